import { Alert, Text } from "@mantine/core";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconCircleX } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { LinkButton, TextLink } from "../platform/links.tsx";
import { Page, Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { SheetLink } from "../quality/public.ts";
import { MeetingResolutions } from "../resolutions/public.ts";
import { OpenVote } from "../voting/public.ts";
import { AgendaView } from "./agenda-view.tsx";
import { useMeeting } from "./api.ts";
import { AttendanceSection } from "./attendance-section.tsx";
import { BeginLate } from "./late/begin-late.tsx";
import { EnteredNote } from "./late/late-note.tsx";
import { MeetingFacts, MeetingHeader } from "./meeting-head.tsx";
import { AskFloor } from "./during/ask-floor.tsx";
import { ObserveStep } from "./during/observers.tsx";
import { MinutesStep } from "./minutes-step.tsx";
import { MyStep } from "./my-step.tsx";
import { AwayStep } from "./planning/away-step.tsx";
import { BeforeMeeting } from "./planning/before-meeting.tsx";
import { PapersList } from "./papers-list.tsx";
import { ResultsSection } from "./results/results-section.tsx";

const here = getRouteApi("/signedIn/meetings/$meetingId");

/** The one page of a meeting: for the member what to do, read and vote; afterwards its record. */
export function MeetingScreen() {
  const { meetingId } = here.useParams();
  const meeting = useMeeting(meetingId);
  return (
    <Page>
      <Loaded query={meeting} shape="page">
        {(value) => <Meeting meeting={value} />}
      </Loaded>
    </Page>
  );
}

function Meeting({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  return (
    <>
      <MeetingHeader meeting={meeting} actions={<OfficerLinks meeting={meeting} />} />
      {meeting.state === "cancelled" && (
        <Alert
          color="flag"
          icon={<IconCircleX aria-hidden />}
          title={t("meetings.cancelled.title")}
        >
          {t("meetings.cancelled.text", { reason: meeting.cancelReason ?? "–" })}
        </Alert>
      )}
      {meeting.late !== null && (
        <EnteredNote mark={meeting.late}>
          <Text mt={4}>
            <TextLink to="/meetings/$meetingId/late" params={{ meetingId: meeting.id }}>
              {t(
                meeting.late.enteredAt === null && meeting.may.run
                  ? "meetings.late.continue"
                  : "meetings.late.open",
              )}
            </TextLink>
          </Text>
        </EnteredNote>
      )}
      {meeting.state === "open" && (
        <OpenVote
          meetingId={meeting.id}
          zone={meeting.zone}
          mayVote={meeting.may.vote}
          present={meeting.mine?.presentNow ?? false}
        />
      )}
      <MyStep meeting={meeting} />
      <AwayStep meeting={meeting} />
      <BeforeMeeting meeting={meeting} />
      <ObserveStep meeting={meeting} />
      <AskFloor meeting={meeting} />
      {meeting.state === "closed" && (
        <>
          <MinutesStep meeting={meeting} />
          <MeetingResolutions meetingId={meeting.id} mayDraft={meeting.may.editMinutes} />
        </>
      )}
      {/* While the meeting runs, what is now comes before when and where. */}
      {meeting.state === "open" && <Agenda meeting={meeting} />}
      <Section title={t("meetings.facts.title")}>
        <MeetingFacts meeting={meeting} />
      </Section>
      <Papers meeting={meeting} />
      <ResultsSection meeting={meeting} />
      {meeting.state !== "open" && <Agenda meeting={meeting} />}
      <AttendanceSection meeting={meeting} />
      <OnPaper meeting={meeting} />
    </>
  );
}

/** For the officers of a meeting that is not over: what to do when the system fails. */
function OnPaper({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const over = meeting.state === "closed" || meeting.state === "cancelled";
  if (over || !meeting.may.run || meeting.late !== null) return null;
  return (
    <Section title={t("meetings.late.begin_title")}>
      <BeginLate meeting={meeting} />
    </Section>
  );
}

function Papers({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const general = meeting.papers.filter((paper) => paper.itemId === null);
  return (
    <Section title={t("meetings.papers.title")}>
      {general.length > 0 ? (
        <PapersList meetingId={meeting.id} papers={general} />
      ) : (
        t(meeting.papers.length === 0 ? "meetings.papers.none" : "meetings.papers.under_items")
      )}
    </Section>
  );
}

function Agenda({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const mayWrite = meeting.state === "invited" && meeting.may.attend && meeting.mine !== null;
  return (
    <Section title={t("meetings.agenda.title")}>
      <AgendaView meeting={meeting} mayWriteAhead={mayWrite} />
    </Section>
  );
}

/** The ways to the officers' screens, as far as the state of the meeting has a use for them. */
function OfficerLinks({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const { state, may } = meeting;
  const params = { meetingId: meeting.id };
  const preparing = state === "prepared" || state === "invited";
  return (
    <>
      {may.prepare && preparing && (
        <LinkButton
          to="/meetings/$meetingId/prepare"
          params={params}
          size="md"
          variant={state === "prepared" ? "filled" : "default"}
        >
          {t("meetings.prepare.go")}
        </LinkButton>
      )}
      {may.run && state === "open" && (
        <LinkButton to="/meetings/$meetingId/helper" params={params} size="md" variant="default">
          {t("meetings.helper.go")}
        </LinkButton>
      )}
      {(state === "open" || state === "closed") && (
        <SheetLink meetingId={meeting.id} kind={meeting.kind} scored={meeting.scored} />
      )}
      {may.run && (state === "invited" || state === "open") && (
        <LinkButton to="/meetings/$meetingId/run" params={params} size="md">
          {t("meetings.run.go")}
        </LinkButton>
      )}
    </>
  );
}
