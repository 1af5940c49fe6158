import { Text } from "@mantine/core";
import type { RollView } from "@chiboso/domain/meetings/view.ts";
import { useWords } from "../../platform/words.tsx";

/** When somebody was here, entered by whom, and what is out of the ordinary about it; nothing for the absent. */
export function usePresenceTimes(): (member: RollView, zone: string) => readonly string[] {
  const { t, time } = useWords();
  return (member, zone) => [
    ...member.presence.map(({ from, to, how }) => {
      const span =
        to === null
          ? t("meetings.roll.since", { from: time(from, zone) })
          : t("meetings.roll.span", { from: time(from, zone), to: time(to, zone) });
      return how === "helper" ? `${span} (${t("meetings.presence.helper")})` : span;
    }),
    ...(member.lateAt === null
      ? []
      : [t("meetings.presence.late", { time: time(member.lateAt, zone) })]),
    ...member.away.map(({ from, to }) =>
      t("meetings.presence.away", { from: time(from, zone), to: time(to, zone) }),
    ),
    ...(member.leftAt === null
      ? []
      : [t("meetings.presence.left", { time: time(member.leftAt, zone) })]),
    ...(member.overlaps ? [t("meetings.presence.elsewhere")] : []),
  ];
}

export function PresenceTimes({
  member,
  zone,
}: {
  readonly member: RollView;
  readonly zone: string;
}) {
  const { list } = useWords();
  const lines = usePresenceTimes()(member, zone);
  if (lines.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {list(lines, ";")}
    </Text>
  );
}
