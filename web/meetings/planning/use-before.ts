import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { viewBefore } from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useAsk } from "../../platform/ask.ts";
import { topicOf } from "../api.ts";

/** What came before a meeting; while the meeting runs nothing in it moves with the meeting itself. */
export function useBefore(
  meeting: { readonly id: Id } & Pick<MeetingView, "state" | "organisation">,
) {
  const running = meeting.state === "open";
  const organisation = `organisation:${meeting.organisation.id}`;
  const topics = running ? [organisation] : [topicOf(meeting.id), organisation];
  return useAsk(viewBefore, { params: { meetingId: meeting.id } }, { topics });
}
