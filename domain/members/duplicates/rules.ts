import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";

/** What a merge of two records must know of them. */
export interface MergeFacts {
  readonly keptId: Id;
  readonly goneId: Id;
  /** Either is merged already, or was added by an import that was undone. */
  readonly keptIsGone: boolean;
  readonly goneIsGone: boolean;
  /** A vote in which both cast a vote. */
  readonly bothVoted: { readonly question: string } | null;
  /** A meeting at which both were present. */
  readonly bothPresent: { readonly title: string } | null;
  /** A meeting that is not over and to which the one that goes is summoned or appointed. */
  readonly meetingAhead: { readonly title: string } | null;
  readonly openCases: { readonly kept: number; readonly gone: number };
}

/**
 * Whether two records can become one. Two who both voted in one vote, or were both present at one meeting, were
 * counted as two people, and no merge can make that right; what is still going on must end first.
 */
export function decideMerge(facts: MergeFacts): Result<undefined> {
  const { bothVoted, bothPresent, meetingAhead, openCases } = facts;
  if (facts.keptId === facts.goneId) return refuse("members.merge_same");
  if (facts.keptIsGone || facts.goneIsGone) return refuse("members.merge_is_gone");
  if (bothVoted) return refuse("members.merge_both_voted", { question: bothVoted.question });
  if (bothPresent) return refuse("members.merge_both_present", { title: bothPresent.title });
  if (meetingAhead) return refuse("members.merge_meeting_ahead", { title: meetingAhead.title });
  if (openCases.kept > 0 && openCases.gone > 0) return refuse("members.merge_both_open_case");
  if (openCases.gone > 0) return refuse("members.merge_gone_open_case");
  return ok(undefined);
}
