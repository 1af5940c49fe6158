import { Stack, Text } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { repeatPoll } from "@chiboso/domain/voting/contract.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { later } from "../platform/later.tsx";
import { Leading } from "../platform/lead.tsx";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand, usePolls } from "./api.ts";
import { earlierPoll } from "./earlier-vote.ts";
import { LivePoll } from "./live-poll.tsx";
import { usePaperGoingOn } from "./paper/api.ts";
import { BeginPaper, PaperVotes } from "./paper/parts.ts";
import type { PolledItem } from "./polled-item.ts";
import { useSecretGoingOn } from "./secret/going-on.ts";
import { BeginSecret, SecretVotes } from "./secret/parts.ts";
import { PollResult } from "./poll-result.tsx";
import { useMayRepeat } from "./use-past-votes.ts";
import { placeOf } from "./voted-before.tsx";

const OpenPollForm = later(
  async () => (await import("./open-poll-form.tsx")).OpenPollForm,
  "facts",
);

const FurtherRounds = later(
  async () => (await import("./further-rounds.tsx")).FurtherRounds,
  "facts",
);

/** Needed only where hands are counted once more. */
const Tellers = later(async () => (await import("./tellers-field.tsx")).Tellers, "facts");

interface DeskProps {
  readonly meetingId: string;
  readonly item: PolledItem;
  readonly zone: string;
  readonly mayHold: boolean;
}

/** Everything about votes under one item, for those who conduct the meeting. */
export function PollDesk({ meetingId, item, zone, mayHold }: DeskProps) {
  const { t } = useWords();
  const polls = usePolls(meetingId);
  const onPaper = usePaperGoingOn(meetingId);
  const inSecret = useSecretGoingOn(meetingId);
  const mayRepeat = useMayRepeat(meetingId);
  return (
    <Loaded query={polls} shape="facts">
      {(value) => {
        const open = value.polls.find((poll) => poll.state === "open");
        const own = value.polls.filter((poll) => poll.itemId === item.id && poll !== open);
        // One vote at a time: another one is offered when this one is over.
        const busy = onPaper ?? inSecret;
        const free = open === undefined && busy === undefined;
        return (
          <Stack gap="lg">
            {/* What was chosen for one vote is never sent for the next. */}
            {[...(open ? [open] : []), ...own].map((poll) => (
              <Leading key={poll.id} stand={poll.state}>
                {poll === open ? (
                  <LivePoll poll={poll} mayHold={mayHold} zone={zone} />
                ) : (
                  <Ended
                    poll={poll}
                    zone={zone}
                    mayRepeat={mayHold && item.running && isRound(poll) && mayRepeat(poll.id)}
                    secret={item.secret}
                  />
                )}
              </Leading>
            ))}
            <PaperVotes meetingId={meetingId} item={item} zone={zone} mayHold={mayHold} />
            <SecretVotes meetingId={meetingId} item={item} zone={zone} mayHold={mayHold} />
            {busy !== undefined && mayHold && (
              <Text c="dimmed">{t("voting.desk.one_at_a_time", { question: busy })}</Text>
            )}
            {free && (
              <Begin meetingId={meetingId} item={item} mayHold={mayHold} number={own.length + 1} />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** The ways to another vote under this item, or why there is none. */
function Begin({
  number,
  ...desk
}: Omit<DeskProps, "zone"> & {
  /** Which vote under its item it would be. */
  readonly number: number;
}) {
  const { t } = useWords();
  const { item, mayHold } = desk;
  return (
    <>
      {item.running && mayHold && <OpenPollForm key={item.id} {...desk} number={number} />}
      {item.running && !mayHold && <Text c="dimmed">{t("voting.desk.not_holder")}</Text>}
      {!item.running && <Text c="dimmed">{t("voting.desk.begin_item")}</Text>}
      <BeginPaper {...desk} />
      <BeginSecret {...desk} />
    </>
  );
}

/** A first vote that was broken off settled nothing: another one begins as if it had not been. */
function isRound({ state, repeatOf }: PollView): boolean {
  return state === "closed" || repeatOf !== null;
}

/** A vote that is over: its result, or why it was broken off; the last round may be repeated. */
function Ended({
  poll,
  zone,
  mayRepeat,
  secret,
}: {
  readonly poll: PollView;
  readonly zone: string;
  readonly mayRepeat: boolean;
  /** Nothing of a secret item is put on ballots here. */
  readonly secret: boolean;
}) {
  const { t } = useWords();
  return (
    <Stack gap="xs" id={placeOf(poll.id)}>
      {poll.outcome === null ? (
        <Text c="dimmed">
          {t("voting.cancelled", { question: poll.question, reason: poll.cancelReason ?? "–" })}
        </Text>
      ) : (
        <PollResult outcome={poll.outcome} meetingId={poll.meetingId} zone={zone} />
      )}
      {mayRepeat && <Repeat poll={poll} />}
      {mayRepeat && !secret && <FurtherRounds earlier={earlierPoll(poll)} />}
    </Stack>
  );
}

function Repeat({ poll }: { readonly poll: PollView }) {
  const { t } = useWords();
  const [newPollId] = useState(() => uuidv7());
  // Unless others are chosen, those count again who are still in the room.
  const [tellers, setTellers] = useState<readonly Id[] | null>(null);
  const byHands = poll.method === "hands";
  const repeat = usePollCommand(repeatPoll, poll.meetingId);
  const params = { pollId: poll.id };
  return (
    <div>
      <ReasonedButton
        label={t("voting.desk.repeat")}
        text={t("voting.desk.repeat_text")}
        reasonLabel={t("voting.desk.reason")}
        missing={t("voting.desk.reason_missing")}
        pending={repeat.pending}
        failure={repeat.failure}
        onAct={async (reason) => {
          const body = { newPollId, reason, ...(tellers && { tellers: [...tellers] }) };
          return (await repeat.run({ params, body })).kind === "done";
        }}
      >
        {byHands && (
          <Tellers
            meetingId={poll.meetingId}
            decision={poll.decision}
            recused={poll.base.excluded.map((each) => each.memberId)}
            chosen={tellers ?? poll.tellers.map((each) => each.memberId)}
            onChange={setTellers}
          />
        )}
      </ReasonedButton>
    </div>
  );
}
