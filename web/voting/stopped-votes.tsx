import { Stack, Text } from "@mantine/core";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useWords } from "../platform/words.tsx";
import { usePolls } from "./api.ts";
import { usePaperVotes } from "./paper/api.ts";
import { useSecretVotes } from "./secret/api.ts";
import { Keeping } from "./secret/parts.ts";

interface Stopped {
  readonly id: string;
  readonly question: string;
  readonly reason: string | null;
  readonly at: Instant | null;
  /** Its ballots are kept, and destroyed by a decision, when its box had been opened. */
  readonly secret?: SecretView;
}

/** The votes of any form under one item that were broken off: which, when and why. */
export function StoppedVotes({
  meetingId,
  itemId,
  zone,
}: {
  readonly meetingId: string;
  readonly itemId: string;
  readonly zone: string;
}) {
  const { t, time } = useWords();
  return useStopped(meetingId, itemId).map(({ id, question, reason, at, secret }) => (
    <Stack key={id} gap="xs">
      <Text>
        {t("voting.stopped", {
          question,
          time: at === null ? "–" : time(at, zone),
          reason: reason ?? "–",
        })}
      </Text>
      {secret && <Keeping vote={secret} zone={zone} />}
    </Stack>
  ));
}

function useStopped(meetingId: string, itemId: string): Stopped[] {
  const here = (vote: { readonly itemId: string; readonly state: string }) =>
    vote.itemId === itemId && vote.state === "cancelled";
  const polls = usePolls(meetingId).data?.polls ?? [];
  const papers = usePaperVotes(meetingId).data?.votes ?? [];
  const secrets = useSecretVotes(meetingId).data?.votes ?? [];
  return [
    ...polls.filter(here).map(({ id, question, cancelReason: reason, closedAt: at }) => ({
      id,
      question,
      reason,
      at,
    })),
    ...papers.filter(here).map(({ id, ballot, cancelReason: reason, closedAt: at }) => ({
      id,
      question: ballot.question,
      reason,
      at,
    })),
    // What is in a box that was given up is never opened: its key went when the vote was stopped.
    ...secrets.filter(here).map((secret) => ({
      id: secret.id,
      question: secret.ballot.question,
      reason: secret.cancelReason,
      at: secret.keys.serverDestroyedAt,
      ...(secret.openedAt !== null && { secret }),
    })),
  ];
}
