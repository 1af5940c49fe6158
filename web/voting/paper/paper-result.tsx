import { Group, Stack, Text, Title } from "@mantine/core";
import { explainThreshold, formulaOf } from "@chiboso/domain/rules/explain.ts";
import { neededOf } from "@chiboso/domain/voting/count.ts";
import { OPTIONS } from "@chiboso/domain/voting/paper/ballot.ts";
import type { PaperOutcome } from "@chiboso/domain/voting/paper/outcome.ts";
import { proposedIn } from "@chiboso/domain/voting/paper/told.ts";
import { invalidIn } from "@chiboso/domain/voting/paper/sheet.ts";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { WhyPanel } from "../../rules/public.ts";
import { shownBase } from "../shown-base.ts";
import { Disclosure } from "../why.tsx";
import { optionWord } from "./option-word.ts";
import classes from "./paper-result.module.css";

const GOOD: readonly PaperOutcome["result"][] = ["filled", "adopted", "rated"];

/** The result of a vote on paper: ballots, votes of each line with the arithmetic, and why it is so. */
export function PaperResult({
  outcome,
  zone,
}: {
  readonly outcome: PaperOutcome;
  readonly zone: string;
}) {
  const { t, time } = useWords();
  return (
    <Stack gap="sm" component="article">
      <Head outcome={outcome} />
      {outcome.round > 1 && (
        <Text size="sm" c="dimmed">
          {t("voting.paper.round", { round: outcome.round, reason: outcome.repeatReason ?? "–" })}
        </Text>
      )}
      <Ballots outcome={outcome} />
      <LineResults outcome={outcome} />
      {outcome.result === "adopted" && proposedIn(outcome) && (
        <Text>{t("voting.proposed_text")}</Text>
      )}
      <Text size="sm" c="dimmed">
        {t("voting.paper.times", {
          from: time(outcome.openedAt, zone),
          to: time(outcome.closedAt, zone),
        })}
      </Text>
      <Disclosure label={t("voting.why.title")}>
        <Why outcome={outcome} />
      </Disclosure>
    </Stack>
  );
}

function Head({ outcome }: { readonly outcome: PaperOutcome }) {
  const { t } = useWords();
  return (
    <Group justify="space-between" gap="xs">
      <Title order={3}>{outcome.ballot.question}</Title>
      <StatusBadge
        tone={GOOD.includes(outcome.result) ? "good" : "bad"}
        label={
          outcome.result === "adopted" && proposedIn(outcome)
            ? t("voting.proposed")
            : t(`voting.paper_result.${outcome.result}`)
        }
      />
    </Group>
  );
}

/** How many ballots there were, as everybody in the room may check it. */
export function Ballots({ outcome }: { readonly outcome: PaperOutcome }) {
  const { t } = useWords();
  const { issued, counted } = outcome;
  return (
    <Text>
      {t("voting.paper.ballots", {
        issued,
        collected: counted.collected,
        valid: counted.valid,
        invalid: invalidIn(counted),
      })}
    </Text>
  );
}

/** Each line with its votes, what it came to and the comparison behind it. */
export function LineResults({ outcome }: { readonly outcome: PaperOutcome }) {
  const { t } = useWords();
  const { ballot, base, threshold, lines, steps } = outcome;
  const total = base.counted.length;
  const exact = ballot.decision === "election" && !ballot.runOff;
  return (
    <Stack gap="xs">
      <Text>
        {ballot.runOff
          ? t("voting.paper.run_off")
          : t("voting.paper.needed", { needed: neededOf(total, threshold), base: total })}
      </Text>
      <ul className={classes["lines"]}>
        {lines.map((line, place) => (
          <li key={line.memberId ?? line.name}>
            <Group gap="xs">
              <Text inherit fw={600}>
                <bdi>{line.name}</bdi>
              </Text>
              {line.result !== null && (
                <StatusBadge tone="good" label={t(`voting.option.${line.result}`)} />
              )}
              {outcome.tied.includes(place) && (
                <StatusBadge tone="warning" label={t("voting.paper_result.tie")} />
              )}
            </Group>
            <Text inherit>
              {OPTIONS[ballot.form]
                .map(
                  (option, at) => `${t(optionWord(ballot.form, option))}: ${line.figures[at] ?? 0}`,
                )
                .join(" · ")}
            </Text>
            {(exact || ballot.form === "approval") && (
              <Text inherit dir="ltr" className={classes["formula"]}>
                {formulaOf(explainThreshold(line.figures[0] ?? 0, total, threshold))}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {steps.map((step) => (
        <div key={`${step.penalty}-${String(step.cumulative)}`}>
          <Text inherit>
            {t(step.cumulative ? "voting.paper.step_added" : "voting.paper.step", {
              penalty: t(`voting.option.${step.penalty}`),
              votes: step.votes,
            })}
          </Text>
          <Text inherit dir="ltr" className={classes["formula"]}>
            {formulaOf(explainThreshold(step.votes, total, step.threshold))}
          </Text>
        </div>
      ))}
    </Stack>
  );
}

function Why({ outcome }: { readonly outcome: PaperOutcome }) {
  const { t, list } = useWords();
  const { quorum, steps } = outcome;
  return (
    <>
      <WhyPanel
        title={t("voting.why.threshold")}
        citation={steps.at(-1)?.citation ?? outcome.citation}
        base={shownBase(outcome.base, t)}
      />
      <WhyPanel
        title={t("voting.why.quorum")}
        citation={quorum.citation}
        arithmetic={explainThreshold(quorum.present, quorum.base, quorum.threshold)}
      />
      <Text>
        {t("voting.paper.counted_by", {
          tellers: list(outcome.tellers.map((each) => each.name)),
          by: list(outcome.enteredBy),
        })}
      </Text>
      {outcome.recounts.map((reason, index) => (
        <Text key={`${index}-${reason}`}>{t("voting.paper.recounted", { reason })}</Text>
      ))}
    </>
  );
}
