import { Alert, Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretOutcome } from "@chiboso/domain/voting/secret/outcome.ts";
import { questionsOf } from "@chiboso/domain/voting/secret/form.ts";
import { untypedIn } from "@chiboso/domain/voting/secret/envelopes.ts";
import { FEW_COUNTED } from "@chiboso/domain/voting/secret/ballot.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { explainThreshold, formulaOf } from "@chiboso/domain/rules/explain.ts";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { DownloadVoteBundle } from "../../evidence/public.ts";
import type { Failure } from "../../platform/failure.ts";
import { FactList } from "../../platform/fact-list.tsx";
import { FileButton } from "../../platform/file-button.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { WhyPanel } from "../../rules/public.ts";
import { shownBase } from "../shown-base.ts";
import { Disclosure } from "../why.tsx";
import { useSecretVotes } from "./api.ts";
import { Keeping } from "./keeping.tsx";
import { OwnKeyGone } from "./own-key-gone.tsx";
import { Receipts } from "./receipts.tsx";
import { useUntypedTold } from "./untyped-fields.tsx";
import classes from "../paper/paper-result.module.css";

const GOOD: readonly SecretOutcome["result"][] = ["filled", "adopted", "rated", "told"];

/** The results of the secret votes under one item. */
export function SecretResults({
  meetingId,
  itemId,
  zone,
}: {
  readonly meetingId: string;
  readonly itemId: string;
  readonly zone: string;
}) {
  const votes = useSecretVotes(meetingId).data?.votes ?? [];
  return votes.map(
    (vote) =>
      vote.itemId === itemId &&
      vote.outcome !== null && (
        <SecretResult key={vote.id} vote={vote} outcome={vote.outcome} zone={zone} />
      ),
  );
}

/** One opened vote: the sums with their arithmetic, the receipts, the archive for outsiders. */
export function SecretResult({
  vote,
  outcome,
  zone,
}: {
  readonly vote: SecretView;
  readonly outcome: SecretOutcome;
  readonly zone: string;
}) {
  const { t, time } = useWords();
  return (
    <Stack gap="sm" component="article">
      <Group justify="space-between" gap="xs">
        <Title order={3}>{outcome.ballot.question}</Title>
        <StatusBadge
          tone={GOOD.includes(outcome.result) ? "good" : "bad"}
          label={t(`voting.secret_result.${outcome.result}`)}
        />
      </Group>
      <Counted outcome={outcome} />
      <Sums outcome={outcome} />
      {outcome.counted <= FEW_COUNTED && <Text>{t("voting.secret.few")}</Text>}
      <Text size="sm" c="dimmed">
        {t("voting.secret.times", {
          from: time(outcome.openedAt, zone),
          to: time(outcome.closedAt, zone),
        })}
      </Text>
      <Receipts vote={vote} />
      <Disclosure label={t("voting.secret.verify")}>
        <Verify vote={vote} outcome={outcome} />
      </Disclosure>
      <Why outcome={outcome} />
      <Keeping vote={vote} zone={zone} />
      <OwnKeyGone vote={vote} />
    </Stack>
  );
}

export function Counted({ outcome }: { readonly outcome: SecretOutcome }) {
  const { t } = useWords();
  const { keys, counted, typed, late, envelopes } = outcome;
  return (
    <>
      <Text>
        {t("voting.secret.counted", { keys, counted })}
        {envelopes === null && typed > 0 && ` ${t("voting.secret.typed", { typed })}`}
        {late > 0 && ` ${t("voting.secret.late", { count: late })}`}
      </Text>
      {envelopes !== null && envelopes.outer > 0 && (
        <EnvelopesCounted envelopes={envelopes} typed={typed} />
      )}
    </>
  );
}

/** Every double envelope that came, typed or not, and why not. */
function EnvelopesCounted({
  envelopes,
  typed,
}: {
  readonly envelopes: NonNullable<SecretOutcome["envelopes"]>;
  readonly typed: number;
}) {
  const { t } = useWords();
  const told = useUntypedTold();
  const { outer, untyped } = envelopes;
  return (
    <Text>
      {t("voting.secret.envelopes_sum", { outer, typed, untyped: untypedIn(untyped) })}
      {told(envelopes).map((line) => ` ${line}.`)}
    </Text>
  );
}

/** Each line with its sums, and the comparison where the rules ask for one. */
export function Sums({ outcome }: { readonly outcome: SecretOutcome }) {
  const { t } = useWords();
  const { ballot, lines, threshold, base } = outcome;
  const questions = questionsOf(ballot);
  const total = base.counted.length;
  return (
    <ul className={classes["lines"]}>
      {lines.map((line, place) => {
        const names = (questions[place] ?? questions[0])?.answers ?? [];
        const listed = ballot.form === "crossOut";
        return (
          <li key={`${place}-${line.name}`}>
            <Group gap="xs">
              <Text inherit fw={600}>
                <bdi>{line.name}</bdi>
              </Text>
              {line.result !== null && (
                <StatusBadge tone="good" label={t(`voting.option.${line.result}`)} />
              )}
            </Group>
            <Text inherit>
              {line.figures
                .map((figure, at) =>
                  listed
                    ? t("voting.secret.votes", { votes: figure })
                    : `${names[at] ?? ""}: ${figure}`,
                )
                .join(" · ")}
              {line.blank !== null && ` · ${t("voting.secret.blank", { blank: line.blank })}`}
            </Text>
            {threshold !== null && total > 0 && (
              <Text inherit dir="ltr" className={classes["formula"]}>
                {formulaOf(explainThreshold(line.figures[0] ?? 0, total, threshold))}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Verify({ vote, outcome }: { readonly vote: SecretView; readonly outcome: SecretOutcome }) {
  const { t } = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { closedHead, openedHead, electionId, form, booth } = outcome.election;
  const mono = (text: string) => (
    <bdi dir="ltr" className={classes["formula"]}>
      {text}
    </bdi>
  );
  return (
    <Stack gap="sm">
      <Text>
        {t(vote.destroyed === null ? "voting.secret.verify_text" : "voting.secret.verify_gone")}
      </Text>
      <FactList
        facts={[
          { label: t("voting.secret.election_id"), value: mono(electionId) },
          { label: t("voting.secret.closed_head"), value: mono(closedHead) },
          { label: t("voting.secret.opened_head"), value: mono(openedHead) },
          { label: t("voting.secret.form_digest"), value: form && mono(form) },
          { label: t("voting.secret.booth_hash"), value: vote.booth && mono(vote.booth) },
        ]}
      />
      {booth !== null && booth.closed !== booth.opened && (
        <Alert color="red" role="alert">
          {t("voting.secret.booth_other")}
        </Alert>
      )}
      <RefusalAlert failure={failure} />
      <Group>
        {vote.destroyed === null && (
          <FileButton
            route={secretArchive}
            params={{ secretVoteId: vote.id }}
            label={t("voting.secret.archive")}
            name={t("voting.secret.archive_of", { question: outcome.ballot.question })}
            icon={IconDownload}
            onFailure={setFailure}
          />
        )}
        {vote.destroyed === null && (
          <DownloadVoteBundle meetingId={vote.meetingId} voteId={vote.id} />
        )}
        <Anchor href="/verifier.html" underline="always">
          {t("voting.secret.verifier")}
        </Anchor>
      </Group>
    </Stack>
  );
}

function Why({ outcome }: { readonly outcome: SecretOutcome }) {
  const { t, list } = useWords();
  const { quorum, citation } = outcome;
  return (
    <Disclosure label={t("voting.why.title")}>
      {citation !== null && (
        <WhyPanel
          title={t("voting.why.threshold")}
          citation={citation}
          base={shownBase(outcome.base, t)}
        />
      )}
      <WhyPanel
        title={t("voting.why.quorum")}
        citation={quorum.citation}
        arithmetic={explainThreshold(quorum.present, quorum.base, quorum.threshold)}
      />
      <Text>
        {t("voting.secret.opened_by", { names: list(outcome.board.map(({ name }) => name)) })}
      </Text>
      {outcome.permit !== null && (
        <Text>
          {t("voting.secret.permitted", {
            number: outcome.permit.number,
            issuer: outcome.permit.issuer,
          })}
        </Text>
      )}
    </Disclosure>
  );
}
