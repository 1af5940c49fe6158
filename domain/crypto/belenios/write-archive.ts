import { ok, type Result } from "../../kernel/result.ts";
import { appendEvent, joinBytes, readArchive, startArchive, type Chain } from "./archive.ts";
import { parseBallot } from "./check-ballot.ts";
import type { OwnedShareOf } from "./decryption.ts";
import type { OpenElection } from "./election.ts";
import { eventSchema, readRecord, type Ballot, type EventKind } from "./records.ts";
import { hexDigestOf } from "./scalars.ts";
import { addBallot, countedOf, noSums, sizedTally, type Sums } from "./tally.ts";

/** The records with which an election begins. */
export interface SetupRecords {
  readonly election: string;
  readonly trustees: string;
  readonly credentials: string;
}

/** An archive up to its sealed sums. */
export interface ClosedArchive {
  readonly bytes: Uint8Array;
  /** Hash of the event `EndBallots`. */
  readonly head: string;
  readonly sums: Sums;
  readonly counted: number;
}

/** The archive of an election that was closed with these ballots, in their order; they were checked before. */
export function closeArchive(
  election: OpenElection,
  { election: json, trustees, credentials }: SetupRecords,
  ballots: readonly string[],
  timestamp: number,
): Result<ClosedArchive> {
  const parsed: Ballot[] = [];
  for (const ballot of ballots) {
    const read = parseBallot(election, ballot);
    if (!read.ok) return read;
    parsed.push(read.value);
  }
  const places = countedOf(
    election,
    parsed.map(({ credential }) => credential),
  );
  if (!places.ok) return places;
  const sums = places.value.reduce(
    (sum, at) => addBallot(election, sum, parsed[at] as Ballot),
    noSums(election),
  );
  const setup = {
    election: digest(json),
    trustees: digest(trustees),
    credentials: digest(credentials),
  };
  const started = startArchive(timestamp);
  const writing = writer(started.chain, [started.bytes], new Set());
  writing.add("Setup", [json, trustees, credentials, JSON.stringify(setup)]);
  for (const ballot of ballots) writing.add("Ballot", [ballot]);
  const head = writing.add("EndBallots", []);
  const { tally, sized } = sizedTally(places.value.length, sums);
  writing.add("EncryptedTally", [tally, sized]);
  return ok({ bytes: writing.bytes(), head, sums, counted: places.value.length });
}

/** A closed archive with its shares and its result. */
export function openArchive(
  closed: Uint8Array,
  shares: readonly OwnedShareOf[],
  result: readonly (readonly number[])[],
): Result<{ readonly bytes: Uint8Array; readonly head: string }> {
  const archive = readArchive(closed);
  if (!archive.ok) return archive;
  const { members, timestamp } = archive.value;
  const last = members.findLast(({ kind }) => kind === "event");
  const event = readRecord("event", eventSchema, last?.bytes ?? "");
  if (!event.ok) return event;
  const lying = new Set(members.map(({ hash }) => hash));
  const chain = { timestamp, head: last?.hash, height: event.value.height };
  const writing = writer(chain, [closed], lying);
  for (const { owner, share } of shares) {
    const json = JSON.stringify(share);
    writing.add("PartialDecryption", [json, JSON.stringify({ owner, payload: digest(json) })]);
  }
  const head = writing.add("Result", [JSON.stringify({ result })]);
  return ok({ bytes: writing.bytes(), head });
}

function writer(start: Chain, parts: Uint8Array[], lying: Set<string>) {
  let chain = start;
  return {
    /** Appends an event and tells its hash. */
    add(type: EventKind, records: readonly string[]): string {
      const appended = appendEvent(chain, type, records, lying);
      for (const record of records) lying.add(digest(record));
      parts.push(appended.bytes);
      ({ chain } = appended);
      return chain.head ?? "";
    },
    bytes: () => joinBytes(parts),
  };
}

function digest(json: string): string {
  return hexDigestOf(json);
}
