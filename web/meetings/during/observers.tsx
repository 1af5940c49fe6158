import { Button, List, Stack, Text, Title } from "@mantine/core";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import { observe } from "@chiboso/domain/meetings/during/roles-contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useCommand } from "../../platform/command.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { NextStepCard } from "../next-step-card.tsx";

interface Props {
  readonly meeting: MeetingView;
}

/** Who looks on from above: by name and office, never on the roll. */
export function Observers({ meeting }: Props) {
  const { t } = useWords();
  const { observers } = meeting;
  return (
    <Stack gap="xs">
      <Title order={3}>{t("meetings.observers.title")}</Title>
      {observers.length === 0 ? (
        <Text c="dimmed">{t("meetings.observers.none")}</Text>
      ) : (
        <List>
          {observers.map(({ name, office, joinedAt, leftAt }) => (
            <List.Item key={name + joinedAt}>
              {t(leftAt === null ? "meetings.observers.line" : "meetings.observers.left", {
                name,
                office,
              })}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

/** The way for whoever sees the meeting from above to look on by name, and to leave again. */
export function ObserveStep({ meeting }: Props) {
  const { t } = useWords();
  // Whether one observes is one's own and not shown by the live channel.
  const command = useCommand(observe, { onDone: (_reply, cache) => cache.refresh(getMeeting) });
  const { state, may } = meeting;
  if (!may.observe || (state !== "open" && state !== "invited")) return null;
  const here = may.observes;
  return (
    <NextStepCard
      title={t(here ? "meetings.observe.here" : "meetings.observe.title")}
      action={
        <Button
          size="lg"
          variant={here ? "default" : "filled"}
          loading={command.pending}
          onClick={() =>
            void command.run({ params: { meetingId: meeting.id }, body: { here: !here } })
          }
        >
          {t(here ? "meetings.observe.leave" : "meetings.observe.join")}
        </Button>
      }
    >
      <Text>{t("meetings.observe.text")}</Text>
      <RefusalAlert failure={command.failure} />
    </NextStepCard>
  );
}
