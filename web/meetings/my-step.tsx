import { Button, Text } from "@mantine/core";
import { leave } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
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
      action={<Leave meetingId={meeting.id} />}
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

function Leave({ meetingId }: { readonly meetingId: string }) {
  const { t } = useWords();
  const command = useMeetingCommand(leave, meetingId);
  return (
    <div>
      <Button
        variant="default"
        loading={command.pending}
        onClick={() => void command.run({ params: { meetingId } })}
      >
        {t("meetings.my.leave")}
      </Button>
      <RefusalAlert failure={command.failure} />
    </div>
  );
}
