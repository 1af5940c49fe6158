import { Group, Text, Title } from "@mantine/core";
import { placesFor } from "@chiboso/domain/access/rights.ts";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { listMeetings } from "@chiboso/domain/meetings/contract.ts";
import { IconCalendarEvent } from "@tabler/icons-react";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { LinkButton } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";
import { nearest } from "./nearest.ts";
import classes from "./next-meeting.module.css";

/** The meeting that runs now or comes next for this person, with the way to it; nothing when there is none. */
export function NextMeeting() {
  const me = useActor();
  return placesFor(me, "meetings.view").length === 0 ? null : <Nearest />;
}

function Nearest() {
  const { t, longDate, time, list } = useWords();
  const topics = useActor().grants.map((grant) => `organisation:${grant.organisationId}`);
  const { data } = useAsk(listMeetings, { query: {} }, { topics });
  const meeting = data && nearest(data.meetings);
  if (!meeting) return null;
  return (
    <section className={classes["card"]} aria-label={t("home.next_meeting")}>
      <IconCalendarEvent size={34} stroke={1.4} aria-hidden />
      <div className={classes["text"]}>
        <Text size="sm" c="dimmed" fw={600}>
          {t(meeting.state === "open" ? "home.meeting_now" : "home.next_meeting")}
        </Text>
        <Title order={2}>{meeting.title}</Title>
        <Text>
          {list([
            time(meeting.plannedAt, meeting.zone),
            longDate(localDateOf(meeting.plannedAt, meeting.zone)),
          ])}{" "}
          · {meeting.place}
        </Text>
        <Text size="sm" c="dimmed">
          {meeting.organisation.name}
        </Text>
      </div>
      <Group>
        <LinkButton to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {t("home.open_meeting")}
        </LinkButton>
      </Group>
    </section>
  );
}
