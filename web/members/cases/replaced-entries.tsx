import { Stack, Text } from "@mantine/core";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import { FactList } from "../../platform/fact-list.tsx";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { answersOf, useCaseWords } from "./case-words.ts";

/** What was entered before and then stated anew: nothing of it is lost. */
export function ReplacedEntries({ found }: { readonly found: CaseView }) {
  const { t, date, dateTime } = useWords();
  const words = useCaseWords();
  if (found.replaced.length === 0) return null;
  const { steps } = definitionOf(found.kind);
  return (
    <Section title={t("members.cases.replaced")}>
      <Stack gap="lg">
        {found.replaced.map((entry) => (
          <Stack key={entry.entryId} gap={6}>
            <Text fw={600} component="h3">
              {words.step(entry.step)}
            </Text>
            <FactList
              facts={[
                { label: t("members.cases.done_on"), value: date(entry.doneOn) },
                ...(entry.document
                  ? [{ label: t("members.cases.document"), value: words.document(entry.document) }]
                  : []),
                ...answersOf(
                  steps.find(({ code }) => code === entry.step)?.fields ?? [],
                  entry.input,
                ).map(({ field, value }) => ({
                  label: words.field(field.name),
                  value: words.answer(field, value, found.names),
                })),
              ]}
            />
            <Text size="sm">{t("members.cases.replaced_why", { reason: entry.reason })}</Text>
            <Text size="sm" c="dimmed">
              {t("members.cases.entered_by", {
                name: entry.enteredByName,
                time: dateTime(entry.enteredAt),
              })}
            </Text>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
