import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { listPaperVotes } from "@chiboso/domain/voting/paper/contract.ts";
import { useAsk } from "../../platform/ask.ts";
import { useCommand, type Command } from "../../platform/command.ts";

const topicOf = (meetingId: Id) => `meeting:${meetingId}`;

/** All votes on paper of a meeting, asked for again when something in the meeting moves. */
export function usePaperVotes(meetingId: Id) {
  return useAsk(listPaperVotes, { params: { meetingId } }, { topics: [topicOf(meetingId)] });
}

/** What the vote on paper that goes on in the meeting asks; until it is over no other vote begins. */
export function usePaperGoingOn(meetingId: Id): string | undefined {
  const votes = usePaperVotes(meetingId).data?.votes ?? [];
  return votes.find(({ state }) => state !== "closed" && state !== "cancelled")?.ballot.question;
}

/** A write about a vote on paper; whatever shows the meeting is asked for again when it is done. */
export function usePaperCommand<R extends Route>(route: R, meetingId: Id): Command<R> {
  return useCommand(route, {
    onDone: async (_reply, cache) => {
      await Promise.all([cache.refreshTopic(topicOf(meetingId)), cache.refresh(listPaperVotes)]);
    },
  });
}
