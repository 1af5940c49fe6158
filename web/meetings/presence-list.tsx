import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { recordPresence } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { attendanceTone } from "./attendance.ts";
import { PresenceTimes } from "./during/presence-times.tsx";
import { isMeetingDay } from "./meeting-head.tsx";
import classes from "./presence-list.module.css";
import { runsUnder, usualPlace } from "./roll-marks.ts";

interface Props {
  readonly meeting: MeetingView;
  readonly onCallAgain: () => void;
}

/** Who is here now; arrivals, departures and returns are entered by one press each, the chair's departure by two. */
export function PresenceList({ meeting, onCallAgain }: Props) {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const { pending, failure, move } = useMoves(meeting);
  const [chairLeaves, setChairLeaves] = useState(false);
  const called = meeting.roll.filter((each) => each.summoned);
  const found = called.filter((each) => fold(each.name).includes(fold(search)));
  const mayMove =
    meeting.state === "open" ||
    (meeting.state === "invited" && isMeetingDay(meeting, meeting.serverNow));
  const chair = called.find((each) => each.memberId === meeting.chair.memberId);
  const chairHere = chair !== undefined && runsUnder(chair, meeting.state);
  // Gone meanwhile by their own phone: there is nothing left to ask, and no arrival to enter.
  if (chairLeaves && !chairHere) setChairLeaves(false);
  const press = (member: RollView) => {
    if (member === chair && chairHere) setChairLeaves(true);
    else void move(member, member.presentNow ? "leave" : "arrive");
  };
  return (
    <Stack gap="xs">
      {called.length > 8 && (
        <TextInput
          aria-label={t("meetings.picker.hint")}
          placeholder={t("meetings.picker.hint")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <RefusalAlert failure={failure} />
      <ul className={classes["list"]}>
        {found.map((member) => (
          <li key={member.memberId}>
            <div className={classes["who"]}>
              <Text fw={600}>{member.name}</Text>
              <Standing member={member} />
              {meeting.state === "open" && <PresenceTimes member={member} zone={meeting.zone} />}
            </div>
            {mayMove && <Move member={member} pending={pending} onMove={() => press(member)} />}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={chairLeaves}
        title={t("meetings.roll.leave_of", { name: meeting.chair.name })}
        text={t("meetings.chair.leaves", { name: meeting.chair.name })}
        confirm={t("meetings.roll.leave")}
        pending={pending}
        onConfirm={() => chair && void move(chair, "leave").then(() => setChairLeaves(false))}
        onClose={() => setChairLeaves(false)}
      />
      {meeting.state === "open" && (
        <Group>
          <Button variant="default" onClick={onCallAgain}>
            {t("meetings.roll.again")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Enters that somebody came or left. */
function useMoves(meeting: MeetingView) {
  const { run, pending, failure } = useMeetingCommand(recordPresence, meeting.id);
  const move = async (member: RollView, way: "arrive" | "leave") =>
    run({
      params: { meetingId: meeting.id },
      body: {
        memberId: member.memberId,
        move: way,
        place: member.presence.at(-1)?.place ?? usualPlace(meeting.mode),
      },
    });
  return { pending, failure, move };
}

function Move({
  member,
  pending,
  onMove,
}: {
  readonly member: RollView;
  readonly pending: boolean;
  readonly onMove: () => void;
}) {
  const { t } = useWords();
  return (
    <Button
      variant="default"
      disabled={pending}
      aria-label={t(member.presentNow ? "meetings.roll.leave_of" : "meetings.roll.arrive_of", {
        name: member.name,
      })}
      onClick={onMove}
    >
      {t(moveWord(member))}
    </Button>
  );
}

function moveWord(member: RollView) {
  if (member.presentNow) return "meetings.roll.leave";
  return member.presence.length > 0 ? "meetings.roll.return" : "meetings.roll.arrive";
}

function Standing({ member }: { readonly member: RollView }) {
  const { t } = useWords();
  if (member.presentNow && member.attendance !== "late") {
    return <StatusBadge tone="good" label={t("meetings.mine.present")} />;
  }
  if (member.attendance !== null) {
    return (
      <StatusBadge
        tone={attendanceTone(member.attendance)}
        label={t(`meetings.attendance.${member.attendance}`)}
      />
    );
  }
  return (
    <StatusBadge
      tone={member.answer === "attending" ? "info" : "none"}
      label={t(
        member.answer === null ? "meetings.mine.not_answered" : `meetings.mine.${member.answer}`,
      )}
    />
  );
}
