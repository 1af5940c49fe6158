import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";

/** What the live channel calls a meeting. */
export function topicOf(meetingId: Id): string {
  return `meeting:${meetingId}`;
}

/** One meeting, kept fresh by the live channel while it is on screen. */
export function useMeeting(meetingId: Id) {
  return useAsk(getMeeting, { params: { meetingId } }, { topics: [topicOf(meetingId)] });
}

/** A write to a meeting. Its reply says only that something changed; the meeting is asked for again. */
export function useMeetingCommand<R extends Route>(route: R, meetingId: Id): Command<R> {
  return useCommand(route, {
    onDone: (_reply, cache) => cache.refreshTopic(topicOf(meetingId)),
  });
}
