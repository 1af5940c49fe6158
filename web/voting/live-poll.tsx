import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { cancelPoll, closePoll } from "@chiboso/domain/voting/contract.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { useState, type ReactNode } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand } from "./api.ts";
import { HandsForm, HandsSoFar } from "./hands.tsx";
import classes from "./live-poll.module.css";
import { WaitingVotes } from "./waiting-votes.tsx";

/** The open vote at the secretary's desk: who has voted, entering for those without a device, closing. */
export function LivePoll({
  poll,
  mayHold,
  zone,
}: {
  readonly poll: PollView;
  readonly mayHold: boolean;
  readonly zone: string;
}) {
  const { t } = useWords();
  if (poll.method === "hands") return <LiveHands poll={poll} mayHold={mayHold} zone={zone} />;
  const waiting = waitingIn(poll);
  return (
    <Stack gap="md">
      <Head poll={poll} zone={zone} />
      <Text role="status" size="lg" fw={600}>
        {t("voting.desk.voted", {
          voted: poll.voted.length,
          base: poll.base.counted.length,
          needed: poll.needed,
        })}
      </Text>
      {mayHold && (
        <Ending
          poll={poll}
          text={t("voting.desk.close_text", {
            waiting: waiting.filter((each) => each.present).length,
          })}
        />
      )}
      <WaitingVotes poll={poll} waiting={waiting} />
      <Cast poll={poll} zone={zone} />
    </Stack>
  );
}

/** Whose vote on a device, or entered for them, is still to come. */
function waitingIn({ voted, base, method, onDevice }: PollView): readonly Counted[] {
  const done = new Set(voted);
  const online = new Set(onDevice);
  return base.counted.filter(
    ({ memberId }) => !done.has(memberId) && (method === "byName" || online.has(memberId)),
  );
}

function Head({ poll, zone }: { readonly poll: PollView; readonly zone: string }) {
  const { t, time } = useWords();
  return (
    <div>
      <Text size="sm" c="dimmed" fw={600}>
        {t("voting.open_since", { time: time(poll.openedAt, zone) })}
      </Text>
      <Title order={3}>{poll.question}</Title>
    </div>
  );
}

/** A vote by hands at the desk: who counts, what was entered, and closing once something was. */
function LiveHands({ poll, mayHold, zone }: Parameters<typeof LivePoll>[0]) {
  const { t } = useWords();
  return (
    <Stack gap="md">
      <Head poll={poll} zone={zone} />
      <Text>
        {t("voting.hands.needed", { needed: poll.needed, base: poll.base.counted.length })}
      </Text>
      <HandsSoFar poll={poll} />
      <HandsForm poll={poll} />
      {mayHold && (
        <Ending poll={poll} text={t("voting.hands.close_text")}>
          <HandsClosing poll={poll} zone={zone} />
        </Ending>
      )}
      {poll.onDevice.length > 0 && (
        <>
          <Text role="status">
            {t("voting.hands.online", { voted: poll.voted.length, online: poll.onDevice.length })}
          </Text>
          <WaitingVotes poll={poll} waiting={waitingIn(poll)} />
          <Cast poll={poll} zone={zone} />
        </>
      )}
    </Stack>
  );
}

/** With which count the vote would be closed, as long as the dialog stands open. */
function HandsClosing({ poll, zone }: { readonly poll: PollView; readonly zone: string }) {
  const { t, time } = useWords();
  const { handsEntered, live, needed, onDevice, voted } = poll;
  if (handsEntered === null || !live?.hands) return null;
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {t("voting.hands.close_with", {
          ...live.hands,
          by: handsEntered.by,
          time: time(handsEntered.at, zone),
        })}
      </Text>
      {onDevice.length > 0 && (
        <Text>{t("voting.hands.online", { voted: voted.length, online: onDevice.length })}</Text>
      )}
      <Text>{t("voting.hands.close_sum", { for: live.counts.for, needed })}</Text>
    </Stack>
  );
}

type Counted = PollView["base"]["counted"][number];

/** The votes so far, for those who conduct the vote. */
function Cast({ poll, zone }: { readonly poll: PollView; readonly zone: string }) {
  const { t, time } = useWords();
  if (poll.live === null || poll.live.votes.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t("voting.desk.cast")}</Text>
      <ul className={classes["cast"]}>
        {poll.live.votes.map((vote) => (
          <li key={vote.memberId}>
            {t(vote.enteredBy === null ? "voting.vote_line" : "voting.vote_line_entered", {
              name: vote.name,
              choice: t(`voting.choice.${vote.choice}`),
              time: time(vote.at, zone),
              by: vote.enteredBy ?? "",
            })}
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Ending({
  poll,
  text,
  children,
}: {
  readonly poll: PollView;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const [closing, setClosing] = useState(false);
  const close = usePollCommand(closePoll, poll.meetingId);
  const cancel = usePollCommand(cancelPoll, poll.meetingId);
  const params = { pollId: poll.id };
  const endIt = async () => {
    const outcome = await close.run({ params });
    if (outcome.kind === "done") setClosing(false);
  };
  return (
    <Group>
      <Button
        size="md"
        disabled={poll.method === "hands" && poll.handsEntered === null}
        onClick={() => setClosing(true)}
      >
        {t("voting.desk.close")}
      </Button>
      <ReasonedButton
        label={t("voting.desk.cancel")}
        text={t("voting.desk.cancel_text")}
        reasonLabel={t("voting.desk.reason")}
        missing={t("voting.desk.reason_missing")}
        size="md"
        danger
        pending={cancel.pending}
        failure={cancel.failure}
        onAct={async (reason) => (await cancel.run({ params, body: { reason } })).kind === "done"}
      />
      <ConfirmDialog
        opened={closing}
        title={t("voting.desk.close")}
        text={text}
        confirm={t("voting.desk.close")}
        pending={close.pending}
        failure={close.failure}
        onConfirm={() => void endIt()}
        onClose={() => setClosing(false)}
      >
        {children}
      </ConfirmDialog>
    </Group>
  );
}
