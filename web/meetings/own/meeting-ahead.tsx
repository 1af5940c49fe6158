import { Group, Stack, Text } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { LinkButton } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeeting } from "../api.ts";
import { isolated } from "../isolate.ts";
import { MyStep } from "../my-step.tsx";
import { PapersList } from "../papers-list.tsx";

/** A meeting to which a member is called: answer or excuse, when and where, and the papers to read. */
export function MeetingAhead({ meetingId }: { readonly meetingId: Id }) {
  const query = useMeeting(meetingId);
  return (
    <Loaded query={query} shape="facts">
      {(meeting) => (
        <>
          <Called meeting={meeting} />
          <MyStep meeting={meeting} />
          <ToRead meeting={meeting} />
        </>
      )}
    </Loaded>
  );
}

function Called({ meeting }: { readonly meeting: MeetingView }) {
  const { time, longDate, list } = useWords();
  return (
    <Section title={isolated(meeting.title)} lead={isolated(meeting.organisation.name)}>
      <Stack gap="sm">
        <Text size="lg" fw={600}>
          {list([
            time(meeting.plannedAt, meeting.zone),
            longDate(localDateOf(meeting.plannedAt, meeting.zone)),
          ])}
        </Text>
        <Text>{isolated(meeting.place)}</Text>
      </Stack>
    </Section>
  );
}

function ToRead({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  return (
    <Section title={t("meetings.own.to_read")}>
      <Stack gap="sm">
        {meeting.papers.length > 0 && <PapersList meetingId={meeting.id} papers={meeting.papers} />}
        <Group>
          <LinkButton
            to="/meetings/$meetingId"
            params={{ meetingId: meeting.id }}
            size="md"
            variant="default"
          >
            {t("meetings.own.agenda")}
          </LinkButton>
        </Group>
      </Stack>
    </Section>
  );
}
