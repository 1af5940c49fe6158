import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { castVote } from "@chiboso/domain/voting/contract.ts";
import { VOTE_CHOICES, type VoteChoice } from "@chiboso/domain/voting/outcome.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { useActor } from "../platform/actor.tsx";
import { later } from "../platform/later.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand } from "./api.ts";
import { CHOICE_ICONS } from "./choice-icon.tsx";
import { HandsForm, HandsSoFar } from "./hands.tsx";
import classes from "./vote-card.module.css";

const NamedRule = later(async () => (await import("../rules/public.ts")).NamedRule);

interface CardProps {
  readonly poll: PollView;
  readonly mayVote: boolean;
  readonly present: boolean;
  readonly zone: string;
}

/**
 * The open vote as a member meets it: the question, three big choices, and a second step that
 * repeats the choice before it is sent, because a vote cannot be changed.
 */
export function VoteCard({ poll, mayVote, present, zone }: CardProps) {
  const { t } = useWords();
  const heading = useId();
  const card = useRef<HTMLElement>(null);
  // A vote that opens is not to be missed by whoever has scrolled away.
  useEffect(() => card.current?.focus(), []);
  return (
    <section ref={card} tabIndex={-1} aria-labelledby={heading} className={classes["card"]}>
      <Text size="sm" fw={600} c="dimmed">
        {t("voting.open_now")}
        {poll.round > 1 && ` · ${t("voting.round", { round: poll.round })}`}
      </Text>
      <Title order={2} id={heading} className={classes["question"]}>
        {poll.question}
      </Title>
      <Body poll={poll} mayVote={mayVote} present={present} zone={zone} heading={heading} />
    </section>
  );
}

function Body({ poll, mayVote, present, zone, heading }: CardProps & { readonly heading: string }) {
  const { t, time } = useWords();
  const { memberId } = useActor();
  const { mine } = poll;
  if (mine === null || (!mine.inBase && mine.exclusion === null)) {
    return <Note text={t("voting.not_yours")} />;
  }
  if (mine.exclusion !== null) {
    const { reason, ruleId } = mine.exclusion;
    return (
      <Stack gap="xs" align="flex-start">
        <Note
          text={t("voting.you_are_excluded", {
            reason: t(`voting.exclusion.${reason}`),
            rule: ruleId,
          })}
        />
        <NamedRule ruleId={ruleId} />
      </Stack>
    );
  }
  const online = poll.onDevice.some((each) => each === memberId);
  if (poll.method === "hands" && !online) return <ByHands poll={poll} />;
  if (mine.choice !== null && mine.votedAt !== null) {
    return (
      <Stack gap="xs" role="status" align="flex-start">
        <StatusBadge tone="good" label={t("voting.received")} />
        <Text size="lg">
          {t("voting.received_text", {
            choice: t(`voting.choice.${mine.choice}`),
            time: time(mine.votedAt, zone),
          })}
        </Text>
      </Stack>
    );
  }
  if (!mayVote) return <Note text={t("voting.not_yours")} />;
  if (!present) return <Note text={t("voting.check_in_first")} />;
  return (
    <Stack gap="md">
      {online && <Note text={t("voting.hands.you_online")} />}
      <Choosing poll={poll} heading={heading} />
    </Stack>
  );
}

/** A vote by hands: who is counted raises a hand; a teller also enters what was counted. */
function ByHands({ poll }: { readonly poll: PollView }) {
  const { t, list } = useWords();
  const { memberId } = useActor();
  const names = list(poll.tellers.map((each) => each.name));
  return (
    <Stack gap="md">
      <Note text={t("voting.hands.raise", { names })} />
      {poll.tellers.some((each) => each.memberId === memberId) && (
        <>
          <HandsSoFar poll={poll} />
          <HandsForm poll={poll} />
        </>
      )}
    </Stack>
  );
}

function Note({ text }: { readonly text: string }) {
  return (
    <Alert color="gray" icon={<IconInfoCircle aria-hidden />} role="status">
      {text}
    </Alert>
  );
}

function Choosing({ poll, heading }: { readonly poll: PollView; readonly heading: string }) {
  const { t } = useWords();
  const [choice, setChoice] = useState<VoteChoice | null>(null);
  const vote = usePollCommand(castVote, poll.meetingId);
  const send = () => {
    if (choice !== null) void vote.run({ params: { pollId: poll.id }, body: { choice } });
  };
  return (
    <Stack gap="md">
      <div role="radiogroup" aria-labelledby={heading} className={classes["choices"]}>
        {VOTE_CHOICES.map((each) => (
          <Choice
            key={each}
            name={poll.id}
            choice={each}
            chosen={choice === each}
            onChoose={() => {
              vote.reset();
              setChoice(each);
            }}
          />
        ))}
      </div>
      {choice === null ? (
        <Text c="dimmed">{t("voting.choose_first")}</Text>
      ) : (
        <Alert color="gold" role="status" title={t("voting.confirm_title")}>
          <Stack gap="sm">
            <Text>{t("voting.confirm_text", { choice: t(`voting.choice.${choice}`) })}</Text>
            <RefusalAlert failure={vote.failure} />
            <Group>
              <Button size="lg" loading={vote.pending} onClick={send}>
                {t("voting.send", { choice: t(`voting.choice.${choice}`) })}
              </Button>
              <Button
                size="lg"
                variant="default"
                disabled={vote.pending}
                onClick={() => setChoice(null)}
              >
                {t("voting.choose_again")}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}

function Choice({
  name,
  choice,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly choice: VoteChoice;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useWords();
  const Symbol = CHOICE_ICONS[choice];
  return (
    <label className={classes["choice"]} data-chosen={chosen || undefined}>
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      <Symbol size={28} stroke={1.6} aria-hidden />
      <span>{t(`voting.choice.${choice}`)}</span>
      {chosen && <IconCircleCheck size={24} className={classes["tick"] ?? ""} aria-hidden />}
    </label>
  );
}
