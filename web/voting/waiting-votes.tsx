import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { castVote, enterVotes } from "@chiboso/domain/voting/contract.ts";
import { VOTE_CHOICES, type VoteChoice } from "@chiboso/domain/voting/outcome.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useActor } from "../platform/actor.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand } from "./api.ts";
import { CHOICE_ICONS } from "./choice-icon.tsx";
import classes from "./live-poll.module.css";

type Counted = PollView["base"]["counted"][number];

interface Chosen {
  readonly memberId: string;
  readonly choice: VoteChoice;
}

/**
 * Those who have not voted, found by name without marks. One press chooses, a second one sends, because a vote
 * cannot be changed. Who has voted meanwhile keeps the line: nobody's button comes to lie under a press that
 * was meant for somebody else.
 */
export function WaitingVotes({
  poll,
  waiting,
}: {
  readonly poll: PollView;
  readonly waiting: readonly Counted[];
}) {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const [atFirst] = useState(() => new Set(waiting.map(({ memberId }) => memberId)));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { memberId: own } = useActor();
  const { send: give, pending, failure, reset } = useGiving(poll, own);
  const open = new Set(waiting.map(({ memberId }) => memberId));
  const lines = poll.base.counted.filter(
    ({ memberId, name }) =>
      (open.has(memberId) || atFirst.has(memberId)) && fold(name).includes(fold(search)),
  );
  const send = async (entry: Chosen, line: HTMLElement | null) => {
    if (!(await give(entry))) return;
    setChosen(null);
    // The pressed button goes; whoever works by keyboard goes on from this line.
    line?.focus();
  };
  return (
    <Stack gap="xs">
      <StillToCome count={waiting.length} method={poll.method} />
      {atFirst.size > 8 && (
        <TextInput
          aria-label={t("voting.desk.find")}
          placeholder={t("voting.desk.find")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <RefusalAlert failure={failure} />
      <ul className={classes["waiting"]}>
        {lines.map((each) => (
          <Line
            key={each.memberId}
            person={each}
            own={each.memberId === own}
            voted={!open.has(each.memberId)}
            choice={chosen?.memberId === each.memberId ? chosen.choice : null}
            pending={pending}
            onChoose={(choice) => {
              reset();
              setChosen(choice && { memberId: each.memberId, choice });
            }}
            onSend={(choice, line) => void send({ memberId: each.memberId, choice }, line)}
          />
        ))}
      </ul>
    </Stack>
  );
}

/** Enters a vote for another; the own one is cast as from the own page, and nobody is named as having entered it. */
function useGiving(poll: PollView, own: Id | null) {
  const enter = usePollCommand(enterVotes, poll.meetingId);
  const cast = usePollCommand(castVote, poll.meetingId);
  const params = { pollId: poll.id };
  return {
    send: async (entry: Chosen): Promise<boolean> => {
      const { memberId, choice } = entry;
      const outcome =
        memberId === own
          ? await cast.run({ params, body: { choice } })
          : await enter.run({ params, body: { entries: [entry] } });
      return outcome.kind === "done";
    },
    pending: enter.pending || cast.pending,
    failure: enter.failure ?? cast.failure,
    reset: () => {
      enter.reset();
      cast.reset();
    },
  };
}

/** How many are still to vote; where hands are counted beside it, those online are not everybody. */
function StillToCome({
  count,
  method,
}: {
  readonly count: number;
  readonly method: PollView["method"];
}) {
  const { t } = useWords();
  if (count === 0) return method !== "hands" && <Text>{t("voting.desk.all_voted")}</Text>;
  return (
    <>
      <Text fw={600}>{t("voting.desk.not_voted", { count })}</Text>
      <Text size="sm" c="dimmed">
        {t("voting.desk.enter_hint")}
      </Text>
    </>
  );
}

interface EnteringProps {
  readonly person: Counted;
  readonly own: boolean;
  readonly choice: VoteChoice | null;
  readonly pending: boolean;
  readonly onChoose: (choice: VoteChoice | null) => void;
  readonly onSend: (choice: VoteChoice, line: HTMLElement | null) => void;
}

function Line({ voted, ...entering }: EnteringProps & { readonly voted: boolean }) {
  const { t } = useWords();
  const { name, present } = entering.person;
  return (
    <li tabIndex={-1}>
      <Group gap="xs">
        <Text fw={600}>{name}</Text>
        {entering.own && <StatusBadge tone="info" label={t("voting.desk.own")} />}
        {!present && <StatusBadge tone="none" label={t("voting.desk.absent")} />}
      </Group>
      {voted ? (
        <StatusBadge tone="good" label={t("voting.desk.has_voted")} />
      ) : (
        present && <Entering {...entering} />
      )}
    </li>
  );
}

function Entering({ person, own, choice, pending, onChoose, onSend }: EnteringProps) {
  const { t } = useWords();
  const { name } = person;
  const first = useRef<HTMLButtonElement>(null);
  if (choice !== null) {
    const again = () => {
      flushSync(() => onChoose(null));
      first.current?.focus();
    };
    return <Sending {...{ own, name, choice, pending, onSend }} onAgain={again} />;
  }
  return (
    <Group gap={6} wrap="wrap">
      {VOTE_CHOICES.map((each, index) => {
        const Symbol = CHOICE_ICONS[each];
        const label = t(`voting.choice.${each}`);
        const word = own ? "voting.desk.own_choice" : "voting.desk.enter_for";
        return (
          <Button
            key={each}
            ref={index === 0 ? first : undefined}
            variant="default"
            disabled={pending}
            leftSection={<Symbol size={18} aria-hidden />}
            aria-label={t(word, { choice: label, name })}
            onClick={() => onChoose(each)}
          >
            {label}
          </Button>
        );
      })}
    </Group>
  );
}

/** The second press, which sends. */
function Sending({
  own,
  name,
  choice,
  pending,
  onSend,
  onAgain,
}: Pick<EnteringProps, "own" | "pending" | "onSend"> & {
  readonly name: string;
  readonly choice: VoteChoice;
  readonly onAgain: () => void;
}) {
  const { t } = useWords();
  const sending = useRef<HTMLButtonElement>(null);
  useEffect(() => sending.current?.focus(), [choice]);
  const label = t(`voting.choice.${choice}`);
  const word = own ? "voting.desk.send_own" : "voting.desk.send_for";
  return (
    <Group gap={6} wrap="wrap">
      <Button
        ref={sending}
        loading={pending}
        aria-label={t(word, { choice: label, name })}
        onClick={(event) => onSend(choice, event.currentTarget.closest("li"))}
      >
        {t("voting.send", { choice: label })}
      </Button>
      <Button variant="default" disabled={pending} onClick={onAgain}>
        {t("voting.choose_again")}
      </Button>
    </Group>
  );
}
