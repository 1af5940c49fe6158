import { checkIn } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { LinkButton } from "../platform/links.tsx";
import { Page } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded, LoadingState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeeting, useMeetingCommand } from "./api.ts";
import { CheckInForm } from "./check-in-form.tsx";
import { MeetingFacts, MeetingHeader } from "./meeting-head.tsx";
import { NextStepCard } from "./next-step-card.tsx";

const here = getRouteApi("/signedIn/meetings/$meetingId/check-in");

/** Where the QR code in the room leads, after the log-in: checks in at once and says so. */
export function CheckInScreen() {
  const { meetingId } = here.useParams();
  const { code } = here.useSearch();
  const meeting = useMeeting(meetingId);
  return (
    <Page width="narrow">
      <Loaded query={meeting} shape="page">
        {(value) => (
          <>
            <MeetingHeader meeting={value} />
            <CheckingIn meeting={value} code={code} />
            <MeetingFacts meeting={value} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function CheckingIn({ meeting, code }: { readonly meeting: MeetingView; readonly code: string }) {
  const { t, time } = useWords();
  const command = useMeetingCommand(checkIn, meeting.id);
  const { run } = command;
  const present = meeting.mine?.presentNow ?? false;
  // A hybrid meeting needs to know whether the person is in the room; a scan says that they are.
  const place = meeting.mode === "online" ? "online" : "room";
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current || present || code === "") return;
    sent.current = true;
    void run({ params: { meetingId: meeting.id }, body: { code, place } });
  }, [run, meeting.id, code, place, present]);
  const since = meeting.mine?.presence.findLast((each) => each.to === null)?.from;
  if (present && since !== undefined) {
    return (
      <NextStepCard
        title={t("meetings.check_in.done", { time: time(since, meeting.zone) })}
        action={
          <LinkButton to="/meetings/$meetingId" params={{ meetingId: meeting.id }} size="lg">
            {t("meetings.check_in.to_meeting")}
          </LinkButton>
        }
      />
    );
  }
  if (command.pending) return <LoadingState shape="facts" />;
  return (
    <NextStepCard title={t("meetings.check_in.title")}>
      <RefusalAlert failure={command.failure} />
      <CheckInForm meeting={meeting} />
    </NextStepCard>
  );
}
