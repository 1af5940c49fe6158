import { Text, Title } from "@mantine/core";
import { useWords } from "../platform/words.tsx";
import { usePolls } from "./api.ts";
import { PollResult } from "./poll-result.tsx";

/** For the screen in the room: the open vote with how many have voted, else the latest result. */
export function ProjectedVote({
  meetingId,
  zone,
}: {
  readonly meetingId: string;
  readonly zone: string;
}) {
  const { t } = useWords();
  const polls = usePolls(meetingId).data?.polls ?? [];
  const open = polls.find((poll) => poll.state === "open");
  const latest = polls.findLast((poll) => poll.outcome !== null)?.outcome;
  if (open !== undefined) {
    return (
      <div>
        <Text c="dimmed">{t("voting.open_now")}</Text>
        <Title order={2}>{open.question}</Title>
        <Text role="status">
          {t("voting.desk.voted", {
            voted: open.voted.length,
            base: open.base.counted.length,
            needed: open.needed,
          })}
        </Text>
      </div>
    );
  }
  return latest ? <PollResult outcome={latest} zone={zone} /> : null;
}
