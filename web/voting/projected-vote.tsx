import { Title } from "@mantine/core";
import type { PollOutcome } from "@chiboso/domain/voting/outcome.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import type { ComponentProps } from "react";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { usePolls } from "./api.ts";
import { usePaperVotes } from "./paper/api.ts";
import { ProjectedPaper } from "./paper/parts.ts";
import { Arithmetic, resultWord } from "./poll-result.tsx";
import { ProjectedSecret } from "./secret/parts.ts";
import classes from "./projected-vote.module.css";

/**
 * For the screen in the room: the open vote with how many have voted, else the latest result of the
 * item that runs, with its arithmetic. Its sizes follow the type around it.
 */
export function ProjectedVote(properties: {
  readonly meetingId: string;
  /** The item that runs. */
  readonly itemId: string | undefined;
  /** Only what goes on: an old result is not to stand under what is said of now. */
  readonly goingOn: boolean;
}) {
  return (
    <>
      <ProjectedPoll {...properties} />
      <ProjectedSecret {...properties} />
    </>
  );
}

function ProjectedPoll({ meetingId, itemId, goingOn }: ComponentProps<typeof ProjectedVote>) {
  const { t, list } = useWords();
  const polls = usePolls(meetingId).data?.polls ?? [];
  const open = polls.find((poll) => poll.state === "open");
  const latest = goingOn
    ? undefined
    : polls.findLast((poll) => poll.itemId === itemId && poll.outcome !== null)?.outcome;
  const paper = usePaperVotes(meetingId).data?.votes.findLast(
    (vote) =>
      vote.itemId === itemId && vote.state !== "cancelled" && !(goingOn && vote.state === "closed"),
  );
  if (open === undefined && paper !== undefined && isLater(paper, latest))
    return <ProjectedPaper vote={paper} />;
  if (open === undefined) return latest ? <Result outcome={latest} /> : null;
  return (
    <div className={classes["vote"]}>
      <div className={classes["quiet"]}>{t("voting.open_now")}</div>
      <Title order={2} className={classes["question"]}>
        {open.question}
      </Title>
      <div role="status" className={classes["count"]}>
        {open.method === "hands"
          ? t("voting.hands.raise", { names: list(open.tellers.map((each) => each.name)) })
          : t("voting.desk.voted", {
              voted: open.voted.length,
              base: open.base.counted.length,
              needed: open.needed,
            })}
      </div>
      {open.onDevice.length > 0 && (
        <div className={classes["quiet"]}>
          {t("voting.hands.online", { voted: open.voted.length, online: open.onDevice.length })}
        </div>
      )}
    </div>
  );
}

/** Whether the vote on paper goes on, or ended after the latest open vote. */
function isLater(paper: PaperView, latest: PollOutcome | null | undefined): boolean {
  if (paper.closedAt === null || latest === null || latest === undefined) return true;
  return paper.closedAt > latest.closedAt;
}

const COUNTS = ["for", "against", "other", "notVoting"] as const;

function Result({ outcome }: { readonly outcome: PollOutcome }) {
  const { t, number } = useWords();
  return (
    <div className={classes["vote"]}>
      <Title order={2} className={classes["question"]}>
        {outcome.question}
      </Title>
      <StatusBadge tone={outcome.adopted ? "good" : "bad"} label={t(resultWord(outcome))} />
      <dl className={classes["figures"]}>
        {COUNTS.map((each) => (
          <div key={each}>
            <dt>{t(each === "notVoting" ? "voting.not_voting" : `voting.choice.${each}`)}</dt>
            <dd>{number(outcome.counts[each])}</dd>
          </div>
        ))}
      </dl>
      <Arithmetic outcome={outcome} />
    </div>
  );
}
