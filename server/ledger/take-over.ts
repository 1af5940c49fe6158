import { MOST_NOTES } from "@chiboso/domain/ledger/signing/protocol.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Services } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { learnKeys } from "./site-keys.ts";
import { ALL_LOGS, forgetTrouble, noteTrouble } from "./trouble.ts";

const NIL: Id = ALL_LOGS;

const taken = new WeakSet<object>();

/**
 * Shows a signer that has no memory yet what was signed before there was one, and compares its memory with the logs:
 * a log that has fewer entries than were signed was put back from an old backup, or lost its end. Once for each
 * process; every call finds out whether the signer is there.
 */
export async function takeOver(
  services: Pick<Services, "database" | "signer" | "clock">,
): Promise<Result<undefined>> {
  const { database, signer, clock } = services;
  const said = await signer.keys();
  if (!said.ok) {
    await database.commit((tx) => noteTrouble(tx, ALL_LOGS, said.refusal, clock.now()));
    return said;
  }
  await database.commit(async (tx) => {
    await learnKeys(tx, signer);
    await forgetTrouble(tx, ALL_LOGS);
  });
  if (taken.has(database)) return ok(undefined);
  if (!said.value.learnt) {
    const shown = await showAll(services);
    if (!shown.ok) return shown;
  }
  const compared = await compareAll(services);
  if (compared.ok) taken.add(database);
  return compared;
}

async function showAll({
  database,
  signer,
}: Pick<Services, "database" | "signer">): Promise<Result<undefined>> {
  for (let after = NIL; ;) {
    const rows = await database.query(sql<{ log: Id; note: string }>`
      select distinct on (log) log, note from ledger_checkpoint where log > ${after}
       order by log, size desc limit ${MOST_NOTES}`);
    const done = rows.length < MOST_NOTES;
    const learnt = await signer.learn(
      rows.map(({ note }) => note),
      done,
    );
    // Another process of this site may have come first.
    if (!learnt.ok)
      return learnt.refusal.code === "ledger.signer_has_learnt" ? ok(undefined) : learnt;
    if (done) return ok(undefined);
    after = rows.at(-1)?.log ?? after;
  }
}

async function compareAll({
  database,
  signer,
  clock,
}: Pick<Services, "database" | "signer" | "clock">): Promise<Result<undefined>> {
  for (let after = ""; ;) {
    const heads = await signer.heads(after);
    if (!heads.ok) return heads;
    const last = heads.value.at(-1);
    if (last === undefined) return ok(undefined);
    const signed = JSON.stringify(heads.value.map(({ origin, size }) => ({ origin, size })));
    const shorter = await database.query(sql<{ id: Id; size: number; signed: number }>`
      select coalesce(l.id, substring(s.origin from '[0-9a-f-]{36}$')::uuid) as id,
             coalesce(l.size, 0) as size, s.size as signed
        from jsonb_to_recordset(${signed}::jsonb) as s (origin text, size bigint)
        left join ledger_log as l on l.origin = s.origin
       where coalesce(l.size, 0) < s.size and s.origin ~ '[0-9a-f-]{36}$'`);
    for (const { id, size, signed: before } of shorter) {
      const params = { signed: before, size };
      const refusal = { code: "ledger.log_shorter_than_signed", params };
      await database.commit((tx) => noteTrouble(tx, id, refusal, clock.now()));
    }
    after = last.origin;
  }
}
