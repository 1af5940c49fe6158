import type { OfficeRequest } from "@chiboso/domain/members/privacy/contract.ts";

/** How many of these open requests whoever asks may decide, and how many of them are past their next day. */
export function privacyDue(
  requests: readonly OfficeRequest[],
  today: string,
): { readonly waiting: number; readonly late: number } {
  const own = requests.filter(({ mayDecide }) => mayDecide);
  const late = own.filter(({ state, answer, decision }) =>
    state === "received" ? answer.due < today : decision.due < today,
  );
  return { waiting: own.length, late: late.length };
}
