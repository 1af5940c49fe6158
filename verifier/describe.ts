import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { Outcome } from "@chiboso/domain/ledger/chained-checks.ts";
import type { Report } from "@chiboso/domain/ledger/verify-bundle.ts";
import type { CorrectionFact } from "@chiboso/domain/ledger/verify-corrections.ts";
import { say, sayInstant, sayRefusal, shown } from "./say.ts";

/** A report in words, the same for the command line and for the page. */
export interface Described {
  readonly ok: boolean;
  readonly verdict: string;
  /** What the reader must still do or know; null when there is nothing. */
  readonly advice: string | null;
  readonly fingerprint: string | null;
  readonly checks: readonly DescribedCheck[];
  /** Acts of the log, each as a chain from its papers to the log's signature. */
  readonly acts: readonly DescribedAct[];
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface DescribedAct {
  readonly title: string;
  readonly when: string;
  readonly files: readonly string[];
  readonly links: readonly DescribedCheck[];
}

export interface DescribedCheck {
  readonly state: Outcome["state"];
  readonly stateText: string;
  readonly name: string;
  readonly reason: string | null;
}

/** Puts a report into words. The bundle's own statements are left out when it failed. */
export function describeReport(report: Report, language: Language): Described {
  return {
    ok: report.ok,
    verdict: say(language, verdictOf(report)),
    advice: adviceOf(report, language),
    fingerprint: report.fingerprint,
    checks: report.checks.map((check) =>
      outcomeOf(check, say(language, `ledger.check.${check.name}`), language),
    ),
    acts: [],
    facts: report.ok ? factsOf(report, language) : [],
  };
}

/** One check in words, under the name that it has there. */
export function outcomeOf(
  { state, refusal }: Outcome,
  name: string,
  language: Language,
): DescribedCheck {
  return {
    state,
    stateText: say(language, `verifier.state.${state}`),
    name,
    reason: refusal === null ? null : sayRefusal(language, refusal),
  };
}

type Verdict = Pick<Report, "ok" | "trust">;

export function verdictOf(report: Verdict) {
  if (!report.ok) return "verifier.result.bad";
  return report.trust === "trusted" ? "verifier.result.ok" : "verifier.result.okUnknownKey";
}

export function adviceOf(report: Verdict, language: Language): string | null {
  if (!report.ok) return say(language, "verifier.result.badHelp");
  return report.trust === "none" ? null : say(language, `verifier.trust.${report.trust}`);
}

function factsOf({ facts }: Report, language: Language): Fact[] {
  const moment = (value: string | null) => (value === null ? null : sayInstant(language, value));
  const place =
    facts.index === null || facts.size === null
      ? null
      : say(language, "verifier.fact.placeValue", { index: facts.index + 1, size: facts.size });
  const approvals = facts.approvals.map(({ role, name, at }) => ({
    label: say(language, `verifier.fact.approval.${role}`),
    value: `${name}, ${sayInstant(language, at)}`,
  }));
  const known = [
    { label: say(language, "verifier.fact.organisation"), value: facts.organisation },
    { label: say(language, "verifier.fact.meeting"), value: facts.meeting },
    { label: say(language, "verifier.fact.closedAt"), value: moment(facts.closedAt) },
    ...approvals,
    { label: say(language, "verifier.fact.sealedAt"), value: moment(facts.sealedAt) },
    ...facts.witnesses.map(({ name, at }) => ({
      label: say(language, "verifier.fact.witness"),
      value: `${name}, ${sayInstant(language, new Date(at * 1000).toISOString())}`,
    })),
    ...correctionsOf(facts.corrections ?? [], language),
    { label: say(language, "verifier.fact.place"), value: place },
    { label: say(language, "verifier.fact.origin"), value: facts.origin },
  ];
  return known.flatMap(({ label, value }) =>
    value === null ? [] : [{ label, value: shown(value) }],
  );
}

/** Later correcting minutes cannot be known from a file, so the reader is told of what time it speaks. */
export function correctionsOf(corrections: readonly CorrectionFact[], language: Language): Fact[] {
  if (corrections.length === 0) {
    const value = say(language, "verifier.fact.correctionsNone");
    return [{ label: say(language, "verifier.fact.corrections"), value }];
  }
  return corrections.map(({ position, sealedAt }) => ({
    label: say(language, "verifier.fact.correction", { position }),
    value: say(language, "verifier.fact.correctionSealed", { at: sayInstant(language, sealedAt) }),
  }));
}
