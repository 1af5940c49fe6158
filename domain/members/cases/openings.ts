import type { Refusal } from "../../kernel/result.ts";
import type { CaseKind } from "./case-kinds.ts";
import type { CaseDefinition, Known } from "./definition.ts";
import { standingOf } from "./persons.ts";

/**
 * What stands against opening a case of a kind, whatever is answered to its questions: an open case of the kind, a
 * day to come, an organisation that is not there on the day, and what the kind says of the person. Null: it may be
 * opened. `record` is the case as it would stand, still without a step.
 */
export function barTo(definition: CaseDefinition, known: Known): Refusal | null {
  const { facts, record } = known;
  const { openedOn } = record;
  const { kind } = definition;
  if (facts.otherCases.some((each) => each.kind === kind && each.state === "open"))
    return { code: "members.case_open_already" };
  if (openedOn > facts.today)
    return { code: "members.case_day_to_come", params: { on: facts.today }, field: "openedOn" };
  const { dissolvedOn, foundedOn } = facts.organisation;
  if (dissolvedOn !== null && dissolvedOn <= openedOn)
    return { code: "members.case_organisation_ceased", params: { on: dissolvedOn } };
  if (foundedOn !== null && openedOn < foundedOn)
    return { code: "members.case_before_founding", params: { on: foundedOn }, field: "openedOn" };
  return definition.bar?.(known) ?? null;
}

/** A kind of case that people open about a member, and what stands against opening it today. */
export interface Opening {
  readonly kind: CaseKind;
  readonly refusal: Refusal | null;
}

/** Each of the kinds that people open about a member, of the dead those that death leaves open, with what stands against it on the day of `record`. */
export function openingsOf(definitions: readonly CaseDefinition[], known: Known): Opening[] {
  const isDead = standingOf(known.facts.person, known.record.openedOn) === "deceased";
  return definitions
    .filter(({ openedBy, subject }) => openedBy === "people" && subject === "member")
    .filter(({ afterDeath }) => !isDead || afterDeath === true)
    .map((definition) => ({ kind: definition.kind, refusal: barTo(definition, known) }));
}
