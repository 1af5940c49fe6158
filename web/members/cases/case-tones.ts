import type { CaseState } from "@chiboso/domain/members/cases/case-kinds.ts";
import type { Tone } from "../../platform/status-badge.tsx";

/** What the state of a case means to the reader. */
export const STATE_TONES: Readonly<Record<CaseState, Tone>> = {
  open: "running",
  done: "good",
  abandoned: "none",
};
