import { Button, Text } from "@mantine/core";
import { leave } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";
import { Disclosure } from "../voting/public.ts";
import { useMeetingCommand } from "./api.ts";
import { CheckInForm } from "./check-in-form.tsx";
import { isMeetingDay } from "./meeting-head.tsx";
import { MyAnswer } from "./my-answer.tsx";
import { NextStepCard } from "./next-step-card.tsx";

/** What the meeting wants of this member now: answer, check in, or follow. */
export function MyStep({ meeting }: { readonly meeting: MeetingView }) {
  const { mine, state } = meeting;
  if (mine === null || !mine.summoned || !meeting.may.attend) return null;
  if (state !== "open" && state !== "invited") return null;
  const since = mine.presence.findLast((each) => each.to === null)?.from;
  if (since !== undefined) return <Here meeting={meeting} since={since} />;
  return <ToCome meeting={meeting} mine={mine} />;
}

function Here({ meeting, since }: { readonly meeting: MeetingView; readonly since: string }) {
  const { t, time } = useWords();
  return (
    <NextStepCard
      title={t(meeting.state === "open" ? "meetings.my.follow" : "meetings.my.wait_opening")}
      action={<Leave meeting={meeting} />}
    >
      <Text role="status">{t("meetings.check_in.done", { time: time(since, meeting.zone) })}</Text>
    </NextStepCard>
  );
}

function ToCome({ meeting, mine }: { readonly meeting: MeetingView; readonly mine: RollView }) {
  const { t } = useWords();
  const { state } = meeting;
  const mayArrive = state === "open" || isMeetingDay(meeting, meeting.serverNow);
  if (mayArrive) {
    return (
      <NextStepCard title={t("meetings.check_in.title")}>
        <CheckInForm meeting={meeting} />
        {state === "invited" && (
          <Disclosure label={t("meetings.my.cannot_come")}>
            <MyAnswer meeting={meeting} mine={mine} />
          </Disclosure>
        )}
      </NextStepCard>
    );
  }
  return (
    <NextStepCard
      title={t(mine.answer === null ? "meetings.my.answer" : `meetings.my.answered_${mine.answer}`)}
    >
      <MyAnswer meeting={meeting} mine={mine} />
    </NextStepCard>
  );
}

/** One's own departure goes into the record, so it is asked once more. */
function Leave({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const command = useMeetingCommand(leave, meeting.id);
  const chairs = meeting.state === "open" && meeting.mine?.memberId === meeting.chair.memberId;
  const run = async () => {
    const outcome = await command.run({ params: { meetingId: meeting.id } });
    if (outcome.kind === "done") setAsking(false);
  };
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("meetings.my.leave")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("meetings.my.leave")}
        text={t("meetings.my.leave_text")}
        confirm={t("meetings.my.leave")}
        pending={command.pending}
        failure={command.failure}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      >
        {chairs && <Text fw={600}>{t("meetings.my.leave_chair")}</Text>}
      </ConfirmDialog>
    </div>
  );
}
