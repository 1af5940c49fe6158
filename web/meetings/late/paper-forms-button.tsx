import { cellPaperForms, paperForms } from "@chiboso/domain/meetings/late/contract.ts";
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useDownload } from "../../platform/use-download.ts";
import { useWords } from "../../platform/words.tsx";

/** Roll and minutes as forms to be filled in by hand, of one meeting or of any meeting of a cell. */
export function PaperFormsButton({
  at,
}: {
  readonly at: { readonly meetingId: string } | { readonly organisationId: string };
}) {
  const { t } = useWords();
  const { fetchFile, pending, failure } = useDownload();
  const print = () =>
    void ("meetingId" in at
      ? fetchFile(paperForms, { params: at })
      : fetchFile(cellPaperForms, { params: at }));
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1.2em" aria-hidden />}
        loading={pending}
        onClick={print}
      >
        {t("meetings.late.forms")}
      </Button>
      <RefusalAlert failure={failure} />
    </>
  );
}
