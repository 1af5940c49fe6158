import { LATE_MARKS, type LateRollLine } from "@chiboso/domain/meetings/late/sheet.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { memo } from "react";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { ClockField } from "./clock-field.tsx";
import classes from "./late.module.css";
import { useFault } from "./use-fault.ts";
import type { SheetHandle } from "./use-sheet.ts";

/** The roll as it was called on paper; whoever is present for the whole meeting needs no times. */
export function LateRoll({
  meeting,
  handle,
}: {
  readonly meeting: MeetingView;
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  const fault = useFault(handle);
  const names = new Map(meeting.roll.map((member) => [member.memberId, member.name]));
  const { roll } = handle.sheet;
  const of = (mark: LateRollLine["mark"]) => roll.filter((line) => line.mark === mark).length;
  return (
    <Section
      title={t("meetings.late.roll")}
      lead={t("meetings.late.roll_count", {
        present: of("present"),
        excused: of("excused"),
        unexcused: of("unexcused"),
      })}
    >
      <Stack gap="xs">
        {roll.map((line, index) => (
          <Line
            key={line.memberId}
            line={line}
            name={names.get(line.memberId) ?? ""}
            fault={
              fault(`roll.${index}`) ??
              fault(`roll.${index}.reason`) ??
              fault(`roll.${index}.from`) ??
              fault(`roll.${index}.to`)
            }
            onChange={handle.changeLine}
          />
        ))}
        {fault("roll") !== undefined && (
          <Text size="sm" c="red">
            {fault("roll")}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

interface LineProps {
  readonly line: LateRollLine;
  readonly name: string;
  readonly fault: string | undefined;
  readonly onChange: SheetHandle["changeLine"];
}

const Line = memo(function Line({ line, name, fault, onChange }: LineProps) {
  const { t } = useWords();
  const { memberId, mark, reason, from, to } = line;
  return (
    <div
      className={classes["line"]}
      role="group"
      aria-label={name}
      data-fault={fault !== undefined || undefined}
    >
      <Text fw={600} className={classes["name"] ?? ""}>
        <bdi lang="vi">{name}</bdi>
      </Text>
      <SegmentedControl
        aria-label={t("meetings.late.mark_of", { name })}
        value={mark}
        data={LATE_MARKS.map((each) => ({ value: each, label: t(`meetings.late_mark.${each}`) }))}
        onChange={(value) => onChange(memberId, { mark: value })}
      />
      {mark === "present" ? (
        <Group gap="xs" align="flex-end">
          <ClockField
            label={t("meetings.late.came")}
            value={from}
            onChange={(value) => onChange(memberId, { from: value })}
          />
          <ClockField
            label={t("meetings.late.left")}
            value={to}
            onChange={(value) => onChange(memberId, { to: value })}
          />
        </Group>
      ) : (
        mark === "excused" && (
          <TextInput
            label={t("meetings.answer.reason")}
            required
            maxLength={500}
            dir="auto"
            className={classes["reason"] ?? ""}
            value={reason}
            onChange={(event) => onChange(memberId, { reason: event.currentTarget.value })}
          />
        )
      )}
      {fault !== undefined && (
        <Text size="sm" c="red" className={classes["fault"] ?? ""}>
          {fault}
        </Text>
      )}
    </div>
  );
});
