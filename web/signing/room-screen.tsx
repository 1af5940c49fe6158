import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import {
  signatureReport,
  signedFile,
  viewPaper,
  type PaperView,
} from "@chiboso/domain/signing/papers-contract.ts";
import { groupsOf } from "@chiboso/domain/signing/request.ts";
import { IconDownload } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { DownloadBundle, DownloadProof, DownloadSlip } from "../evidence/public.ts";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useDownload } from "../platform/use-download.ts";
import { useWords } from "../platform/words.tsx";
import { PagePictures } from "./page-pictures.tsx";
import { Places } from "./places.tsx";
import { digestOf, fetchFile } from "./paper-file.ts";
import { OfficeTurn } from "./office-turn.tsx";
import { OwnTurn } from "./own-turn.tsx";
import classes from "./signing.module.css";

/** The room of one paper: who has signed, who is next, and what exactly is signed. */
export function SigningRoomScreen() {
  const { paperId } = useParams({ from: "/signedIn/papers/$paperId/signing" });
  const query = useAsk(viewPaper, { params: { paperId } }, { topics: [`paper:${paperId}`] });
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(paper) => <Room paper={paper} />}
      </Loaded>
    </Page>
  );
}

function Room({ paper }: { readonly paper: PaperView }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader
        title={t("signing.room.title", { number: paper.number ?? paper.title })}
        above={[<Back key="back" paper={paper} />]}
        lead={`${paper.title} · ${paper.organisationName}`}
        badge={
          <StatusBadge
            tone={paper.complete ? "good" : "running"}
            label={t(paper.complete ? "signing.room.complete" : "signing.room.open")}
          />
        }
      />
      <Section title={t("signing.room.places")}>
        <Places paper={paper} />
      </Section>
      <Lasting paper={paper} />
      {paper.current === null ? (
        <Alert color="gold">{t("signing.not_adopted")}</Alert>
      ) : (
        <>
          <OwnTurn paper={paper} />
          <OfficeTurn paper={paper} />
          <What paper={paper} current={paper.current} />
        </>
      )}
    </>
  );
}

function Back({ paper }: { readonly paper: PaperView }) {
  const { t } = useWords();
  return paper.kind === "minutes" ? (
    <TextLink to="/minutes/$minutesId" params={{ minutesId: paper.paperId }}>
      {t("signing.room.back_minutes")}
    </TextLink>
  ) : (
    <TextLink to="/resolutions/$resolutionId" params={{ resolutionId: paper.paperId }}>
      {t("signing.room.back_resolution")}
    </TextLink>
  );
}

/** Whether the file can be checked when every certificate has long ended. */
function Lasting({ paper: { lasting, complete } }: { readonly paper: PaperView }) {
  const { t, dateTime, date } = useWords();
  if (lasting === null || !complete) return null;
  const { state, at, renewFrom, accepted } = lasting;
  return (
    <Section title={t("signing.room.lasting")}>
      <Stack gap="sm">
        <Text data-lasting={state}>
          {at === null || renewFrom === null
            ? t("signing.room.lasting_waiting")
            : t("signing.room.lasting_kept", {
                at: dateTime(at),
                renew: date(localDateOf(renewFrom, VIETNAM)),
              })}
        </Text>
        {!accepted && (
          <Alert color="red" role="alert">
            {t("signing.room.lasting_faults")}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}

/** The file as this device has fetched and digested it, drawn page by page. */
function What({ paper, current }: { readonly paper: PaperView; readonly current: string }) {
  const { t } = useWords();
  const params = { paperId: paper.paperId };
  const file = useQuery({
    queryKey: ["signing.room.file", paper.paperId, current],
    queryFn: async () => {
      const bytes = await fetchFile(signedFile, { params, query: { digest: current } });
      return { bytes, digest: await digestOf(bytes) };
    },
    staleTime: Infinity,
  });
  return (
    <Section title={t("signing.room.what")} lead={t("signing.room.what_lead")}>
      <Stack gap="md">
        <Loaded query={file}>
          {({ bytes, digest }) => (
            <>
              {digest !== current && (
                <Alert color="red" role="alert">
                  {t("signing.room.other_file")}
                </Alert>
              )}
              <div>
                <Text size="sm" c="dimmed">
                  {t("signing.room.digest")}
                </Text>
                <Text className={classes["code"]} dir="ltr" data-digest>
                  {groupsOf(digest)}
                </Text>
              </div>
              <PagePictures bytes={bytes} />
            </>
          )}
        </Loaded>
        <Downloads paper={paper} />
      </Stack>
    </Section>
  );
}

function Downloads({ paper }: { readonly paper: PaperView }) {
  const { t } = useWords();
  const { fetchFile: save, pending, failure } = useDownload();
  const params = { paperId: paper.paperId };
  return (
    <>
      <RefusalAlert failure={failure} />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDownload size="1.2em" aria-hidden />}
          loading={pending}
          onClick={() => void save(signedFile, { params })}
        >
          {t("signing.room.download")}
        </Button>
        <DownloadProof paperId={paper.paperId} revision={paper.revisions} />
        <DownloadSlip paperId={paper.paperId} revision={paper.revisions} />
        <DownloadBundle paperId={paper.paperId} />
        {paper.revisions > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size="1.2em" aria-hidden />}
            loading={pending}
            onClick={() => void save(signatureReport, { params })}
          >
            {t("signing.room.report")}
          </Button>
        )}
      </Group>
    </>
  );
}
