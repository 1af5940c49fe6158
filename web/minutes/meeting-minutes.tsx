import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { draftMinutes, findMinutes } from "@chiboso/domain/minutes/contract.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useAsk } from "../platform/ask.ts";
import { LinkButton } from "../platform/links.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutesCommand } from "./api.ts";
import { MinutesStateBadge } from "./state-badge.tsx";

/** Whether a meeting has minutes, and how far they are. */
export function useMinutesOf(meetingId: Id) {
  return useAsk(findMinutes, { params: { meetingId } }, { topics: [`meeting:${meetingId}`] });
}

/** The minutes of a closed meeting on the meeting's own screen: how far they are, or the way to draft them. */
export function MeetingMinutes({
  meetingId,
  mayDraft,
}: {
  readonly meetingId: Id;
  readonly mayDraft: boolean;
}) {
  const { t } = useWords();
  const query = useMinutesOf(meetingId);
  return (
    <Loaded query={query} shape="facts">
      {({ minutes }) =>
        minutes === null ? (
          <StartMinutes meetingId={meetingId} mayDraft={mayDraft} />
        ) : (
          <Group gap="sm">
            <MinutesStateBadge state={minutes.state} />
            <LinkButton
              to="/minutes/$minutesId"
              params={{ minutesId: minutes.minutesId }}
              variant={minutes.state === "approved" ? "default" : "filled"}
            >
              {t("minutes.open")}
            </LinkButton>
          </Group>
        )
      }
    </Loaded>
  );
}

function StartMinutes({
  meetingId,
  mayDraft,
}: {
  readonly meetingId: Id;
  readonly mayDraft: boolean;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const command = useMinutesCommand(draftMinutes, ({ minutesId }) => {
    void navigate({ to: "/minutes/$minutesId", params: { minutesId } });
  });
  if (!mayDraft) return <Text>{t("minutes.none_yet")}</Text>;
  return (
    <Stack gap="sm" align="flex-start">
      <Text c="dimmed">{t("minutes.start_hint")}</Text>
      <RefusalAlert failure={command.failure} />
      <Button
        loading={command.pending}
        onClick={() => void command.run({ params: { meetingId }, body: {} })}
      >
        {t("minutes.start")}
      </Button>
    </Stack>
  );
}
