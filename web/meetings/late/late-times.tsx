import { addDays, instantOf, isLocalDate, localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { lateDueAt } from "@chiboso/domain/meetings/late/deadline.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Group, Stack, Text, Textarea } from "@mantine/core";
import { DayField } from "../../platform/day-field.tsx";
import { Section } from "../../platform/page.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote, useRulesAt } from "../../rules/public.ts";
import { ClockField } from "./clock-field.tsx";
import type { SheetHandle } from "./use-sheet.ts";
import { useFault } from "./use-fault.ts";

/** When and why the paper was used, and until when it has to be entered. */
export function LateTimes({
  meeting,
  view,
  handle,
}: {
  readonly meeting: MeetingView;
  readonly view: LateView;
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  const { sheet, change } = handle;
  const fault = useFault(handle);
  return (
    <Section title={t("meetings.late.times")}>
      <Stack gap="md">
        <Textarea
          label={t("meetings.late.reason")}
          required
          autosize
          minRows={1}
          maxLength={500}
          dir="auto"
          value={sheet.reason}
          error={fault("reason")}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <Held begun={meeting.openedAt !== null} handle={handle} />
        <Text size="sm" c="dimmed">
          {t("meetings.late.midnight")}
        </Text>
        <Recovery handle={handle} />
        <Due meeting={meeting} view={view} recoveredOn={sheet.recoveredOn} />
      </Stack>
    </Section>
  );
}

function Held({ begun, handle }: { readonly begun: boolean; readonly handle: SheetHandle }) {
  const { t } = useWords();
  const { sheet, change } = handle;
  const fault = useFault(handle);
  return (
    <Group align="flex-start">
      {!begun && (
        <DayField
          label={t("meetings.late.date")}
          value={sheet.date}
          error={fault("date")}
          onChange={(date) => change({ date })}
        />
      )}
      <ClockField
        label={t("meetings.late.opened")}
        value={sheet.opened}
        required
        disabled={begun}
        error={fault("opened")}
        onChange={(opened) => change({ opened })}
      />
      {begun && (
        <ClockField
          label={t("meetings.late.paper_from")}
          value={sheet.paperFrom}
          required
          error={fault("paperFrom")}
          onChange={(paperFrom) => change({ paperFrom })}
        />
      )}
      <ClockField
        label={t("meetings.late.closed")}
        value={sheet.closed}
        required
        error={fault("closed")}
        onChange={(closed) => change({ closed })}
      />
    </Group>
  );
}

function Recovery({ handle }: { readonly handle: SheetHandle }) {
  const { t } = useWords();
  const { sheet, change } = handle;
  const fault = useFault(handle);
  return (
    <Group align="flex-start">
      <DayField
        label={t("meetings.late.recovered_on")}
        value={sheet.recoveredOn}
        error={fault("recoveredOn")}
        onChange={(recoveredOn) => change({ recoveredOn })}
      />
      <ClockField
        label={t("meetings.late.recovered_at")}
        value={sheet.recoveredAt}
        required
        error={fault("recoveredAt")}
        onChange={(recoveredAt) => change({ recoveredAt })}
      />
    </Group>
  );
}

/** The last day on which entering is in time, with the rule behind it (MEET-15). */
function Due({
  meeting,
  view,
  recoveredOn,
}: {
  readonly meeting: MeetingView;
  readonly view: LateView;
  readonly recoveredOn: string;
}) {
  const { t, longDate } = useWords();
  const pack = useRulesAt(meeting.organisation.id);
  if (!isLocalDate(recoveredOn)) return null;
  const recovered = instantOf(recoveredOn, "00:00", meeting.zone);
  const dueAt = lateDueAt(pack, recovered, meeting.zone);
  const overdue = meeting.serverNow >= dueAt;
  const last = addDays(localDateOf(dueAt, meeting.zone), -1);
  return (
    <Group gap="xs">
      <StatusBadge
        tone={overdue ? "warning" : "info"}
        label={t(overdue ? "meetings.late.overdue" : "meetings.late.due", { on: longDate(last) })}
      />
      {view.citation !== null && <RuleNote citation={view.citation} />}
      {/* The term stands in one secondary source; nobody has read it in the text. */}
      {view.citation?.confidence === "S" && (
        <StatusBadge tone="warning" label={t("rules.unverified")} />
      )}
    </Group>
  );
}
