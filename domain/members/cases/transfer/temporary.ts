import type { LocalDate } from "../../../kernel/dates.ts";
import type { Refusal } from "../../../kernel/result.ts";
import { textIn, type Acting, type CaseDefinition, type Known } from "../definition.ts";
import type { CaseEffect } from "../effect.ts";
import { partyPlaceOf, standingOf } from "../persons.ts";
import { checkDestination, checkNotLeaving, checkStay } from "./checks.ts";
import { DESTINATION_FIELDS } from "./transfer-out.ts";

const GUESTS = ["official", "probationary", "temporarilyElsewhere"];

/** Refused for whoever is not a member here, is suspended, or is neither a member in standing nor a guest elsewhere. */
function checkHere({ facts, record }: Known, on: LocalDate): Refusal | null {
  if (partyPlaceOf(facts.person, on) !== record.organisationId)
    return { code: "members.case_not_member_here" };
  const standing = standingOf(facts.person, on);
  if (standing === "suspended")
    return { code: "members.case_suspended", params: { rule: "BASE-09" } };
  return standing !== null && GUESTS.includes(standing)
    ? null
    : { code: "members.case_not_movable" };
}

/**
 * A stay that runs already may only be prolonged: the next one begins when it ends, and the same letter is written
 * again. Refused for whoever cannot be a guest on the first day.
 */
function checkGuest(acting: Acting): Refusal | null {
  const { facts, record, doneOn, input } = acting;
  const since = textIn({ ...record.input, ...input }, "staySince") ?? doneOn;
  const standing = standingOf(facts.person, since);
  if (standing === "temporarilyElsewhere")
    return { code: "members.stay_overlaps", params: { rule: "TRF-04" }, field: "input.staySince" };
  return standing === "official" || standing === "probationary"
    ? null
    : { code: "members.case_not_movable" };
}

function stayEffects({ record, doneOn }: Acting): readonly CaseEffect[] {
  const since = textIn(record.input, "staySince") ?? doneOn;
  const until = textIn(record.input, "stayUntil") ?? doneOn;
  const host = textIn(record.input, "destination");
  return [
    { kind: "standing", standing: "temporarilyElsewhere", since, until },
    ...(host === undefined ? [] : hosted(host, since, until)),
  ];
}

function hosted(organisationId: string, since: string, until: string): readonly CaseEffect[] {
  return [
    { kind: "hosts", organisationId, since, until },
    { kind: "tells", notice: "stayBegun", told: { to: "leaders", organisationId }, organisationId },
    { kind: "tells", notice: "stayBegun", told: { to: "member" }, organisationId },
  ];
}

/** A member takes part elsewhere for a time (TRF-04): counted here, guest there (BASE-07). */
export const TEMPORARY_TRANSFER: CaseDefinition = {
  kind: "temporaryTransfer",
  subject: "member",
  ruleIds: ["TRF-04", "BASE-07"],
  by: "cell",
  openedBy: "people",
  fields: [
    ...DESTINATION_FIELDS,
    { name: "stayReason", kind: "line" },
    { name: "staySince", kind: "date" },
    { name: "stayUntil", kind: "date" },
  ],
  bar: (known) => checkNotLeaving(known) ?? checkHere(known, known.record.openedOn),
  check: (acting) => checkGuest(acting) ?? checkDestination(acting) ?? checkStay(acting),
  official: null,
  steps: [
    {
      code: "temporaryLetter",
      ruleIds: ["TRF-04", "BASE-07", "BASE-08"],
      by: "committee",
      fields: [{ name: "duesPaidTo", kind: "line" }],
      document: "required",
      prints: ["requestForTransfer", "temporaryLetter"],
      check: (acting) =>
        checkNotLeaving(acting) ??
        checkHere(acting, acting.doneOn) ??
        checkGuest(acting) ??
        checkDestination(acting),
      effects: stayEffects,
      official: "member.caseDecided",
    },
  ],
};

function checkStaying({ facts }: Known, on: LocalDate): Refusal | null {
  return standingOf(facts.person, on) === "temporarilyElsewhere"
    ? null
    : { code: "members.stay_none", params: { rule: "TRF-04" } };
}

/** A guest comes back before the day that was agreed; on that day the stay ends by itself. */
export const TEMPORARY_RETURN: CaseDefinition = {
  kind: "temporaryReturn",
  subject: "member",
  ruleIds: ["TRF-04"],
  by: "cell",
  openedBy: "people",
  fields: [],
  bar: (known) => checkStaying(known, known.record.openedOn),
  official: null,
  steps: [
    {
      code: "backHere",
      ruleIds: ["TRF-04", "BASE-07"],
      by: "cell",
      fields: [{ name: "hostRemark", kind: "prose", optional: true }],
      document: "optional",
      prints: [],
      check: (acting) => checkStaying(acting, acting.doneOn),
      effects: ({ doneOn, record }) => [
        { kind: "cutStanding", standing: "temporarilyElsewhere", on: doneOn },
        { kind: "endHosting", on: doneOn },
        {
          kind: "tells",
          notice: "stayEnded",
          told: { to: "member" },
          organisationId: record.organisationId,
        },
      ],
      official: "member.caseDecided",
    },
  ],
};
