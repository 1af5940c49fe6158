import { useWords } from "../../platform/words.tsx";
import type { EarlierVote } from "../earlier-vote.ts";
import { Disclosure } from "../why.tsx";
import { PrepareSecret } from "./prepare-form.tsx";

/** The way from a vote of any kind to its next round by secret electronic ballots. */
export function FurtherSecret({ earlier }: { readonly earlier: EarlierVote }) {
  const { t } = useWords();
  return (
    <Disclosure label={t("voting.secret.repeat")} onFirstOpening>
      <PrepareSecret meetingId={earlier.meetingId} itemId={earlier.itemId} earlier={earlier} />
    </Disclosure>
  );
}
