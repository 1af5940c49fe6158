import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Config } from "../../platform/config.ts";
import { takingMarker } from "./server-key.ts";
import type { TakingRow } from "./tables.ts";

/**
 * Whether the product itself entered everybody who takes part: whoever writes the tables could register a device for
 * somebody who takes no part, and vote with it. Looked at whenever the registration is ended, read or made a list of.
 */
export async function checkMarks(
  { dataDir }: Pick<Config, "dataDir">,
  voteId: Id,
  takings: readonly TakingRow[],
): Promise<Result<undefined>> {
  const markOf = await takingMarker(dataDir);
  return takings.every((each) => each.mark?.equals(markOf(voteId, each)) === true)
    ? ok(undefined)
    : refuse("voting.secret_roll_changed");
}
