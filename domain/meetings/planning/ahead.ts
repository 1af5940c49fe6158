import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Standing } from "../../members/standing.ts";
import type { Opinion } from "../record.ts";
import { declaresSecret } from "../secrecy.ts";
import { checkVersion, nextState } from "../states.ts";
import type { MeetingState } from "../view.ts";

/** Standings of members who live or work elsewhere, or need not come: what they send is counted apart. */
const AWAY: readonly Standing[] = ["temporarilyElsewhere", "exempt"];

export function isAway(standing: Standing): boolean {
  return AWAY.includes(standing);
}

export interface AheadCounts {
  /** Opinions sent ahead in all. */
  readonly opinions: number;
  /** Members who sent them. */
  readonly members: number;
  /** Of the opinions, those of members who are away, and how many members that were. */
  readonly awayOpinions: number;
  readonly awayMembers: number;
}

/**
 * Whether this member may change or take back this opinion: one of their own that was sent ahead, as their screen
 * showed it, as long as more may be sent. Also one that somebody entered for them from paper. Who is suspended
 * sends nothing and so changes nothing, but may take back what they sent before.
 */
export function decideOwnAhead(
  act: "reword" | "withdraw",
  state: MeetingState,
  opinion:
    | { readonly memberId: Id; readonly how: Opinion["how"]; readonly version: number }
    | undefined,
  member: { readonly memberId: Id; readonly standing: Standing },
  expectedVersion: number,
): Result<undefined> {
  const next = nextState(state, "sendAhead");
  if (!next.ok) return next;
  if (act === "reword" && member.standing === "suspended") return refuse("meetings.not_on_roll");
  if (opinion === undefined || opinion.how !== "sentAhead")
    return refuse("meetings.no_such_opinion");
  if (opinion.memberId !== member.memberId) return refuse("meetings.not_your_opinion");
  return checkVersion(opinion.version, expectedVersion);
}

/** Whether an opinion on this item may say this (SEC-02). */
export function decideReword(item: { readonly secret: boolean }, text: string): Result<undefined> {
  if (item.secret) return refuse("meetings.secret_item");
  return declaresSecret(text)
    ? refuse("meetings.secret_refused", undefined, "text")
    : ok(undefined);
}

/** Opinions that were sent before the meeting, those of members who are away counted apart. */
export function countAhead(meeting: {
  readonly items: readonly { readonly opinions: readonly Opinion[] }[];
  readonly roll: readonly { readonly memberId: string; readonly standing: Standing }[];
}): AheadCounts {
  const ahead = meeting.items
    .flatMap((item) => item.opinions)
    .filter((opinion) => opinion.how === "sentAhead");
  const away = new Set(
    meeting.roll.filter((each) => isAway(each.standing)).map((each) => each.memberId),
  );
  const ofAway = ahead.filter((opinion) => away.has(opinion.memberId));
  return {
    opinions: ahead.length,
    members: new Set(ahead.map((opinion) => opinion.memberId)).size,
    awayOpinions: ofAway.length,
    awayMembers: new Set(ofAway.map((opinion) => opinion.memberId)).size,
  };
}
