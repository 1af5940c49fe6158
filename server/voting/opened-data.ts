import type { Frozen } from "@chiboso/domain/voting/rules.ts";
import type { Issue } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperRow } from "./paper/tables.ts";
import type { Poll } from "./tables.ts";

type Opened = Pick<
  Poll,
  | "id"
  | "item_id"
  | "round"
  | "repeat_reason"
  | "decision"
  | "question"
  | "recusals"
  | "method"
  | "tellers"
>;

/** What the opening of a vote freezes, as the event tells it, the log seals it and the close holds it against. */
export function pollOpenedData(poll: Opened, frozen: Frozen) {
  return {
    pollId: poll.id,
    itemId: poll.item_id,
    round: poll.round,
    repeatReason: poll.repeat_reason,
    decision: poll.decision,
    question: poll.question,
    recusals: poll.recusals.map(({ memberId, reason }) => ({ memberId, reason })),
    ...frozenData(frozen),
    ...handsData(poll),
  };
}

/** A vote by hands says so and who counts; one by name says nothing more than it always did. */
function handsData({ method, tellers }: Opened) {
  if (method === "byName") return {};
  return { method, tellers: tellers.map(({ memberId, name }) => ({ memberId, name })) };
}

type Issued = Pick<
  PaperRow,
  "id" | "item_id" | "round" | "repeat_reason" | "ballot" | "tellers" | "printed" | "issued"
>;

/** The same of a vote on paper, with the bars of its penalties. */
export function ballotsIssuedData(row: Issued, issue: Issue) {
  const bars = Object.entries(issue.penalties ?? {}).map(([penalty, { threshold, citation }]) => ({
    penalty,
    threshold: { ...threshold },
    ruleId: citation.ruleId,
  }));
  return {
    paperId: row.id,
    itemId: row.item_id,
    round: row.round,
    repeatReason: row.repeat_reason,
    ballot: row.ballot,
    tellers: row.tellers.map(({ memberId, name }) => ({ memberId, name })),
    printed: row.printed,
    issued: row.issued,
    ...frozenData(issue),
    penalties: bars,
  };
}

function frozenData({ base, quorum, threshold, citation, needed }: Frozen) {
  return {
    counted: base.counted.map(({ memberId, name, present }) => ({ memberId, name, present })),
    excluded: base.excluded.map(({ memberId, name, reason, ruleId }) => ({
      memberId,
      name,
      reason,
      ruleId,
    })),
    present: quorum.present,
    quorum: {
      base: quorum.base,
      threshold: { ...quorum.threshold },
      ruleId: quorum.citation.ruleId,
    },
    threshold: { ...threshold },
    ruleId: citation.ruleId,
    packVersion: citation.packVersion,
    needed,
  };
}
