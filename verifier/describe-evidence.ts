import type { Language } from "@chiboso/domain/kernel/language.ts";
import type {
  ActReport,
  EvidenceFacts,
  EvidenceReport,
} from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import type { PaperReport } from "@chiboso/domain/ledger/evidence/verify-paper.ts";
import {
  adviceOf,
  correctionsOf,
  outcomeOf,
  verdictOf,
  type Described,
  type DescribedAct,
  type Fact,
} from "./describe.ts";
import { say, sayInstant, shown } from "./say.ts";

/** Puts a report about a bag into words. */
export function describeEvidence(report: EvidenceReport, language: Language): Described {
  return {
    ok: report.ok,
    verdict: say(language, verdictOf(report)),
    advice: adviceOf(report, language),
    fingerprint: report.fingerprint,
    checks: report.checks.map((check) =>
      outcomeOf(check, say(language, `ledger.evidence.${check.name}`), language),
    ),
    acts: report.acts.map((act) => describeAct(act, language)),
    facts: report.ok ? factsOf(report.facts, language) : [],
  };
}

/** Puts a report about a paper and the proof beside it into words. */
export function describePaper(report: PaperReport, language: Language): Described {
  const { act, origin } = report;
  return {
    ok: report.ok,
    verdict: say(language, verdictOf(report)),
    advice: adviceOf(report, language),
    fingerprint: report.fingerprint,
    checks: report.checks.map((check) =>
      outcomeOf(check, say(language, `ledger.paper.${check.name}`), language),
    ),
    acts: act === null ? [] : [describeAct(act, language)],
    facts: report.ok ? logFacts({ ...report, origin }, language) : [],
  };
}

function describeAct(act: ActReport, language: Language): DescribedAct {
  const { kind, at, index, files, links } = act;
  const parts = [
    at === null ? null : sayInstant(language, at),
    index === null ? null : say(language, "verifier.act.line", { index: index + 1 }),
  ];
  return {
    title:
      kind === null ? say(language, "verifier.act.unknown") : say(language, `ledger.kind.${kind}`),
    when: parts.filter((part) => part !== null).join(" · "),
    files: files.map(({ name }) => shown(name)),
    links: links.map((link) =>
      outcomeOf(link, say(language, `ledger.link.${link.name}`), language),
    ),
  };
}

function factsOf(facts: EvidenceFacts, language: Language): readonly Fact[] {
  const known = [
    { label: say(language, "verifier.fact.organisation"), value: facts.organisation },
    { label: say(language, "verifier.fact.meeting"), value: facts.meeting },
    {
      label: say(language, "verifier.fact.closedAt"),
      value: facts.closedAt === null ? null : sayInstant(language, facts.closedAt),
    },
    ...facts.approvals.map(({ role, name, at }) => ({
      label: say(language, `verifier.fact.approval.${role}`),
      value: `${name}, ${sayInstant(language, at)}`,
    })),
    ...facts.revisions.map(({ name, at, serial }) => ({
      label: say(language, "verifier.fact.signed"),
      value: say(language, "verifier.fact.signedValue", {
        name,
        at: sayInstant(language, at),
        serial: serial === "" ? "–" : serial,
      }),
    })),
    ...(facts.corrections === null ? [] : correctionsOf(facts.corrections, language)),
  ];
  const shownFacts = known.flatMap(({ label, value }) =>
    value === null ? [] : [{ label, value: shown(value) }],
  );
  return [...shownFacts, ...logFacts(facts, language)];
}

function logFacts(
  { witnesses, origin, size }: Pick<EvidenceFacts, "witnesses" | "origin" | "size">,
  language: Language,
): readonly Fact[] {
  const confirmed = witnesses.map(({ name, at }) => ({
    label: say(language, "verifier.fact.witness"),
    value: `${shown(name)}, ${sayInstant(language, new Date(at * 1000).toISOString())}`,
  }));
  const log =
    origin === null ? [] : [{ label: say(language, "verifier.fact.origin"), value: shown(origin) }];
  const lines =
    size === null ? [] : [{ label: say(language, "verifier.fact.size"), value: String(size) }];
  return [...confirmed, ...log, ...lines];
}
