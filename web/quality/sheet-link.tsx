import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MeetingKind } from "@chiboso/domain/meetings/record.ts";
import { isScored } from "@chiboso/domain/quality/facts.ts";
import { LinkButton } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";

/** The way to the sheet of a held meeting of a kind that is scored. */
export function SheetLink({
  meetingId,
  kind,
}: {
  readonly meetingId: Id;
  readonly kind: MeetingKind;
}) {
  const { t } = useWords();
  if (!isScored(kind)) return null;
  return (
    <LinkButton
      to="/meetings/$meetingId/quality"
      params={{ meetingId }}
      variant="default"
      size="md"
    >
      {t("quality.go")}
    </LinkButton>
  );
}
