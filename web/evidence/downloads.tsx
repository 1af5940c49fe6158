import {
  paperBundle,
  paperProof,
  paperSlip,
  voteBundle,
} from "@chiboso/domain/evidence/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { Button } from "@mantine/core";
import { IconCertificate, IconQrcode, IconShieldCheck } from "@tabler/icons-react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useDownload } from "../platform/use-download.ts";
import { useWords } from "../platform/words.tsx";

/** The proof that lies beside a PDF of a paper: 0 as it was adopted, then after so many signatures. */
export function DownloadProof({
  paperId,
  revision,
}: {
  readonly paperId: Id;
  readonly revision: number;
}) {
  const { t } = useWords();
  const { fetchFile, pending, failure } = useDownload();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCertificate size="1.2em" aria-hidden />}
        loading={pending}
        onClick={() => void fetchFile(paperProof, { params: { paperId, revision } })}
      >
        {t("evidence.proof")}
      </Button>
      <RefusalAlert failure={failure} />
    </>
  );
}

/** The slip with a square that is printed and laid beside the paper. */
export function DownloadSlip({
  paperId,
  revision,
}: {
  readonly paperId: Id;
  readonly revision: number;
}) {
  const { t } = useWords();
  const { fetchFile, pending, failure } = useDownload();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconQrcode size="1.2em" aria-hidden />}
        loading={pending}
        onClick={() => void fetchFile(paperSlip, { params: { paperId, revision } })}
      >
        {t("evidence.slip")}
      </Button>
      <RefusalAlert failure={failure} />
    </>
  );
}

/** Everything that proves a paper, in one file that anybody can check without this system. */
export function DownloadBundle({ paperId }: { readonly paperId: Id }) {
  const { t } = useWords();
  const { fetchFile, pending, failure } = useDownload();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size="1.2em" aria-hidden />}
        loading={pending}
        onClick={() => void fetchFile(paperBundle, { params: { paperId } })}
      >
        {t("evidence.bundle")}
      </Button>
      <RefusalAlert failure={failure} />
    </>
  );
}

/** The same of a vote of a meeting, however it was taken. */
export function DownloadVoteBundle({
  meetingId,
  voteId,
}: {
  readonly meetingId: Id;
  readonly voteId: Id;
}) {
  const { t } = useWords();
  const { fetchFile, pending, failure } = useDownload();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size="1.2em" aria-hidden />}
        loading={pending}
        onClick={() => void fetchFile(voteBundle, { params: { meetingId, voteId } })}
      >
        {t("evidence.bundle")}
      </Button>
      <RefusalAlert failure={failure} />
    </>
  );
}
