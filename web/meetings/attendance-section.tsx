import { Box, Text } from "@mantine/core";
import type { MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { Section } from "../platform/page.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { Disclosure } from "../voting/public.ts";
import { attendanceTone } from "./attendance.ts";

/** Who answered, later who was there: names with words, never with colour alone. */
export function AttendanceSection({ meeting }: { readonly meeting: MeetingView }) {
  const { t, time } = useWords();
  if (meeting.state === "prepared" || meeting.state === "cancelled") return null;
  const running = meeting.state !== "invited";
  const called = meeting.roll.filter((each) => each.summoned);
  const state = (each: RollView) =>
    running && each.attendance !== null ? (
      <StatusBadge
        tone={attendanceTone(each.attendance)}
        label={t(`meetings.attendance.${each.attendance}`)}
      />
    ) : (
      <StatusBadge
        tone={each.answer === "attending" ? "good" : each.answer === null ? "none" : "info"}
        label={t(
          each.answer === null ? "meetings.mine.not_answered" : `meetings.mine.${each.answer}`,
        )}
      />
    );
  const columns: readonly Column<RollView>[] = [
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
    { key: "state", heading: t("meetings.roll.state"), cell: state, width: "1.2fr" },
    {
      key: "detail",
      heading: t("meetings.roll.detail"),
      cell: (each) =>
        each.presence.length > 0
          ? each.presence
              .map((span) =>
                t(span.to === null ? "meetings.roll.since" : "meetings.roll.span", {
                  from: time(span.from, meeting.zone),
                  to: span.to === null ? "" : time(span.to, meeting.zone),
                }),
              )
              .join("; ")
          : (each.reason ?? "–"),
      width: "2fr",
    },
  ];
  return (
    <Section
      title={t("meetings.roll.title")}
      lead={
        running
          ? t("meetings.roll.counted", {
              present: called.filter((each) => each.presence.length > 0).length,
              summoned: called.length,
            })
          : t("meetings.list.answers", {
              attending: called.filter((each) => each.answer === "attending").length,
              excused: called.filter((each) => each.answer === "excused").length,
              summoned: called.length,
            })
      }
      flush
    >
      {called.length === 0 ? (
        <Text p="md">{t("meetings.roll.nobody")}</Text>
      ) : (
        <Box px="md" pb="sm">
          <Disclosure label={t("meetings.roll.show", { count: called.length })}>
            <DataTable
              label={t("meetings.roll.title")}
              columns={columns}
              rows={called}
              rowKey={(each) => each.memberId}
            />
          </Disclosure>
        </Box>
      )}
    </Section>
  );
}
