import { availableParallelism } from "node:os";
import { spreadOver } from "@chiboso/domain/crypto/belenios/spread-checks.ts";
import { inPool } from "./threads.ts";

/** More archives than are closed and opened at the same time in a whole committee. */
const MOST = 300;
const checks = new Map<string, Promise<boolean>>();

/**
 * Whether every key of a closed archive is in the group and every proof of its ballots holds. It is begun when the
 * box is closed, on all cores, while the devices of the board do the same; whoever asks again for the same bytes
 * gets the same answer.
 */
export function proofsHold(digest: string, closed: Uint8Array): Promise<boolean> {
  const known = checks.get(digest);
  if (known !== undefined) return known;
  const begun = check(closed);
  if (checks.size >= MOST) for (const oldest of checks.keys().take(1)) checks.delete(oldest);
  checks.set(digest, begun);
  begun.catch(() => checks.delete(digest));
  return begun;
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
