import { roleMay } from "@chiboso/domain/access/rights.ts";
import { listMeetings } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingSummary } from "@chiboso/domain/meetings/view.ts";
import { Button, Menu, Stack, Title } from "@mantine/core";
import { IconCalendarEvent, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useActor } from "../platform/actor.tsx";
import { useAskPages, useJoined } from "../platform/ask.ts";
import { LinkButton } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { groupMeetings } from "./by-month.ts";
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
            <>
              <OnPaper />
              <Prepare />
            </>
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
  const { open, coming, past } = groupMeetings(meetings);
  return (
    <Stack gap="lg">
      <Group title={t("meetings.list.open")} meetings={open} />
      <Group title={t("meetings.list.coming")} meetings={coming} />
      {past.length > 0 && (
        <Section title={t("meetings.list.past")} flush>
          {past.map(({ month, meetings: ofMonth }) => (
            <section key={month}>
              <Title order={3} px="lg" pt="md" size="sm" c="dimmed">
                {t("meetings.list.month", {
                  month: Number(month.slice(5)),
                  year: month.slice(0, 4),
                })}
              </Title>
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
  meetings,
}: {
  readonly title: string;
  readonly meetings: readonly MeetingSummary[];
}) {
  if (meetings.length === 0) return null;
  return (
    <Section title={title} flush>
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} />
      ))}
    </Section>
  );
}

/** Prepares a meeting of one's cell; whoever prepares for several is asked for which. */
function Prepare() {
  const { t } = useWords();
  const navigate = useNavigate();
  const own = useActor().grants.filter((grant) => roleMay(grant.role, "meetings.prepare"));
  const cells = [...new Map(own.map((grant) => [grant.organisationId, grant])).values()];
  const [only] = cells;
  if (only === undefined) return null;
  if (cells.length === 1) {
    return (
      <LinkButton
        to="/meetings/new/$organisationId"
        params={{ organisationId: only.organisationId }}
        size="md"
        leftSection={<IconPlus size={18} aria-hidden />}
      >
        {t("meetings.list.prepare")}
      </LinkButton>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <Button size="md" leftSection={<IconPlus size={18} aria-hidden />}>
          {t("meetings.list.prepare")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {cells.map(({ organisationId, organisationName }) => (
          <Menu.Item
            key={organisationId}
            onClick={() =>
              void navigate({
                to: "/meetings/new/$organisationId",
                params: { organisationId },
              })
            }
          >
            {organisationName}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** For a meeting that was held on paper while the system was down, of whoever prepares for one cell. */
function OnPaper() {
  const { t } = useWords();
  const own = useActor().grants.filter((grant) => roleMay(grant.role, "meetings.prepare"));
  const cells = [...new Set(own.map((grant) => grant.organisationId))];
  const [only] = cells;
  if (only === undefined || cells.length > 1) return null;
  return (
    <LinkButton
      to="/meetings/late/$organisationId"
      params={{ organisationId: only }}
      size="md"
      variant="default"
    >
      {t("meetings.late.new")}
    </LinkButton>
  );
}
