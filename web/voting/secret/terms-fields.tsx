import { Select, Stack } from "@mantine/core";
import { checkMinimum } from "@chiboso/domain/voting/secret/terms.ts";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "../paper/figure.tsx";
import type { SecretDraft } from "./secret-draft.ts";

const WAYS = ["one-per-key", "last-counts"] as const;

/** Terms that every ballot is bound to: whether one may vote again, and the fewest that are opened. */
export function TermsFields({
  draft,
  onChange,
}: {
  readonly draft: SecretDraft;
  readonly onChange: (part: Partial<SecretDraft>) => void;
}) {
  const { t, refusalText } = useWords();
  const enough = checkMinimum(draft);
  return (
    <Stack gap="sm">
      <Select
        label={t("voting.secret.terms")}
        data={WAYS.map((each) => ({ value: each, label: t(`voting.secret.terms.${each}`) }))}
        value={draft.ballots}
        onChange={(ballots) => ballots !== null && onChange({ ballots })}
      />
      <Figure
        label={t("voting.secret.minimum")}
        value={draft.minimum}
        error={!enough.ok && refusalText(enough.refusal)}
        onChange={(minimum) => onChange({ minimum })}
      />
    </Stack>
  );
}
