import type { Standing } from "../../members/standing.ts";
import type { Opinion } from "../record.ts";

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
