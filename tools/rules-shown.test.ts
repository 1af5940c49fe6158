import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { CENTRAL_PACK } from "../domain/rules/central.ts";
import { isUnverified } from "../domain/rules/confirm.ts";
import { capabilities } from "../server/capabilities.ts";
import * as z from "zod";
import { ROOT } from "./run-tool.ts";

/**
 * Every outcome names its rule, and a rule from memory or with disagreeing sources carries its badge wherever it
 * shows. Nobody sees by looking that one was forgotten; so each way from a rule to a screen is named here.
 */

/** Draws a rule with its badge, or the badge beside a text that names the rule. */
const DRAWS = /<(?:RuleNote|WhyPanel|NamedRule|NamedTrust)\b/u;

/** In which file of `web/` a rule in an answer is drawn: capability, what holds it, and the name it goes by. */
const SHOWN_BY: Readonly<Record<string, string | readonly string[]>> = {
  "organisations warnings.citation": "organisations/warnings.tsx",
  "organisations leftBase.citation": "organisations/left-base.tsx",
  "organisations notes.citation": "organisations/act-preview.tsx",
  "organisations usual.citation": "organisations/term-form.tsx",
  "members getMemberSheet.citation": "members/sheet/sheet-view.tsx",
  "members getOwnSheet.citation": "members/sheet/sheet-view.tsx",
  "members getDossier.citation": "members/dossier/dossier-tab.tsx",
  "members listDossiers.citation": "members/dossier/dossiers-screen.tsx",
  "members listReconciliations.citation": "members/reconciliation/reconciliations-screen.tsx",
  "members getCase.citations": "members/cases/step-flow.tsx",
  "members deadline.citation": "members/cases/next-step.tsx",
  "members opens.citation": "members/cases/next-step.tsx",
  "members steps.citations": "members/cases/next-step.tsx",
  "members cases.nextRule": "members/cases/case-table.tsx",
  "members answer.citation": "members/privacy/request-facts.tsx",
  "members decision.citation": "members/privacy/request-facts.tsx",
  "members plan.citation": "members/privacy/erasure-plan.tsx",
  "meetings advice.citation": "meetings/advice-list.tsx",
  "meetings papersDue.citation": "meetings/planning/papers-clock.tsx",
  "meetings late.citation": "meetings/late/late-times.tsx",
  "meetings quorum.citation": "meetings/during/quorum-sign.tsx",
  "meetings polls.citation": "voting/poll-result.tsx",
  "meetings paperVotes.citation": "voting/paper/paper-result.tsx",
  "meetings outcome.citation": "voting/secret/secret-result.tsx",
  "meetings steps.citation": "voting/paper/paper-result.tsx",
  "meetings excluded.ruleId": "rules/why-panel.tsx",
  "voting polls.citation": "voting/poll-result.tsx",
  "voting proposePoll.citation": "voting/open-poll-form.tsx",
  "voting getPoll.citation": "voting/poll-result.tsx",
  "voting outcome.citation": "voting/poll-result.tsx",
  "voting quorum.citation": "voting/poll-result.tsx",
  "voting frozen.citation": "voting/paper/paper-result.tsx",
  "voting steps.citation": "voting/paper/paper-result.tsx",
  "voting sealing.citation": "voting/paper/after-count.tsx",
  "voting excluded.ruleId": "rules/why-panel.tsx",
  "voting exclusion.ruleId": "voting/vote-card.tsx",
  "quality showSheet.citation": "quality/sheet-screen.tsx",
  /** Whose points a criterion gives stands with the sheet. */
  "quality criteria.ruleId": "quality/sheet-screen.tsx",
  "analytics items.citation": ["analytics/radar/radar-list.tsx", "home/open-work.tsx"],
};

/** What asks the pack and hands on the rule itself, so that it names no citation; and where that is drawn. */
const HANDED_ON: Readonly<Record<string, string>> = {
  "domain/meetings/agenda.ts": "meetings/advice-list.tsx",
  "domain/members/cases/badge-due.ts": "members/cases/badges-screen.tsx",
  "domain/members/cases/transfer/checks.ts": "members/cases/next-step.tsx",
  "domain/members/cases/votes.ts": "members/cases/next-step.tsx",
  "domain/members/privacy/breach.ts": "members/privacy/breaches.tsx",
  "domain/members/privacy/requests.ts": "members/privacy/request-facts.tsx",
  "domain/organisations/terms.ts": "organisations/term-form.tsx",
  "domain/quality/evidence.ts": "quality/sheet-screen.tsx",
  "domain/quality/measures.ts": "quality/sheet-screen.tsx",
  "domain/voting/paper/prepare.ts": "voting/paper/paper-result.tsx",
  "domain/voting/paper/rounds.ts": "voting/paper/paper-result.tsx",
  "domain/voting/secret/prepare.ts": "voting/paper/paper-result.tsx",
  "server/voting/secret/kept-until.ts": "voting/paper/after-count.tsx",
  "server/voting/secret/give-share.ts": "voting/paper/after-count.tsx",
  "server/members/cases/documents/admission-case-papers.ts": "members/cases/next-step.tsx",
  "server/members/cases/documents/leaving-case-papers.ts": "members/cases/next-step.tsx",
  "server/members/cases/transfer/whole-cell-letters.ts": "organisations/left-base.tsx",
  "server/members/privacy/erase-person.ts": "members/privacy/erasure-plan.tsx",
  "server/organisations/act-state.ts": "organisations/left-base.tsx",
};

const ASKS =
  /\b(?:limitOf|listOf|ruleById|rulesInForce|ruleInForce|inForce|deadlineAfter|monthsOf)\(\s*(?:\w+\.)*(?:pack|law|rule)\b/u;
const NAMES_RULE = /\b(?:citations?|citationOf|citationById|ruleIds?|RuleNote)\b/u;
/** As TRF-04 or VOTE-10A. */
const RULE_ID = /\b[A-Z]{3,5}-\d{2}[A-Z]?\b/gu;
const NO_RULES = ["UTF-16"];

interface Source {
  readonly path: string;
  readonly text: string;
}

const product: readonly Source[] = globSync("{domain,server,web}/**/*.{ts,tsx}", {
  cwd: ROOT,
  exclude: (path) =>
    /(?:^|\/)(?:node_modules|dist|testing|samples|demonstration)(?:\/|$)/u.test(path),
})
  .filter((path) => !path.endsWith(".test.ts"))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(ROOT, path), "utf8")) }));

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, "").replaceAll(/^\s*\/\/.*$/gmu, "");
}

function draws(files: string | readonly string[]): boolean {
  return [files].flat().every(drawsOne);
}

function drawsOne(file: string): boolean {
  const found = product.find(({ path }) => path === `web/${file}`);
  return found !== undefined && DRAWS.test(found.text);
}

type Schema = Readonly<Record<string, unknown>>;

/** Every place of a schema that holds a citation or the id of a rule: what holds it, and its name. */
function rulesIn(schema: Schema, holder: string, defs: Schema, above: readonly Schema[]): string[] {
  if (above.includes(schema)) return [];
  const inside = (each: unknown, name: string) =>
    rulesIn(each as Schema, name, defs, [...above, schema]);
  const ref = schema["$ref"];
  if (typeof ref === "string") return inside(defs[ref.split("/").at(-1) ?? ""] ?? {}, holder);
  const properties = (schema["properties"] ?? {}) as Schema;
  const own = Object.entries(properties).flatMap(([name, each]) => {
    if (isCitation(each, defs) || /^(?:ruleId|nextRule)$/u.test(name)) return [`${holder}.${name}`];
    return inside(each, name);
  });
  const parts = ["anyOf", "oneOf", "allOf"].flatMap((key) => (schema[key] ?? []) as unknown[]);
  const further = [schema["items"], schema["additionalProperties"], ...parts];
  return [
    ...own,
    ...further
      .filter((each) => typeof each === "object" && each !== null)
      .flatMap((each) => inside(each, holder)),
  ];
}

/** A citation by itself, one that may be lacking, or a list of them. */
function isCitation(schema: unknown, defs: Schema): boolean {
  const {
    $ref: ref,
    properties,
    anyOf,
    items,
  } = schema as {
    readonly $ref?: string;
    readonly properties?: Schema;
    readonly anyOf?: readonly unknown[];
    readonly items?: unknown;
  };
  if (ref !== undefined) return isCitation(defs[ref.split("/").at(-1) ?? ""] ?? {}, defs);
  if (properties !== undefined) return "ruleId" in properties && "confidence" in properties;
  return (
    (anyOf ?? []).some((each) => isCitation(each, defs)) ||
    (items !== undefined && isCitation(items, defs))
  );
}

describe("a rule behind what a screen says", () => {
  const ids = new Set(CENTRAL_PACK.rules.map(({ id }) => id));

  test("is in the pack, wherever code or a text names it", () => {
    const unknown = product.flatMap(({ path, text }) =>
      (text.match(RULE_ID) ?? [])
        .filter((id) => !ids.has(id) && !NO_RULES.includes(id))
        .map((id) => `${path} names ${id}`),
    );
    assert.deepEqual(unknown, []);
  });

  test("is drawn with its badge, whatever answer brings it", () => {
    const found = new Set<string>();
    for (const { name, routes } of capabilities) {
      // What packs and confirmations say of rules is the matter of their own screens.
      if (name === "rules") continue;
      for (const { route } of routes) {
        if (route.command || !(route.reply instanceof z.ZodType)) continue;
        const schema = z.toJSONSchema(route.reply, { unrepresentable: "any", io: "output" });
        const defs = (schema.$defs ?? {}) as Schema;
        const [, own = ""] = route.name.split(".");
        for (const place of rulesIn(schema, own, defs, [])) found.add(`${name} ${place}`);
      }
    }
    assert.ok(found.size > 20, "the answers with rules were not found");
    assert.deepEqual([...found].toSorted(), Object.keys(SHOWN_BY).toSorted());
    for (const [place, file] of Object.entries(SHOWN_BY))
      assert.ok(draws(file), `${place}: ${String(file)}`);
  });

  test("is handed on by whoever asks the pack", () => {
    const asking = product.filter(
      ({ path, text }) => !/^\w+\/rules\//u.test(path) && ASKS.test(text),
    );
    assert.ok(asking.length > 30, "nobody was found to ask the pack");
    const silent = asking.filter(({ text }) => !NAMES_RULE.test(text)).map(({ path }) => path);
    assert.deepEqual(
      silent.filter((path) => !(path in HANDED_ON)),
      [],
    );
    for (const [path, file] of Object.entries(HANDED_ON))
      assert.ok(draws(file), `${path}: ${file}`);
  });

  test("is drawn where the screen itself asks the pack, and with every refusal that names it", () => {
    const screens = product.filter(
      ({ path, text }) =>
        path.startsWith("web/") && !path.startsWith("web/rules/") && ASKS.test(text),
    );
    for (const { path, text } of screens) assert.ok(DRAWS.test(text), path);
    const refusals = product.find(({ path }) => path === "web/platform/refusal-alert.tsx");
    assert.match(refusals?.text ?? "", /<NamedRules text=\{text\}/u);
    assert.match(
      product.find(({ path }) => path === "web/frame.tsx")?.text ?? "",
      /<RuleMark value=\{NamedRule\}/u,
    );
  });

  test("has the badge exactly when it was read from memory or its sources disagree", () => {
    for (const rule of CENTRAL_PACK.rules)
      assert.equal(isUnverified(rule), rule.confidence === "M" || rule.disputed, rule.id);
    for (const file of ["rules/rule-note.tsx", "rules/why-panel.tsx", "rules/named-rule.tsx"]) {
      const { text } = product.find(({ path }) => path === `web/${file}`) ?? { text: "" };
      assert.match(text, /trust\.kind === "unverified"[\s\S]{0,40}StatusBadge/u, file);
    }
  });
});
