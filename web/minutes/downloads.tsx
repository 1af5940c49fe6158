import { downloadPdf, previewPdf } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { Button } from "@mantine/core";
import { IconDownload, IconEye, IconFileCheck, type Icon } from "@tabler/icons-react";
import { useState } from "react";
import type { Request } from "../platform/call.ts";
import { failureOf, type Failure } from "../platform/failure.ts";
import { download } from "../platform/files.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";

interface Props {
  readonly view: MinutesView;
}

/** The frozen PDF. */
export function DownloadPdf({ view }: Props) {
  const { t } = useWords();
  return (
    <FileButton
      route={downloadPdf}
      view={view}
      label={t("minutes.download_pdf")}
      icon={IconDownload}
    />
  );
}

/** The saved draft in print, marked as a draft. */
export function PreviewPdf({ view }: Props) {
  const { t } = useWords();
  return <FileButton route={previewPdf} view={view} label={t("minutes.preview")} icon={IconEye} />;
}

/** The page that verifies the bundle from disk; it is the same for all minutes. */
export function DownloadVerifier() {
  const { t } = useWords();
  return (
    <Button
      component="a"
      href="/verifier.html"
      download
      variant="default"
      leftSection={<IconFileCheck size="1.2em" aria-hidden />}
    >
      {t("minutes.download_verifier")}
    </Button>
  );
}

function FileButton({
  route,
  view,
  label,
  icon: Symbol,
}: Props & {
  readonly route: Route;
  readonly label: string;
  readonly icon: Icon;
}) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fetchFile = async () => {
    setPending(true);
    setFailure(null);
    try {
      const request = { params: { minutesId: view.minutesId } } as unknown as Request<Route>;
      const answer = await download(route, request);
      if (!answer.ok) setFailure({ kind: "refused", refusal: answer.refusal });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<Symbol size="1.2em" aria-hidden />}
        loading={pending}
        onClick={() => void fetchFile()}
      >
        {label}
      </Button>
      <RefusalAlert failure={failure} />
    </>
  );
}
