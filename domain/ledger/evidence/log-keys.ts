import { utf8ToBytes } from "@noble/hashes/utils.js";
import { sameBytes } from "../../crypto/bytes.ts";
import { formatWitnessKey, type WitnessKey } from "../../crypto/cosignature.ts";
import { parsePolicy } from "../../crypto/policy.ts";
import { formatKey, type VerifierKey } from "../../crypto/vkey.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";

/**
 * Whose the signatures in the proofs are: the keys of one log in the order of their time, and those of the witnesses
 * that confirmed. Whether they may be believed, the reader knows from elsewhere.
 */
export interface LogKeys {
  readonly keys: readonly [VerifierKey, ...VerifierKey[]];
  readonly witnesses: readonly WitnessKey[];
}

/** As C2SP tlog-policy has them. It asks for no witness: how many there must be is for the reader to say. */
export function formatLogKeys({ keys, witnesses }: LogKeys): string {
  const logs = keys.map((key) => `log ${formatKey(key)}\n`);
  const confirmed = witnesses.map((key, at) => `witness w${at + 1} ${formatWitnessKey(key)}\n`);
  return [...logs, ...confirmed, "quorum none\n"].join("");
}

/** Reads them; refuses every form but that of `formatLogKeys`, and keys of two logs. */
export function readLogKeys(bytes: Uint8Array): Result<LogKeys> {
  const policy = parsePolicy(bytes);
  if (!policy.ok) return policy;
  const [own, ...more] = policy.value.logs.map(({ key }) => key);
  if (own === undefined || more.some(({ name }) => name !== own.name))
    return refuse("ledger.keys_malformed");
  const read: LogKeys = {
    keys: [own, ...more],
    witnesses: policy.value.witnesses.map(({ key }) => key),
  };
  return sameBytes(utf8ToBytes(formatLogKeys(read)), bytes)
    ? ok(read)
    : refuse("ledger.keys_malformed");
}
