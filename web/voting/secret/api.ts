import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { getBoard } from "@chiboso/domain/voting/secret/board-contract.ts";
import { listTrackers } from "@chiboso/domain/voting/secret/box-contract.ts";
import { listSecretVotes } from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useEffect } from "react";
import { useAsk } from "../../platform/ask.ts";
import { useCommand, type Command } from "../../platform/command.ts";
import { forgetEndedLists } from "./device/kept-lists.ts";

export const topicOf = (meetingId: Id) => `meeting:${meetingId}`;

/**
 * All secret votes of a meeting, asked for again when something in the meeting moves. Whoever shows them has this
 * device forget what it kept for a list that is fixed, or of a vote that is broken off.
 */
export function useSecretVotes(meetingId: Id) {
  const asked = useAsk(
    listSecretVotes,
    { params: { meetingId } },
    { topics: [topicOf(meetingId)] },
  );
  const votes = asked.data?.votes;
  useEffect(() => {
    // Where the browser keeps nothing there is nothing to forget; the next page tries again.
    if (votes !== undefined) void forgetEndedLists(votes).catch(() => undefined);
  }, [votes]);
  return asked;
}

const COUNT_AGAIN_MS = 5000;

/** Ballots come in without the live channel, which would tell when; who may see their count asks for it again. */
export function useFreshCount({ meetingId, collected }: SecretView): void {
  const { refetch } = useSecretVotes(meetingId);
  const shown = collected !== null;
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setInterval(() => void refetch(), COUNT_AGAIN_MS);
    return () => clearInterval(timer);
  }, [refetch, shown]);
}

/** What the devices of the board have sent one another. */
export function useBoardMessages({ id, meetingId, state }: SecretView) {
  const enabled = state === "keys" || state === "prepared";
  return useAsk(
    getBoard,
    { params: { secretVoteId: id } },
    { topics: [topicOf(meetingId)], enabled },
  );
}

/** The receipts in the box, once it is closed. */
export function useTrackers({ electionId, closedAt, destroyed }: SecretView) {
  const enabled = closedAt !== null && destroyed === null;
  return useAsk(listTrackers, { params: { electionId } }, { enabled });
}

/** A write about a secret vote; whatever shows the meeting is asked for again when it is done. */
export function useSecretCommand<R extends Route>(route: R, meetingId: Id): Command<R> {
  return useCommand(route, {
    onDone: async (_reply, cache) => {
      await Promise.all([cache.refreshTopic(topicOf(meetingId)), cache.refresh(listSecretVotes)]);
    },
  });
}
