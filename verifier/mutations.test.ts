import assert from "node:assert/strict";
import { test } from "node:test";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import {
  archiveOf,
  countsOf,
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
  sampleEvents,
  type SampleEvent,
} from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import { fastPowers } from "./fast-powers.ts";

/**
 * Every field of every record is altered, taken away and doubled, each hash above it and the whole
 * chain made right again as a server would that holds the file. Everybody has voted, so that no key
 * stands in the list unused: only the roll could tell that one of those was exchanged.
 */
const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });
const random = fixedRandom("mutations");
const board = sampleBoard(group, random, 2, 2);
const question = {
  answers: ["Có"],
  blank: true as const,
  min: 1,
  max: 1,
  question: "Đồng ý không?",
};
const MARKS = [[[0, 1]], [[1, 0]]];
const sample = sampleElection(group, board, { questions: [question], voters: 2 }, random);
const ballots = sampleBallots(sample, MARKS, random);
const events = sampleEvents(sample, ballots, countsOf(MARKS), random);

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
interface Mutant {
  readonly what: string;
  readonly json: string;
}

/** Another value of the same kind. */
function altered(value: Json): Json {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return 0;
  if (/^[0-9]+$/.test(value)) return String(BigInt(value) + 1n);
  return (value.startsWith("a") ? "b" : "a") + value.slice(1);
}

/** All values that differ from this one in one place. */
function* mutantsOf(value: Json, path: string): Generator<[string, Json]> {
  if (typeof value !== "object" || value === null) {
    yield [`${path} altered`, altered(value)];
    if (typeof value === "string" && /^[0-9]{1,78}$/.test(value)) {
      yield [`${path} with the order added`, String(BigInt(value) + BELENIOS_2048.q)];
    }
    if (typeof value === "string" && value.startsWith("{")) {
      for (const [what, inner] of mutantsOf(JSON.parse(value) as Json, `${path}→`)) {
        yield [what, JSON.stringify(inner)];
      }
    }
  } else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      yield [`${path}[${at}] taken away`, value.toSpliced(at, 1)];
      if (at === 0) yield [`${path}[0] doubled`, [item, ...value]];
      for (const [what, inner] of mutantsOf(item, `${path}[${at}]`))
        yield [what, value.with(at, inner)];
    }
  } else {
    yield [`${path} with a field more`, { ...value, more: 1 }];
    yield [`${path} in another order`, Object.fromEntries(Object.entries(value).toReversed())];
    for (const [name, item] of Object.entries(value)) {
      const { [name]: _, ...rest } = value;
      yield [`${path}.${name} taken away`, rest];
      for (const [what, inner] of mutantsOf(item, `${path}.${name}`)) {
        yield [what, { ...value, [name]: inner }];
      }
    }
  }
}

function mutants(json: string, name: string): Mutant[] {
  return [...mutantsOf(JSON.parse(json) as Json, name)]
    .map(([what, value]) => ({ what, json: JSON.stringify(value) }))
    .filter((mutant) => mutant.json !== json);
}

/** The event with one record replaced, and the hashes of it in the last record made right. */
function replaced({ type, records }: SampleEvent, at: number, json: string): SampleEvent {
  const [old, last] = [records[at]!, records.length - 1];
  const own = records.with(at, json);
  if (at === last) return { type, records: own };
  return { type, records: own.with(last, own[last]!.replace(hexDigestOf(old), hexDigestOf(json))) };
}

async function survives(archive: Uint8Array): Promise<boolean> {
  return (await verifyArchive(group, archive)).ok;
}

test("an archive with one field of one record changed and everything above made right is refused", async () => {
  assert.ok(await survives(archiveOf(events)));
  const changed = events.flatMap((event, place) =>
    event.records.flatMap((record, at) =>
      mutants(record, `${event.type} ${place}/${at}`).map(({ what, json }) => ({
        what,
        events: events.with(place, replaced(event, at, json)),
      })),
    ),
  );
  const survivors: string[] = [];
  for (const mutant of changed) {
    if (await survives(archiveOf(mutant.events))) survivors.push(mutant.what);
  }
  assert.deepEqual(survivors, []);
  assert.ok(changed.length > 500, String(changed.length));
});

test("an archive with an event left out, doubled or in another place is refused", async () => {
  const changed = events.flatMap((event, at) => [
    events.toSpliced(at, 1),
    events.toSpliced(at, 0, event),
    ...events.map((_, to) => events.toSpliced(at, 1).toSpliced(to, 0, event)),
  ]);
  const order = (list: readonly SampleEvent[]) => list.map((event) => events.indexOf(event)).join();
  const sound = order(events);
  for (const list of changed) {
    if (order(list) === sound) continue;
    // Who opens first does not matter, and neither does which ballot came first.
    const kinds = list.map(({ type }) => type).join() === events.map(({ type }) => type).join();
    if (kinds && list.length === new Set(list).size) continue;
    assert.ok(!(await survives(archiveOf(list))), order(list));
  }
});

test("an archive with one letter of an event or a record changed, and nothing made right, is refused", async () => {
  const archive = archiveOf(events);
  for (let at = 0; at < archive.length; at += 97) {
    assert.ok(!(await survives(archive.with(at, archive[at]! ^ 1))), String(at));
  }
});
