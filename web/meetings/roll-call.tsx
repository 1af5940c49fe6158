import { Button, Stack, Text } from "@mantine/core";
import { callRoll } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useRef, useState } from "react";
import { useKept } from "../platform/kept.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import classes from "./roll-call.module.css";
import {
  entriesOf,
  knownMarks,
  marksSince,
  NO_MARKS,
  unexplained,
  unmarked,
  usualPlace,
  type Marking,
  type Marks,
} from "./roll-marks.ts";
import { RollRow } from "./roll-row.tsx";
import { rollName } from "./unsent.ts";

/**
 * Calls the roll: each name has one mark, by a press or by the keys 1, 2 and 3, which also go on to
 * the next name. Whoever checked in or excused themselves is marked already. Marks outlast a reload until they
 * are recorded.
 */
export function RollCall({
  meeting,
  onDone,
}: {
  readonly meeting: MeetingView;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const { called, marks, open, set, restPresent, forget } = useMarks(meeting);
  const [asked, setAsked] = useState(false);
  const command = useMeetingCommand(callRoll, meeting.id);
  const list = useRef<HTMLOListElement>(null);
  const toNext = (index: number) => {
    const rows = list.current?.querySelectorAll("[data-row]");
    rows?.[index + 1]?.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
  };
  const silent = unexplained(called, marks);
  const save = async () => {
    setAsked(true);
    const [first] = silent;
    if (first !== undefined) return focusReason(list.current, called.indexOf(first));
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { entries: entriesOf(called, marks) },
    });
    if (outcome.kind !== "done") return;
    forget();
    onDone();
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("meetings.roll.keys")}
      </Text>
      <ol className={classes["roll"]} ref={list}>
        {called.map((member, index) => (
          <RollRow
            key={member.memberId}
            member={member}
            hybrid={meeting.mode === "hybrid"}
            marked={marks[member.memberId]}
            asked={asked && silent.includes(member)}
            onMark={(marked) => set(member.memberId, marked)}
            onNext={() => toNext(index)}
          />
        ))}
      </ol>
      <RefusalAlert failure={command.failure} />
      <Foot
        open={open.length}
        pending={command.pending}
        onRest={restPresent}
        onSave={() => void save()}
      />
    </Stack>
  );
}

function focusReason(list: HTMLElement | null, row: number): void {
  const place = list?.querySelectorAll("[data-row]")[row];
  place?.querySelector<HTMLInputElement>("[data-reason]")?.focus();
}

function Foot({
  open,
  pending,
  onRest,
  onSave,
}: {
  /** How many have no mark yet. */
  readonly open: number;
  readonly pending: boolean;
  readonly onRest: () => void;
  readonly onSave: () => void;
}) {
  const { t } = useWords();
  return (
    <div className={classes["foot"]}>
      {open > 0 && (
        <Button variant="default" size="md" onClick={onRest}>
          {t("meetings.roll.rest_present", { count: open })}
        </Button>
      )}
      <Button size="md" loading={pending} disabled={open > 0} onClick={onSave}>
        {t("meetings.roll.save")}
      </Button>
      <Open count={open} />
    </div>
  );
}

function Open({ count }: { readonly count: number }) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <Text size="sm" c="dimmed" role="status">
      {t("meetings.roll.open", { count })}
    </Text>
  );
}

/** The marks as they stand: what was put down here over what is known of each member. */
function useMarks(meeting: MeetingView) {
  const [kept, keep, latest] = useKept(rollName(meeting.id), NO_MARKS);
  const since = meeting.rollCalledAt;
  const own = marksSince(kept, since);
  const add = (more: Marks) => keep({ since, marks: { ...marksSince(latest(), since), ...more } });
  const called = meeting.roll.filter((each) => each.summoned);
  const marks: Marks = { ...knownMarks(called, meeting.mode), ...own };
  const open = unmarked(called, marks);
  const place = usualPlace(meeting.mode);
  return {
    called,
    marks,
    open,
    set: (memberId: string, marked: Marking) => {
      const before = marks[memberId] ?? { reason: "", place };
      add({ [memberId]: { ...before, ...marked } });
    },
    restPresent: () => {
      const rest = open.map(
        ({ memberId }) => [memberId, { mark: "present", reason: "", place }] as const,
      );
      add(Object.fromEntries(rest));
    },
    forget: () => keep(NO_MARKS),
  };
}
