import { paperProof } from "@chiboso/domain/evidence/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { Button } from "@mantine/core";
import { IconCertificate } from "@tabler/icons-react";
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
