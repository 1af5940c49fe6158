import {
  paperBundle,
  paperProof,
  paperSlip,
  voteBundle,
} from "@chiboso/domain/evidence/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { Button } from "@mantine/core";
import { IconCertificate, IconQrcode, IconShieldCheck, type Icon } from "@tabler/icons-react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useDownload } from "../platform/use-download.ts";
import { useWords, type WordKey } from "../platform/words.tsx";

/** A paper at one of its revisions: 0 as it was adopted, then after so many signatures. */
interface Revision {
  readonly paperId: Id;
  readonly revision: number;
}

/** The proof that lies beside a PDF of a paper. */
export function DownloadProof(params: Revision) {
  const { fetchFile, ...download } = useDownload();
  const fetch = () => fetchFile(paperProof, { params });
  return <Download says="evidence.proof" icon={IconCertificate} fetch={fetch} {...download} />;
}

/** The slip with a square that is printed and laid beside the paper. */
export function DownloadSlip(params: Revision) {
  const { fetchFile, ...download } = useDownload();
  const fetch = () => fetchFile(paperSlip, { params });
  return <Download says="evidence.slip" icon={IconQrcode} fetch={fetch} {...download} />;
}

/** Everything that proves a paper, in one file that anybody can check without this system. */
export function DownloadBundle(params: Pick<Revision, "paperId">) {
  const { fetchFile, ...download } = useDownload();
  const fetch = () => fetchFile(paperBundle, { params });
  return <Download says="evidence.bundle" icon={IconShieldCheck} fetch={fetch} {...download} />;
}

/** The same of a vote of a meeting, however it was taken. */
export function DownloadVoteBundle(params: { readonly meetingId: Id; readonly voteId: Id }) {
  const { fetchFile, ...download } = useDownload();
  const fetch = () => fetchFile(voteBundle, { params });
  return <Download says="evidence.bundle" icon={IconShieldCheck} fetch={fetch} {...download} />;
}

interface Props extends Pick<ReturnType<typeof useDownload>, "pending" | "failure"> {
  readonly says: WordKey;
  readonly icon: Icon;
  readonly fetch: () => Promise<void>;
}

function Download({ says, icon: Sign, fetch, pending, failure }: Props) {
  const { t } = useWords();
  return (
    <>
      <Button
        variant="default"
        leftSection={<Sign size="1.2em" aria-hidden />}
        loading={pending}
        onClick={() => void fetch()}
      >
        {t(says)}
      </Button>
      <RefusalAlert failure={failure} />
    </>
  );
}
