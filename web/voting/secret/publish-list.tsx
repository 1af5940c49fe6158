import { Text, TextInput } from "@mantine/core";
import { sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import { getSealedKeys, publishKeys } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { ask } from "../../platform/ask.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { failureOf, type Failure } from "../../platform/failure.ts";
import { useWords } from "../../platform/words.tsx";
import { useSecretCommand } from "./api.ts";
import { pause } from "./device/group.ts";
import { forgetCodes, listOfKeys } from "./device/keeper.ts";
import { serialsIn } from "./serials.ts";

/** After the drawing: the serials that were left are marked, and the keeper's device publishes the sorted list. */
export function PublishList({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const [left, setLeft] = useState("");
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [unreadable, setUnreadable] = useState(0);
  const publish = useSecretCommand(publishKeys, vote.meetingId);
  const serials = serialsIn(left);
  const params = { secretVoteId: vote.id };
  const fix = async () => {
    if (serials === undefined) return;
    setWorking(true);
    setFailed(null);
    await pause();
    try {
      const { sealed } = await ask(getSealedKeys, { params });
      const list = await listOfKeys(vote.electionId, serials, sealed);
      setUnreadable(list.unreadable);
      const { keys, printed, undrawn } = list;
      const made = { sealed: sealedDigest(sealed), slipsPrinted: printed, slipsUndrawn: undrawn };
      const body = { keys, ...made };
      const done = list.unreadable === 0 ? await publish.run({ params, body }) : undefined;
      if (done?.kind === "done") await forgetCodes(vote.electionId);
    } catch (error) {
      setFailed(failureOf(error));
    }
    setWorking(false);
  };
  const took = vote.taking.devices + vote.taking.slips;
  return (
    <CommandForm
      submit={t("voting.secret.publish")}
      pending={working}
      disabled={serials === undefined || took === 0}
      failure={failed ?? publish.failure}
      onSubmit={() => void fix()}
    >
      <TextInput
        size="md"
        label={t("voting.secret.left")}
        description={t("voting.secret.left_hint")}
        error={serials === undefined && t("voting.secret.left_wrong")}
        inputMode="numeric"
        value={left}
        onChange={(event) => setLeft(event.currentTarget.value)}
      />
      {unreadable > 0 && (
        <Text role="alert">{t("voting.secret.unreadable", { count: unreadable })}</Text>
      )}
    </CommandForm>
  );
}
