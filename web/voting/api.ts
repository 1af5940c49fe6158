import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { listPolls, proposePoll } from "@chiboso/domain/voting/contract.ts";
import { ownPart, type SharedPoll } from "@chiboso/domain/voting/live-view.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import type { Decision } from "@chiboso/domain/rules/decisions.ts";
import { useMemo } from "react";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { useCommand, type Command } from "../platform/command.ts";

/** What the live channel calls a meeting; polls move under the topic of their meeting. */
function topicOf(meetingId: Id): string {
  return `meeting:${meetingId}`;
}

/** All polls of a meeting, kept fresh while they are on screen. */
export function usePolls(meetingId: Id) {
  const { memberId } = useActor();
  const shown = useMemo(
    () => ({ name: listPolls.name, own: (seen: SeenPolls) => ownPolls(seen, memberId) }),
    [memberId],
  );
  return useAsk(listPolls, { params: { meetingId } }, { topics: [topicOf(meetingId)], shown });
}

interface SeenPolls {
  readonly polls: readonly (SharedPoll & Partial<Pick<PollView, "mine">>)[];
}

/** The polls as this person sees them; undefined when one was voted in from another device, and how is not known. */
function ownPolls({ polls }: SeenPolls, memberId: Id | null): { polls: PollView[] } | undefined {
  const own = polls.map((poll) => {
    const { choice = null, votedAt = null } = poll.mine ?? {};
    return { ...poll, mine: ownPart(poll, memberId, { choice, votedAt }) };
  });
  const isKnown = own.every(
    ({ voted, mine }) => mine?.choice !== null || !voted.some((each) => each === memberId),
  );
  return isKnown ? { polls: own } : undefined;
}

/** Base, quorum and threshold of a poll that would be opened now; only for those who hold votes. */
export function useProposal(meetingId: Id, decision: Decision, way: "open" | "paper" = "open") {
  return useAsk(
    proposePoll,
    { params: { meetingId }, query: { decision, way } },
    { topics: [topicOf(meetingId)], keepPrevious: true },
  );
}

/** A write about a poll; whatever shows the meeting is asked for again when it is done. */
export function usePollCommand<R extends Route>(route: R, meetingId: Id): Command<R> {
  return useCommand(route, {
    onDone: async (_reply, cache) => {
      await Promise.all([cache.refreshTopic(topicOf(meetingId)), cache.refresh(listPolls)]);
    },
  });
}
