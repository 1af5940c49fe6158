import { availableParallelism } from "node:os";
import { spreadOver } from "@chiboso/domain/crypto/belenios/spread-checks.ts";
import { hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { SetupRecords } from "@chiboso/domain/crypto/belenios/write-archive.ts";
import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { KnownClosed, SealedSums } from "./tasks.ts";
import { inPool } from "./threads.ts";

/** More archives than are closed and opened at the same time in a whole committee. */
const MOST = 300;

/** What is found once: whoever asks again, meanwhile or later, gets the same. What is not to stay is looked for anew. */
function foundOnce<T>(stays: (value: T) => boolean) {
  const found = new Map<string, Promise<T>>();
  return (key: string, find: () => Promise<T>): Promise<T> => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const begun = find();
    if (found.size >= MOST) for (const oldest of found.keys().take(1)) found.delete(oldest);
    found.set(key, begun);
    begun.then(
      (value) => stays(value) || found.delete(key),
      () => found.delete(key),
    );
    return begun;
  };
}

const proofs = foundOnce<boolean>(() => true);
const sums = foundOnce<Result<SealedSums>>(({ ok: holds }) => holds);

/**
 * Whether every key of a closed archive is in the group and every proof of its ballots holds. It is begun when the
 * box is closed, on all cores, while the devices of the board do the same.
 */
export function proofsHold(digest: string, closed: Uint8Array): Promise<boolean> {
  return proofs(digest, () => check(closed));
}

/** A closed archive, and what it must be by the log and the tables. */
export interface ClosedBox {
  readonly digest: string;
  readonly setup: SetupRecords;
  readonly serverKey: string;
  readonly head: string;
}

/**
 * The sums of a closed archive, when everything in it holds. It is read once for all shares: `read` is called only
 * where nobody has looked at it since the server began.
 */
export function checkedSums(
  { digest, setup, serverKey, head }: ClosedBox,
  read: () => Promise<Result<Uint8Array>>,
): Promise<Result<SealedSums>> {
  const { election, credentials } = setup;
  const list = hexDigestOf(credentials);
  const { length: voters } = JSON.parse(credentials) as readonly string[];
  const known: KnownClosed = { voters, list, serverKey, closedHead: head };
  return sums(JSON.stringify([digest, election, known]), async () => {
    const closed = await read();
    if (!closed.ok) return closed;
    const [own, hold] = await Promise.all([
      inPool({ kind: "sums", closed: closed.value, election, known }),
      proofsHold(digest, closed.value),
    ]);
    return !own.ok || hold ? own : refuse("voting.secret_archive_changed");
  });
}

async function check(closed: Uint8Array): Promise<boolean> {
  const inside = await inPool({ kind: "contents", closed });
  if (!inside.ok) return false;
  const one = async (work: typeof inside.value) => {
    const checked = await inPool({ kind: "many", work });
    if (!checked.ok) throw new Error(checked.refusal.code);
    return checked.value;
  };
  const all = spreadOver(Array.from({ length: availableParallelism() }, () => one));
  return (await all(inside.value)) === undefined;
}
