import type { Refusal } from "../../../kernel/result.ts";
import { textIn, type Acting, type CaseDefinition, type Known } from "../definition.ts";
import type { CaseEffect } from "../effect.ts";
import type { CaseField } from "../field.ts";
import { checkDestination, checkMovable, checkNotLeaving } from "./checks.ts";

/** Where a transfer leads, inside the system or outside it. */
export const DESTINATION_FIELDS: readonly CaseField[] = [
  { name: "destinationKind", kind: "choice", options: ["inside", "outside"] },
  {
    name: "destination",
    kind: "organisation",
    onlyIf: { field: "destinationKind", is: ["inside"] },
  },
  {
    name: "destinationName",
    kind: "line",
    onlyIf: { field: "destinationKind", is: ["outside"] },
  },
];

function isOutside({ record }: Known): boolean {
  return record.input["destinationKind"] === "outside";
}

/** What goes along with the member (TRF-03): without it the letter cannot be written. */
function checkDossier({ input }: Acting): Refusal | null {
  const missing = ["cardReady", "fileReady", "selfReviewReady"].find(
    (name) => input[name] !== true,
  );
  return missing === undefined
    ? null
    : {
        code: "members.transfer_dossier_incomplete",
        params: { rule: "TRF-03" },
        field: `input.${missing}`,
      };
}

/** Inside the system the letter opens the case of the cell that is to take the member in; nobody moves yet. */
function letterEffects(acting: Acting): readonly CaseEffect[] {
  const { record, doneOn, document, facts } = acting;
  const destination = textIn(record.input, "destination");
  if (destination === undefined || document === null) return [];
  const { admittedOn, officialOn, cardNumber } = facts.person;
  return [
    {
      kind: "opens",
      caseKind: "transferIn",
      organisationId: destination,
      openedOn: doneOn,
      input: {
        origin: "inside",
        fromOrganisation: record.organisationId,
        letterNumber: document.number,
        letterOn: document.on,
        letterIssuer: document.issuer,
        ...(admittedOn !== null && { admittedOn }),
        ...(officialOn !== null && { officialOn }),
        ...(cardNumber !== null && { cardNumber }),
      },
    },
  ];
}

/** A member goes to another cell for good (TRF-01 to TRF-03); counted here until the other one takes the member in. */
export const TRANSFER_OUT: CaseDefinition = {
  kind: "transferOut",
  subject: "member",
  ruleIds: ["TRF-01"],
  by: "cell",
  openedBy: "people",
  fields: [
    ...DESTINATION_FIELDS,
    {
      name: "transferReason",
      kind: "choice",
      options: ["jobChange", "retirement", "leftJob", "residence"],
    },
    { name: "changedOn", kind: "date" },
    { name: "note", kind: "prose", optional: true },
  ],
  bar: (known) => checkNotLeaving(known) ?? checkMovable(known, known.record.openedOn),
  check: (acting) => checkDestination(acting) ?? checkChange(acting),
  official: null,
  steps: [
    {
      code: "dossier",
      ruleIds: ["TRF-03"],
      by: "cell",
      fields: [
        { name: "duesPaidTo", kind: "line" },
        { name: "sheetReady", kind: "yes", optional: true },
        { name: "cardReady", kind: "yes" },
        { name: "fileReady", kind: "yes" },
        { name: "selfReviewReady", kind: "yes" },
      ],
      document: "none",
      prints: ["requestForTransfer"],
      check: checkDossier,
      official: null,
    },
    {
      code: "letter",
      ruleIds: ["TRF-01", "TRF-02"],
      by: "committee",
      fields: [],
      document: "required",
      prints: ["letterOfIntroduction"],
      due: {
        limit: "transferFinished",
        from: ({ record }) => textIn(record.input, "changedOn") ?? null,
      },
      check: (acting) =>
        checkNotLeaving(acting) ?? checkMovable(acting, acting.doneOn) ?? checkDestination(acting),
      effects: letterEffects,
      official: "member.caseDecided",
    },
    {
      code: "receipt",
      ruleIds: ["TRF-02"],
      by: "committee",
      fields: [{ name: "receivedBy", kind: "line", optional: true }],
      document: "optional",
      prints: [],
      applies: isOutside,
      check: (acting) => checkMovable(acting, acting.doneOn),
      effects: ({ doneOn }) => [
        { kind: "leaves", on: doneOn },
        { kind: "standing", standing: "transferred", since: doneOn, until: null },
        { kind: "endRoles" },
      ],
      official: "member.transferredOut",
    },
  ],
};

export const TRANSFER_REFUSALS = {
  "members.case_leaving_already": 409,
  "members.case_not_member_here": 409,
  "members.case_suspended": 409,
  "members.case_temporarily_elsewhere": 409,
  "members.case_not_movable": 409,
  "members.transfer_to_itself": 422,
  "members.transfer_not_a_cell": 422,
  "members.transfer_ceased": 409,
  "members.transfer_change_later": 422,
  "members.transfer_dossier_incomplete": 422,
  "members.transfer_no_letter": 409,
  "members.transfer_already_here": 409,
  "members.transfer_letter_later": 422,
  "members.transfer_admission_missing": 422,
  "members.transfer_dates_out_of_order": 422,
  "members.stay_out_of_order": 422,
  "members.stay_too_short": 422,
  "members.stay_too_long": 422,
  "members.stay_overlaps": 409,
  "members.stay_none": 409,
} as const;

function checkChange({ input, doneOn }: Acting): Refusal | null {
  const changed = textIn(input, "changedOn") ?? doneOn;
  return changed > doneOn
    ? { code: "members.transfer_change_later", params: { on: doneOn }, field: "input.changedOn" }
    : null;
}
