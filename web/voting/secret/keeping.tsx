import { Button, Stack, Text, TextInput } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { destroySecretBallots } from "@chiboso/domain/voting/secret/keeping-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { useWords } from "../../platform/words.tsx";
import { useSecretCommand } from "./api.ts";

/** How long the ballots and the archive of a vote are kept, and afterwards the decision that destroys them. */
export function Keeping({ vote, zone }: { readonly vote: SecretView; readonly zone: string }) {
  const { t, date, dateTime } = useWords();
  const [today] = useState(() => localDateOf(new Date().toISOString(), zone));
  const { destroyed, openedAt, may } = vote;
  const { keptUntil } = vote.keys;
  if (destroyed !== null) {
    const { by, document } = destroyed;
    const at = dateTime(destroyed.at, zone);
    return <Text>{t("voting.secret.destroyed", { at, by, document })}</Text>;
  }
  if (keptUntil === null || openedAt === null) return null;
  const until = date(keptUntil);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t("voting.secret.kept_until", { until })}
      </Text>
      {may.conduct && today > keptUntil && <Destroy vote={vote} />}
    </Stack>
  );
}

function Destroy({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const [document, setDocument] = useState("");
  const destroy = useSecretCommand(destroySecretBallots, vote.meetingId);
  const missing = document.trim() === "";
  const close = () => {
    setAsking(false);
    setAsked(false);
  };
  const act = async () => {
    setAsked(true);
    if (missing) return;
    const params = { secretVoteId: vote.id };
    if ((await destroy.run({ params, body: { document } })).kind === "done") close();
  };
  return (
    <div>
      <Button variant="default" size="md" onClick={() => setAsking(true)}>
        {t("voting.secret.destroy_ballots")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("voting.secret.destroy_ballots")}
        text={t("voting.secret.destroy_ballots_text", { question: vote.ballot.question })}
        confirm={t("voting.secret.destroy_ballots")}
        danger
        pending={destroy.pending}
        failure={destroy.failure}
        onConfirm={() => void act()}
        onClose={close}
      >
        <TextInput
          label={t("voting.secret.destroy_document")}
          required
          maxLength={200}
          error={asked && missing && t("voting.secret.destroy_document_missing")}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
