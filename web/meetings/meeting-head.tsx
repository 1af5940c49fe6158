import { Anchor } from "@mantine/core";
import { wallClock } from "@chiboso/domain/kernel/dates.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { FactList } from "../platform/fact-list.tsx";
import { TextLink } from "../platform/links.tsx";
import { PageHeader } from "../platform/page.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { LateBadge } from "./late/late-note.tsx";
import { MeetingStateBadge } from "./state-badge.tsx";

/** Title, state and way back of every screen about one meeting. */
export function MeetingHeader({
  meeting,
  title,
  actions,
}: {
  readonly meeting: MeetingView;
  /** The screen's own title when it is not simply the meeting's page. */
  readonly title?: string;
  readonly actions?: ReactNode;
}) {
  const { t } = useWords();
  const above = [
    <TextLink key="list" to="/meetings">
      {t("meetings.list.title")}
    </TextLink>,
    ...(title === undefined
      ? []
      : [
          <TextLink key="meeting" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            {meeting.title}
          </TextLink>,
        ]),
  ];
  return (
    <PageHeader
      above={above}
      title={title ?? meeting.title}
      lead={meeting.organisation.name}
      badge={
        <>
          <MeetingStateBadge state={meeting.state} />
          {meeting.late !== null && <LateBadge mark={meeting.late} />}
          {meeting.lockedAt !== null && (
            <StatusBadge tone="warning" icon={IconLock} label={t("meetings.lock.locked")} />
          )}
        </>
      }
      {...(actions !== undefined && { actions })}
    />
  );
}

/** From when to when it really was, once it is open; a day is said where it is not the planned one. */
function useActual({ plannedAt, openedAt, closedAt, zone }: MeetingView): string | undefined {
  const { t, list, longDate, time } = useWords();
  if (openedAt === null) return undefined;
  const { date: planned } = wallClock(plannedAt, zone);
  const told = (at: string, besides: string) => {
    const { date } = wallClock(at, zone);
    return date === besides ? time(at, zone) : list([longDate(date), time(at, zone)]);
  };
  const from = told(openedAt, planned);
  if (closedAt === null) return t("meetings.facts.began", { from });
  const to = told(closedAt, wallClock(openedAt, zone).date);
  return t("meetings.facts.from_to", { from, to });
}

/** When, where, how and with whom: the facts of the summons, and when it really was. */
export function MeetingFacts({ meeting }: { readonly meeting: MeetingView }) {
  const { t, list, longDate, time } = useWords();
  const { date } = wallClock(meeting.plannedAt, meeting.zone);
  const actual = useActual(meeting);
  return (
    <FactList
      facts={[
        {
          label: t(actual === undefined ? "meetings.facts.when" : "meetings.facts.planned"),
          value: list([longDate(date), time(meeting.plannedAt, meeting.zone)]),
        },
        ...(actual === undefined ? [] : [{ label: t("meetings.facts.actual"), value: actual }]),
        { label: t("meetings.facts.place"), value: meeting.place },
        {
          label: t("meetings.facts.length"),
          value: t("meetings.minutes", { minutes: meeting.minutes }),
        },
        {
          label: t("meetings.facts.kind"),
          value: list([t(`meetings.kind.${meeting.kind}`), t(`meetings.mode.${meeting.mode}`)]),
        },
        { label: t("meetings.facts.chair"), value: meeting.chair.name },
        { label: t("meetings.facts.clerk"), value: meeting.clerk.name },
        ...(meeting.guests.length === 0
          ? []
          : [
              {
                label: t("meetings.guests.title"),
                value: list(
                  meeting.guests.map((guest) => t("meetings.guests.line", guest)),
                  ";",
                ),
              },
            ]),
        ...(meeting.onlineLink === null
          ? []
          : [
              {
                label: t("meetings.facts.link"),
                value: (
                  <Anchor
                    href={meeting.onlineLink}
                    target="_blank"
                    rel="noreferrer"
                    underline="always"
                  >
                    {t("meetings.facts.join")}
                  </Anchor>
                ),
              },
            ]),
      ]}
    />
  );
}

/** Whether the planned day has come at the meeting's place; before it nobody arrives and nobody opens. */
export function isMeetingDay(meeting: MeetingView, now: string): boolean {
  const planned = wallClock(meeting.plannedAt, meeting.zone).date;
  return wallClock(now, meeting.zone).date >= planned;
}
