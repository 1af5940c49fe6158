import { Group, List, Stack, Text, Title } from "@mantine/core";
import type { Exclusion, PollOutcome } from "@chiboso/domain/voting/outcome.ts";
import { neededOf } from "@chiboso/domain/voting/count.ts";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./poll-result.module.css";
import { Disclosure, Why } from "./why.tsx";

const COUNTS = ["for", "against", "other", "notVoting"] as const;

/** The result of a vote: adopted or not, the four figures, the arithmetic, and why it is so. */
export function PollResult({
  outcome,
  zone,
}: {
  readonly outcome: PollOutcome;
  readonly zone: string;
}) {
  const { t, time, number } = useWords();
  return (
    <Stack gap="sm" component="article" className={classes["result"]}>
      <Group justify="space-between" gap="xs">
        <Title order={3}>{outcome.question}</Title>
        <StatusBadge
          tone={outcome.adopted ? "good" : "bad"}
          label={t(outcome.adopted ? "voting.adopted" : "voting.rejected")}
        />
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
      <Text size="sm" c="dimmed">
        {t("voting.from_to", {
          from: time(outcome.openedAt, zone),
          to: time(outcome.closedAt, zone),
        })}
      </Text>
      <Disclosure label={t("voting.why.title")}>
        <Why title={t("voting.why.threshold")} citation={outcome.citation} />
        <Text>
          {t("voting.why.quorum_text", {
            present: outcome.quorum.present,
            base: outcome.quorum.base,
            needed: neededOf(outcome.quorum.base, outcome.quorum.threshold),
          })}
        </Text>
        <Why title={t("voting.why.quorum")} citation={outcome.quorum.citation} />
        <BaseList counted={outcome.base.counted} excluded={outcome.base.excluded} />
      </Disclosure>
      <Disclosure label={t("voting.by_name", { count: outcome.votes.length })}>
        <VotesByName outcome={outcome} zone={zone} />
      </Disclosure>
    </Stack>
  );
}

/** The counting in whole numbers, as anybody can check it with a pencil. */
function Arithmetic({ outcome }: { readonly outcome: PollOutcome }) {
  const { t } = useWords();
  const { counts, base, threshold, adopted } = outcome;
  const total = base.counted.length;
  const left = threshold.den * counts.for;
  const right = threshold.num * total;
  const sign = threshold.strict ? (adopted ? ">" : "≤") : adopted ? "≥" : "<";
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
        {`${threshold.den} × ${counts.for} = ${left} ${sign} ${right} = ${threshold.num} × ${total}`}
      </Text>
    </div>
  );
}

/** Who is counted and who is not, each exclusion with its reason and its rule. */
export function BaseList({
  counted,
  excluded,
}: {
  readonly counted: readonly { readonly memberId: string; readonly name: string }[];
  readonly excluded: readonly Exclusion[];
}) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <Text fw={600}>{t("voting.base.counted", { count: counted.length })}</Text>
      <Text size="sm">{counted.map((each) => each.name).join(", ")}</Text>
      <Text fw={600}>{t("voting.base.excluded", { count: excluded.length })}</Text>
      {excluded.length > 0 && (
        <List size="sm">
          {excluded.map((each) => (
            <List.Item key={each.memberId}>
              {t("voting.base.exclusion", {
                name: each.name,
                reason: t(`voting.exclusion.${each.reason}`),
                rule: each.ruleId,
              })}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
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
