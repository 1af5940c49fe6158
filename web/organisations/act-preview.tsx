import { Alert, Button, Group, List, Stack, Text, Title } from "@mantine/core";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { previewAct } from "@chiboso/domain/organisations/acts-contract.ts";
import type { TreeActKind } from "@chiboso/domain/organisations/acts.ts";
import type { Failure } from "../platform/failure.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote } from "../rules/public.ts";
import { GoingAlong } from "./going-along.tsx";

/** What an act will do, counted by the server, with what should not be passed over; then it is entered. */
export function ActPreview({
  act,
  organisationId,
  on,
  preview,
  pending,
  failure,
  onEnter,
}: {
  readonly act: TreeActKind;
  readonly organisationId: string;
  readonly on: LocalDate;
  readonly preview: Reply<typeof previewAct>;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly onEnter: () => void;
}) {
  const { t, refusalText } = useWords();
  const { effects, notes } = preview;
  const touched = (["organisations", "members", "posts", "meetings"] as const).filter(
    (each) => effects[each] > 0,
  );
  return (
    <Stack gap="md" role="region" aria-label={t("organisations.preview")}>
      <Title order={2} size="h3">
        {t("organisations.preview")}
      </Title>
      {touched.length === 0 ? (
        <Text>{t("organisations.effect.none")}</Text>
      ) : (
        <List>
          {touched.map((each) => (
            <List.Item key={each}>
              {t(`organisations.effect.${each}`, { count: effects[each] })}
            </List.Item>
          ))}
        </List>
      )}
      {notes.map((note) => (
        <Alert key={note.code} color="gold">
          <Text>{refusalText({ code: note.code, params: note.params })}</Text>
          {note.citation && <RuleNote citation={note.citation} />}
        </Alert>
      ))}
      {preview.going && (
        <GoingAlong going={preview.going} organisationId={organisationId} on={on} />
      )}
      <Text size="sm" c="dimmed">
        {t("organisations.sealed_hint")}
      </Text>
      <RefusalAlert failure={failure} />
      <Group>
        <Button size="lg" loading={pending} onClick={onEnter}>
          {t(`organisations.enter.${act}`)}
        </Button>
      </Group>
    </Stack>
  );
}
