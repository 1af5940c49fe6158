import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MinutesRevision, MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Alert, Code, Group, Stack, Text, Title } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useEffect } from "react";
import { FactList } from "../platform/fact-list.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutes } from "./api.ts";
import { DownloadBundle, DownloadProof, DownloadSlip } from "../evidence/public.ts";
import { SigningRoomLink } from "../signing/public.ts";
import { Signers } from "./approval-panel.tsx";
import { DownloadPdf, DownloadVerifier } from "./downloads.tsx";
import classes from "./minutes.module.css";

const VERIFY_COMMAND = "npm run verify -- ";

/** The live channel tells at once; this is for whoever missed it, or waits for a signer that has stopped. */
const ASK_AGAIN_MS = 3000;

/** Sealed minutes: where they stand in the log, what was sealed, and how an outsider checks it. */
export function SealedPanel({
  view,
  revision,
}: {
  readonly view: MinutesView;
  readonly revision: MinutesRevision;
}) {
  const { t, dateTime, number } = useWords();
  return (
    <Section title={t("minutes.sealed.title")} lead={t("minutes.sealed.lead")}>
      <Stack gap="lg">
        <Signers view={view} revision={revision} />
        <FactList
          facts={[
            {
              label: t("minutes.sealed.approved"),
              value: view.approvedAt && dateTime(view.approvedAt),
            },
            {
              label: t("minutes.sealed.position"),
              // People count lines from one, as the verifier does.
              value: view.seal && number(view.seal.index + 1),
            },
            {
              label: t("minutes.sealed.log"),
              value: <span className={classes["digest"]}>{view.seal?.origin}</span>,
            },
            {
              label: t("minutes.sealed.entry_digest"),
              value: <span className={classes["digest"]}>{view.seal?.digest}</span>,
            },
            {
              label: t("minutes.approval.digest"),
              value: <span className={classes["digest"]}>{revision.digest}</span>,
            },
          ]}
        />
        {view.seal === null && <BeingSealed minutesId={view.minutesId} />}
        <Group gap="sm">
          <DownloadPdf view={view} />
          {view.seal !== null && <DownloadProof paperId={view.minutesId} revision={0} />}
          {view.seal !== null && <DownloadSlip paperId={view.minutesId} revision={0} />}
          {view.seal !== null && <DownloadBundle paperId={view.minutesId} />}
          <SigningRoomLink paperId={view.minutesId} />
          <DownloadVerifier />
        </Group>
        {view.seal !== null && <HowToVerify view={view} />}
      </Stack>
    </Section>
  );
}

/** The moment between the second approval and the signature of the log. */
function BeingSealed({ minutesId }: { readonly minutesId: Id }) {
  const { t } = useWords();
  const { refetch } = useMinutes(minutesId);
  useEffect(() => {
    const timer = setInterval(() => void refetch(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconHourglass aria-hidden />}
      role="status"
      title={t("minutes.sealing.title")}
    >
      {t("minutes.sealing.text")}
    </Alert>
  );
}

function HowToVerify({ view }: { readonly view: MinutesView }) {
  const { t } = useWords();
  const file = `${(view.number ?? "").replace("/", "-")}.zip`;
  const [before, after] = t("minutes.verify.two", { command: "\u0000" }).split("\u0000");
  return (
    <div>
      <Title order={3} size="h4" mb="xs">
        {t("minutes.verify.title")}
      </Title>
      <ol className={classes["verify"]}>
        <li>{t("minutes.verify.one")}</li>
        <li>
          {before}
          <Code dir="ltr">{`${VERIFY_COMMAND}${file}`}</Code>
          {after}
        </li>
        <li>
          <Text span>{t("minutes.verify.three")}</Text>
        </li>
      </ol>
    </div>
  );
}
