import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { choicesOf } from "@chiboso/domain/crypto/belenios/ballot-form.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { giveShare } from "@chiboso/domain/voting/secret/board-contract.ts";
import { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import { questionsOf } from "@chiboso/domain/voting/secret/form.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconKey } from "@tabler/icons-react";
import { useState } from "react";
import { addressOf } from "../../platform/address.ts";
import { reach } from "../../platform/call.ts";
import { failureOf, type Failure } from "../../platform/failure.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { useSecretCommand } from "./api.ts";
import { pause } from "./device/group.ts";
import { ownSeat, shareFor, type OwnSeat } from "./device/trustee.ts";
import { Receipts } from "./receipts.tsx";

/** After the closing: how many ballots, who has opened, and the own part of a member of the board. */
export function Opening({ vote }: { readonly vote: SecretView }) {
  const { t, list } = useWords();
  const { closing } = vote;
  if (closing === null) return null;
  const seat = ownSeat(vote);
  return (
    <Stack gap="sm">
      <Text role="status" size="lg" fw={600}>
        {t("voting.secret.closed_count", { counted: closing.counted })}
      </Text>
      <Text>
        {closing.missing.length === 0
          ? t("voting.secret.opened_all")
          : t("voting.secret.opens_wait", { names: list(closing.missing) })}
      </Text>
      {seat !== null && !closing.given.includes(seat.member) && (
        <OwnShare vote={vote} seat={seat} closedHead={closing.head} />
      )}
      <Receipts vote={vote} />
    </Stack>
  );
}

/** How many sums there are to open: the choices of all questions. */
function sumsIn({ ballot }: SecretView): number {
  return questionsOf(ballot).reduce((sum, question) => sum + choicesOf(question), 0);
}

function OwnShare({
  vote,
  seat,
  closedHead,
}: {
  readonly vote: SecretView;
  readonly seat: OwnSeat;
  readonly closedHead: string;
}) {
  const { t, refusalText } = useWords();
  const give = useSecretCommand(giveShare, vote.meetingId);
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const params = { secretVoteId: vote.id };
  const open = async () => {
    setRefusal(null);
    setFailed(null);
    setProgress({ done: 0, all: 1 });
    try {
      const archive = await (await reach(addressOf(secretArchive, { params }), {})).arrayBuffer();
      const before = {
        archive: new Uint8Array(archive),
        closedHead,
        voters: vote.list?.length ?? 0,
        serverKey: vote.serverKey,
      };
      const told = (done: number, all: number) => setProgress({ done, all });
      const share = await shareFor(seat, before, { told, pause });
      if (share.ok) await give.run({ params, body: { share: share.value } });
      else setRefusal(share.refusal);
    } catch (error) {
      setFailed(failureOf(error));
    }
    setProgress(null);
  };
  return (
    <Alert color="gold" title={t("voting.secret.own_share", { sums: sumsIn(vote) })}>
      <Stack gap="sm">
        <Text>{t("voting.secret.own_share_text")}</Text>
        {progress !== null && <Text role="status">{t("voting.secret.checking", progress)}</Text>}
        {refusal !== null && <Text role="alert">{refusalText(refusal)}</Text>}
        <RefusalAlert failure={failed ?? give.failure} />
        <Group>
          <Button
            size="md"
            leftSection={<IconKey size={20} aria-hidden />}
            loading={progress !== null}
            onClick={() => void open()}
          >
            {t("voting.secret.give_share")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
