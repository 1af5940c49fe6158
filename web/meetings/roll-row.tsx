import { Group, Text, TextInput } from "@mantine/core";
import type { RollView } from "@chiboso/domain/meetings/view.ts";
import { IconCheck, IconFileText, IconX, type Icon } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useWords } from "../platform/words.tsx";
import { isolated } from "./isolate.ts";
import { PlaceChoice } from "./place-choice.tsx";
import classes from "./roll-call.module.css";
import { MARKS, type Mark, type Marked, type Marking } from "./roll-marks.ts";

const SIGNS: Readonly<Record<Mark, Icon>> = {
  present: IconCheck,
  excused: IconFileText,
  absent: IconX,
};

/** One name of the roll call with its three marks, the reason of an excuse and, if hybrid, the place. */
export function RollRow({
  member,
  hybrid,
  marked,
  asked,
  onMark,
  onNext,
}: {
  readonly member: RollView;
  readonly hybrid: boolean;
  readonly marked: Marked | undefined;
  /** Whether the reason was missed when the roll was to be recorded. */
  readonly asked: boolean;
  readonly onMark: (marked: Marking) => void;
  readonly onNext: () => void;
}) {
  const { t } = useWords();
  return (
    <li data-row>
      <Text fw={600} id={`roll-${member.memberId}`}>
        {member.name}
      </Text>
      <MarkChoice member={member} chosen={marked?.mark} onMark={onMark} onNext={onNext} />
      {marked?.mark === "excused" && (
        <TextInput
          size="sm"
          required
          data-reason
          error={asked && t("meetings.roll.reason_missing", { name: isolated(member.name) })}
          aria-label={t("meetings.roll.reason_of", { name: member.name })}
          placeholder={t("meetings.answer.reason")}
          maxLength={500}
          value={marked.reason}
          onChange={(event) => onMark({ mark: "excused", reason: event.currentTarget.value })}
        />
      )}
      {hybrid && marked?.mark === "present" && (
        <Group>
          <PlaceChoice
            size="xs"
            value={marked.place}
            onChange={(place) => onMark({ mark: "present", place })}
          />
        </Group>
      )}
    </li>
  );
}

function MarkChoice({
  member,
  chosen,
  onMark,
  onNext,
}: {
  readonly member: RollView;
  readonly chosen: Mark | undefined;
  readonly onMark: (marked: Marking) => void;
  readonly onNext: () => void;
}) {
  const { t } = useWords();
  const onKey = (event: KeyboardEvent) => {
    const mark = MARKS[Number(event.key) - 1];
    if (mark === undefined) return;
    event.preventDefault();
    onMark({ mark });
    onNext();
  };
  return (
    <div role="radiogroup" aria-labelledby={`roll-${member.memberId}`} className={classes["marks"]}>
      {MARKS.map((mark) => {
        const Sign = SIGNS[mark];
        return (
          <label key={mark} data-chosen={chosen === mark || undefined}>
            <input
              type="radio"
              name={`roll-${member.memberId}`}
              checked={chosen === mark}
              onChange={() => onMark({ mark })}
              onKeyDown={onKey}
            />
            <Sign size={18} aria-hidden />
            <span>{t(`meetings.mark.${mark}`)}</span>
          </label>
        );
      })}
    </div>
  );
}
