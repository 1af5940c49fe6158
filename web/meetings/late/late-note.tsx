import type { LateMark } from "@chiboso/domain/meetings/late/view.ts";
import { Alert } from "@mantine/core";
import { IconFilePencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";

/** The mark of a meeting from paper beside its state. */
export function LateBadge({ mark }: { readonly mark: LateMark }) {
  const { t } = useWords();
  if (mark.enteredAt === null)
    return <StatusBadge tone="running" label={t("meetings.late.badge_entering")} />;
  return (
    <StatusBadge
      tone={mark.overdue ? "warning" : "info"}
      icon={IconFilePencil}
      label={t(mark.overdue ? "meetings.late.badge_overdue" : "meetings.late.badge")}
    />
  );
}

/** That a meeting was entered from paper, and when, on every screen about it. */
export function EnteredNote({
  mark,
  children,
}: {
  readonly mark: LateMark;
  readonly children?: ReactNode;
}) {
  const { t, dateTime } = useWords();
  const text =
    mark.enteredAt === null
      ? t("meetings.late.note_entering")
      : t(mark.overdue ? "meetings.late.note_overdue" : "meetings.late.note", {
          at: dateTime(mark.enteredAt),
        });
  return (
    <Alert color={mark.overdue ? "gold" : "gray"} icon={<IconFilePencil aria-hidden />}>
      {text}
      {children}
    </Alert>
  );
}
