import type { Id } from "../kernel/ids.ts";
import { neededOf, reaches } from "./count.ts";
import type { PollProposal } from "./view.ts";

/** What stands in the way whoever stands aside; the others are found anew over the base that is left. */
const STANDS = new Set(["voting.kept_on_paper", "voting.too_few_official"]);

/**
 * The proposal as it is when these members stand aside (RATE-09): base, quorum, votes that are needed, and what
 * stands in the way, as the opening of the vote will find it.
 */
export function proposedWithout(proposal: PollProposal, recused: ReadonlySet<Id>): PollProposal {
  const counted = proposal.base.counted.filter(({ memberId }) => !recused.has(memberId));
  const quorum = {
    ...proposal.quorum,
    present: counted.filter((each) => each.present).length,
    base: proposal.quorum.base - (proposal.base.counted.length - counted.length),
  };
  const needed = neededOf(counted.length, proposal.threshold);
  const left = { ...proposal, base: { ...proposal.base, counted }, quorum, needed };
  if (STANDS.has(proposal.obstacle?.code ?? "")) return left;
  return { ...left, obstacle: obstacleOver(quorum, needed) };
}

function obstacleOver(
  { present, base, threshold }: PollProposal["quorum"],
  needed: number,
): PollProposal["obstacle"] {
  if (!reaches(present, base, threshold))
    return {
      code: "voting.no_quorum",
      params: { present, base, needed: neededOf(base, threshold) },
    };
  return present < needed
    ? { code: "voting.out_of_reach", params: { present, base, needed } }
    : null;
}
