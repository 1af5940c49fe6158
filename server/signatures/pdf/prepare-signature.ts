import { createHash } from "node:crypto";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { SignatureRole } from "@chiboso/domain/signatures/roles.ts";
import { appendRevision } from "./append-revision.ts";
import { fieldsOf, withField } from "./form-fields.ts";
import { readPdf } from "./read-file.ts";
import { attempt } from "./attempt.ts";
import { bytesString, dict, integer, list, name, textString, type PdfDict } from "./values.ts";

export interface SignatureWanted {
  /** Letters, digits and hyphens, once in the document: "secretary", "chair". */
  readonly fieldName: string;
  readonly role: SignatureRole;
  /** Who signs, as people read it. */
  readonly name: string;
  readonly reason: string;
  readonly location: string | null;
  /** The instant that the signer claims: kept in the file, proven by no one. */
  readonly claimedAt: string;
  /** Room for the CMS in bytes. */
  readonly holeBytes?: number;
}

export interface PreparedSignature {
  /** The whole new revision, its hole filled with zeros. */
  readonly bytes: Uint8Array;
  readonly byteRange: readonly [0, number, number, number];
  /** SHA-256 of everything but the hole: what the signature is about. */
  readonly digest: Uint8Array;
}

/** Enough for three certificates with RSA keys and a time stamp with as many. */
export const HOLE_BYTES = 24_576;
const FIELD_NAME = /^[A-Za-z0-9-]{1,60}$/;
const PLACE_OF_RANGE = "/ByteRange [0 9999999999 9999999999 9999999999]";

/**
 * Adds an invisible signature field with a hole for the CMS as an incremental revision; earlier bytes stay
 * byte for byte (ISO 32000-1, 12.8; ETSI EN 319 142-1, 4). What people see of a signature is on the page already.
 * Refuses `signatures.field_name_taken`, `signatures.field_name_wrong` and what the strict reader refuses.
 */
export function prepareSignature(
  revision: Uint8Array,
  wanted: SignatureWanted,
): Result<PreparedSignature> {
  if (!FIELD_NAME.test(wanted.fieldName)) return refuse("signatures.field_name_wrong");
  const { role, location, claimedAt } = wanted;
  const signature = {
    Type: name("Sig"),
    Filter: name("Adobe.PPKLite"),
    SubFilter: name("ETSI.CAdES.detached"),
    Name: textString(wanted.name),
    Reason: textString(wanted.reason),
    ...(location !== null && { Location: textString(location) }),
    M: textString(pdfTime(claimedAt)),
    CBSRole: name(role),
  };
  return prepareHole(revision, wanted.fieldName, dict(signature), wanted.holeBytes);
}

/** The same for any signature dictionary; its range and hole are added. */
export function prepareHole(
  revision: Uint8Array,
  fieldName: string,
  signature: PdfDict,
  holeBytes: number = HOLE_BYTES,
): Result<PreparedSignature> {
  return attempt(() => {
    const file = readPdf(revision);
    if (fieldsOf(file).some((field) => field.name === fieldName)) {
      return refuse("signatures.field_name_taken", { name: fieldName });
    }
    const contents = bytesString(new Uint8Array(holeBytes));
    const range = list([integer(0), ...Array.from({ length: 3 }, () => integer(9_999_999_999))]);
    const entries = [...signature.entries, ["ByteRange", range], ["Contents", contents]] as const;
    const whole: PdfDict = { kind: "dict", entries: new Map(entries) };
    const bytes = appendRevision(file, withField(file, fieldName, whole));
    return ok(withRange(bytes, revision.length, holeBytes));
  });
}

/** Writes the range over its place, whose length it keeps. */
function withRange(bytes: Uint8Array, from: number, holeBytes: number): PreparedSignature {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const hole = buffer.indexOf(`/Contents <${"0".repeat(holeBytes * 2)}>`, from, "latin1");
  const begin = hole + "/Contents ".length;
  const end = begin + holeBytes * 2 + 2;
  const byteRange = [0, begin, end, bytes.length - end] as const;
  const said = `/ByteRange [${byteRange.join(" ")}`;
  const at = buffer.indexOf(PLACE_OF_RANGE, from, "latin1");
  buffer.write(`${said.padEnd(PLACE_OF_RANGE.length - 1)}]`, at, "latin1");
  return { bytes, byteRange, digest: digestOfRange(bytes, byteRange) };
}

/** SHA-256 of what a range covers. */
export function digestOfRange(
  bytes: Uint8Array,
  [from, length, second, secondLength]: readonly [number, number, number, number],
): Uint8Array {
  const hash = createHash("sha256");
  hash.update(bytes.subarray(from, from + length));
  hash.update(bytes.subarray(second, second + secondLength));
  return new Uint8Array(hash.digest());
}

/** Puts the CMS into the hole, in small letters. Refuses `signatures.cms_larger_than_hole`. */
export function fillSignature(
  prepared: Pick<PreparedSignature, "bytes" | "byteRange">,
  cms: Uint8Array,
): Result<Uint8Array> {
  const [, begin, end] = prepared.byteRange;
  const room = (end - begin - 2) / 2;
  if (cms.length > room) {
    return refuse("signatures.cms_larger_than_hole", { size: cms.length, room });
  }
  const filled = new Uint8Array(prepared.bytes);
  Buffer.from(filled.buffer).write(Buffer.from(cms).toString("hex"), begin + 1, "latin1");
  return ok(filled);
}

function pdfTime(instant: string): string {
  return `D:${instant.slice(0, 19).replaceAll(/[-:T]/g, "")}Z`;
}
