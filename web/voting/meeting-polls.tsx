import { Stack } from "@mantine/core";
import { laterWithWords } from "../platform/later.tsx";
import { usePolls } from "./api.ts";
import { usePaperVotes } from "./paper/api.ts";
import { AfterCount, OpenPaper, PaperResult } from "./paper/parts.ts";
import { PollResult } from "./poll-result.tsx";
import { OpenSecret, SecretResults } from "./secret/parts.ts";
import { VoteCard } from "./vote-card.tsx";

/** Few meetings stop a vote. */
const StoppedVotes = laterWithWords(async () => (await import("./stopped-votes.tsx")).StoppedVotes);

/** The vote that is open now, before everything else on a member's page; nothing when none is open. */
export function OpenVote({
  meetingId,
  zone,
  mayVote,
  present,
}: {
  readonly meetingId: string;
  readonly zone: string;
  readonly mayVote: boolean;
  /** Whether the reader is recorded as present now; only those present vote. */
  readonly present: boolean;
}) {
  const polls = usePolls(meetingId);
  const open = polls.data?.polls.find((poll) => poll.state === "open");
  // Another vote starts with no choice made.
  return (
    <>
      {open && (
        <VoteCard key={open.id} poll={open} mayVote={mayVote} present={present} zone={zone} />
      )}
      <OpenPaper meetingId={meetingId} />
      <OpenSecret meetingId={meetingId} />
    </>
  );
}

/** The results of the votes under one item, every round of each, and those that were broken off. */
export function ItemResults({
  meetingId,
  itemId,
  zone,
}: {
  readonly meetingId: string;
  readonly itemId: string;
  readonly zone: string;
}) {
  const polls = usePolls(meetingId);
  const outcomes = (polls.data?.polls ?? []).flatMap((poll) =>
    poll.itemId === itemId && poll.outcome !== null ? [poll.outcome] : [],
  );
  const papers = (usePaperVotes(meetingId).data?.votes ?? []).filter(
    (vote) => vote.itemId === itemId,
  );
  const rest = (
    <>
      <StoppedVotes meetingId={meetingId} itemId={itemId} zone={zone} />
      <SecretResults meetingId={meetingId} itemId={itemId} zone={zone} />
    </>
  );
  if (outcomes.length === 0 && papers.every((vote) => vote.outcome === null)) return rest;
  return (
    <Stack gap="lg">
      {outcomes.map((outcome) => (
        <PollResult key={outcome.id} outcome={outcome} meetingId={meetingId} zone={zone} />
      ))}
      {papers.map(
        (vote) =>
          vote.outcome && (
            <div key={vote.id}>
              <PaperResult outcome={vote.outcome} zone={zone} />
              <AfterCount vote={vote} zone={zone} mayWrite={vote.may.conduct} />
            </div>
          ),
      )}
      {rest}
    </Stack>
  );
}
