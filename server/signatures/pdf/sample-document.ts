import { fileURLToPath } from "node:url";
import { typeset } from "../../platform/typst.ts";
import type { SignatureWanted } from "./prepare-signature.ts";

const TEMPLATE = fileURLToPath(new URL("../../platform/signs.typ", import.meta.url));

/** A PDF/A-2b with these paragraphs, as the project's papers are made: for tests. */
export function samplePdf(texts: readonly string[] = ["Biên bản sinh hoạt chi bộ"]): Uint8Array {
  const made = { year: 2026, month: 11, day: 4, hour: 2, minute: 0, second: 0 };
  return new Uint8Array(typeset(TEMPLATE, { texts, made }).pdf);
}

export const CLAIMED_AT = "2026-11-04T02:10:00.000Z";

/** What a secretary wants to sign, or whoever is named. */
export function sampleWanted(fieldName = "secretary", name = "Nguyễn Thị Mẫu"): SignatureWanted {
  return {
    fieldName,
    role: "person",
    name,
    reason: "Thông qua biên bản",
    location: null,
    claimedAt: CLAIMED_AT,
  };
}
