import { Alert, Button, Text } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useWords } from "../platform/words.tsx";

/** The place of a vote on the desk, to which a form leads that would vote on the same again. */
export function placeOf(voteId: Id): string {
  return `vote-${voteId}`;
}

/** Says in a form that its matter was voted on already, and leads to where its next round begins. */
export function VotedBefore({
  before,
}: {
  readonly before: { readonly text: string; readonly voteId: Id } | null;
}) {
  const { t } = useWords();
  if (before === null) return null;
  const lead = () => {
    const place = document.getElementById(placeOf(before.voteId));
    place?.scrollIntoView({ block: "center" });
    place?.querySelector<HTMLElement>("button, summary")?.focus({ preventScroll: true });
  };
  return (
    <Alert color="flag" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Text mb="xs">{before.text}</Text>
      <Button variant="default" onClick={lead}>
        {t("voting.desk.to_result")}
      </Button>
    </Alert>
  );
}
