import { localDateOf, type Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { RulePack } from "../../rules/pack.ts";
import type { Candidate } from "../../voting/base.ts";
import type { PollOutcome } from "../../voting/outcome.ts";
import { freeze, obstacleTo } from "../../voting/rules.ts";
import { tallyCounted } from "../../voting/tally.ts";
import { declaresSecret } from "../secrecy.ts";
import type { Span } from "./decide-roll.ts";
import type { LateMeeting } from "./meeting.ts";
import type { CountedVote } from "./sheet.ts";
import type { PaperTimes } from "./times.ts";

/** What votes of one item are decided from. */
export interface VotingOnPaper {
  readonly pack: RulePack;
  readonly meeting: LateMeeting;
  readonly times: PaperTimes;
  readonly presence: ReadonlyMap<Id, readonly Span[]>;
  readonly item: { readonly id: Id; readonly startedAt: Instant; readonly endedAt: Instant };
}

/** Who was there when hands were counted; the last instant of a presence no longer counts but at the close. */
export function rollAtMoment(
  meeting: Pick<LateMeeting, "roll">,
  presence: ReadonlyMap<Id, readonly Span[]>,
  at: Instant,
  closedAt: Instant,
): Candidate[] {
  return meeting.roll.map(({ memberId, name, standing }) => ({
    memberId,
    name,
    standing,
    present: (presence.get(memberId) ?? []).some(
      (span) => span.from <= at && (at < span.to || (at === closedAt && span.to === closedAt)),
    ),
    // Asked for at elections alone, which are never counted by hands.
    excused: false,
  }));
}

/**
 * A vote by show of hands that was counted on paper. Base, quorum and threshold are those of the rules on
 * that day, as for a vote in the system; the hands that were counted cannot be more than the counted who
 * were present. Whoever raised no hand counts as not voting.
 */
export function decideCounted(
  { pack, meeting, times, presence, item }: VotingOnPaper,
  vote: CountedVote,
  field: string,
): Result<PollOutcome> {
  const question = vote.question.replace(/\s+/gu, " ").trim();
  if (question === "") return refuse("kernel.missing_field", undefined, `${field}.question`);
  if (declaresSecret(question))
    return refuse("meetings.secret_refused", undefined, `${field}.question`);
  const at = times.at(vote.time, `${field}.time`);
  if (!at.ok) return at;
  if (at.value < item.startedAt || at.value > item.endedAt)
    return refuse("meetings.late_vote_outside_item", { time: vote.time }, `${field}.time`);
  const roll = rollAtMoment(meeting, presence, at.value, times.closedAt);
  const state = { pack, on: localDateOf(at.value, meeting.zone), roll, meetingKind: meeting.kind };
  const frozen = freeze(state, vote.decision, new Set(vote.recused));
  if (!frozen.ok) return refuse(frozen.refusal.code, frozen.refusal.params, field);
  const obstacle = obstacleTo(state, frozen.value);
  if (!obstacle.ok) return refuse(obstacle.refusal.code, obstacle.refusal.params, field);
  const hands = vote.for + vote.against + vote.other;
  const { present } = frozen.value.quorum;
  if (hands > present) return refuse("meetings.late_too_many_hands", { hands, present }, field);
  return ok(
    tallyCounted(
      {
        id: vote.id,
        itemId: item.id,
        question,
        decision: vote.decision,
        round: 1,
        repeatReason: null,
        openedAt: at.value,
        ...frozen.value,
      },
      vote,
      { at: at.value },
    ),
  );
}
