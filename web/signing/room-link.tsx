import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { IconSignature } from "@tabler/icons-react";
import { LinkButton } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";

/** The way from an adopted paper to the room where it is signed. */
export function SigningRoomLink({ paperId }: { readonly paperId: Id }) {
  const { t } = useWords();
  return (
    <LinkButton
      to="/papers/$paperId/signing"
      params={{ paperId }}
      variant="default"
      leftSection={<IconSignature size="1.2em" aria-hidden />}
    >
      {t("signing.room.link")}
    </LinkButton>
  );
}
