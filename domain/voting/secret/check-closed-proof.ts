import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { formatWitnessKey, parseWitnessKey, type WitnessKey } from "../../crypto/cosignature.ts";
import { parseKey } from "../../crypto/vkey.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { readCanonical } from "../../ledger/canonical-json.ts";
import { parseEntry, SALT_BYTES, sealDigest } from "../../ledger/entry.ts";
import { provenIndex } from "../../ledger/verify-proof.ts";
import type { ClosedBox, ClosedProof, SeenLog } from "./closed-proof.ts";

const closedEvent = z.object({
  data: z.object({ secretId: z.string(), head: z.string(), archive: z.string() }),
});

/**
 * Whether the close of exactly this box stands in the log that the device saw first, under a checkpoint which that log
 * signed and which more than half of its witnesses of then confirmed. A server can tell a device anything; it cannot
 * take back what it has had confirmed elsewhere.
 */
export function checkClosedProof(
  seen: SeenLog,
  told: ClosedProof,
  box: ClosedBox,
): Result<undefined> {
  if (told.vkey !== seen.vkey) return refuse("voting.secret_log_differs");
  const key = parseKey(told.vkey);
  const witnesses = readWitnesses(told.witnesses);
  if (!key.ok || witnesses === undefined) return refuse("voting.secret_proof_wrong");
  const entry = utf8ToBytes(told.entry);
  const proven = provenIndex(entry, utf8ToBytes(told.proof), { key: key.value, witnesses });
  if (!proven.ok) return refuse("voting.secret_proof_wrong");
  const confirmed = proven.value.cosigned.map((each) => formatWitnessKey(each.key));
  const found = seen.witnesses.filter((each) => confirmed.includes(each)).length;
  const wanted = seen.witnesses.length;
  if (wanted > 0 && 2 * found <= wanted)
    return refuse("voting.secret_log_unconfirmed", { found, wanted });
  return isOf(entry, told, box) ? ok(undefined) : refuse("voting.secret_closed_differs");
}

function readWitnesses(texts: readonly string[]): readonly WitnessKey[] | undefined {
  const keys = texts.map(parseWitnessKey);
  return keys.every((each) => each.ok) ? keys.map(({ value }) => value) : undefined;
}

/** Whether the entry is of the close of this vote and seals what is told, and that is this archive under this head. */
function isOf(
  entry: Uint8Array,
  { content, salt }: ClosedProof,
  { voteId, head, archive }: ClosedBox,
): boolean {
  const read = parseEntry(entry);
  if (!read.ok || salt.length !== 2 * SALT_BYTES) return false;
  const { kind, ref, digest } = read.value;
  if (kind !== "vote.boxClosed" || ref !== voteId) return false;
  if (digest !== sealDigest(hexToBytes(salt), utf8ToBytes(content))) return false;
  const event = closedEvent.safeParse(readCanonical(content));
  if (!event.success) return false;
  const { data } = event.data;
  return (
    data.secretId === voteId && data.head === head && data.archive === bytesToHex(sha256(archive))
  );
}
