import { Button, Fieldset, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { MOST_OPINIONS, MOST_OPTIONS } from "@chiboso/domain/voting/secret/ballot.ts";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "../paper/figure.tsx";
import { NO_QUESTION, optionsIn, type DraftQuestion, type SecretDraft } from "./secret-draft.ts";

/** The questions of an opinion poll, each with its options, one a line. */
export function OpinionFields({
  draft: { questions },
  onChange,
}: {
  readonly draft: SecretDraft;
  readonly onChange: (part: Partial<SecretDraft>) => void;
}) {
  const { t } = useWords();
  const set = (place: number, part: Partial<DraftQuestion>) =>
    onChange({
      questions: questions.map((each, at) => (at === place ? { ...each, ...part } : each)),
    });
  return (
    <Stack gap="sm">
      {questions.map((each, place) => (
        <Fieldset
          // Questions have no name of their own before they are written.
          key={`question-${String(place)}`}
          legend={t("voting.secret.question_number", { number: place + 1 })}
        >
          <Question draft={each} onChange={(part) => set(place, part)} />
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          disabled={questions.length >= MOST_OPINIONS}
          onClick={() => onChange({ questions: [...questions, NO_QUESTION] })}
        >
          {t("voting.secret.more_question")}
        </Button>
        {questions.length > 1 && (
          <Button variant="subtle" onClick={() => onChange({ questions: questions.slice(0, -1) })}>
            {t("voting.secret.fewer_question")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Question({
  draft,
  onChange,
}: {
  readonly draft: DraftQuestion;
  readonly onChange: (part: Partial<DraftQuestion>) => void;
}) {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <TextInput
        label={t("voting.secret.question")}
        required
        maxLength={500}
        value={draft.question}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
      />
      <Textarea
        label={t("voting.secret.options")}
        description={t("voting.secret.options_hint", { most: MOST_OPTIONS })}
        required
        autosize
        minRows={2}
        value={draft.options}
        onChange={(event) => onChange({ options: event.currentTarget.value })}
      />
      <Figure
        label={t("voting.secret.most")}
        value={draft.most}
        onChange={(most) =>
          onChange({ most: Math.min(Math.max(1, most), optionsIn(draft).length || 1) })
        }
      />
    </Stack>
  );
}
