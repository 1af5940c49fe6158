import type { MeetingRecord } from "../meetings/record.ts";
import type { PaperOutcome } from "../voting/paper/outcome.ts";
import type { Hands } from "../voting/paper/prepare.ts";
import { invalidIn } from "../voting/paper/sheet.ts";
import { boardTold, handsTold, resultTold, votesTold } from "../voting/paper/told.ts";
import { COUNTING, IN_MINUTES, PAPER_DECISION_WORDS } from "../voting/paper/words/official.ts";
import type { Block, BlockStyle, Run } from "./document.ts";
import { basisRuns } from "./draft-poll.ts";
import { fact, generated, listed, officialTime, phrase } from "./phrase.ts";

/** A vote on paper in the minutes: tellers, ballots, the votes of each line and what came of it, all locked. */
export function draftPaper(record: MeetingRecord, paper: PaperOutcome): Block[] {
  const block = (part: string, style: BlockStyle, runs: readonly Run[]) =>
    generated(record, { id: `paper.${paper.id}.${part}`, style, ids: [paper.id], runs });
  const { collected, valid } = paper.counted;
  return [
    block("question", "paragraph", questionRuns(record, paper)),
    ...listRuns(paper).map((runs, index) => block(`list.${index}`, "item", runs)),
    ...tellersRuns(paper).map((runs, index) =>
      block(index === 0 ? "tellers" : `tellersJoined.${index}`, "item", runs),
    ),
    block(
      "ballots",
      "item",
      phrase(IN_MINUTES.ballots, {
        issued: fact("issued", paper.issued),
        collected: fact("collected", collected),
        valid: fact("valid", valid),
        invalid: fact("invalid", invalidIn(paper.counted)),
      }),
    ),
    ...paper.lines.map((line, index) =>
      block(
        `line.${index}`,
        "item",
        phrase(IN_MINUTES.line, {
          name: fact("name", line.name),
          votes: fact("votes", votesTold(paper, line.figures)),
        }),
      ),
    ),
    block(
      "result",
      "paragraph",
      phrase(IN_MINUTES.result, {
        result: fact("result", resultTold(paper)),
        basis: basisRuns("citation", citationOf(paper)),
      }),
    ),
  ];
}

/** The tellers elected first, then those who joined them, each time with the hands for it. */
function tellersRuns(paper: PaperOutcome): Run[][] {
  const { first, joined } = boardTold(paper);
  const hands = paper.preparation?.tellersHands ?? null;
  const told = (names: readonly string[]) => listed(names.map((name) => [fact("teller", name)]));
  const by = (own: Hands) => fact("hands", handsTold(own));
  return [
    hands === null
      ? phrase(IN_MINUTES.tellers, { names: told(first) })
      : phrase(IN_MINUTES.tellersElected, { names: told(first), hands: by(hands) }),
    ...joined.map((each) =>
      phrase(IN_MINUTES.tellersJoined, { names: told(each.names), hands: by(each.hands) }),
    ),
  ];
}

/** How the list came about: who was added and withdrew, and by which hands the meeting adopted it. */
function listRuns({ preparation }: PaperOutcome): Run[][] {
  if (preparation === undefined) return [];
  const { added, withdrawn, listHands } = preparation;
  return [
    ...added.map(({ name, how, hands }) =>
      phrase(IN_MINUTES.added, {
        name: fact("added", name),
        how: fact("how", COUNTING.addedBy[how]),
        hands: fact("hands", hands ?? 0),
      }),
    ),
    ...withdrawn.map(({ name, reason }) =>
      phrase(IN_MINUTES.withdrew, {
        name: fact("withdrawn", name),
        reason: fact("reason", reason),
      }),
    ),
    ...(listHands === null
      ? []
      : [phrase(IN_MINUTES.listAdopted, { hands: fact("listHands", handsTold(listHands)) })]),
  ];
}

/** The rule that decided: of a discipline vote the one of the last comparison. */
function citationOf({ citation, steps }: PaperOutcome) {
  return steps.at(-1)?.citation ?? citation;
}

function questionRuns({ meeting }: MeetingRecord, paper: PaperOutcome): Run[] {
  const common = {
    about: fact("about", PAPER_DECISION_WORDS[paper.ballot.decision]),
    question: fact("question", paper.ballot.question),
    from: fact("from", officialTime(paper.openedAt, meeting.zone)),
    to: fact("to", officialTime(paper.closedAt, meeting.zone)),
  };
  if (paper.round === 1) return phrase(IN_MINUTES.vote, common);
  return phrase(IN_MINUTES.round, {
    ...common,
    round: fact("round", paper.round),
    reason: fact("repeatReason", paper.repeatReason ?? "–"),
  });
}
