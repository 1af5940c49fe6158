import type * as z from "zod";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { rulePack, type Rule, type RulePack } from "./pack.ts";
import { faultOfSheet } from "./quality-sheet.ts";

/** Bytes of a pack; the central one, the largest there is, has a third of it. */
export const PACK_LIMIT = 300_000;

/** How deep the brackets of a pack may stand in each other; its schema needs ten. */
const DEPTH = 16;

/**
 * Reads a pack as it was sent: within its depth, as JSON, by the schema, and sound in itself. A refusal
 * names the rule and the field. The size is limited before.
 */
export function readPack(text: string): Result<RulePack> {
  if (isDeeper(text, DEPTH)) return refuse("rules.pack_too_deep", { depth: DEPTH });
  const content = fromJson(text);
  if (content === undefined) return refuse("rules.pack_not_json");
  const read = rulePack.safeParse(content);
  if (!read.success) return refuseIssue(content, read.error.issues);
  const unsound = read.data.rules.map((rule) => faultOfRule(rule, read.data)).find((each) => each);
  return unsound ?? faultOfDates(read.data.rules) ?? ok(read.data);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counts brackets outside of strings, so that nothing deep is ever built. */
function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inside && sign === "\\") at += 1;
    else if (sign === '"') inside = !inside;
    else if (!inside && (sign === "{" || sign === "[")) depth += 1;
    else if (!inside && (sign === "}" || sign === "]")) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

type Issue = z.core.$ZodIssue;

function refuseIssue(content: unknown, issues: readonly Issue[]): Result<never> {
  const [issue] = issues;
  if (issue === undefined) return refuse("rules.pack_not_json");
  const [list, index, ...inside] = issue.path.map(String);
  const extra = issue.code === "unrecognized_keys" ? [String(issue.keys[0])] : [];
  const problem = problemOf(issue);
  if (list !== "rules" || index === undefined) {
    const field = [...issue.path.map(String), ...extra].join(".");
    return refuse("rules.pack_head_fault", { field, problem }, field);
  }
  const rule = nameOf(content, Number(index));
  const field = [...inside, ...extra].join(".");
  return refuse("rules.pack_rule_fault", { rule, field, problem }, `rules.${index}.${field}`);
}

const PROBLEMS: Partial<Record<Issue["code"], string>> = {
  unrecognized_keys: "unknown",
  invalid_union: "kind",
  too_big: "size",
  too_small: "size",
  invalid_type: "type",
  invalid_value: "choice",
};

function problemOf({ code }: Issue): string {
  return PROBLEMS[code] ?? "other";
}

/** The id of a rule that could not be read, or its place in the file. */
function nameOf(content: unknown, index: number): string {
  const rules = (content as { rules?: readonly unknown[] }).rules ?? [];
  const id = (rules[index] as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" && id.length <= 20 ? id : `#${index + 1}`;
}

function faultOfRule(rule: Rule, pack: RulePack): Result<never> | undefined {
  if (rule.layer !== pack.layer) return refuse("rules.pack_other_layer", { rule: rule.id });
  if (rule.to !== null && rule.to <= rule.from)
    return refuse("rules.pack_dates", { rule: rule.id });
  if ("strict" in rule && rule.num + Number(rule.strict) > rule.den)
    return refuse("rules.pack_over_whole", { rule: rule.id });
  const fault = rule.kind === "qualitySheet" ? faultOfSheet(rule) : undefined;
  return fault && refuse("rules.pack_sheet_fault", { rule: rule.id, fault });
}

/** On no day two versions of one rule, nor of one rule two kinds. */
function faultOfDates(rules: readonly Rule[]): Result<never> | undefined {
  const ordered = rules.toSorted((a, b) =>
    a.id === b.id ? (a.from < b.from ? -1 : 1) : a.id < b.id ? -1 : 1,
  );
  const twice = ordered.find((rule, index) => {
    const next = ordered[index + 1];
    return next?.id === rule.id && (rule.to === null || next.from < rule.to);
  });
  return twice && refuse("rules.pack_rule_twice", { rule: twice.id });
}
