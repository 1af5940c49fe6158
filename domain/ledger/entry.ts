import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { fromUtf8 } from "../crypto/bytes.ts";
import { canonicalBytes } from "../kernel/canonical.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { ok, type Result } from "../kernel/result.ts";
import { readCanonical } from "./canonical-json.ts";

/** Official acts that leave an entry; a kind is never renamed, because old entries keep it. */
export const ENTRY_KINDS = [
  "members.imported",
  "member.profile",
  "meeting.opened",
  "meeting.closed",
  "meeting.enteredLate",
  "vote.opened",
  "vote.tally",
  "vote.cancelled",
  "vote.ballotsSealed",
  "vote.ballotsDestroyed",
  "vote.boxClosed",
  "vote.envelopesNoted",
  "vote.branchNoted",
  "vote.branchSettled",
  "vote.keyMade",
  "vote.listFixed",
  "vote.keyDestroyed",
  "minutes.revision",
  "minutes.adopted",
  "minutes.corrected",
  "resolution.issued",
  "access.granted",
  "access.revoked",
  "organisation.founded",
  "organisation.renamed",
  "organisation.moved",
  "organisation.merged",
  "organisation.split",
  "organisation.dissolved",
  "organisation.termBegun",
  "organisation.termEnded",
  "organisation.postGiven",
  "organisation.postEnded",
  "member.joined",
  "member.left",
  "member.corrected",
  "member.merged",
  "member.candidateNamed",
  "member.admitted",
  "member.recognised",
  "member.transferredOut",
  "member.transferredIn",
  "member.exempted",
  "member.struckOff",
  "member.died",
  "member.readmitted",
  "member.badgeAwarded",
  "member.caseDecided",
  "members.importUndone",
  "members.exported",
  "dossier.changed",
  "privacy.decided",
  "privacy.erased",
  "rules.confirmed",
  "rules.dayAnnounced",
  "rules.dayWithdrawn",
  "rules.packActivated",
  "rules.packEnded",
  "access.recovered",
  "quality.confirmed",
  "certificate.issued",
  "certificate.revoked",
  "key.change",
  "lower.checkpoint",
  "paper.signed",
  "paper.stamped",
] as const;

export const entryKind = z.enum(ENTRY_KINDS);

/** Lower-case hex of a SHA-256. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Bytes of the random salt; of fixed length, so that salt and content cannot be cut differently. */
export const SALT_BYTES = 32;

/** The database holds the same limit. */
export const LARGEST_ENTRY = 4096;

/**
 * What the log keeps of an act: never its content, only a salted digest. When content and salt
 * are erased, the entry says nothing about a person any more and every proof still holds.
 */
export const entry = z.strictObject({
  v: z.literal(1),
  kind: entryKind,
  /** The organisation whose log this is. */
  org: id,
  at: instant,
  /** The account that acted; null when the system itself did. */
  actor: id.nullable(),
  /** What the act was about: the meeting, the minutes, the vote. */
  ref: id,
  digest: sha256Hex,
});

export type EntryKind = z.infer<typeof entryKind>;
export type Entry = z.infer<typeof entry>;

/** `SHA-256(salt ‖ content)` in hex. Throws unless the salt has `SALT_BYTES`. */
export function sealDigest(salt: Uint8Array, content: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new TypeError(`a salt has ${SALT_BYTES} bytes`);
  return bytesToHex(sha256(concatBytes(salt, content)));
}

/** The bytes that become a leaf; throws on a value that is not an entry, a fault of the caller. */
export function formatEntry(value: Entry): Uint8Array {
  return canonicalBytes(entry.parse(value));
}

const versioned = z.looseObject({ v: z.unknown() });

/** Reads a leaf back; refuses one that is too large, not canonical, of another version or form. */
export function parseEntry(bytes: Uint8Array): Result<Entry> {
  if (bytes.length > LARGEST_ENTRY) return refuseEntry("ledger.entry_too_large");
  const read = readCanonical(fromUtf8(bytes));
  if (read === undefined) return refuseEntry("ledger.entry_not_canonical");
  const version = versioned.safeParse(read);
  if (version.success && version.data.v !== 1) return refuseEntry("ledger.entry_unknown_version");
  const parsed = entry.safeParse(read);
  return parsed.success ? ok(parsed.data) : refuseEntry("ledger.entry_malformed");
}

function refuseEntry(code: string): Result<never> {
  return { ok: false, refusal: { code } };
}
