import { Button, Stack, Text, Textarea } from "@mantine/core";
import { repeatPoll } from "@chiboso/domain/voting/contract.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand, usePolls } from "./api.ts";
import { LivePoll } from "./live-poll.tsx";
import { OpenPollForm } from "./open-poll-form.tsx";
import { PollResult } from "./poll-result.tsx";

/** Everything about votes under one item, for those who conduct the meeting. */
export function PollDesk({
  meetingId,
  item,
  zone,
  mayHold,
}: {
  readonly meetingId: string;
  readonly item: { readonly id: string; readonly title: string; readonly running: boolean };
  readonly zone: string;
  readonly mayHold: boolean;
}) {
  const { t } = useWords();
  const polls = usePolls(meetingId);
  return (
    <Loaded query={polls} shape="facts">
      {(value) => {
        const open = value.polls.find((poll) => poll.state === "open");
        const own = value.polls.filter((poll) => poll.itemId === item.id && poll !== open);
        return (
          <Stack gap="lg">
            {open && <LivePoll poll={open} mayHold={mayHold} zone={zone} />}
            {!open && item.running && mayHold && (
              <OpenPollForm key={item.id} meetingId={meetingId} item={item} />
            )}
            {!open && item.running && !mayHold && (
              <Text c="dimmed">{t("voting.desk.not_holder")}</Text>
            )}
            {!open && !item.running && <Text c="dimmed">{t("voting.desk.begin_item")}</Text>}
            {own.map((poll) => (
              <Ended
                key={poll.id}
                poll={poll}
                zone={zone}
                mayRepeat={mayHold && !open && item.running && isLastRound(poll, value.polls)}
              />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function isLastRound(poll: PollView, all: readonly PollView[]): boolean {
  return poll.state === "closed" && !all.some((other) => other.repeatOf === poll.id);
}

/** A vote that is over: its result, or why it was broken off; the last round may be repeated. */
function Ended({
  poll,
  zone,
  mayRepeat,
}: {
  readonly poll: PollView;
  readonly zone: string;
  readonly mayRepeat: boolean;
}) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      {poll.outcome === null ? (
        <Text c="dimmed">
          {t("voting.cancelled", { question: poll.question, reason: poll.cancelReason ?? "–" })}
        </Text>
      ) : (
        <PollResult outcome={poll.outcome} zone={zone} />
      )}
      {mayRepeat && <Repeat poll={poll} />}
    </Stack>
  );
}

function Repeat({ poll }: { readonly poll: PollView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [newPollId] = useState(() => uuidv7());
  const repeat = usePollCommand(repeatPoll, poll.meetingId);
  const send = async () => {
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    const outcome = await repeat.run({ params: { pollId: poll.id }, body: { newPollId, reason } });
    if (outcome.kind === "done") setAsking(false);
  };
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("voting.desk.repeat")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("voting.desk.repeat")}
        text={t("voting.desk.repeat_text")}
        confirm={t("voting.desk.repeat")}
        pending={repeat.pending}
        failure={repeat.failure}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <Textarea
          label={t("voting.desk.reason")}
          required
          error={missing && t("voting.desk.reason_missing")}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
