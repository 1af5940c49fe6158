import { Text, Textarea } from "@mantine/core";
import { noteEnvelopes } from "@chiboso/domain/voting/secret/box-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "../paper/figure.tsx";
import { useSecretCommand } from "./api.ts";
import { receiptsIn } from "./receipts-in.ts";

/** Ballots on paper in double envelopes, typed in the booth by the board: how many, and their receipts. */
export function Envelopes({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const [outer, setOuter] = useState(vote.envelopes?.outer ?? 0);
  const [text, setText] = useState("");
  const note = useSecretCommand(noteEnvelopes, vote.meetingId);
  const { receipts, wrong } = receiptsIn(text);
  return (
    <CommandForm
      submit={t("voting.secret.envelopes_note")}
      quiet
      pending={note.pending}
      disabled={wrong.length > 0}
      failure={note.failure}
      onSubmit={() =>
        void note.run({
          params: { secretVoteId: vote.id },
          body: { outer, trackers: [...receipts] },
        })
      }
    >
      <Text c="dimmed">{t("voting.secret.envelopes_text")}</Text>
      {vote.envelopes !== null && (
        <Text role="status">{t("voting.secret.envelopes_now", vote.envelopes)}</Text>
      )}
      <Figure label={t("voting.secret.envelopes_outer")} value={outer} onChange={setOuter} />
      <Textarea
        dir="ltr"
        autosize
        minRows={3}
        label={t("voting.secret.envelopes_receipts")}
        error={wrong.length > 0 && t("voting.secret.envelopes_wrong", { lines: wrong.join(" · ") })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
