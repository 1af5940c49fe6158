import { Stack, Text } from "@mantine/core";
import { noteKeyDestroyed } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useEffect, useState } from "react";
import { useWords } from "../../platform/words.tsx";
import { useSecretCommand } from "./api.ts";
import { AskingButton } from "./asking-button.tsx";
import { destroyBoardKey, hasBoardKey } from "./device/trustee.ts";

/**
 * After the period of keeping, a member of the board destroys the part on the own device; that is noted when it
 * is gone. Where there is none, the screen says so before anybody notes what is not done.
 */
export function OwnKeyGone({ vote }: { readonly vote: SecretView }) {
  const { t, date } = useWords();
  const note = useSecretCommand(noteKeyDestroyed, vote.meetingId);
  const [here, setHere] = useState<boolean | null>(null);
  const { id, may, keys } = vote;
  const asked = may.seat !== null && !keys.destroyed.includes(may.seat);
  useEffect(() => {
    if (asked) void hasBoardKey(id).then(setHere);
  }, [asked, id]);
  if (!asked || here === null) return null;
  const act = async () => {
    await destroyBoardKey(id);
    setHere(false);
    return (await note.run({ params: { secretVoteId: id } })).kind === "done";
  };
  const until = keys.keptUntil === null ? "–" : date(keys.keptUntil);
  return (
    <Stack gap="xs">
      {!here && <Text>{t("voting.secret.no_key_here")}</Text>}
      <AskingButton
        label={t(here ? "voting.secret.destroy_key" : "voting.secret.note_no_key")}
        text={t(here ? "voting.secret.destroy_key_text" : "voting.secret.note_no_key_text", {
          until,
        })}
        pending={note.pending}
        failure={note.failure}
        onAct={act}
      />
    </Stack>
  );
}
