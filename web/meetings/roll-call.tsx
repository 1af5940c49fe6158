import { Button, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { callRoll } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { IconCheck, IconFileText, IconX, type Icon } from "@tabler/icons-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import classes from "./roll-call.module.css";
import {
  entriesOf,
  knownMarks,
  MARKS,
  unmarked,
  usualPlace,
  type Mark,
  type Marked,
  type Marks,
} from "./roll-marks.ts";

const SIGNS: Readonly<Record<Mark, Icon>> = {
  present: IconCheck,
  excused: IconFileText,
  absent: IconX,
};

/**
 * Calls the roll: each name has one mark, by a press or by the keys 1, 2 and 3, which also go on to
 * the next name. Whoever checked in or excused themselves is marked already.
 */
export function RollCall({
  meeting,
  onDone,
}: {
  readonly meeting: MeetingView;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const [own, setOwn] = useState<Marks>({});
  const command = useMeetingCommand(callRoll, meeting.id);
  const list = useRef<HTMLOListElement>(null);
  const called = meeting.roll.filter((each) => each.summoned);
  const marks: Marks = { ...knownMarks(called, meeting.mode), ...own };
  const open = unmarked(called, marks);
  const set = (memberId: string, marked: Partial<Marked> & { readonly mark: Mark }) => {
    const before = marks[memberId] ?? { reason: "", place: usualPlace(meeting.mode) };
    setOwn((old) => ({ ...old, [memberId]: { ...before, ...marked } }));
  };
  const restPresent = () => {
    const rest = open.map(
      ({ memberId }) =>
        [memberId, { mark: "present", reason: "", place: usualPlace(meeting.mode) }] as const,
    );
    setOwn((old) => ({ ...old, ...Object.fromEntries(rest) }));
  };
  const onKey = (event: KeyboardEvent, index: number, memberId: string) => {
    const mark = MARKS[Number(event.key) - 1];
    if (mark === undefined || event.target instanceof HTMLInputElement === false) return;
    if ((event.target as HTMLInputElement).type !== "radio") return;
    event.preventDefault();
    set(memberId, { mark });
    const rows = list.current?.querySelectorAll("[data-row]");
    rows?.[index + 1]?.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
  };
  const save = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { entries: entriesOf(called, marks) },
    });
    if (outcome.kind === "done") onDone();
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("meetings.roll.keys")}
      </Text>
      <ol className={classes["roll"]} ref={list}>
        {called.map((member, index) => (
          <Row
            key={member.memberId}
            member={member}
            hybrid={meeting.mode === "hybrid"}
            marked={marks[member.memberId]}
            onMark={(marked) => set(member.memberId, marked)}
            onKey={(event) => onKey(event, index, member.memberId)}
          />
        ))}
      </ol>
      <RefusalAlert failure={command.failure} />
      <div className={classes["foot"]}>
        {open.length > 0 && (
          <Button variant="default" size="md" onClick={restPresent}>
            {t("meetings.roll.rest_present", { count: open.length })}
          </Button>
        )}
        <Button
          size="md"
          loading={command.pending}
          disabled={open.length > 0}
          onClick={() => void save()}
        >
          {t("meetings.roll.save")}
        </Button>
        {open.length > 0 && (
          <Text size="sm" c="dimmed" role="status">
            {t("meetings.roll.open", { count: open.length })}
          </Text>
        )}
      </div>
    </Stack>
  );
}

function Row({
  member,
  hybrid,
  marked,
  onMark,
  onKey,
}: {
  readonly member: RollView;
  readonly hybrid: boolean;
  readonly marked: Marked | undefined;
  readonly onMark: (marked: Partial<Marked> & { readonly mark: Mark }) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}) {
  const { t } = useWords();
  return (
    <li data-row onKeyDown={onKey}>
      <Text fw={600} id={`roll-${member.memberId}`}>
        {member.name}
      </Text>
      <div
        role="radiogroup"
        aria-labelledby={`roll-${member.memberId}`}
        className={classes["marks"]}
      >
        {MARKS.map((mark) => {
          const Sign = SIGNS[mark];
          return (
            <label key={mark} data-chosen={marked?.mark === mark || undefined}>
              <input
                type="radio"
                name={`roll-${member.memberId}`}
                checked={marked?.mark === mark}
                onChange={() => onMark({ mark })}
              />
              <Sign size={18} aria-hidden />
              <span>{t(`meetings.mark.${mark}`)}</span>
            </label>
          );
        })}
      </div>
      {marked?.mark === "excused" && (
        <TextInput
          size="sm"
          required
          aria-label={t("meetings.roll.reason_of", { name: member.name })}
          placeholder={t("meetings.answer.reason")}
          maxLength={500}
          value={marked.reason}
          onChange={(event) => onMark({ mark: "excused", reason: event.currentTarget.value })}
        />
      )}
      {hybrid && marked?.mark === "present" && (
        <Group>
          <SegmentedControl
            size="xs"
            aria-label={t("meetings.check_in.where")}
            value={marked.place}
            onChange={(value) => onMark({ mark: "present", place: value as "room" | "online" })}
            data={[
              { value: "room", label: t("meetings.place.room") },
              { value: "online", label: t("meetings.place.online") },
            ]}
          />
        </Group>
      )}
    </li>
  );
}
