import { VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { lastDayOf } from "@chiboso/domain/minutes/deadline.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Alert, Stack, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useMay } from "../platform/actor.tsx";
import { LinkButton, TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { StepList, type Step } from "../platform/step-list.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutes } from "./api.ts";
import { ApprovalPanel } from "./approval-panel.tsx";
import { Comments } from "./comments.tsx";
import { Corrections } from "./corrections.tsx";
import { PreviewPdf } from "./downloads.tsx";
import { DueNote } from "./due-note.tsx";
import { DraftEditor } from "./draft-editor.tsx";
import { FieldsCheck } from "./fields-check.tsx";
import { Paper } from "./paper.tsx";
import { SealedPanel } from "./sealed-panel.tsx";
import { MinutesStateBadge } from "./state-badge.tsx";
import { Versions } from "./versions.tsx";
import { useIsolate } from "./use-isolate.ts";

/** One set of minutes, from the draft to the seal. */
export function MinutesScreen() {
  const { minutesId } = useParams({ from: "/signedIn/minutes/$minutesId" });
  const query = useMinutes(minutesId);
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(view) => <Minutes view={view} />}
      </Loaded>
    </Page>
  );
}

function Minutes({ view }: { readonly view: MinutesView }) {
  const { t } = useWords();
  const mayEdit = useMay("minutes.edit", view.organisationPath);
  const [latest] = view.revisions;
  const editing = view.state === "draft" && mayEdit;
  return (
    <>
      <Head view={view} mayEdit={mayEdit} />
      <StepList label={t("minutes.steps")} steps={useSteps(view)} />
      <Returned view={view} />
      {view.state === "inApproval" && latest && <ApprovalPanel view={view} revision={latest} />}
      {view.state === "approved" && latest && <SealedPanel view={view} revision={latest} />}
      {editing ? (
        <DraftEditor key={view.minutesId} view={view} />
      ) : (
        <Section title={t("minutes.edit.text")} lead={t("minutes.paper_legend")}>
          <Paper document={view.document} />
        </Section>
      )}
      {view.state === "approved" && <Corrections view={view} />}
      {editing && <FieldsCheck document={view.document} />}
      <Comments view={view} />
      {mayEdit && <Versions view={view} />}
    </>
  );
}

function Head({ view, mayEdit }: { readonly view: MinutesView; readonly mayEdit: boolean }) {
  const { t, date, dateTime } = useWords();
  const isolate = useIsolate();
  const { organisationName, subject } = view.document.head;
  return (
    <PageHeader
      title={subject}
      above={[
        <TextLink key="list" to="/minutes">
          {t("minutes.back")}
        </TextLink>,
        <Text key="organisation" span size="sm" lang="vi">
          <bdi>{organisationName}</bdi>
        </Text>,
      ]}
      badge={
        <>
          <MinutesStateBadge state={view.state} />
          {view.late && <StatusBadge tone="warning" label={t("minutes.late")} />}
        </>
      }
      lead={
        <Stack gap={0}>
          {view.number !== null && (
            <span>
              <bdi>{t("minutes.number", { number: isolate(view.number) })}</bdi>
            </span>
          )}
          <span>
            {t("minutes.lead_draft", { at: dateTime(view.savedAt), by: isolate(view.savedBy) })}
          </span>
          <DueNote
            text={t(view.approvedAt === null ? "minutes.due" : "minutes.was_due", {
              on: date(lastDayOf(view.dueAt, VIETNAM)),
            })}
            organisationId={view.organisationId}
            dueAt={view.dueAt}
            zone={VIETNAM}
            doneAt={view.approvedAt}
          />
        </Stack>
      }
      actions={
        <>
          {view.state === "draft" && mayEdit && <PreviewPdf view={view} />}
          <LinkButton
            to="/minutes/$minutesId/read"
            params={{ minutesId: view.minutesId }}
            variant="default"
          >
            {t("minutes.reading.open")}
          </LinkButton>
        </>
      }
    />
  );
}

function useSteps({ state }: MinutesView): readonly Step[] {
  const { t } = useWords();
  const at = { draft: 0, inApproval: 1, approved: 3 }[state];
  const labels = [t("minutes.step.draft"), t("minutes.step.approval"), t("minutes.step.sealed")];
  return labels.map((label, index) => ({
    label,
    state: index < at ? "done" : index === at ? "current" : "ahead",
  }));
}

/** Why the last submission came back, until there is another one. */
function Returned({ view }: { readonly view: MinutesView }) {
  const { t, dateTime } = useWords();
  const isolate = useIsolate();
  const [latest] = view.revisions;
  if (view.state !== "draft" || !latest?.returned) return null;
  const { by, at, reason } = latest.returned;
  return (
    <Alert color="gold" role="status" icon={<IconArrowBackUp aria-hidden />}>
      {t("minutes.returned", {
        number: latest.number,
        by: isolate(by),
        at: dateTime(at),
        reason: isolate(reason),
      })}
    </Alert>
  );
}
