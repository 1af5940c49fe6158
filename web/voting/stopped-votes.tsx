import { Text } from "@mantine/core";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { useWords } from "../platform/words.tsx";
import { usePolls } from "./api.ts";
import { usePaperVotes } from "./paper/api.ts";
import { useSecretVotes } from "./secret/api.ts";

interface Stopped {
  readonly id: string;
  readonly question: string;
  readonly reason: string | null;
  readonly at: Instant | null;
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
  return useStopped(meetingId, itemId).map(({ id, question, reason, at }) => (
    <Text key={id}>
      {t("voting.stopped", {
        question,
        time: at === null ? "–" : time(at, zone),
        reason: reason ?? "–",
      })}
    </Text>
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
    ...secrets.filter(here).map(({ id, ballot, cancelReason: reason, keys }) => ({
      id,
      question: ballot.question,
      reason,
      at: keys.serverDestroyedAt,
    })),
  ];
}
