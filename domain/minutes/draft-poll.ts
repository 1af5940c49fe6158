import type { MeetingRecord } from "../meetings/record.ts";
import { hasSource, type Citation } from "../rules/citation.ts";
import { onlyProposes } from "../voting/proposes.ts";
import { VOTE_CHOICES, type PollOutcome, type Threshold } from "../voting/outcome.ts";
import type { Block, BlockStyle, Run } from "./document.ts";
import { counted, fact, generated, listed, listedAfter, officialTime, phrase } from "./phrase.ts";
import { CHOICE_WORDS, EXCLUSION_WORDS, OFFICIAL } from "./words/official.ts";

/**
 * One open vote: the question, quorum, base with every exclusion, who voted how, and the result
 * with the document that it follows. Everything in it is locked.
 */
export function draftPoll(record: MeetingRecord, poll: PollOutcome): Block[] {
  const block = (part: string, style: BlockStyle, runs: readonly Run[]) =>
    generated(record, { id: `poll.${poll.id}.${part}`, style, ids: [poll.id], runs });
  return [
    block("question", "paragraph", questionRuns(record, poll)),
    ...tellersRuns(poll).map((runs) => block("tellers", "item", runs)),
    ...handsRuns(poll).map((runs) => block("hands", "item", runs)),
    block("quorum", "item", quorumRuns(poll)),
    block("base", "item", baseRuns(poll)),
    ...(poll.base.excluded.length === 0 ? [] : [block("excluded", "item", excludedRuns(poll))]),
    ...VOTE_CHOICES.map((choice) => {
      const names = poll.votes
        .filter((vote) => vote.choice === choice && poll.method !== "counted")
        .map((vote) => [fact("voter", vote.name)]);
      const runs = phrase(OFFICIAL.choice, {
        choice: fact("choice", CHOICE_WORDS[choice]),
        ...counted(choice, poll.counts[choice]),
        // Hands have no names; who voted on a device beside them is told apart.
        names: listedAfter(names),
      });
      return block(choice, "item", runs);
    }),
    block(
      "notVoting",
      "item",
      phrase(OFFICIAL.notVoting, counted("notVoting", poll.counts.notVoting)),
    ),
    ...enteredRuns(poll).map((runs) => block("entered", "item", runs)),
    block("result", "paragraph", resultRuns(poll)),
  ];
}

/** Votes that another entered for a voter without a device, told with who did; nothing when there are none. */
function enteredRuns(poll: PollOutcome): Run[][] {
  const entered = poll.votes.flatMap(({ name, enteredBy }) =>
    enteredBy === undefined
      ? []
      : [phrase(OFFICIAL.enteredOne, { name: fact("helped", name), by: fact("by", enteredBy) })],
  );
  return entered.length === 0 ? [] : [phrase(OFFICIAL.entered, { names: listed(entered) })];
}

/** Who counted the hands and who entered them; nothing for a vote by name. */
function tellersRuns({ tellers, countedBy }: PollOutcome): Run[][] {
  if (tellers === undefined) return [];
  const names = listed(tellers.map((name) => [fact("teller", name)]));
  return [phrase(OFFICIAL.handsCounted, { names, by: fact("countedBy", countedBy ?? "–") })];
}

/** Where some followed online: the hands in the room, and the vote of each on a device. */
function handsRuns({ hands, votes }: PollOutcome): Run[][] {
  if (hands === undefined) return [];
  const names = listed(
    votes.map(({ name, choice }) =>
      phrase(OFFICIAL.onDeviceOne, {
        name: fact("voter", name),
        choice: fact("vote", CHOICE_WORDS[choice]),
      }),
    ),
  );
  const { for: yes, against, other } = hands;
  return [
    phrase(OFFICIAL.handsAndDevices, {
      for: fact("handsFor", yes),
      against: fact("handsAgainst", against),
      other: fact("handsOther", other),
      names,
    }),
  ];
}

function questionRuns(record: MeetingRecord, poll: PollOutcome): Run[] {
  const { zone } = record.meeting;
  const common = {
    question: fact("question", poll.question),
    from: fact("from", officialTime(poll.openedAt, zone)),
    to: fact("to", officialTime(poll.closedAt, zone)),
  };
  const byHands = poll.method === "counted";
  if (byHands && poll.tellers === undefined) return phrase(OFFICIAL.pollCounted, common);
  if (poll.round === 1) return phrase(byHands ? OFFICIAL.pollHands : OFFICIAL.poll, common);
  return phrase(byHands ? OFFICIAL.pollHandsRound : OFFICIAL.pollRound, {
    ...common,
    round: fact("round", poll.round),
    reason: fact("repeatReason", poll.repeatReason ?? "–"),
  });
}

function quorumRuns(poll: PollOutcome): Run[] {
  const { present, base, threshold, citation } = poll.quorum;
  return phrase(OFFICIAL.quorum, {
    present: fact("quorumPresent", present),
    base: fact("quorumBase", base),
    threshold: fact("quorumThreshold", thresholdText(threshold)),
    comparison: fact("quorumReached", comparisonText(threshold, present, base)),
    basis: basisRuns("quorumCitation", citation),
  });
}

function baseRuns(poll: PollOutcome): Run[] {
  const names = poll.base.counted.map((person) => [fact("counted", person.name)]);
  return phrase(OFFICIAL.base, { ...counted("base", names.length), names: listedAfter(names) });
}

function excludedRuns(poll: PollOutcome): Run[] {
  const told = poll.base.excluded.map((each) =>
    phrase(OFFICIAL.excludedOne, {
      name: fact("excluded", each.name),
      reason: fact("exclusion", EXCLUSION_WORDS[each.reason]),
    }),
  );
  return phrase(OFFICIAL.excluded, {
    ...counted("excluded.count", told.length),
    names: listed(told),
  });
}

function resultRuns(poll: PollOutcome): Run[] {
  const base = poll.base.counted.length;
  const adopted = onlyProposes(poll.decision) ? OFFICIAL.proposed : OFFICIAL.adopted;
  return phrase(poll.adopted ? adopted : OFFICIAL.rejected, {
    for: fact("for", poll.counts.for),
    base: fact("base", base),
    threshold: fact("threshold", thresholdText(poll.threshold)),
    comparison: fact("reached", comparisonText(poll.threshold, poll.counts.for, base)),
    basis: basisRuns("citation", poll.citation),
  });
}

/** "quá nửa (trên 1/2)" or "từ 2/3 trở lên". */
export function thresholdText(of: Threshold): string {
  if (of.strict && of.num === 1 && of.den === 2) return OFFICIAL.strictHalf;
  return fill(of.strict ? OFFICIAL.strictly : OFFICIAL.orMore, { num: of.num, den: of.den });
}

/** Whether that many of the base reach what is asked, in words: how it is reckoned is explained on the screen. */
export function comparisonText(of: Threshold, yes: number, base: number): string {
  const [left, right] = [of.den * yes, of.num * base];
  const reached = of.strict ? left > right : left >= right;
  return reached ? OFFICIAL.reached : OFFICIAL.notReached;
}

/** The grounds of an outcome, after its sentence; nothing where no document is known for its rule. */
export function basisRuns(name: string, of: Citation): Run[] {
  if (!hasSource(of)) return [];
  return phrase(OFFICIAL.basis, { citation: fact(name, citationText(of)) });
}

/** `basisRuns` as plain text. */
export function basisText(of: Citation): string {
  return basisRuns("citation", of)
    .map((run) => run.text)
    .join("");
}

/** The document behind a rule, as papers of the Party name their grounds: codes of rules stay on the screen. */
function citationText(of: Citation): string {
  return fill(of.clause === null ? OFFICIAL.citation : OFFICIAL.citationWithClause, {
    document: of.document,
    clause: of.clause ?? "",
  });
}

function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
}
