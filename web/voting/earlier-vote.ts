import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Decision } from "@chiboso/domain/rules/decisions.ts";
import type { Ballot } from "@chiboso/domain/voting/paper/ballot.ts";
import type { LineResult } from "@chiboso/domain/voting/paper/outcome.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import type { OpinionBallot } from "@chiboso/domain/voting/secret/ballot.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";

/** A vote that is over, of whichever kind, as the form of its next round needs it. */
export interface EarlierVote {
  readonly id: Id;
  readonly meetingId: Id;
  readonly itemId: Id;
  readonly ballot: Pick<Ballot, "office" | "question" | "seats" | "lines"> & {
    readonly decision: Decision | "opinion";
  };
  readonly outcome: {
    readonly seatsLeft: number;
    readonly lines: readonly { readonly result: LineResult | null }[];
    readonly result: string;
    readonly tied: readonly number[];
  } | null;
  readonly recused: readonly Id[];
  /** What a secret electronic vote had besides; null of another one. */
  readonly secret:
    | (Pick<SecretView, "terms" | "permit"> & { readonly questions: OpinionBallot["questions"] })
    | null;
}

export function earlierPaper({ id, meetingId, itemId, ...vote }: PaperView): EarlierVote {
  const { ballot, outcome, recused } = vote;
  return { id, meetingId, itemId, ballot, outcome, recused, secret: null };
}

export function earlierSecret({ id, meetingId, itemId, ...vote }: SecretView): EarlierVote {
  const { ballot, outcome, frozen, terms, permit } = vote;
  const aside = (frozen?.base.excluded ?? []).filter(({ reason }) => reason === "recused");
  const recused = aside.map(({ memberId }) => memberId);
  const { decision, question } = ballot;
  return {
    id,
    meetingId,
    itemId,
    outcome,
    recused,
    ballot:
      ballot.form === "opinion"
        ? { decision, question, office: null, seats: 1, lines: [] }
        : ballot,
    secret: { terms, permit, questions: ballot.form === "opinion" ? ballot.questions : [] },
  };
}

export function earlierPoll({ id, meetingId, itemId, decision, question, base }: PollView) {
  const aside = base.excluded.filter(({ reason }) => reason === "recused");
  const earlier: EarlierVote = {
    id,
    meetingId,
    itemId,
    outcome: null,
    secret: null,
    ballot: { decision, question, office: null, seats: 1, lines: [] },
    recused: aside.map(({ memberId }) => memberId),
  };
  return earlier;
}
