import { Group, Stack, Text } from "@mantine/core";
import { roleMay } from "@chiboso/domain/access/rights.ts";
import { VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { lastDayOf, minutesDueAt } from "@chiboso/domain/minutes/deadline.ts";
import { listResolutions } from "@chiboso/domain/resolutions/contract.ts";
import { listMeetings } from "@chiboso/domain/meetings/contract.ts";
import { listMinutes } from "@chiboso/domain/minutes/contract.ts";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { minutesDue, type Due } from "./minutes-due.ts";
import { resolutionsDue } from "./resolutions-due.ts";

/** Meetings of the person's own cells whose minutes are still to be written or approved; nothing when there are none. */
export function MinutesToDo() {
  const { grants } = useActor();
  const own = grants.filter((grant) => roleMay(grant.role, "minutes.edit"));
  const cells = new Set(own.map((grant) => grant.organisationId));
  return cells.size === 0 ? null : <Waiting cells={cells} />;
}

function Waiting({ cells }: { readonly cells: ReadonlySet<string> }) {
  const { t } = useWords();
  const topics = [...cells].map((cell) => `organisation:${cell}`);
  const meetings = useAsk(listMeetings, { query: { state: "closed" } }, { topics }).data;
  const minutes = useAsk(listMinutes, {}, { topics }).data;
  const resolutions = useAsk(listResolutions, { query: {} }, { topics }).data;
  if (!meetings || !minutes) return null;
  const due = minutesDue(meetings.meetings, minutes.minutes, cells);
  const papers = resolutionsDue(resolutions?.resolutions ?? [], cells);
  if (due.length + papers.length === 0) return null;
  return (
    <Section title={t("home.minutes_due")}>
      <Stack gap="sm">
        {due.map((each) => (
          <Line key={each.meeting.id} due={each} />
        ))}
        {papers.map((each) => (
          <PaperLine key={each.resolutionId} line={each} />
        ))}
      </Stack>
    </Section>
  );
}

/** A resolution that is drawn up and not signed, with its last day (MEET-09). */
function PaperLine({ line }: { readonly line: ReturnType<typeof resolutionsDue>[number] }) {
  const { t, longDate } = useWords();
  return (
    <Group justify="space-between" gap="xs">
      <TextLink to="/resolutions/$resolutionId" params={{ resolutionId: line.resolutionId }}>
        {t("home.resolution_of", { subject: line.subject })}
      </TextLink>
      <Text size="sm" c="dimmed">
        {t(line.late ? "home.paper_late" : "home.paper_due", {
          on: longDate(lastDayOf(line.dueAt, VIETNAM)),
        })}
      </Text>
    </Group>
  );
}

function Line({ due: { meeting, minutes } }: { readonly due: Due }) {
  const { t, longDate } = useWords();
  const dueAt = minutes?.dueAt ?? minutesDueAt(meeting.plannedAt, meeting.zone);
  const state =
    minutes === null ? t("home.minutes_not_begun") : t(`minutes.state.${minutes.state}`);
  return (
    <Group justify="space-between" gap="xs">
      {minutes === null ? (
        <TextLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {meeting.title}
        </TextLink>
      ) : (
        <TextLink to="/minutes/$minutesId" params={{ minutesId: minutes.minutesId }}>
          {meeting.title}
        </TextLink>
      )}
      <Text size="sm" c="dimmed">
        {state} ·{" "}
        {t(minutes?.late ? "home.paper_late" : "home.paper_due", {
          on: longDate(lastDayOf(dueAt, meeting.zone)),
        })}
      </Text>
    </Group>
  );
}
