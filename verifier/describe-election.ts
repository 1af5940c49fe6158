import type { Language } from "@chiboso/domain/kernel/language.ts";
import { policyOf } from "@chiboso/domain/crypto/belenios/policy.ts";
import type { ArchiveFacts, ArchiveReport } from "@chiboso/domain/crypto/belenios/verify-report.ts";
import type { Described } from "./describe.ts";
import { say, sayRefusal, shown } from "./say.ts";

/** Whether the bytes begin as an archive of an election does; all else is taken for a bundle. */
export function isElection(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 9)) === "BELENIOS\0";
}

/** Puts a report about an election into words, as the one about a bundle. */
export function describeElection(
  report: ArchiveReport,
  { language, witnessed }: { readonly language: Language; readonly witnessed: boolean },
): Described {
  const good = witnessed ? "verifier.election.ok" : "verifier.election.okUnwitnessed";
  const help = witnessed ? "verifier.election.limits" : "verifier.election.compareHeads";
  return {
    ok: report.ok,
    verdict: say(language, report.ok ? good : "verifier.election.bad"),
    advice: say(language, report.ok ? help : "verifier.election.badHelp"),
    fingerprint: null,
    checks: report.checks.map(({ name, state, refusal }) => ({
      state,
      stateText: say(language, `verifier.state.${state}`),
      name: say(language, `crypto.check.${name}`),
      reason: refusal === null ? null : sayRefusal(language, refusal),
    })),
    acts: [],
    facts: report.facts === null ? [] : factsOf(report.facts, language),
  };
}

function factsOf(facts: ArchiveFacts, language: Language): { label: string; value: string }[] {
  const policy = policyOf(facts.description);
  const known = [
    { label: say(language, "verifier.election.name"), value: facts.name },
    { label: say(language, "verifier.election.id"), value: facts.uuid },
    { label: say(language, "verifier.election.voters"), value: String(facts.voters) },
    { label: say(language, "verifier.election.counted"), value: String(facts.counted) },
    { label: say(language, "verifier.election.minimum"), value: String(policy?.minimum ?? 0) },
    ...countsOf(facts, language),
    { label: say(language, "verifier.election.closedHead"), value: facts.heads.closed },
    { label: say(language, "verifier.election.openedHead"), value: facts.heads.opened ?? "" },
    { label: say(language, "verifier.election.form"), value: facts.form },
  ];
  return known.map(({ label, value }) => ({ label, value: shown(value) }));
}

function countsOf({ questions, result }: ArchiveFacts, language: Language) {
  return questions.map(({ question, answers, blank }, at) => {
    const names = blank === true ? [say(language, "verifier.election.blank"), ...answers] : answers;
    const counts = names.map((name, place) => `${name} ${result?.[at]?.[place] ?? 0}`);
    return { label: shown(question.replaceAll("\n", " ")), value: counts.join("; ") };
  });
}

/** A mark as it was read aloud and written down: in groups, in capitals or not. */
export function markOf(written: string): string {
  return written.replaceAll(/\s/gu, "").toLowerCase();
}
