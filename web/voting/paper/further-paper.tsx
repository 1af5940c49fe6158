import { useWords } from "../../platform/words.tsx";
import type { EarlierVote } from "../earlier-vote.ts";
import { Disclosure } from "../why.tsx";
import { PrepareForm } from "./prepare-form.tsx";

/** The way from a vote of any kind to its next round on paper. */
export function FurtherPaper({ earlier }: { readonly earlier: EarlierVote }) {
  const { t } = useWords();
  return (
    <Disclosure label={t("voting.paper.repeat")} onFirstOpening>
      <PrepareForm meetingId={earlier.meetingId} itemId={earlier.itemId} earlier={earlier} />
    </Disclosure>
  );
}
