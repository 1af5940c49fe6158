import { Group, Stack, Text } from "@mantine/core";
import type { PrivacyRequest } from "@chiboso/domain/members/privacy/contract.ts";
import type { RequestDecision, RequestKind } from "@chiboso/domain/members/privacy/requests.ts";
import { FactList, type Fact } from "../../platform/fact-list.tsx";
import { StatusBadge, type Tone } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";

const TONES = {
  received: "warning",
  answered: "running",
  decided: "good",
  withdrawn: "none",
} as const satisfies Record<PrivacyRequest["state"], Tone>;

/** The words of a decision: about a reading it is a finding, about everything else an answer to a wish. */
export function decisionKey<Decision extends RequestDecision>(
  kind: RequestKind,
  decision: Decision,
) {
  return kind === "reading"
    ? (`members.privacy.finding.${decision}` as const)
    : (`members.privacy.decision.${decision}` as const);
}

/** Where a request stands, in words. */
export function RequestState({ request }: { readonly request: PrivacyRequest }) {
  const { t } = useWords();
  const { decided, state } = request;
  if (decided !== null)
    return (
      <StatusBadge
        tone={decided.decision === "refused" ? "bad" : "good"}
        label={t(decisionKey(request.kind, decided.decision))}
      />
    );
  return <StatusBadge tone={TONES[state]} label={t(`members.privacy.state.${state}`)} />;
}

/** The next day by which something is due, with the rule that sets it; nothing once it is over. */
export function RequestDue({
  request,
  today,
}: {
  readonly request: PrivacyRequest;
  readonly today: string | null;
}) {
  const { t, date } = useWords();
  const next = request.state === "received" ? request.answer : request.decision;
  if (request.state === "decided" || request.state === "withdrawn") return null;
  const late = today !== null && next.due < today;
  return (
    <Group gap="xs">
      <Text component="span" {...(late && { fw: 700 })}>
        {t(
          request.state === "received" ? "members.privacy.answer_by" : "members.privacy.decide_by",
          {
            date: date(next.due),
          },
        )}
      </Text>
      {late && <StatusBadge tone="bad" label={t("members.privacy.late")} />}
      <RuleNote citation={next.citation} />
    </Group>
  );
}

/** Everything that was asked, answered and decided. */
export function RequestFacts({
  request,
  today = null,
}: {
  readonly request: PrivacyRequest;
  readonly today?: string | null;
}) {
  const { t, dateTime } = useWords();
  const { reading, answered, extension, decided } = request;
  const facts: Fact[] = [
    { label: t("members.privacy.asked_at"), value: dateTime(request.askedAt) },
    { label: t("members.privacy.wish"), value: <bdi>{request.wish}</bdi> },
  ];
  if (reading !== null)
    facts.push({
      label: t("members.privacy.kind.reading"),
      value: (
        <>
          <bdi>{reading.readerName}</bdi> · <bdi>{dateTime(reading.at)}</bdi>
        </>
      ),
    });
  if (answered !== null)
    facts.push({ label: t("members.privacy.procedure"), value: <bdi>{answered.procedure}</bdi> });
  if (extension !== null)
    facts.push({ label: t("members.privacy.extended"), value: <bdi>{extension.reason}</bdi> });
  if (decided !== null)
    facts.push({
      label: t("members.privacy.decided"),
      value: (
        <>
          <bdi>{dateTime(decided.at)}</bdi> · <bdi>{decided.by}</bdi> · <bdi>{decided.reason}</bdi>
        </>
      ),
    });
  return (
    <Stack gap="sm">
      <RequestDue request={request} today={today} />
      <FactList facts={facts} />
    </Stack>
  );
}
