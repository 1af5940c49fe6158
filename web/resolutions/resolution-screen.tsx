import { VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { lastDayOf } from "@chiboso/domain/minutes/deadline.ts";
import { previewResolution, resolutionPdf } from "@chiboso/domain/resolutions/contract.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { Alert, Button, Stack } from "@mantine/core";
import { IconArrowBackUp, IconDownload, IconEye, IconInfoCircle } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { DueNote, Paper } from "../minutes/public.ts";
import { useMay } from "../platform/actor.tsx";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { StepList } from "../platform/step-list.tsx";
import { useDownload } from "../platform/use-download.ts";
import { useWords } from "../platform/words.tsx";
import { useResolution } from "./api.ts";
import { ResolutionEditor } from "./resolution-editor.tsx";
import { SigningPanel } from "./signing-panel.tsx";
import { ResolutionStateBadge } from "./state-badge.tsx";

const STEPS = ["draft", "frozen", "issued"] as const;

/** One resolution, from the draft to the signed and sealed paper. */
export function ResolutionScreen() {
  const { resolutionId } = useParams({ from: "/signedIn/resolutions/$resolutionId" });
  const query = useResolution(resolutionId);
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(view) => <Resolution view={view} />}
      </Loaded>
    </Page>
  );
}

function Resolution({ view }: { readonly view: ResolutionView }) {
  const { t } = useWords();
  const mayEdit = useMay("resolutions.edit", view.organisationPath);
  const at = view.state === "issued" ? STEPS.length : STEPS.indexOf(view.state);
  return (
    <>
      <Head view={view} mayEdit={mayEdit} />
      <StepList
        label={t("resolutions.steps")}
        steps={STEPS.map((step, index) => ({
          label: t(`resolutions.step.${step}`),
          state: index < at ? "done" : index === at ? "current" : "ahead",
        }))}
      />
      {view.state === "draft" && view.returnReason !== null && (
        <Alert color="gold" icon={<IconArrowBackUp aria-hidden />}>
          {t("resolutions.returned", { reason: view.returnReason })}
        </Alert>
      )}
      {!view.adopted && view.sign === "NQ" && view.state !== "issued" && (
        <Alert color="gold" icon={<IconInfoCircle aria-hidden />}>
          {t("resolutions.not_adopted")}
        </Alert>
      )}
      {view.state !== "draft" && <SigningPanel view={view} />}
      {view.state === "draft" && mayEdit ? (
        <ResolutionEditor key={view.resolutionId} view={view} />
      ) : (
        <Section title={t("resolutions.text")}>
          <Paper document={view.document} />
        </Section>
      )}
    </>
  );
}

function Head({ view, mayEdit }: { readonly view: ResolutionView; readonly mayEdit: boolean }) {
  const { t, date } = useWords();
  const sign = t(`resolutions.sign.${view.sign}`);
  const title = view.number === null ? sign : t("resolutions.named", { sign, number: view.number });
  return (
    <PageHeader
      above={[
        <TextLink key="list" to="/resolutions">
          {t("resolutions.list.title")}
        </TextLink>,
        <TextLink key="meeting" to="/meetings/$meetingId" params={{ meetingId: view.meetingId }}>
          {view.document.head.subject}
        </TextLink>,
      ]}
      title={title}
      lead={
        <Stack gap={0}>
          <span lang="vi">
            <bdi>{view.document.head.organisationName}</bdi>
          </span>
          <DueNote
            text={t(view.issuedAt === null ? "resolutions.due" : "resolutions.was_due", {
              on: date(lastDayOf(view.dueAt, VIETNAM)),
            })}
            organisationId={view.organisationId}
            dueAt={view.dueAt}
            zone={VIETNAM}
            doneAt={view.issuedAt}
          />
        </Stack>
      }
      badge={
        <>
          <ResolutionStateBadge state={view.state} />
          {view.late && <StatusBadge tone="warning" label={t("resolutions.late")} />}
        </>
      }
      actions={<Files view={view} mayEdit={mayEdit} />}
    />
  );
}

function Files({ view, mayEdit }: { readonly view: ResolutionView; readonly mayEdit: boolean }) {
  const { t } = useWords();
  const { fetchFile, pending, failure } = useDownload();
  const params = { resolutionId: view.resolutionId };
  const draft = view.state === "draft";
  if (draft && !mayEdit) return null;
  return (
    <>
      <Button
        variant="default"
        loading={pending}
        leftSection={
          draft ? <IconEye size="1.2em" aria-hidden /> : <IconDownload size="1.2em" aria-hidden />
        }
        onClick={() => void fetchFile(draft ? previewResolution : resolutionPdf, { params })}
      >
        {t(draft ? "resolutions.preview" : "resolutions.download")}
      </Button>
      <RefusalAlert failure={failure} />
    </>
  );
}
