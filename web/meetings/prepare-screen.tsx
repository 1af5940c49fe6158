import { proposeMeeting } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { Page, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { AdviceList } from "./advice-list.tsx";
import { useMeeting } from "./api.ts";
import { CancelMeeting } from "./cancel-meeting.tsx";
import { MeetingHeader } from "./meeting-head.tsx";
import { PapersEditor } from "./papers-editor.tsx";
import type { Part } from "./preparation-values.ts";
import { PreparationSteps } from "./preparation-steps.tsx";
import { PublishStep } from "./publish-step.tsx";
import { ToldPanel } from "./packet/told-panel.tsx";
import { BeforePanel } from "./planning/before-panel.tsx";
import { ItemDrafts } from "./planning/item-drafts.tsx";
import { ResultsSection } from "./results/results-section.tsx";
import { RevisionForm } from "./revision-form.tsx";

const here = getRouteApi("/signedIn/meetings/$meetingId/prepare");

/** The preparation of a meeting until it is opened: the summons first, then papers and content. */
export function PrepareScreen() {
  const { meetingId } = here.useParams();
  const meeting = useMeeting(meetingId);
  return (
    <Page>
      <Loaded query={meeting} shape="page">
        {(value) => <Preparing meeting={value} />}
      </Loaded>
    </Page>
  );
}

function Preparing({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const params = { organisationId: meeting.organisation.id };
  const { may, state } = meeting;
  const [unsaved, setUnsaved] = useState<readonly Part[]>([]);
  const open = may.prepare && (state === "prepared" || state === "invited");
  const proposal = useAsk(
    proposeMeeting,
    { params, query: { kind: meeting.kind } },
    { enabled: open },
  );
  if (!open) {
    return (
      <>
        <MeetingHeader meeting={meeting} title={t("meetings.prepare.title")} />
        <EmptyState
          title={t(may.prepare ? "meetings.prepare.too_late" : "meetings.prepare.not_yours")}
        />
      </>
    );
  }
  return (
    <>
      <MeetingHeader
        meeting={meeting}
        title={t("meetings.prepare.title")}
        actions={<CancelMeeting meeting={meeting} />}
      />
      <PreparationSteps
        now={state === "invited" ? "done" : meeting.papers.length === 0 ? "papers" : "publish"}
      />
      <PublishStep meeting={meeting} members={proposal.data?.members} unsaved={unsaved} />
      {meeting.advice.length > 0 && <AdviceList advice={meeting.advice} />}
      <BeforePanel meeting={meeting} />
      <ResultsSection meeting={meeting} />
      <PapersEditor meeting={meeting} />
      <ToldPanel meeting={meeting} />
      <ItemDrafts meeting={meeting} />
      <Section
        title={t("meetings.prepare.step_content")}
        {...(state === "invited" && { lead: t("meetings.prepare.told_of_change") })}
      >
        <Loaded query={proposal} shape="facts">
          {(value) => (
            <RevisionForm meeting={meeting} members={value.members} onUnsaved={setUnsaved} />
          )}
        </Loaded>
      </Section>
    </>
  );
}
