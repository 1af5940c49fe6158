import { refuse, type Result } from "../../kernel/result.ts";
import { readArchive } from "./archive.ts";
import { readChain } from "./event-chain.ts";
import { verifyOpening, type Tallied } from "./verify-opening.ts";

/**
 * The result in an opened archive whose beginning, up to its sealed sums, was verified before by `verifyArchive`: the
 * head at its close, to which all events before it are chained, is that of the report, every share is proved and
 * the result is what they open. Together with that report this is every check of the whole archive, without any
 * ballot looked at again.
 */
export function verifyRest(
  closedHead: string,
  tallied: Tallied,
  opened: Uint8Array,
): Result<readonly (readonly number[])[]> {
  const archive = readArchive(opened);
  if (!archive.ok) return archive;
  const chain = readChain(archive.value, "Result");
  if (!chain.ok) return chain;
  if (chain.value.heads.closed !== closedHead) return refuse("crypto.closed_head_differs");
  const result = verifyOpening(tallied, chain.value);
  if (!result.ok) return result;
  return result.value === null
    ? refuse("crypto.archive_unfinished", { wanted: "Result", found: "EncryptedTally" })
    : { ok: true, value: result.value };
}
