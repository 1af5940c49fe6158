import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  FEWEST_COUNTED,
  type Permit,
  type SecretDecision,
} from "@chiboso/domain/voting/secret/ballot.ts";
import { checkMinimum } from "@chiboso/domain/voting/secret/terms.ts";
import type { EarlierVote } from "../earlier-vote.ts";
import { draftAfter, isAdditionUnsaid, listOf, type ListDraft } from "../paper/list-draft.ts";

/** The document that permits it, as it is typed; the server adds the digest of its paper. */
export type DraftPermit = Omit<Permit, "digest">;

export interface DraftQuestion {
  readonly question: string;
  /** One a line. */
  readonly options: string;
  readonly most: number;
}

/** What is filled in about a secret vote before it is settled. */
export interface SecretDraft {
  readonly decision: SecretDecision;
  /** What stands on it as on a ballot of paper; of an opinion poll only its title. */
  readonly list: ListDraft;
  readonly questions: readonly DraftQuestion[];
  readonly ballots: "one-per-key" | "last-counts";
  readonly minimum: number;
  readonly permit: DraftPermit;
  readonly reason: string;
}

export const NO_QUESTION: DraftQuestion = { question: "", options: "", most: 1 };
const NO_PERMIT: DraftPermit = { number: "", issuer: "", issuedOn: "", paperId: "" };

/**
 * Empty, or what the earlier round was about: of an election the seats that are free and who may still be
 * elected, without those who stood aside.
 */
export function draftOf(earlier: EarlierVote | null, asideBecause: string): SecretDraft {
  const empty: SecretDraft = {
    decision: "opinion",
    list: draftAfter(null, ""),
    questions: [NO_QUESTION],
    ballots: "one-per-key",
    minimum: FEWEST_COUNTED,
    permit: NO_PERMIT,
    reason: "",
  };
  if (earlier === null) return empty;
  const { ballot, secret } = earlier;
  const same = { ...empty, ...secret?.terms, permit: permitOf(secret?.permit ?? null) };
  const list = draftAfter(earlier, asideBecause);
  if (ballot.decision !== "opinion") return { ...same, decision: list.decision, list };
  const questions = (secret?.questions ?? []).map(({ question, options, most }) => ({
    question,
    options: options.join("\n"),
    most,
  }));
  return { ...same, list: { ...same.list, question: ballot.question }, questions };
}

export function optionsIn({ options }: DraftQuestion): string[] {
  return options
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function permitOf(permit: Permit | null): DraftPermit {
  if (permit === null) return NO_PERMIT;
  const { number, issuer, issuedOn, paperId } = permit;
  return { number, issuer, issuedOn, paperId };
}

/** Whether everything is filled in without which no ballot can be settled. */
export function isReady(draft: SecretDraft, again: boolean) {
  const { decision, list, questions, reason } = draft;
  if (!checkMinimum(draft).ok || isAdditionUnsaid(list)) return false;
  if (list.question.trim() === "" || (again && reason.trim() === "")) return false;
  if (decision === "opinion") {
    return questions.every((each) => each.question.trim() !== "" && optionsIn(each).length > 1);
  }
  const someone = list.listed.length > 0 || Object.keys(list.added).length > 0;
  return decision === "admissionProposal" ? list.outsider.trim() !== "" : someone;
}

/** The body of the command without its ids. */
export function bodyOf(draft: SecretDraft, nameOf: (memberId: Id) => string) {
  const { decision, list, questions, ballots, minimum, permit, reason } = draft;
  const opinion = decision === "opinion";
  const onPaper = listOf(list, nameOf);
  const given = permit.number.trim() !== "" && permit.paperId !== "";
  return {
    ...onPaper,
    decision,
    office: opinion ? null : onPaper.office,
    seats: opinion ? 1 : onPaper.seats,
    names: opinion ? [] : onPaper.names,
    withdrawn: opinion ? [] : onPaper.withdrawn,
    listHands: opinion ? null : onPaper.listHands,
    questions: opinion
      ? questions.map((each) => ({
          question: each.question.trim(),
          options: optionsIn(each),
          most: each.most,
        }))
      : [],
    terms: { ballots, minimum },
    permit: given && !opinion ? permit : null,
    reason: reason.trim() === "" ? null : reason,
  };
}
