import { Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { enterVotes } from "@chiboso/domain/voting/contract.ts";
import { VOTE_CHOICES, type VoteChoice } from "@chiboso/domain/voting/outcome.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { useState } from "react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand, usePolls } from "./api.ts";
import { CHOICE_ICONS } from "./choice-icon.tsx";

/**
 * The open vote for one member on a helper's device; nothing when none is open. The vote is kept as
 * entered by the helper. How somebody voted is not shown again: the next person holds the device.
 */
export function HelpedVote({
  meetingId,
  memberId,
  present,
}: {
  readonly meetingId: Id;
  readonly memberId: Id;
  readonly present: boolean;
}) {
  const { t, list } = useWords();
  const poll = usePolls(meetingId).data?.polls.find((each) => each.state === "open");
  if (poll === undefined) return <Text>{t("voting.helped.none")}</Text>;
  const counted = poll.base.counted.some((each) => each.memberId === memberId);
  return (
    <Stack gap="md">
      <Title order={3}>{poll.question}</Title>
      {!counted ? (
        <Text>{t("voting.helped.not_counted")}</Text>
      ) : poll.method === "hands" && !poll.onDevice.includes(memberId) ? (
        <Text size="lg">
          {t("voting.hands.raise", { names: list(poll.tellers.map((each) => each.name)) })}
        </Text>
      ) : poll.voted.includes(memberId) ? (
        <Text size="lg" role="status">
          {t("voting.helped.done")}
        </Text>
      ) : !present ? (
        <Text>{t("voting.helped.check_in")}</Text>
      ) : (
        <Choosing key={poll.id} poll={poll} memberId={memberId} />
      )}
    </Stack>
  );
}

/** One press chooses, a second one sends: a vote cannot be changed. */
function Choosing({ poll, memberId }: { readonly poll: PollView; readonly memberId: Id }) {
  const { t } = useWords();
  const [choice, setChoice] = useState<VoteChoice | null>(null);
  const enter = usePollCommand(enterVotes, poll.meetingId);
  if (choice === null) {
    return (
      <Stack gap="sm">
        {VOTE_CHOICES.map((each) => {
          const Symbol = CHOICE_ICONS[each];
          return (
            <Button
              key={each}
              size="xl"
              variant="default"
              justify="flex-start"
              leftSection={<Symbol size={28} aria-hidden />}
              onClick={() => setChoice(each)}
            >
              {t(`voting.choice.${each}`)}
            </Button>
          );
        })}
      </Stack>
    );
  }
  const label = t(`voting.choice.${choice}`);
  return (
    <Stack gap="sm">
      <Text size="lg" role="status">
        {t("voting.confirm_text", { choice: label })}
      </Text>
      <RefusalAlert failure={enter.failure} />
      <Group>
        <Button
          size="xl"
          loading={enter.pending}
          onClick={() =>
            void enter.run({
              params: { pollId: poll.id },
              body: { entries: [{ memberId, choice }] },
            })
          }
        >
          {t("voting.send", { choice: label })}
        </Button>
        <Button
          size="xl"
          variant="default"
          disabled={enter.pending}
          onClick={() => {
            enter.reset();
            setChoice(null);
          }}
        >
          {t("voting.choose_again")}
        </Button>
      </Group>
    </Stack>
  );
}
