import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { choicesOf } from "@chiboso/domain/crypto/belenios/ballot-form.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import {
  getBoard,
  getClosedProof,
  giveShare,
} from "@chiboso/domain/voting/secret/board-contract.ts";
import type { ClosedProof } from "@chiboso/domain/voting/secret/closed-proof.ts";
import { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import { questionsOf } from "@chiboso/domain/voting/secret/form.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconKey } from "@tabler/icons-react";
import { useState } from "react";
import { addressOf } from "../../platform/address.ts";
import { ask } from "../../platform/ask.ts";
import { call, reach, type Refused } from "../../platform/call.ts";
import { failureOf, RefusedError, type Failure } from "../../platform/failure.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { useSecretCommand } from "./api.ts";
import { Stop } from "./board-key.tsx";
import { pause } from "../../platform/pause.ts";
import { holdKey } from "./device/board-key.ts";
import { ownSeat, type OwnSeat } from "./device/seat.ts";
import { shareFor } from "./device/trustee.ts";
import { ClosedHead } from "./marks.tsx";
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
          : t("voting.secret.opens_wait", {
              needed: vote.board?.threshold ?? closing.missing.length,
              names: list(closing.missing),
            })}
      </Text>
      {closing.given.length >= (vote.board?.threshold ?? Infinity) && (
        <Alert color="gold" role="alert">
          {t("voting.secret.share_false")}
        </Alert>
      )}
      <ClosedHead head={closing.head} />
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

const TRIES = 15;
const AGAIN_MS = 2000;

/** The log is signed a moment after the close; until then the proof is asked for again. */
async function closedProofOf(params: { readonly secretVoteId: string }): Promise<ClosedProof> {
  for (let left = TRIES; ; left -= 1) {
    const answer = await call(getClosedProof, { params });
    if (answer.ok) return answer.value;
    if (left === 0 || answer.refusal.code !== "voting.secret_close_unsigned")
      throw new RefusedError(answer.refusal as Refused);
    await pause(AGAIN_MS);
  }
}

/** Looks at the whole archive on this device and then gives its share. */
function useShare(vote: SecretView, seat: OwnSeat, closedHead: string) {
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
      const { trustees } = await ask(getBoard, { params });
      const own = await holdKey(seat, { trustees: trustees ?? "", serverKey: vote.serverKey });
      if (own?.ok !== true) {
        setRefusal(own?.refusal ?? { code: "crypto.ceremony_not_seated" });
        setProgress(null);
        return;
      }
      const proof = await closedProofOf(params);
      const archive = await (await reach(addressOf(secretArchive, { params }), {})).arrayBuffer();
      const before = {
        archive: new Uint8Array(archive),
        closedHead,
        proof,
        voters: vote.list?.length ?? 0,
        serverKey: vote.serverKey,
        list: vote.list?.digest ?? "",
        fingerprint: vote.fingerprint ?? "",
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
  return { open, progress, refusal, failure: failed ?? give.failure };
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
  const [compared, setCompared] = useState(false);
  const { open, progress, refusal, failure } = useShare(vote, seat, closedHead);
  return (
    <Alert color="gold" title={t("voting.secret.own_share", { sums: sumsIn(vote) })}>
      <Stack gap="sm">
        <Text>{t("voting.secret.own_share_text")}</Text>
        <Checkbox
          size="md"
          label={t("voting.secret.head_compared")}
          checked={compared}
          onChange={(event) => setCompared(event.currentTarget.checked)}
        />
        {progress !== null && <Text role="status">{t("voting.secret.checking", progress)}</Text>}
        {refusal !== null && (
          <Stop title={t("voting.secret.share_stopped")}>
            <Text>{refusalText(refusal)}</Text>
          </Stop>
        )}
        <RefusalAlert failure={failure} />
        <Group>
          <Button
            size="md"
            leftSection={<IconKey size={20} aria-hidden />}
            loading={progress !== null}
            disabled={!compared}
            onClick={() => void open()}
          >
            {t("voting.secret.give_share")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
