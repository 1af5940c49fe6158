import { Stack, Text, Textarea } from "@mantine/core";
import { noteEnvelopes } from "@chiboso/domain/voting/secret/box-contract.ts";
import {
  decideEnvelopes,
  untypedIn,
  type Untyped,
} from "@chiboso/domain/voting/secret/envelopes.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "../paper/figure.tsx";
import { useSecretCommand } from "./api.ts";
import { ReadAgain } from "./read-again.tsx";
import { receiptsIn } from "./receipts-in.ts";
import { UntypedFields, useUntypedTold } from "./untyped-fields.tsx";

/**
 * Ballots on paper in double envelopes, typed in the booth by the board: how many, their receipts, and why the others
 * were not typed. What does not add up is said before it is sent.
 */
export function Envelopes({ vote }: { readonly vote: SecretView }) {
  const { t, refusalText } = useWords();
  const before = vote.envelopes;
  const [outer, setOuter] = useState(before?.outer ?? 0);
  const [text, setText] = useState("");
  const [untyped, setUntyped] = useState<Untyped>(before?.untyped ?? {});
  const [said, setSaid] = useState(before?.said ?? "");
  const note = useSecretCommand(noteEnvelopes, vote.meetingId);
  const { receipts, wrong } = receiptsIn(text);
  const noted = { outer, typed: receipts.length, untyped, said };
  const decided = decideEnvelopes(noted, vote);
  const hint = decided.ok
    ? t("voting.secret.envelopes_sum", {
        outer,
        typed: receipts.length,
        untyped: untypedIn(untyped),
      })
    : refusalText(decided.refusal);
  return (
    <CommandForm
      submit={t("voting.secret.envelopes_note")}
      quiet
      pending={note.pending}
      disabled={wrong.length > 0 || !decided.ok}
      failure={note.failure}
      hint={hint}
      onSubmit={() =>
        void note.run({
          params: { secretVoteId: vote.id },
          body: { outer, trackers: [...receipts], untyped, said },
        })
      }
    >
      <Text c="dimmed">{t("voting.secret.envelopes_text")}</Text>
      <ReadAgain vote={vote} />
      {before !== null && <Noted envelopes={before} />}
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
      <UntypedFields
        ballot={vote.ballot}
        untyped={untyped}
        said={said}
        onChange={setUntyped}
        onSaid={setSaid}
      />
    </CommandForm>
  );
}

/** What was noted last; noted again, it is replaced as a whole. */
function Noted({ envelopes }: { readonly envelopes: NonNullable<SecretView["envelopes"]> }) {
  const { t } = useWords();
  const told = useUntypedTold();
  const { outer, typed } = envelopes;
  return (
    <Stack gap={0} role="status">
      <Text inherit>{t("voting.secret.envelopes_now", { outer, typed })}</Text>
      {told(envelopes).map((line) => (
        <Text inherit key={line}>
          {line}
        </Text>
      ))}
    </Stack>
  );
}
