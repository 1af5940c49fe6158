import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { Report } from "@chiboso/domain/ledger/verify-bundle.ts";
import type { Described, DescribedCheck } from "../describe.ts";
import { say } from "../say.ts";
import { chainsOf } from "./chain.ts";
import { element } from "./element.ts";

const MARKS = { ok: "✓", failed: "✗", skipped: "–" } as const;

type Mood = "good" | "wait" | "bad";

/** What came of checking something that the log has sealed. */
export function showReport(
  told: Described,
  report: Pick<Report, "trust">,
  language: Language,
): HTMLElement {
  const mood = !told.ok ? "bad" : report.trust === "trusted" ? "good" : "wait";
  return showDescribed(told, mood, language);
}

/** A report as it stands on the page: verdict first, then what to compare, what was checked, what it says. */
export function showDescribed(told: Described, mood: Mood, language: Language): HTMLElement {
  const verdict = element(
    "div",
    { class: `verdict ${mood}` },
    element("h2", {}, `${mood === "bad" ? MARKS.failed : MARKS.ok} ${told.verdict}`),
    told.advice === null ? null : element("p", {}, told.advice),
  );
  return element(
    "section",
    {},
    verdict,
    ...(told.fingerprint === null ? [] : fingerprintOf(told.fingerprint, language)),
    ...chainsOf(told.acts, language),
    ...(told.facts.length === 0 ? [] : factsOf(told.facts, language)),
    element("h2", {}, say(language, "verifier.checks")),
    element("ul", {}, ...told.checks.map(checkLine)),
  );
}

function checkLine(check: DescribedCheck): HTMLElement {
  return element(
    "li",
    { class: check.state },
    element("span", { class: "mark", "aria-hidden": "true" }, MARKS[check.state]),
    element("span", {}, check.name),
    element("span", { class: "state" }, check.stateText),
    check.reason === null ? null : element("span", { class: "reason" }, check.reason),
  );
}

function fingerprintOf(fingerprint: string, language: Language): HTMLElement[] {
  return [
    element("h2", {}, say(language, "verifier.fingerprint")),
    element("code", { class: "fingerprint", dir: "ltr" }, fingerprint),
  ];
}

function factsOf(
  facts: readonly { readonly label: string; readonly value: string }[],
  language: Language,
): HTMLElement[] {
  const lines = facts.flatMap(({ label, value }) => [
    element("dt", {}, label),
    element("dd", { dir: "auto" }, value),
  ]);
  return [element("h2", {}, say(language, "verifier.facts")), element("dl", {}, ...lines)];
}
