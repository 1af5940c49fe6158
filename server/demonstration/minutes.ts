import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  approveMinutes,
  draftMinutes,
  saveText,
  submitMinutes,
} from "@chiboso/domain/minutes/contract.ts";
import { granted } from "../in-process.ts";
import type { Progress, Story } from "./story.ts";

/** The block in which the minutes-taker says how the minutes were read and agreed (MIN-01). */
const READING = "written.reading";
const READ_OUT =
  "Biên bản đã được đọc lại cho hội nghị nghe; các đảng viên có mặt nhất trí với nội dung.";

/** Drafts, freezes and, when the meeting is to be filed, approves the minutes by both signers. */
export async function finishMinutes(
  story: Story,
  meetingId: Id,
  at: Instant,
  progress: Progress,
): Promise<void> {
  const { cell, password } = story;
  story.setClock(at);
  const clerk = await story.signIn(cell.clerk.accountId);
  const draft = await granted(clerk.call(draftMinutes, { params: { meetingId }, body: {} }));
  const params = { minutesId: draft.minutesId };
  const blocks = draft.document.blocks.map(({ id }) =>
    id === READING ? { id, runs: [{ kind: "text" as const, text: READ_OUT }] } : { id },
  );
  const text = { expectedVersion: draft.version, blocks };
  const written = await granted(clerk.call(saveText, { params, body: text }));
  const body = { expectedVersion: written.version };
  const frozen = await granted(clerk.call(submitMinutes, { params, body }));
  if (progress !== "filed") return;
  const digest = frozen.revisions.at(-1)?.digest ?? "";
  const chair = await story.signIn(cell.secretary.accountId);
  for (const signer of [clerk, chair]) {
    await granted(signer.call(approveMinutes, { params, body: { digest, password } }));
  }
}
