import { listMeetings } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingSummary } from "@chiboso/domain/meetings/view.ts";
import { Button, Stack, Text, Title } from "@mantine/core";
import { IconCalendarEvent, IconPlus } from "@tabler/icons-react";
import { useAskPages, useJoined } from "../platform/ask.ts";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { groupMeetings } from "./by-month.ts";
import { ForCell } from "./for-cell.tsx";
import { PlanLinks } from "./planning/plan-links.tsx";
import { MeetingLine } from "./meeting-line.tsx";

const PAGE = 100;

/** All meetings within reach: what runs now, what is to come, and the past by months. */
export function MeetingsScreen() {
  const { t } = useWords();
  const { query, pages, hasMore, more, fetchingMore } = useAskPages(
    listMeetings,
    { query: {} },
    (last) => {
      const oldest = last.meetings.at(-1);
      return last.meetings.length < PAGE || oldest === undefined
        ? null
        : { query: { before: oldest.plannedAt } };
    },
  );
  const meetings = useJoined(pages, (page) => page.meetings);
  return (
    <Page>
      <PageHeader
        title={t("meetings.list.title")}
        lead={t("meetings.list.lead")}
        actions={
          <>
            <PlanLinks />
            <ForCell to="/meetings/late/$organisationId" label={t("meetings.late.new")} />
            <ForCell
              to="/meetings/new/$organisationId"
              label={t("meetings.list.prepare")}
              icon={<IconPlus size={18} aria-hidden />}
            />
          </>
        }
      />
      <Loaded query={query}>{() => <Groups meetings={meetings} />}</Loaded>
      {hasMore && (
        <Button variant="default" loading={fetchingMore} onClick={() => void more()}>
          {t("meetings.list.more")}
        </Button>
      )}
    </Page>
  );
}

function Groups({ meetings }: { readonly meetings: readonly MeetingSummary[] }) {
  const { t } = useWords();
  if (meetings.length === 0) {
    return (
      <EmptyState
        icon={IconCalendarEvent}
        title={t("meetings.list.empty")}
        hint={t("meetings.list.empty_hint")}
      />
    );
  }
  const { open, coming, missed, past } = groupMeetings(meetings);
  // A cell meets once a month, and its lines say the day: headings would only repeat it.
  const headed = past.some(({ meetings: ofMonth }) => ofMonth.length > 1);
  return (
    <Stack gap="lg">
      <Group title={t("meetings.list.open")} meetings={open} />
      <Group title={t("meetings.list.coming")} meetings={coming} />
      <Group
        title={t("meetings.list.missed")}
        hint={t("meetings.list.missed_hint")}
        meetings={missed}
      />
      {past.length > 0 && (
        <Section title={t("meetings.list.past")} flush>
          {past.map(({ month, meetings: ofMonth }) => (
            <section key={month}>
              {headed && (
                <Title order={3} px="lg" pt="md" size="sm" c="dimmed">
                  {t("meetings.list.month", {
                    month: Number(month.slice(5)),
                    year: month.slice(0, 4),
                  })}
                </Title>
              )}
              {ofMonth.map((meeting) => (
                <MeetingLine key={meeting.id} meeting={meeting} />
              ))}
            </section>
          ))}
        </Section>
      )}
    </Stack>
  );
}

function Group({
  title,
  hint,
  meetings,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly meetings: readonly MeetingSummary[];
}) {
  if (meetings.length === 0) return null;
  return (
    <Section title={title} flush>
      {hint !== undefined && (
        <Text px="lg" pb="sm" size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} />
      ))}
    </Section>
  );
}
