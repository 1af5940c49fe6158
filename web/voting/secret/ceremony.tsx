import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { restartCeremony, sendBoardMessage } from "@chiboso/domain/voting/secret/board-contract.ts";
import { BOARD_STEPS, type BoardStep } from "@chiboso/domain/voting/secret/board.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconKey } from "@tabler/icons-react";
import { useState } from "react";
import { ReasonedButton } from "../../platform/reasoned-button.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { StepList, type Step } from "../../platform/step-list.tsx";
import { useWords } from "../../platform/words.tsx";
import { useBoardMessages, useSecretCommand } from "./api.ts";
import { pause } from "../../platform/pause.ts";
import { ownSeat, type OwnSeat } from "./device/seat.ts";
import { messageFor } from "./device/trustee.ts";

type Board = NonNullable<SecretView["board"]>;

/** How the board makes its key together, each on an own device: three steps, each begun when all did the last. */
export function Ceremony({ vote }: { readonly vote: SecretView }) {
  const words = useWords();
  const { t } = words;
  const { board, may } = vote;
  if (board === null) return <Text c="dimmed">{t("voting.secret.waits_board")}</Text>;
  const seat = ownSeat(vote);
  return (
    <Stack gap="sm">
      <Text>
        {t("voting.secret.ceremony_text", { threshold: board.threshold, size: board.seats.length })}
      </Text>
      <StepList label={t("voting.secret.ceremony")} steps={stepsOf(board, words)} />
      {board.restarts.map((reason, index) => (
        <Text key={`${index}-${reason}`} c="dimmed">
          {t("voting.secret.restarted", { reason })}
        </Text>
      ))}
      {seat !== null && board.step !== null && (
        <OwnStep vote={vote} seat={seat} step={board.step} />
      )}
      {may.conduct && <Restart vote={vote} />}
    </Stack>
  );
}

function stepsOf(board: Board, { t, list }: ReturnType<typeof useWords>): Step[] {
  const now = board.step === null ? BOARD_STEPS.length : BOARD_STEPS.indexOf(board.step);
  return BOARD_STEPS.map((step, place) => {
    const given = board.given[step];
    const missing = board.seats.filter(({ index }) => !given.includes(index));
    const waited = list(missing.map(({ name }) => name));
    return {
      label: t(`voting.secret.step.${step}`),
      state: place < now ? "done" : place === now ? "current" : "ahead",
      ...(place === now && { detail: t("voting.secret.waits_for", { names: waited }) }),
    };
  });
}

/** The part of the reader's own device in the step that is waited for. */
function OwnStep({
  vote,
  seat,
  step,
}: {
  readonly vote: SecretView;
  readonly seat: OwnSeat;
  readonly step: BoardStep;
}) {
  const { t, refusalText } = useWords();
  const messages = useBoardMessages(vote);
  const send = useSecretCommand(sendBoardMessage, vote.meetingId);
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (vote.board?.given[step].includes(seat.member) === true) {
    return <Text role="status">{t("voting.secret.own_step_done")}</Text>;
  }
  const give = async () => {
    setWorking(true);
    setRefusal(null);
    await pause();
    const fresh = await messages.refetch();
    const made = await messageFor(seat, step, fresh.data ?? { messages: [], log: null });
    if (made.ok) {
      const params = { secretVoteId: vote.id };
      await send.run({ params, body: { attempt: seat.attempt, message: made.value } });
    } else setRefusal(made.refusal);
    setWorking(false);
  };
  return (
    <Alert
      color="gold"
      title={t("voting.secret.own_step", { step: BOARD_STEPS.indexOf(step) + 1 })}
    >
      <Stack gap="sm">
        <Text>{t(`voting.secret.step_text.${step}`)}</Text>
        {refusal !== null && <Text role="alert">{refusalText(refusal)}</Text>}
        <RefusalAlert failure={send.failure} />
        <Group>
          <Button
            size="md"
            leftSection={<IconKey size={20} aria-hidden />}
            loading={working}
            onClick={() => void give()}
          >
            {t(`voting.secret.do.${step}`)}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Restart({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const restart = useSecretCommand(restartCeremony, vote.meetingId);
  const params = { secretVoteId: vote.id };
  return (
    <div>
      <ReasonedButton
        label={t("voting.secret.restart")}
        text={t("voting.secret.restart_text")}
        reasonLabel={t("voting.desk.reason")}
        missing={t("voting.desk.reason_missing")}
        pending={restart.pending}
        failure={restart.failure}
        onAct={async (reason) => (await restart.run({ params, body: { reason } })).kind === "done"}
      />
    </div>
  );
}
