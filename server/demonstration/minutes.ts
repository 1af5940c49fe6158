import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { approveMinutes, draftMinutes, submitMinutes } from "@chiboso/domain/minutes/contract.ts";
import type { Progress, Story } from "./month.ts";

/** Drafts, freezes and, when the month is to be whole, approves the minutes by both signers. */
export async function finishMinutes(
  story: Story,
  meetingId: Id,
  at: Instant,
  progress: Progress,
): Promise<void> {
  const { cell, password } = story;
  story.setClock(at);
  const clerk = await story.signIn(cell.clerk.accountId);
  const draft = (await clerk.call(draftMinutes, { params: { meetingId }, body: {} })).value;
  const params = { minutesId: draft.minutesId };
  const body = { expectedVersion: draft.version };
  const frozen = (await clerk.call(submitMinutes, { params, body })).value;
  if (progress === "inApproval") return;
  const digest = frozen.revisions.at(-1)?.digest ?? "";
  const chair = await story.signIn(cell.secretary.accountId);
  for (const signer of [clerk, chair]) {
    (await signer.call(approveMinutes, { params, body: { digest, password } })).value;
  }
}
