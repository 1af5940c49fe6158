import { sameBytes } from "../../crypto/bytes.ts";
import type { Hash } from "../../crypto/merkle.ts";
import { verifyConsistency, type Head } from "../../crypto/proofs.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";

/** A state of a log that somebody wants signed; `proof` leads to it from the first `old` entries. */
export interface Wanted extends Head {
  readonly old: number;
  readonly proof: readonly Hash[];
}

/**
 * Whether a signer that signed `last` may sign `wanted`: the same once more ("again"), or what provably begins
 * with it ("next"). So it never says two things of one size, and never takes back what it said.
 */
export function decideSign(last: Head | undefined, wanted: Wanted): Result<"again" | "next"> {
  if (last === undefined)
    return wanted.old === 0 && wanted.proof.length === 0
      ? ok("next")
      : refuse("ledger.signer_knows_other_head");
  if (last.size > wanted.size)
    return refuse("ledger.log_shorter_than_signed", { signed: last.size, size: wanted.size });
  if (last.size === wanted.size)
    return sameBytes(last.root, wanted.root)
      ? ok("again")
      : refuse("ledger.checkpoint_does_not_extend");
  if (wanted.old !== last.size) return refuse("ledger.signer_knows_other_head");
  return verifyConsistency(last, wanted, wanted.proof).ok
    ? ok("next")
    : refuse("ledger.checkpoint_does_not_extend");
}
