import { Button, Stack, Text } from "@mantine/core";
import { callRoll } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useRef, useState } from "react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import classes from "./roll-call.module.css";
import {
  entriesOf,
  knownMarks,
  unmarked,
  usualPlace,
  type Marking,
  type Marks,
} from "./roll-marks.ts";
import { RollRow } from "./roll-row.tsx";

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
  const { called, marks, open, set, restPresent } = useMarks(meeting);
  const command = useMeetingCommand(callRoll, meeting.id);
  const list = useRef<HTMLOListElement>(null);
  const toNext = (index: number) => {
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
          <RollRow
            key={member.memberId}
            member={member}
            hybrid={meeting.mode === "hybrid"}
            marked={marks[member.memberId]}
            onMark={(marked) => set(member.memberId, marked)}
            onNext={() => toNext(index)}
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
        <Open count={open.length} />
      </div>
    </Stack>
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
  const [own, setOwn] = useState<Marks>({});
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
      setOwn((old) => ({ ...old, [memberId]: { ...before, ...marked } }));
    },
    restPresent: () => {
      const rest = open.map(
        ({ memberId }) => [memberId, { mark: "present", reason: "", place }] as const,
      );
      setOwn((old) => ({ ...old, ...Object.fromEntries(rest) }));
    },
  };
}
