import type { BrokenVote, MeetingRecord } from "../meetings/record.ts";
import { COUNTING, IN_MINUTES } from "../voting/paper/words/official.ts";
import { SECRET_IN_MINUTES } from "../voting/secret/words/official.ts";
import type { Block, Run } from "./document.ts";
import { fact, generated, officialTime, phrase } from "./phrase.ts";
import { OFFICIAL } from "./words/official.ts";

/** A vote that was broken off: when and why, and of one on paper what became of its ballots. All of it is locked. */
export function draftBrokenOff(record: MeetingRecord, vote: BrokenVote): Block {
  return generated(record, {
    id: `broken.${vote.id}`,
    style: "paragraph",
    ids: [vote.id],
    runs: runsOf(record, vote),
  });
}

function runsOf(
  { meeting }: MeetingRecord,
  { at, question, reason, paper, sealed }: BrokenVote,
): Run[] {
  const told = {
    question: fact("question", question),
    time: fact("brokenOffAt", officialTime(at, meeting.zone)),
    reason: fact("brokenOffReason", reason),
  };
  if (sealed !== undefined) return phrase(SECRET_IN_MINUTES.brokenOff, told);
  if (paper === undefined) return phrase(OFFICIAL.brokenOff, told);
  const round = fact("round", paper.round);
  if (paper.issued === 0) return phrase(IN_MINUTES.brokenOffUnissued, { ...told, round });
  return phrase(IN_MINUTES.brokenOff, {
    ...told,
    round,
    printed: fact("printed", paper.printed),
    issued: fact("issued", paper.issued),
    ballots: fact("ballotsLeft", COUNTING.ballotsLeft[paper.ballots ?? "unsaid"]),
  });
}
