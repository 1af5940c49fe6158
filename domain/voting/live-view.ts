import type { Id } from "../kernel/ids.ts";
import type { PollView } from "./view.ts";

/** What a poll shows to all who see it alike; the asker's own part comes from `ownPart`. */
export type SharedPoll = Omit<PollView, "mine">;

/**
 * The own part of one who looks at a poll: in the base or why not, null for who is not on the roll. How one
 * has voted is not among what all see: `vote` says it when it is known.
 */
export function ownPart(
  poll: SharedPoll,
  memberId: Id | null,
  vote: Pick<NonNullable<PollView["mine"]>, "choice" | "votedAt"> = { choice: null, votedAt: null },
): PollView["mine"] {
  const inBase = poll.base.counted.some((member) => member.memberId === memberId);
  const exclusion = poll.base.excluded.find((member) => member.memberId === memberId) ?? null;
  return inBase || exclusion !== null ? { inBase, exclusion, ...vote } : null;
}
