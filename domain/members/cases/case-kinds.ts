import * as z from "zod";

/** The kinds of cases in a member's life that the product guides; each is declared in `catalogue.ts`. */
export const CASE_KINDS = [
  "admission",
  "recognition",
  "readmission",
  "badge",
  "transferOut",
  "transferIn",
  "temporaryTransfer",
  "temporaryReturn",
  "exemption",
  "exemptionReturn",
  "strikingOff",
  "death",
] as const;

export const caseKind = z.enum(CASE_KINDS);

export type CaseKind = z.infer<typeof caseKind>;

/** `abandoned`: closed before its end, with the reason; what it had changed by then stays in the register. */
export const CASE_STATES = ["open", "done", "abandoned"] as const;

export const caseState = z.enum(CASE_STATES);

export type CaseState = z.infer<typeof caseState>;
