import { Group, List, Stack, Text, Title } from "@mantine/core";
import { explainThreshold, formulaOf } from "@chiboso/domain/rules/explain.ts";
import type { PollOutcome } from "@chiboso/domain/voting/outcome.ts";
import { onlyProposes } from "@chiboso/domain/voting/proposes.ts";
import { neededOf } from "@chiboso/domain/voting/count.ts";
import { DownloadVoteBundle } from "../evidence/public.ts";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { WhyPanel } from "../rules/public.ts";
import classes from "./poll-result.module.css";
import { shownBase } from "./shown-base.ts";
import { Disclosure } from "./why.tsx";

const COUNTS = ["for", "against", "other", "notVoting"] as const;

/** The result of a vote: adopted or not, the four figures, the arithmetic, and why it is so. */
export function PollResult({
  outcome,
  meetingId,
  zone,
}: {
  readonly outcome: PollOutcome;
  readonly meetingId: string;
  readonly zone: string;
}) {
  const { t, time, number } = useWords();
  return (
    <Stack gap="sm" component="article" className={classes["result"]}>
      <Group justify="space-between" gap="xs">
        <Title order={3}>{outcome.question}</Title>
        <StatusBadge tone={outcome.adopted ? "good" : "bad"} label={t(resultWord(outcome))} />
      </Group>
      {outcome.round > 1 && (
        <Text size="sm" c="dimmed">
          {t("voting.repeated", { round: outcome.round, reason: outcome.repeatReason ?? "–" })}
        </Text>
      )}
      <dl className={classes["counts"]}>
        {COUNTS.map((each) => (
          <div key={each}>
            <dt>{t(each === "notVoting" ? "voting.not_voting" : `voting.choice.${each}`)}</dt>
            <dd>{number(outcome.counts[each])}</dd>
          </div>
        ))}
      </dl>
      <Arithmetic outcome={outcome} />
      <Meaning outcome={outcome} />
      <Text size="sm" c="dimmed">
        {t("voting.from_to", {
          from: time(outcome.openedAt, zone),
          to: time(outcome.closedAt, zone),
        })}
      </Text>
      <Closing outcome={outcome} />
      <Disclosure label={t("voting.why.title")}>
        <WhyAdopted outcome={outcome} />
      </Disclosure>
      <Hands outcome={outcome} />
      {(outcome.method !== "counted" || outcome.votes.length > 0) && (
        <Disclosure label={t("voting.by_name", { count: outcome.votes.length })}>
          <VotesByName outcome={outcome} zone={zone} />
        </Disclosure>
      )}
      <Group>
        <DownloadVoteBundle meetingId={meetingId} voteId={outcome.id} />
      </Group>
    </Stack>
  );
}

/** Who counted the hands, and how many were in the room. */
function Hands({ outcome }: { readonly outcome: PollOutcome }) {
  const { t, list } = useWords();
  return (
    <>
      {outcome.tellers !== undefined && (
        <Text size="sm">
          {t("voting.hands.counted_by", {
            tellers: list(outcome.tellers),
            by: outcome.countedBy ?? "–",
          })}
        </Text>
      )}
      {outcome.hands !== undefined && (
        <Text size="sm">
          {t("voting.hands.in_room", { ...outcome.hands, online: outcome.votes.length })}
        </Text>
      )}
    </>
  );
}

/** What the figures mean where they do not say it by themselves: a proposal, a tie, more for than against in vain. */
function Meaning({ outcome }: { readonly outcome: PollOutcome }) {
  const { t } = useWords();
  const { adopted, counts, decision } = outcome;
  if (adopted) return onlyProposes(decision) && <Text>{t("voting.proposed_text")}</Text>;
  if (counts.for === 0 || counts.for < counts.against) return null;
  return <Text>{t(counts.for === counts.against ? "voting.tie" : "voting.no_majority")}</Text>;
}

/** What a vote came to; where the cell only proposes, it says so. */
export function resultWord({ adopted, decision }: Pick<PollOutcome, "adopted" | "decision">) {
  if (!adopted) return "voting.rejected" as const;
  return onlyProposes(decision) ? ("voting.proposed" as const) : ("voting.adopted" as const);
}

/** The rules of threshold and quorum, and who was counted; the counting of the votes stands above. */
function WhyAdopted({ outcome }: { readonly outcome: PollOutcome }) {
  const { t } = useWords();
  return (
    <>
      <WhyPanel
        title={t("voting.why.threshold")}
        citation={outcome.citation}
        base={shownBase(outcome.base, t)}
      />
      <Text>
        {t("voting.why.quorum_text", {
          present: outcome.quorum.present,
          base: outcome.quorum.base,
          needed: neededOf(outcome.quorum.base, outcome.quorum.threshold),
        })}
      </Text>
      <WhyPanel
        title={t("voting.why.quorum")}
        citation={outcome.quorum.citation}
        arithmetic={explainThreshold(
          outcome.quorum.present,
          outcome.quorum.base,
          outcome.quorum.threshold,
        )}
      />
    </>
  );
}

/** Who had left by the close: they stay in the base, and the reader is told. */
function Closing({ outcome }: { readonly outcome: PollOutcome }) {
  const { t } = useWords();
  const { closing, base } = outcome;
  if (closing === undefined || closing.left.length === 0) return null;
  return (
    <Text size="sm">
      {t(closing.reached ? "voting.closing_some_left" : "voting.closing_lost", {
        present: closing.present,
        base: base.counted.length,
      })}
    </Text>
  );
}

/** The counting in whole numbers, as anybody can check it with a pencil. */
export function Arithmetic({ outcome }: { readonly outcome: PollOutcome }) {
  const { t } = useWords();
  const { counts, base, threshold } = outcome;
  const total = base.counted.length;
  return (
    <div className={classes["arithmetic"]}>
      <Text>
        {t(threshold.strict ? "voting.needs_more_than" : "voting.needs_at_least", {
          fraction: `${threshold.num}/${threshold.den}`,
          base: total,
          needed: neededOf(total, threshold),
          yes: counts.for,
        })}
      </Text>
      <Text fw={600} dir="ltr" className={classes["formula"]}>
        {formulaOf(explainThreshold(counts.for, total, threshold))}
      </Text>
    </div>
  );
}

function VotesByName({ outcome, zone }: { readonly outcome: PollOutcome; readonly zone: string }) {
  const { t, time } = useWords();
  return (
    <List size="sm">
      {outcome.votes.map((vote) => (
        <List.Item key={vote.memberId}>
          {t(vote.enteredBy === undefined ? "voting.vote_line" : "voting.vote_line_entered", {
            name: vote.name,
            choice: t(`voting.choice.${vote.choice}`),
            time: time(vote.at, zone),
            by: vote.enteredBy ?? "",
          })}
        </List.Item>
      ))}
    </List>
  );
}
