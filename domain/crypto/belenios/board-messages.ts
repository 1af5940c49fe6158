import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Deal } from "./ceremony.ts";
import type { Group } from "./group.ts";
import { checkKey, checkMessage, type SignedMessage } from "./knowledge.ts";
import type { Certificate, SharedKey } from "./records.ts";
import { hexDigestOf } from "./scalars.ts";
import { checkCoefficients, dealSeen, isKey, sharedKeyOf } from "./trustees.ts";

/**
 * What whoever relays the messages of a board can see of each: that it is signed, in its place and the one
 * that was promised. Whether a deal is true for its receiver only the receiver sees (`takeShare`).
 */

/** The coefficients of a deal that belongs to these certificates and keeps its commitment. */
export function checkDeal(
  group: Group,
  seats: readonly Certificate[],
  table: {
    readonly certs: readonly SignedMessage[];
    readonly commitment: string;
    readonly member: number;
    readonly threshold: number;
  },
  { coefexps, sealed, signature }: Deal,
): Result<readonly bigint[]> {
  const { certs, commitment, member, threshold } = table;
  if (hexDigestOf(coefexps.message) !== commitment)
    return refuse("crypto.ceremony_commitment_broken", { member });
  const own = seats[member - 1];
  if (own === undefined || sealed.length !== certs.length)
    return refuse("crypto.ceremony_not_all_there");
  const read = checkCoefficients(group, threshold, own, coefexps);
  if (!read.ok) return read;
  const seen = { message: dealSeen(certs, read.value.map(String)), signature };
  return checkMessage(group, BigInt(own.verification), seen)
    ? read
    : refuse("crypto.trustees_signature_wrong", { member });
}

/** The public key of a member's share is the one that all deals together give it. */
export function checkSharedKey(
  group: Group,
  own: Certificate,
  coefficients: readonly (readonly bigint[])[],
  { pok, public_key, signature }: SharedKey,
): Result<undefined> {
  const member = own.context.index;
  const key = BigInt(public_key);
  if (!isKey(group, key)) return refuse("crypto.trustees_element_outside");
  if (key !== sharedKeyOf(group, coefficients, member))
    return refuse("crypto.trustees_shared_key_wrong", { member });
  if (!checkKey(group, key, pok)) return refuse("crypto.trustees_key_unproved");
  return checkMessage(group, BigInt(own.verification), { message: public_key, signature })
    ? ok(undefined)
    : refuse("crypto.trustees_signature_wrong", { member });
}
