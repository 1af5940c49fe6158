import type { LocalDate } from "../../../kernel/dates.ts";
import type { Refusal } from "../../../kernel/result.ts";
import { textIn, type Acting, type CaseDefinition, type Known } from "../definition.ts";
import type { CaseEffect } from "../effect.ts";
import { partyPlaceOf, standingOf } from "../persons.ts";
import { belongsToCell } from "../../standing-on.ts";

function isInside({ record }: Known): boolean {
  return record.input["origin"] === "inside";
}

/** Whoever is to hand the letter on lies between: both cells have different superiors. */
function passesCommittee(known: Known): boolean {
  const from = known.facts.organisations.get(textIn(known.record.input, "fromOrganisation") ?? "");
  return from === undefined || from.superiorId !== known.facts.organisation.superiorId;
}

/**
 * Refused: days out of order, a letter to come, no day of admission, somebody who is already here, one who is
 * counted elsewhere in the system without a letter from there, and two open cases that take somebody away.
 */
function checkOpening(acting: Acting): Refusal | null {
  const { facts, record, input, doneOn } = acting;
  const letterOn = textIn(input, "letterOn") ?? doneOn;
  if (letterOn > doneOn)
    return {
      code: "members.transfer_letter_later",
      params: { on: doneOn },
      field: "input.letterOn",
    };
  const dates = checkDates(acting);
  if (dates) return dates;
  const place = countedAt(acting);
  if (place === record.organisationId) return { code: "members.transfer_already_here" };
  if (standingOf(facts.person, doneOn) === "deceased") return { code: "members.case_not_movable" };
  return place === undefined ? null : checkLetter(acting, place);
}

/** The organisation in whose strength the person is; undefined for whoever is on the way or not in the Party. */
function countedAt({ facts, doneOn }: Acting): string | undefined {
  const standing = standingOf(facts.person, doneOn);
  return standing !== null && belongsToCell(standing)
    ? partyPlaceOf(facts.person, doneOn)
    : undefined;
}

function checkDates({ facts, input, doneOn }: Acting): Refusal | null {
  const admitted = facts.person.admittedOn ?? textIn(input, "admittedOn");
  const official = textIn(input, "officialOn");
  if (admitted === undefined || admitted === null)
    return { code: "members.transfer_admission_missing", field: "input.admittedOn" };
  const ordered = admitted <= doneOn && (official === undefined || official >= admitted);
  return ordered
    ? null
    : { code: "members.transfer_dates_out_of_order", field: "input.officialOn" };
}

/** Somebody of the system comes only by a letter of introduction that leads here. */
function checkLetter({ facts, input, record }: Acting, place: string): Refusal | null {
  const letter = facts.otherCases.find(
    ({ kind, state, input: given }) =>
      kind === "transferOut" && state === "done" && given["destination"] === record.organisationId,
  );
  return input["origin"] === "inside" && input["fromOrganisation"] === place && letter
    ? null
    : { code: "members.transfer_no_letter", params: { rule: "TRF-02" } };
}

/** The membership moves, and with it everything that follows from it: list, file, posts, roles, open cases. */
function acceptEffects(acting: Acting): readonly CaseEffect[] {
  const { record, doneOn } = acting;
  const { organisationId } = record;
  const from = textIn(record.input, "fromOrganisation");
  return [
    { kind: "endStanding", standing: "transferred", on: doneOn },
    { kind: "endPosts", on: doneOn },
    { kind: "joins", organisationId, since: doneOn },
    ...factsFromLetter(acting),
    { kind: "movesCases", organisationId },
    ...(from === undefined ? [] : handedOver(from, organisationId)),
    { kind: "tells", notice: "transferAccepted", told: { to: "member" }, organisationId },
  ];
}

function handedOver(from: string, organisationId: string): readonly CaseEffect[] {
  return [
    { kind: "endRoles" },
    {
      kind: "tells",
      notice: "transferAccepted",
      told: { to: "leaders", organisationId: from },
      organisationId,
    },
    { kind: "seals", entryKind: "member.transferredOut", organisationId: from },
  ];
}

/** What a letter from outside says of the member and the register does not know yet. */
function factsFromLetter({ facts, record }: Acting): readonly CaseEffect[] {
  const { person } = facts;
  const { input } = record;
  const admitted = person.admittedOn === null ? textIn(input, "admittedOn") : undefined;
  const official = person.officialOn === null ? textIn(input, "officialOn") : undefined;
  const card = person.cardNumber === null ? textIn(input, "cardNumber") : undefined;
  const always = { since: null, until: null } as const;
  return [
    ...(admitted === undefined
      ? []
      : [{ kind: "fact", factKind: "admission", value: { on: admitted }, ...always } as const]),
    ...(official === undefined
      ? []
      : [{ kind: "fact", factKind: "confirmation", value: { on: official }, ...always } as const]),
    ...(card === undefined
      ? []
      : [{ kind: "fact", factKind: "cardNumber", value: { number: card }, ...always } as const]),
  ];
}

/** A member comes with a letter of introduction (TRF-02), from a cell of the system or from outside. */
export const TRANSFER_IN: CaseDefinition = {
  kind: "transferIn",
  subject: "person",
  ruleIds: ["TRF-02"],
  by: "cell",
  openedBy: "people",
  fields: [
    { name: "origin", kind: "choice", options: ["inside", "outside"] },
    {
      name: "fromOrganisation",
      kind: "organisation",
      onlyIf: { field: "origin", is: ["inside"] },
    },
    { name: "fromName", kind: "line", onlyIf: { field: "origin", is: ["outside"] } },
    { name: "letterNumber", kind: "line" },
    { name: "letterOn", kind: "date" },
    { name: "letterIssuer", kind: "line" },
    { name: "admittedOn", kind: "date", optional: true },
    { name: "officialOn", kind: "date", optional: true },
    { name: "cardNumber", kind: "cardNumber", optional: true },
    { name: "packageDigest", kind: "line", optional: true },
  ],
  check: checkOpening,
  effects: ({ record }) => [
    {
      kind: "tells",
      notice: "transferSent",
      told: { to: "leaders", organisationId: record.organisationId },
      organisationId: record.organisationId,
    },
    {
      kind: "tells",
      notice: "transferSent",
      told: { to: "member" },
      organisationId: record.organisationId,
    },
  ],
  official: null,
  steps: [
    {
      code: "passedOn",
      ruleIds: ["TRF-02"],
      by: "committee",
      fields: [],
      document: "optional",
      prints: [],
      applies: passesCommittee,
      official: null,
    },
    {
      code: "accepted",
      ruleIds: ["TRF-02", "TRF-03"],
      by: "cell",
      fields: [
        { name: "cardCame", kind: "yes" },
        { name: "fileCame", kind: "yes" },
        { name: "task", kind: "line", optional: true },
      ],
      document: "none",
      prints: [],
      due: {
        limit: "letterPresented",
        from: ({ record }) => textIn(record.input, "letterOn") ?? null,
      },
      check: (acting) => checkStillComing(acting),
      effects: acceptEffects,
      official: "member.transferredIn",
    },
  ],
  onAbandon: sendBack,
};

/** The letter goes back: the sending cell counts the member as before. Who was never in the Party leaves the cell. */
function sendBack(known: Known, on: LocalDate): readonly CaseEffect[] {
  const { record, facts } = known;
  const { organisationId } = record;
  const from = textIn(record.input, "fromOrganisation");
  const told = { kind: "tells", notice: "transferReturned", organisationId } as const;
  if (isInside(known) && from !== undefined)
    return [
      { ...told, told: { to: "leaders", organisationId: from } },
      { ...told, told: { to: "member" } },
    ];
  const unknown = standingOf(facts.person, on) === null;
  return unknown && partyPlaceOf(facts.person, on) === organisationId
    ? [{ kind: "leaves", on }]
    : [];
}

/** Between letter and acceptance somebody may have been struck off or gone elsewhere: then nobody moves. */
function checkStillComing(acting: Acting): Refusal | null {
  const { facts, record, doneOn } = acting;
  const place = countedAt(acting);
  const standing = standingOf(facts.person, doneOn);
  if (place === record.organisationId) return { code: "members.transfer_already_here" };
  if (standing === "struckOff" || standing === "expelled" || standing === "deceased")
    return { code: "members.case_not_movable" };
  if (standing === "suspended")
    return { code: "members.case_suspended", params: { rule: "BASE-09" } };
  const from = textIn(record.input, "fromOrganisation");
  return from !== undefined && place !== from
    ? { code: "members.transfer_no_letter", params: { rule: "TRF-02" } }
    : null;
}
