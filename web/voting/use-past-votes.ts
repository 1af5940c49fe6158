import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  checkAgain,
  isFollowed,
  mayFollow,
  pastBallot,
  pastPoll,
  standingVotes,
  type Matter,
  type PastVote,
} from "@chiboso/domain/voting/past-votes.ts";
import { useWords } from "../platform/words.tsx";
import { usePolls } from "./api.ts";
import { usePaperVotes } from "./paper/api.ts";
import { secretGoesOn } from "@chiboso/domain/voting/secret/view.ts";
import { useSecretVotes } from "./secret/api.ts";

/** Every vote of a meeting so far, of whichever kind, as the next one is decided from it. */
export function usePastVotes(meetingId: Id): readonly PastVote[] {
  const polls = usePolls(meetingId).data?.polls ?? [];
  const papers = usePaperVotes(meetingId).data?.votes ?? [];
  const secrets = useSecretVotes(meetingId).data?.votes ?? [];
  return [
    ...polls.map((poll) =>
      pastPoll({ ...poll, ended: poll.state !== "open", adopted: poll.outcome?.adopted ?? null }),
    ),
    ...papers.map((vote) =>
      pastBallot({ ...vote, ended: vote.state === "closed" || vote.state === "cancelled" }),
    ),
    ...secrets.map((vote) =>
      pastBallot({ ...vote, ended: !secretGoesOn(vote.state), isRound: vote.openedAt !== null }),
    ),
  ];
}

/** Whether a further round of this vote may begin now: it is over, nothing goes on, and none has followed it yet. */
export function useMayRepeat(meetingId: Id): (id: Id) => boolean {
  const votes = usePastVotes(meetingId);
  const free = votes.every(({ ended }) => ended);
  return (id) => {
    const vote = votes.find((each) => each.id === id);
    return vote !== undefined && free && mayFollow(vote.outcome) && !isFollowed(id, votes);
  };
}

/** What was voted on under this item already, as the server would say it of a new vote; null when nothing was. */
export function useVotedBefore(
  meetingId: Id,
  about: { readonly itemId: Id; readonly matter: Matter; readonly repeatOf: Id | null },
): { readonly text: string; readonly voteId: Id } | null {
  const { refusalText } = useWords();
  const votes = usePastVotes(meetingId);
  const decided = checkAgain(votes, about);
  const [standing] = standingVotes(votes, about);
  if (decided.ok || standing === undefined) return null;
  return { text: refusalText(decided.refusal), voteId: standing.id };
}
