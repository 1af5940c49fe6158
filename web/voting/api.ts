import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { listPolls, proposePoll } from "@chiboso/domain/voting/contract.ts";
import type { Decision } from "@chiboso/domain/rules/decisions.ts";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";

/** What the live channel calls a meeting; polls move under the topic of their meeting. */
function topicOf(meetingId: Id): string {
  return `meeting:${meetingId}`;
}

/** All polls of a meeting, kept fresh while they are on screen. */
export function usePolls(meetingId: Id) {
  return useAsk(listPolls, { params: { meetingId } }, { topics: [topicOf(meetingId)] });
}

/** Base, quorum and threshold of a poll that would be opened now; only for those who hold votes. */
export function useProposal(meetingId: Id, decision: Decision, enabled: boolean) {
  return useAsk(
    proposePoll,
    { params: { meetingId }, query: { decision } },
    { topics: [topicOf(meetingId)], enabled, keepPrevious: true },
  );
}

/** A write about a poll; whatever shows the meeting is asked for again when it is done. */
export function usePollCommand<R extends Route>(route: R, meetingId: Id): Command<R> {
  return useCommand(route, {
    onDone: (_reply, cache) => cache.refreshTopic(topicOf(meetingId)),
  });
}
