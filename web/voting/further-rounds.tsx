import { laterWithWords } from "../platform/later.tsx";
import type { EarlierVote } from "./earlier-vote.ts";
import { isForBallots } from "./paper/for-ballots.ts";

// Rare, and their forms are no part of the first load.
const FurtherPaper = laterWithWords(
  async () => (await import("./paper/further-paper.tsx")).FurtherPaper,
);
const FurtherSecret = laterWithWords(
  async () => (await import("./secret/further-secret.tsx")).FurtherSecret,
);

/** The next round of a vote that is over, on paper or by secret electronic ballots, whichever way it was taken. */
export function FurtherRounds({ earlier }: { readonly earlier: EarlierVote }) {
  const { decision } = earlier.ballot;
  const first = earlier.secret !== null;
  const onPaper = isForBallots(decision) && <FurtherPaper earlier={earlier} />;
  return (
    <>
      {!first && onPaper}
      {(decision === "opinion" || isForBallots(decision)) && <FurtherSecret earlier={earlier} />}
      {first && onPaper}
    </>
  );
}
