import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import pg from "pg";
import { isReached, parsePolicy } from "../domain/crypto/policy.ts";
import { cosignersOf } from "../domain/crypto/cosignature.ts";
import { parseNote } from "../domain/crypto/note.ts";
import {
  appendEntry,
  copyAt,
  proveEntry,
  recoverLogs,
  type Recovered,
} from "../server/ledger/public.ts";
import { publishCheckpoint } from "../server/ledger/publish-checkpoint.ts";
import { signLog } from "../server/ledger/sign-log.ts";
import { unconfirmedWithin } from "../server/ledger/witnesses/witness-store.ts";
import { findLastCheckpoint, findUnpublished } from "../server/ledger/store.ts";
import { sql } from "../server/platform/database.ts";
import { newId } from "../server/platform/ids.ts";
import { testApp } from "../server/testing/app.ts";
import { placeOrganisation } from "../server/testing/world.ts";
import { closeOffices, openOffices, WORD } from "./testing/drill-offices.ts";
import { startOffice, stopOffice, type Office } from "./witness-office.ts";

describe("a site whose logs three other offices confirm, two of whom are enough", () => {
  // Witnesses look at the clock of their own machine.
  const app = testApp(new Date().toISOString());
  const offices: Office[] = [];
  const world: { id: string } = {} as never;
  const services = () => app.system.services;

  before(async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Thôn Mẫu" });
    world.id = cell.id;
    // The first signature makes the site's key known.
    await append(1);
    assert.ok((await signLog(services(), world.id)).ok);
    offices.push(...(await openOffices(app)));
    assert.ok(parsePolicy(readFileSync(services().config.witnessPolicy)).ok);
  });
  after(() => closeOffices(offices));

  async function append(count: number): Promise<void> {
    const act = {
      organisationId: world.id,
      kind: "meeting.opened",
      at: app.now,
      actor: null,
    } as const;
    const { config, database } = services();
    await database.commit(async (tx) => {
      for (let at = 0; at < count; at += 1)
        await appendEntry(tx, config, { ...act, ref: newId(), content: Buffer.from(`${at}`) });
    });
  }

  /** Signs what has grown, and gives it out when enough have confirmed it. */
  async function round(): Promise<boolean> {
    app.now = new Date().toISOString();
    const signed = await signLog(services(), world.id);
    assert.ok(signed.ok, signed.ok ? "" : signed.refusal.code);
    const waiting = await findUnpublished(services().database, world.id);
    return waiting === undefined || publishCheckpoint(services(), waiting);
  }

  const published = () => findLastCheckpoint(services().database, world.id);
  const troubles = async () => {
    const rows = await services().database.query(
      sql<{
        trouble: string;
      }>`select trouble from ledger_witness where trouble is not null order by trouble`,
    );
    return rows.map(({ trouble }) => trouble);
  };

  test("what is given out has the lines of the offices, and proofs carry them", async () => {
    await append(4);
    assert.equal(await round(), true);
    const last = await published();
    assert.equal(last?.size, 5);
    const policy = parsePolicy(readFileSync(services().config.witnessPolicy));
    const note = parseNote(Buffer.from(last?.note ?? ""));
    assert.ok(policy.ok && note.ok);
    const found = cosignersOf(
      note.value,
      policy.value.witnesses.map(({ key }) => key),
    );
    assert.ok(
      found.ok &&
        isReached(
          policy.value.quorum,
          found.value.map(({ key }) => key),
        ),
    );
    const proven = await proveEntry(services().database, world.id, 3);
    assert.ok(proven.ok && proven.value.witnesses.length >= 2);
    assert.ok(proven.value.proof.includes("— office1.example/w "));
  });

  test("one office that is away holds nothing up, two hold up the giving out and nothing else", async () => {
    await stopOffice(offices[2]!);
    await append(1);
    assert.equal(await round(), true, "two of three are there");
    assert.deepEqual(await troubles(), ["away"]);
    await stopOffice(offices[1]!);
    await append(1);
    assert.equal(await round(), false);
    assert.equal((await published())?.size, 6, "what was given out before stays");
    const proven = await proveEntry(services().database, world.id, 6);
    assert.equal(proven.ok, false, "no proof without a confirmed checkpoint");
    await append(1);
  });

  test("when they are back, what has grown meanwhile is confirmed in one step", async () => {
    await startOffice(offices[1]!);
    await startOffice(offices[2]!);
    await rested(async () => (await published())?.size === 8);
  });

  /** Rounds until it is so: whoever did not answer is left in peace for half a minute. */
  async function rested(isSo: () => Promise<boolean>): Promise<void> {
    for (let tried = 0; tried < 90; tried += 1) {
      await round();
      if (await isSo()) return;
      await new Promise((later) => void setTimeout(later, 1000));
    }
    assert.fail("it never came to that");
  }

  test("each office keeps a copy of the log, which only whoever it has named may read", async () => {
    await append(300);
    assert.equal(await round(), true);
    await copied(308);
    const stranger = copyAt(`http://127.0.0.1:${offices[0]!.port}`, "somebody-elses-own-word");
    const origin = `${services().config.siteName}/so/${world.id}`;
    await assert.rejects(() => stranger.read(origin, "checkpoint"), /401/);
  });

  async function copied(size: number): Promise<void> {
    const origin = `${services().config.siteName}/so/${world.id}`;
    for (let tried = 0; tried < 90; tried += 1) {
      const sizes = await Promise.all(
        offices.map(async ({ port }) => {
          const bytes = await copyAt(`http://127.0.0.1:${port}`, WORD).read(origin, "checkpoint");
          return Number(
            Buffer.from(bytes ?? "")
              .toString()
              .split("\n")[1],
          );
        }),
      );
      if (sizes.every((each) => each === size)) return;
      await new Promise((later) => void setTimeout(later, 500));
    }
    assert.fail("the copies never came");
  }

  /** What an administrator with all rights over the database could do. */
  async function asOwner(text: string, values: readonly unknown[] = [world.id]): Promise<void> {
    const owner = new pg.Client({ connectionString: app.held.ownerUrl });
    await owner.connect();
    try {
      await owner.query(text, [...values]);
    } finally {
      await owner.end();
    }
  }

  /** The log as it was in an old backup: its first entries, and the checkpoints of then. */
  async function putBackTo(size: number): Promise<void> {
    const bodies = await services().database.query(
      sql<{
        body: Buffer;
      }>`select body from ledger_entry where log = ${world.id} and idx < ${size} order by idx`,
    );
    await asOwner("delete from ledger_checkpoint where log = $1 and size > $2", [world.id, size]);
    for (const table of ["ledger_entry", "ledger_tile"])
      await asOwner(`delete from ${table} where log = $1`);
    await asOwner("update ledger_log set size = 0, edge = '' where id = $1");
    for (const { body } of bodies)
      await asOwner("select ledger_append($1, 'x', $2)", [world.id, body]);
  }

  const recover = async (port: number): Promise<Recovered | undefined> => {
    const found: Recovered[] = [];
    const { database, config } = services();
    const copy = copyAt(`http://127.0.0.1:${port}`, WORD);
    const origin = `${config.siteName}/so/${world.id}`;
    await recoverLogs({ database, config, copy }, (each, recovered) => {
      if (each === origin) found.push(recovered);
    });
    return found[0];
  };

  test("a whole log is left as it is", async () => {
    assert.deepEqual(await recover(offices[0]!.port), { kind: "whole", has: 308 });
  });

  test("after an old backup was put back, an office says that it has seen more, and the board says so", async () => {
    await putBackTo(6);
    // The signer would refuse by itself: here even that one was put back, and has signed what is there.
    const waiting = { logId: world.id, origin: "", size: 6, note: (await published())?.note ?? "" };
    const note = `${waiting.note.split("\n\n")[0]}\n\n${/^— [^\n]*\/so\/[^\n]*\n/m.exec(waiting.note)?.[0] ?? ""}`;
    assert.equal(await publishCheckpoint(services(), { ...waiting, note }), false);
    assert.deepEqual(await troubles(), ["rollback", "rollback", "rollback"]);
    const told = await unconfirmedWithin(services().database, ["/"], app.now);
    assert.deepEqual(
      told.map(({ organisation, trouble, seen }) => [organisation, trouble, seen]),
      Array.from({ length: 3 }, () => ["Chi bộ Thôn Mẫu", "rollback", 308]),
    );
  });

  test("what was lost is put back from one copy, and the log goes on as if nothing had been", async () => {
    assert.deepEqual(await recover(offices[1]!.port), { kind: "recovered", had: 6, has: 308 });
    assert.equal((await published())?.size, 308);
    await append(1);
    assert.equal(await round(), true);
    assert.equal((await published())?.size, 309);
    assert.deepEqual(await troubles(), []);
    assert.deepEqual(await recover(offices[2]!.port).then((each) => each?.kind), "whole");
  });

  test("a log that was rewritten is not put back over, and no office confirms it", async () => {
    await copied(309);
    await putBackTo(6);
    await append(310);
    const rewritten = await recover(offices[0]!.port);
    assert.deepEqual(rewritten, { kind: "differs" });
    const signed = await signLog(services(), world.id);
    assert.equal(signed.ok, false, "the signer remembers as well");
  });

  test("a copy that does not show enough confirmations is not believed", async () => {
    const { database, config } = services();
    const origin = `${config.siteName}/so/${world.id}`;
    const real = copyAt(`http://127.0.0.1:${offices[0]!.port}`, WORD);
    const bare = {
      read: async (name: string, path: string) => {
        const bytes = await real.read(name, path);
        if (path !== "checkpoint" || bytes === undefined) return bytes;
        return Buffer.from(
          Buffer.from(bytes)
            .toString()
            .replace(/— office[12].*\n/g, ""),
        );
      },
    };
    const found: Recovered[] = [];
    await recoverLogs({ database, config, copy: bare }, (each, recovered) => {
      if (each === origin) found.push(recovered);
    });
    assert.deepEqual(found, [{ kind: "unsigned" }]);
  });
});
