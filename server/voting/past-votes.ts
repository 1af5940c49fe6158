import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { goesOn } from "@chiboso/domain/voting/paper/steps.ts";
import { pastBallot, pastPoll, type PastVote } from "@chiboso/domain/voting/past-votes.ts";
import { secretGoesOn } from "@chiboso/domain/voting/secret/view.ts";
import type { Reader } from "../platform/database.ts";
import { papersOfMeeting } from "./paper/store.ts";
import type { PaperRow } from "./paper/tables.ts";
import { secretsOfMeeting } from "./secret/store.ts";
import type { SecretRow } from "./secret/tables.ts";
import { pollsOf } from "./store.ts";
import type { Poll } from "./tables.ts";

/** The votes of a meeting, each kind in the order in which they began. */
export interface VoteRows {
  readonly polls: readonly Poll[];
  readonly papers: readonly PaperRow[];
  readonly secrets: readonly SecretRow[];
}

export async function votesOfMeeting(reader: Reader, meetingId: Id): Promise<VoteRows> {
  return {
    polls: await pollsOf(reader, meetingId),
    papers: await papersOfMeeting(reader, meetingId),
    secrets: await secretsOfMeeting(reader, meetingId),
  };
}

/** What the next vote is decided from: what each was about, what it followed and what it left. */
export function pastVotesIn({ polls, papers, secrets }: VoteRows): PastVote[] {
  return [
    ...polls.map((poll) =>
      pastPoll({
        ...placeOf(poll),
        ended: poll.state !== "open",
        decision: poll.decision,
        question: poll.question,
        adopted: poll.adopted,
      }),
    ),
    ...papers.map(({ ballot, outcome, ...paper }) =>
      pastBallot({ ...placeOf(paper), ended: !goesOn(paper.state), ballot, outcome }),
    ),
    ...secrets.map(({ ballot, outcome, ...secret }) =>
      pastBallot({
        ...placeOf(secret),
        ended: !secretGoesOn(secret.state),
        isRound: secret.opened_at !== null,
        ballot,
        outcome,
      }),
    ),
  ];
}

function placeOf({
  id,
  item_id: itemId,
  round,
  repeat_of: repeatOf,
}: Pick<Poll, "id" | "item_id" | "round" | "repeat_of">) {
  return { id, itemId, round, repeatOf };
}
