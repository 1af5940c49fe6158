import { Text } from "@mantine/core";
import { countPresent } from "@chiboso/domain/meetings/presence.ts";
import type { MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { DataTable } from "../platform/data-table.tsx";
import { Section } from "../platform/page.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords } from "../platform/words.tsx";
import { Disclosure } from "../voting/public.ts";
import { attendanceTone } from "./attendance.ts";
import { Observers } from "./during/observers.tsx";
import { usePresenceTimes } from "./during/presence-times.tsx";

/** Who answered, later who was there: names with words, never with colour alone. */
export function AttendanceSection({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const columns = useColumns(meeting);
  if (meeting.state === "prepared" || meeting.state === "cancelled") return null;
  const called = meeting.roll.filter((each) => each.summoned);
  const count = (test: (each: RollView) => boolean) => called.filter(test).length;
  const summoned = called.length;
  const lead =
    meeting.state === "invited"
      ? t("meetings.list.answers", {
          attending: count((each) => each.answer === "attending"),
          excused: count((each) => each.answer === "excused"),
          summoned,
        })
      : t("meetings.presence", {
          ...countPresent(meeting.roll, (each) =>
            meeting.state === "open" ? each.presentNow : isCame(each.attendance),
          ),
        });
  return (
    <Section title={t("meetings.roll.title")} lead={lead}>
      {called.length === 0 ? (
        <Text>{t("meetings.roll.nobody")}</Text>
      ) : (
        <Disclosure label={t("meetings.roll.show", { count: summoned })}>
          <DataTable
            label={t("meetings.roll.title")}
            columns={columns}
            rows={called}
            rowKey={(each) => each.memberId}
          />
        </Disclosure>
      )}
      {meeting.observers.length > 0 && <Observers meeting={meeting} />}
    </Section>
  );
}

/** Whoever was there at some time, also when they came late or left early. */
function isCame(attendance: RollView["attendance"]): boolean {
  return attendance === "present" || attendance === "late" || attendance === "leftEarly";
}

function useColumns(meeting: MeetingView): readonly Column<RollView>[] {
  const { t } = useWords();
  const stateCell = (each: RollView) => (
    <State member={each} running={meeting.state !== "invited"} />
  );
  const detailCell = (each: RollView) => <Detail member={each} zone={meeting.zone} />;
  return [
    {
      key: "name",
      heading: t("meetings.roll.name"),
      cell: (each) => each.name,
      onPhone: "title",
      width: "2fr",
    },
    {
      key: "standing",
      heading: t("meetings.roll.standing"),
      cell: (each) => t(`members.standing.${each.standing}`),
      width: "1fr",
      onPhone: "hidden",
    },
    { key: "state", heading: t("meetings.roll.state"), cell: stateCell, width: "1.2fr" },
    { key: "detail", heading: t("meetings.roll.detail"), cell: detailCell, width: "2fr" },
  ];
}

function State({ member, running }: { readonly member: RollView; readonly running: boolean }) {
  const { t } = useWords();
  const { attendance, answer } = member;
  if (running && attendance !== null) {
    return (
      <StatusBadge
        tone={attendanceTone(attendance)}
        label={t(`meetings.attendance.${attendance}`)}
      />
    );
  }
  if (answer === null) return <StatusBadge tone="none" label={t("meetings.mine.not_answered")} />;
  return (
    <StatusBadge
      tone={answer === "attending" ? "good" : "info"}
      label={t(`meetings.mine.${answer}`)}
    />
  );
}

/** When somebody was there, or why not. */
function Detail({ member, zone }: { readonly member: RollView; readonly zone: string }) {
  const { list } = useWords();
  const timesOf = usePresenceTimes();
  if (member.presence.length === 0) return member.reason ?? "–";
  return list(timesOf(member, zone), ";");
}
