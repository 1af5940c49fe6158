import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../../meetings/secrecy.ts";
import type { StatedFact } from "../sheet/contract.ts";
import { specOf } from "../sheet/facts.ts";
import type { FactValue } from "../sheet/fields.ts";
import { currentOf, decideFact, sameValue, type SheetState } from "../sheet/rules.ts";
import type { Fact } from "../sheet/timeline.ts";

/** A request stays open until it is decided or taken back; nothing closes it by itself. */
export const CORRECTION_STATES = ["open", "approved", "rejected", "withdrawn"] as const;

export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What was asked, and what the sheet said at that moment. */
export interface AskedCorrection {
  readonly stated: StatedFact;
  readonly replaces: Id | null;
  readonly before: FactValue | null;
}

/** What a request is about: the fact that is wrong, or the one value of its kind; null for something that is missing. */
export function aboutWhat(
  state: SheetState,
  stated: StatedFact,
  replaces: Id | null,
): Fact | undefined {
  if (replaces !== null) return state.facts.find((fact) => fact.id === replaces);
  return specOf(stated.kind).many ? undefined : currentOf(state.facts, stated.kind, state.today);
}

/** Whether something can be asked: what could not be entered need not be asked, and only once at a time. */
export function decideAsk(
  state: SheetState,
  asked: Omit<AskedCorrection, "before"> & { readonly why: string },
  openAlready: boolean,
): Result<AskedCorrection> {
  if (openAlready) return refuse("members.correction_open_already");
  if (declaresSecret(asked.why)) return refuse("members.fact_classified", undefined, "why");
  const decided = decideFact(state, asked.stated, asked.replaces);
  if (!decided.ok) return decided;
  const { stated, replaces } = asked;
  const before = aboutWhat(state, stated, replaces)?.value ?? null;
  return ok({ stated: { ...stated, value: decided.value }, replaces, before });
}

/** Whether the sheet has changed under the request: it says something else now than what was to be put right. */
export function isOvertaken(state: SheetState, asked: AskedCorrection): boolean {
  const now = aboutWhat(state, asked.stated, asked.replaces);
  if (asked.replaces !== null && (now === undefined || now.withdrawn !== null)) return true;
  return !sameValue(now?.value ?? null, asked.before);
}

export interface Deciding {
  readonly state: CorrectionState;
  readonly decision: "approve" | "reject";
  readonly reason: string;
  readonly document: string;
  /** Whoever asked, and whoever it is about, does not decide. */
  readonly isOwn: boolean;
}

/** The value to enter when it is approved; null when it is rejected, which needs a reason. */
export function decideRequest(
  sheet: SheetState,
  asked: AskedCorrection,
  deciding: Deciding,
): Result<FactValue | null> {
  if (deciding.state !== "open") return refuse("members.correction_closed");
  if (!sheet.classes.has(specOf(asked.stated.kind).fieldClass))
    return refuse("members.fact_class_closed");
  if (deciding.isOwn) return refuse("members.correction_own");
  if (declaresSecret(deciding.reason))
    return refuse("members.fact_classified", undefined, "reason");
  if (deciding.decision === "reject") {
    return deciding.reason === ""
      ? refuse("members.correction_reason_missing", undefined, "reason")
      : ok(null);
  }
  if (deciding.document === "" && asked.stated.document === "")
    return refuse("members.correction_document_missing", undefined, "document");
  if (isOvertaken(sheet, asked)) return refuse("members.correction_overtaken");
  const document = deciding.document || asked.stated.document;
  return decideFact(sheet, { ...asked.stated, document }, asked.replaces);
}
