import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { tidy, visible } from "@chiboso/domain/kernel/text.ts";
import type { EVIDENCE_TYPES } from "@chiboso/domain/members/corrections/contract.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { faultOfPdf } from "../../platform/pdf-content.ts";

export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
/** Cameras add a few bytes behind the picture. */
const TRAILER = 64 * 1024;

/** What a file is by its content, whatever its name says; refused when it is not whole or would run something. */
export function examineEvidence(bytes: Buffer, name: string): Result<EvidenceType> {
  if (declaresSecret(name.replace(/[_.-]+/gu, "\n"))) return refuse("members.evidence_classified");
  if (bytes.subarray(0, 3).equals(JPEG_START)) {
    return bytes.subarray(-TRAILER).includes(JPEG_END)
      ? ok("image/jpeg")
      : refuse("members.evidence_damaged");
  }
  if (!bytes.subarray(0, 1024).includes("%PDF-")) return refuse("members.evidence_type");
  const fault = faultOfPdf(bytes);
  return fault === null ? ok("application/pdf") : refuse(`members.evidence_${fault}`);
}

const ENDINGS: Readonly<Record<EvidenceType, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
};

/** The name under which whoever decides gets the file: its ending says what the content is, so that nothing is run. */
export function evidenceName(name: string, type: EvidenceType): string {
  const plain = tidy(visible(name)).replace(/\.[^.]*$/u, "");
  return `${plain === "" ? "1" : plain}.${ENDINGS[type]}`;
}
