import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { CheckMany } from "./check-many.ts";
import type { Group } from "./group.ts";
import { verifyArchive } from "./verify-archive.ts";
import type { Expected } from "./verify-report.ts";
import type { Tallied } from "./verify-opening.ts";

/** What a trustee's device knows when it is asked for its share. */
export interface BeforeOpening {
  /** The archive up to the encrypted tally. */
  readonly archive: Uint8Array;
  /** The head that witnesses have signed at the closing; without it nothing is opened. */
  readonly witnessedHead: string | undefined;
  /** Ids of the elections that this device has given a share for. */
  readonly openedBefore: readonly string[];
  /** Spreads the checking; without it the device does not answer meanwhile. */
  readonly checkMany?: CheckMany;
  readonly expected?: Omit<Expected, "closedHead" | "openedHead">;
}

/**
 * The guard before every share: the device computes the sums again from the whole archive, and
 * refuses an archive that is not closed, below the minimum, not witnessed, or opened before.
 */
export async function decideOpening(group: Group, asked: BeforeOpening): Promise<Result<Tallied>> {
  const { archive, witnessedHead, openedBefore, expected, checkMany } = asked;
  if (witnessedHead === undefined) return refuse("crypto.opening_unwitnessed");
  const report = await verifyArchive(group, archive, {
    stage: "EncryptedTally",
    ...(checkMany && { checkMany }),
    expected: { ...expected, closedHead: witnessedHead },
  });
  const failed = report.checks.find(({ refusal }) => refusal !== null)?.refusal;
  if (failed || report.sealed === null) {
    return failed ? { ok: false, refusal: failed } : refuse("crypto.archive_header_wrong");
  }
  const { uuid } = report.sealed.election.record;
  return openedBefore.includes(uuid) ? refuse("crypto.opening_second_time") : ok(report.sealed);
}
