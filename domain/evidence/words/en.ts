import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "evidence.not_sealed": "The paper was not adopted or issued yet, so there is no proof of it.",
  "evidence.being_signed":
    "The log is being signed, or waits for the offices that confirm it. Try again in a few minutes.",
  "evidence.content_gone":
    "What was sealed is not kept any more (erased on request, or its period is over), so no proof can be made for the paper.",
  "evidence.no_such_revision": "The paper does not have this signed revision yet.",
  "evidence.no_such_vote":
    "This meeting has no such vote, or nothing of it was written into the log yet.",
};
