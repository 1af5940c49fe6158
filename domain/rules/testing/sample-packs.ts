import fc from "fast-check";
import { addDays } from "../../kernel/dates.ts";
import { CENTRAL_PACK } from "../central.ts";
import type { Layer, Rule, RulePack } from "../pack.ts";
import { inForce } from "../rules.ts";

/** Packs that a committee might write, made by chance: for tests. */

export const FROM = "2026-12-01";

export const anyDay = fc.integer({ min: -400, max: 1200 }).map((days) => addDays(FROM, days));

/** Rules of the Centre in force from `FROM` on that have a direction, each with a stricter and a looser form. */
const VARIED = CENTRAL_PACK.rules.filter(
  (rule) => inForce(rule, FROM) && rule.to === null && tightened(rule, 1) !== undefined,
);

export const variedRule = fc.constantFrom(...VARIED);

export function packOf(rules: readonly Rule[], id = "mau", layer: Layer = "grassroots"): RulePack {
  return {
    schema: 1,
    id,
    version: "2026.12.1",
    layer,
    rules: rules.map((rule) => ({ ...rule, layer, from: FROM, to: null })),
  };
}

/** Some rules, each tightened by as many steps. */
export const tighterPack = (id: string) =>
  fc
    .uniqueArray(fc.tuple(variedRule, fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 6,
      selector: ([rule]) => rule.id,
    })
    .map((chosen) =>
      packOf(
        chosen.map(([rule, steps]) => tightened(rule, steps) ?? rule),
        id,
      ),
    );

/** The rule, stricter by so many steps; undefined when its kind knows none. */
export function tightened(rule: Rule, steps: number): Rule | undefined {
  if (rule.kind === "threshold" || rule.kind === "quorum" || rule.kind === "share")
    return { ...rule, num: rule.num * 10 + steps, den: rule.den * 10 };
  if (rule.kind === "minimum") return { ...rule, count: rule.count + steps };
  if (rule.kind === "frequency") return { ...rule, times: rule.times + steps };
  if (rule.kind === "allowance") return { ...rule, fromMembers: rule.fromMembers + steps };
  if (rule.kind === "surplus") return { ...rule, num: rule.num * 10 - steps, den: rule.den * 10 };
  if (rule.kind !== "deadline") return undefined;
  if (rule.when === "before") return { ...rule, amount: rule.amount + steps };
  return { ...rule, amount: Math.max(1, rule.amount - steps) };
}

/** The rule, looser by so many steps of at least one, or on another subject. */
export function loosened(rule: Rule, steps: number): Rule {
  if (rule.kind === "threshold" || rule.kind === "quorum" || rule.kind === "share")
    return { ...rule, num: rule.num * 10 - steps, den: rule.den * 10 };
  if (rule.kind === "minimum") return { ...rule, count: Math.max(1, rule.count - steps) };
  if (rule.kind === "frequency")
    return { ...rule, of: rule.of === "regular" ? "thematic" : "regular" };
  if (rule.kind === "allowance") return { ...rule, atMost: rule.atMost + steps };
  if (rule.kind === "surplus") return { ...rule, least: rule.least + steps };
  if (rule.kind !== "deadline") return rule;
  if (rule.when === "after") return { ...rule, amount: rule.amount + steps };
  return { ...rule, unit: rule.unit === "workingDay" ? "calendarDay" : "workingDay" };
}
