import { openCheckpoint, type Checkpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { rootOf } from "@chiboso/domain/crypto/merkle.ts";
import { consistencyRanges } from "@chiboso/domain/crypto/proofs.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { SignAnswer } from "../platform/signer.ts";
import { hashRanges } from "./hash-ranges.ts";
import { nameNewKey } from "./name-new-key.ts";
import type { Sealer } from "./sealer.ts";
import { keysFor, learnKeys, siteKeys } from "./site-keys.ts";
import {
  findLastSigned,
  findLog,
  keepCheckpoint,
  type Log,
  type SignedCheckpoint,
} from "./store.ts";
import { forgetTrouble, noteTrouble } from "./trouble.ts";

/**
 * Has the committed state of an organisation's log signed and keeps the checkpoint. The signer remembers what it
 * signed last; it refuses when the log does not extend that (`ledger.checkpoint_does_not_extend`), has become shorter
 * (`ledger.log_shorter_than_signed`), or it knows nothing of a log that was signed (`ledger.signer_forgot`). The same
 * checkpoint again when the log has not grown. What stands in the way is written down for the board.
 */
export async function signLog(sealer: Sealer, logId: Id): Promise<Result<SignedCheckpoint>> {
  const first = await signOnce(sealer, logId);
  if (first.ok || first.refusal.code !== "ledger.signer_has_new_key") return first;
  const named = await nameNewKey(sealer, logId, (tx) => lockSealing(tx, logId));
  return named.ok ? signOnce(sealer, logId, named.value) : named;
}

/** One writer for each log among all processes: whoever waits then sees what the one before has kept. */
async function lockSealing(tx: Transaction, logId: Id): Promise<void> {
  await tx.query(
    sql`select pg_advisory_xact_lock(hashtextextended('ledger.seal', 0) # hashtextextended(${logId}::text, 1))`,
    "lock sealing",
  );
}

async function signOnce(
  sealer: Sealer,
  logId: Id,
  keys: readonly Id[] = [],
): Promise<Result<SignedCheckpoint>> {
  return sealer.database.commit(async (tx) => {
    await lockSealing(tx, logId);
    const log = await findLog(tx, logId);
    if (log === undefined) return refuse("ledger.no_checkpoint");
    const head = { origin: log.origin, size: log.size, root: rootOf(log.edge) };
    const signed = await askSigner(tx, sealer, log, head, keys);
    const kept = signed.ok ? await keep(tx, sealer, logId, head, signed.value.note) : signed;
    if (kept.ok) await forgetTrouble(tx, logId);
    else if (kept.refusal.code !== "ledger.signer_has_new_key")
      await noteTrouble(tx, logId, kept.refusal, sealer.clock.now());
    return kept;
  });
}

/** Begins with what the site keeps as signed last, and goes on with what the signer itself knows. */
async function askSigner(
  tx: Transaction,
  { signer }: Sealer,
  log: Log,
  head: Checkpoint,
  keys: readonly Id[],
): Promise<SignAnswer> {
  const kept = (await findLastSigned(tx, log.id))?.size ?? 0;
  if (kept > head.size)
    return refuse("ledger.log_shorter_than_signed", { signed: kept, size: head.size });
  const attempt = async (old: number): Promise<SignAnswer> => {
    const proof = old === 0 ? [] : await proofFrom(tx, log.id, old, head.size);
    const [key, ...others] = keys;
    const answer = await signer.sign({ ...head, old, proof, ...(key !== undefined && { key }) });
    const [other] = others;
    if (answer.ok || answer.refusal.code !== "ledger.signer_key_gone" || other === undefined)
      return answer;
    return signer.sign({ ...head, old, proof, key: other });
  };
  const first = await attempt(kept);
  if (first.ok || first.refusal.code !== "ledger.signer_knows_other_head")
    return inWords(first, head);
  if (first.last === undefined) return refuse("ledger.signer_forgot");
  return inWords(await attempt(first.last.size), head);
}

/** With the figures that its text names. */
function inWords(answer: SignAnswer, { size }: Checkpoint): SignAnswer {
  if (answer.ok || answer.last === undefined) return answer;
  return { ...refuse(answer.refusal.code, { signed: answer.last.size, size }), last: answer.last };
}

async function proofFrom(reader: Reader, logId: Id, old: number, size: number) {
  return hashRanges(reader, logId, consistencyRanges(old, size));
}

/** Only what a key that is written down has signed is kept, so that everybody can check it later. */
async function keep(
  tx: Transaction,
  { signer }: Sealer,
  logId: Id,
  head: Checkpoint,
  note: string,
): Promise<Result<SignedCheckpoint>> {
  if (!(await isOfSite(tx, head, note))) {
    const learnt = await learnKeys(tx, signer);
    if (!learnt.ok) return learnt;
    if (!(await isOfSite(tx, head, note))) throw new Error(`log ${logId}: a note of another key`);
  }
  const last = await findLastSigned(tx, logId);
  if (last?.size === head.size && last.note !== note)
    return refuse("ledger.checkpoint_does_not_extend");
  await keepCheckpoint(tx, logId, head.size, note);
  return ok({ logId, origin: head.origin, size: head.size, note });
}

async function isOfSite(reader: Reader, head: Checkpoint, note: string): Promise<boolean> {
  const bytes = Buffer.from(note);
  return keysFor(await siteKeys(reader), head.origin).some((key) => {
    const opened = openCheckpoint(bytes, key);
    return (
      opened.ok &&
      opened.value.size === head.size &&
      Buffer.compare(opened.value.root, head.root) === 0
    );
  });
}
