import { Button, Group, Stack, Text } from "@mantine/core";
import {
  adoptCommittee,
  prepareCommittee,
  viewBefore,
  type BeforeView,
} from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCommand } from "../../platform/command.ts";
import { LinkButton } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeetingCommand } from "../api.ts";
import { MeetingStateBadge } from "../state-badge.tsx";

/** The meeting of the cell's committee before this one (MEET-06): prepared here, and its conclusions taken over. */
export function CommitteeCard({
  meeting,
  before,
}: {
  readonly meeting: MeetingView;
  readonly before: BeforeView;
}) {
  const { t, dateTime } = useWords();
  const { committee } = before;
  return (
    <Section title={t("meetings.committee.title")} lead={t("meetings.committee.lead")}>
      {committee === null ? (
        <Begin meetingId={meeting.id} />
      ) : (
        <Stack gap="sm">
          <Group gap="sm">
            <Text>{dateTime(committee.plannedAt, meeting.zone)}</Text>
            <MeetingStateBadge state={committee.state} />
          </Group>
          <Group>
            <LinkButton
              to={
                committee.state === "prepared"
                  ? "/meetings/$meetingId/prepare"
                  : committee.state === "closed"
                    ? "/meetings/$meetingId"
                    : "/meetings/$meetingId/run"
              }
              params={{ meetingId: committee.id }}
              variant="default"
            >
              {t("meetings.committee.open")}
            </LinkButton>
            {committee.state === "closed" && <Adopt meeting={meeting} />}
          </Group>
        </Stack>
      )}
    </Section>
  );
}

function Begin({ meetingId }: { readonly meetingId: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [committeeMeetingId] = useState(() => uuidv7());
  const command = useCommand(prepareCommittee, {
    onDone: (_reply, cache) => cache.refresh(viewBefore),
  });
  const run = async () => {
    const outcome = await command.run({ params: { meetingId }, body: { committeeMeetingId } });
    if (outcome.kind !== "done") return;
    void navigate({
      to: "/meetings/$meetingId/prepare",
      params: { meetingId: committeeMeetingId },
    });
  };
  return (
    <Stack gap="sm" align="flex-start">
      <RefusalAlert failure={command.failure} />
      <Button variant="default" size="md" loading={command.pending} onClick={() => void run()}>
        {t("meetings.committee.begin")}
      </Button>
    </Stack>
  );
}

function Adopt({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const command = useMeetingCommand(adoptCommittee, meeting.id);
  const drafted = meeting.items.some((item) => item.draft !== null);
  return (
    <>
      <Button
        variant={drafted ? "default" : "filled"}
        loading={command.pending}
        onClick={() =>
          void command.run({
            params: { meetingId: meeting.id },
            body: { expectedVersion: meeting.version },
          })
        }
      >
        {t("meetings.committee.adopt")}
      </Button>
      <RefusalAlert failure={command.failure} />
    </>
  );
}
