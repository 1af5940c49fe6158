import { Group, Stack, Text, Title } from "@mantine/core";
import { cancelSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { SECRET_STATES, type SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { ReasonedButton } from "../../platform/reasoned-button.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { StepList, type Step as ShownStep } from "../../platform/step-list.tsx";
import { useWords } from "../../platform/words.tsx";
import { Disclosure } from "../why.tsx";
import { useSecretCommand } from "./api.ts";
import { BoardKey } from "./board-key.tsx";
import { BoardForm } from "./board-form.tsx";
import { BoxDesk } from "./box-desk.tsx";
import { Ceremony } from "./ceremony.tsx";
import { KeeperDesk } from "./keeper-desk.tsx";
import { NotGuaranteed } from "./not-guaranteed.tsx";
import { Opening } from "./opening.tsx";
import { useSeen } from "./use-seen.ts";

const STEPS = SECRET_STATES.filter((each) => each !== "cancelled" && each !== "decided");

/** A secret vote that is going on, for whoever conducts it or sits on its board: where it is, and the next step. */
export function SecretWork({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const at = STEPS.findIndex((each) => each === vote.state);
  const steps = STEPS.map((each, place): ShownStep => ({
    label: t(`voting.secret_state.${each}`),
    state: place < at ? "done" : place === at ? "current" : "ahead",
  }));
  return (
    <Stack gap="md" component="section" aria-label={vote.ballot.question}>
      <Group justify="space-between" gap="xs">
        <Title order={3}>{vote.ballot.question}</Title>
        <StatusBadge tone="running" label={t(`voting.secret_state.${vote.state}`)} />
      </Group>
      {vote.repeatReason !== null && (
        <Text size="sm" c="dimmed">
          {t("voting.paper.round", { round: vote.round, reason: vote.repeatReason })}
        </Text>
      )}
      <StepList steps={steps} label={t("voting.secret.steps")} />
      <NextStep vote={vote} />
      {vote.may.conduct && (vote.state === "keys" || vote.state === "registering") && (
        <Disclosure key={vote.board?.attempt} label={t("voting.secret.board_again")}>
          <BoardForm vote={vote} />
        </Disclosure>
      )}
      <NotGuaranteed />
      {vote.may.conduct && <Cancel vote={vote} />}
    </Stack>
  );
}

/** What is to be done now by the one who reads; whoever sits on the board sees first whether the key is theirs. */
export function NextStep({ vote }: { readonly vote: SecretView }) {
  useSeen(vote);
  return (
    <Stack gap="md">
      {vote.may.seat !== null && <BoardKey vote={vote} />}
      <Step vote={vote} />
    </Stack>
  );
}

function Step({ vote }: { readonly vote: SecretView }) {
  const { state, may } = vote;
  if (state === "prepared" && vote.board === null) return may.conduct && <BoardForm vote={vote} />;
  if (state === "prepared" || state === "keys") return <Ceremony vote={vote} />;
  if (state === "registering" || state === "listed") return <KeeperDesk vote={vote} />;
  if (state === "open") return <BoxDesk vote={vote} />;
  return <Opening vote={vote} />;
}

function Cancel({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const cancel = useSecretCommand(cancelSecretVote, vote.meetingId);
  const params = { secretVoteId: vote.id };
  return (
    <div>
      <ReasonedButton
        label={t("voting.secret.cancel")}
        text={t("voting.secret.cancel_text")}
        reasonLabel={t("voting.desk.reason")}
        missing={t("voting.desk.reason_missing")}
        danger
        pending={cancel.pending}
        failure={cancel.failure}
        onAct={async (reason) => (await cancel.run({ params, body: { reason } })).kind === "done"}
      />
    </div>
  );
}
