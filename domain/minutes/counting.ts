import { localDateOf, type Instant } from "../kernel/dates.ts";
import type { PaperBlock, PartyPaper } from "../members/cases/documents/paper.ts";
import { COMMON } from "../members/cases/documents/words/official-common.ts";
import { INVALID_REASONS } from "../voting/paper/ballot.ts";
import type { PaperOutcome } from "../voting/paper/outcome.ts";
import { invalidIn } from "../voting/paper/sheet.ts";
import { boardTold, fill, handsTold, resultTold, votesTold } from "../voting/paper/told.ts";
import { COUNTING, INVALID_WORDS, OPTION_WORDS } from "../voting/paper/words/official.ts";
import { basisText, comparisonText, thresholdText } from "./draft-poll.ts";
import { numberInWords } from "./number-words.ts";
import { officialDate, officialTime } from "./phrase.ts";

/** The meeting in which ballots were counted, as its counting minutes name it. */
export interface CountedAt {
  readonly organisation: string;
  readonly superior: string | null;
  readonly seat: string;
  /** Named under minutes of older results, which do not name who led the meeting. */
  readonly chair: string;
  readonly zone: string;
}

const paragraph = (text: string): PaperBlock => ({ style: "paragraph", parts: [{ text }] });
const item = (text: string): PaperBlock => ({ style: "item", parts: [{ text }] });
const heading = (text: string): PaperBlock => ({
  style: "heading",
  parts: [{ text, bold: true }],
});
const counted = (template: string, count: number, more: Record<string, string> = {}) =>
  fill(template, { count, words: numberInWords(count), ...more });

/** The counting minutes (ELEC-09): tellers, ballots, result, room for their signatures. */
export function countingMinutes(outcome: PaperOutcome, at: CountedAt): PartyPaper {
  const date = officialDate(localDateOf(outcome.closedAt, at.zone));
  const { ballot, round } = outcome;
  const subject =
    round === 1 ? ballot.question : fill(COUNTING.roundOf, { question: ballot.question, round });
  return {
    head: { superior: at.superior, issuer: at.organisation, right: COMMON.party },
    number: null,
    placeDate: at.seat === "" ? date : fill(COMMON.placeDate, { place: at.seat, date }),
    title: COUNTING.title,
    subject,
    blocks: [
      ...tellerBlocks(outcome),
      ...ballotBlocks(outcome, at.zone),
      ...resultBlocks(outcome),
      paragraph(fill(COUNTING.ended, when(outcome.closedAt, at.zone))),
      paragraph(COUNTING.sealing),
      ...signatures(outcome, at),
    ],
    qr: null,
  };
}

const when = (moment: Instant, zone: string) => ({
  time: officialTime(moment, zone),
  date: officialDate(localDateOf(moment, zone)),
});

function tellerBlocks(outcome: PaperOutcome): PaperBlock[] {
  const { first, joined } = boardTold(outcome);
  const hands = outcome.preparation?.tellersHands ?? null;
  return [
    heading(COUNTING.tellersHeading),
    paragraph(counted(COUNTING.tellersBy, first.length)),
    ...first.map((name, index) => item(index === 0 ? fill(COUNTING.head, { name }) : name)),
    ...(hands === null
      ? []
      : [paragraph(fill(COUNTING.tellersElected, { hands: handsTold(hands) }))]),
    ...joined.map(({ names, hands: own }) =>
      paragraph(
        counted(COUNTING.tellersJoined, names.length, {
          names: names.join("; "),
          hands: handsTold(own),
        }),
      ),
    ),
  ];
}

/** How the list came about: who was added and withdrew, and by which hands the meeting adopted it. */
function listBlocks({ preparation }: PaperOutcome): PaperBlock[] {
  if (preparation === undefined) return [];
  const { added, withdrawn, listHands } = preparation;
  return [
    ...added.map(({ name, how, hands }) =>
      item(fill(COUNTING.addedOne, { name, how: COUNTING.addedBy[how], hands: hands ?? 0 })),
    ),
    ...withdrawn.map(({ name, reason }) => item(fill(COUNTING.withdrew, { name, reason }))),
    ...(listHands === null
      ? []
      : [item(fill(COUNTING.listAdopted, { hands: handsTold(listHands) }))]),
  ];
}

/** Rounds that were broken off before this one, with what became of their ballots. */
function brokenBlocks({ brokenOff = [] }: PaperOutcome, zone: string): PaperBlock[] {
  return brokenOff.map(({ round, kind, at, reason, printed, issued, ballots }) => {
    const told = { round, time: officialTime(at, zone), reason };
    if (kind === "open" || kind === "secret")
      return item(fill(COUNTING.brokenOffOther[kind], told));
    return item(
      issued === 0
        ? fill(COUNTING.brokenOffUnissued, told)
        : fill(COUNTING.brokenOff, {
            ...told,
            printed,
            issued,
            ballots: COUNTING.ballotsLeft[ballots ?? "unsaid"],
          }),
    );
  });
}

function ballotBlocks(outcome: PaperOutcome, zone: string): PaperBlock[] {
  const { ballot, base, quorum, printed, issued, counted: sheet } = outcome;
  const reasons = INVALID_REASONS.filter((reason) => sheet.invalid[reason] > 0).map((reason) =>
    fill(COUNTING.invalidOne, { reason: INVALID_WORDS[reason], count: sheet.invalid[reason] }),
  );
  return [
    heading(COUNTING.ballotsHeading),
    paragraph(
      fill(COUNTING.opened, {
        ...when(outcome.openedAt, zone),
        base: base.counted.length,
        baseWords: numberInWords(base.counted.length),
        present: quorum.present,
        presentWords: numberInWords(quorum.present),
      }),
    ),
    ...(ballot.decision === "election" ? [item(counted(COUNTING.seats, ballot.seats))] : []),
    ...listBlocks(outcome),
    ...(ballot.runOff ? [item(COUNTING.runOff)] : []),
    ...brokenBlocks(outcome, zone),
    item(counted(COUNTING.printed, printed)),
    item(counted(COUNTING.issued, issued)),
    item(counted(COUNTING.unused, printed - issued)),
    item(counted(COUNTING.collected, sheet.collected)),
    item(counted(COUNTING.valid, sheet.valid)),
    item(
      counted(COUNTING.invalid, invalidIn(sheet), {
        reasons: reasons.length === 0 ? "" : ` (${reasons.join("; ")})`,
      }),
    ),
    item(fill(COUNTING.enteredBy, { names: outcome.enteredBy.join(", ") })),
    ...outcome.recounts.map((reason) => item(fill(COUNTING.recount, { reason }))),
  ];
}

function resultBlocks(outcome: PaperOutcome): PaperBlock[] {
  const { ballot, lines, base, threshold, citation, needed, steps } = outcome;
  const total = base.counted.length;
  const basis = ballot.runOff
    ? COUNTING.runOffBasis
    : fill(COUNTING.basis, {
        threshold: thresholdText(threshold),
        base: total,
        needed,
        basis: basisText(citation),
      });
  return [
    heading(COUNTING.resultHeading),
    ...lines.map((line) =>
      item(fill(COUNTING.line, { name: line.name, votes: votesTold(outcome, line.figures) })),
    ),
    ...(steps.length > 0 ? [] : [paragraph(basis)]),
    ...steps.map((step) =>
      item(
        fill(COUNTING.step, {
          penalty: OPTION_WORDS.discipline[step.penalty] ?? step.penalty,
          added: step.cumulative ? COUNTING.added : "",
          votes: step.votes,
          base: total,
          threshold: thresholdText(step.threshold),
          reached: comparisonText(step.threshold, step.votes, total),
          basis: basisText(step.citation),
        }),
      ),
    ),
    paragraph(resultTold(outcome)),
  ];
}

/** The chair as the result was announced, and the head of the tellers side by side, the other tellers below in pairs. */
function signatures(
  { tellers, chair: announcer }: PaperOutcome,
  { chair }: CountedAt,
): PaperBlock[] {
  const [head, ...others] = tellers.map((each) => each.name);
  const pairs = others.flatMap((name, index) =>
    index % 2 === 0 ? [[name, ...others.slice(index + 1, index + 2)]] : [],
  );
  const closing = (signs: readonly { role: string; name: string }[], recipients: string[]) => ({
    style: "closing" as const,
    placeDate: null,
    recipients,
    signatures: signs.map(({ role, name }) => ({ roles: [role], name })),
  });
  const first = [
    { role: COUNTING.headTeller, name: head ?? "" },
    { role: COUNTING.chair, name: announcer ?? chair },
  ];
  return [
    closing(first, []),
    ...pairs.map((names) =>
      closing(
        names.map((name) => ({ role: COUNTING.teller, name })),
        [],
      ),
    ),
  ];
}
