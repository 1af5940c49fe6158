import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MeetingKind } from "@chiboso/domain/meetings/record.ts";
import { isScored } from "@chiboso/domain/quality/facts.ts";
import { LinkButton } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";

/** The way to the sheet of a held meeting of a kind that is scored, or that was scored when others were, too. */
export function SheetLink({
  meetingId,
  kind,
  scored,
}: {
  readonly meetingId: Id;
  readonly kind: MeetingKind;
  readonly scored: boolean;
}) {
  const { t } = useWords();
  if (!isScored(kind) && !scored) return null;
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
