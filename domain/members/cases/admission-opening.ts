import { addMonths } from "../../kernel/dates.ts";
import type { Refusal } from "../../kernel/result.ts";
import { belongsToCell } from "../standing-on.ts";
import { textIn, type Acting } from "./definition.ts";
import type { CaseField } from "./field.ts";
import { monthsOf } from "./law.ts";
import { partyPlaceOf, standingOf } from "./persons.ts";

/** Asked when a candidate is named: schooling (ADM-03) and work (ADM-09). */
export const openingFields: readonly CaseField[] = [
  {
    name: "schooling",
    kind: "choice",
    options: ["lowerSecondary", "upperSecondary", "college", "university", "belowLowerSecondary"],
  },
  {
    name: "schoolingException",
    kind: "line",
    onlyIf: { field: "schooling", is: ["belowLowerSecondary"] },
    optional: true,
  },
  {
    name: "employment",
    kind: "choice",
    options: ["permanent", "contract", "none"],
  },
  { name: "workSince", kind: "date", onlyIf: { field: "employment", is: ["contract"] } },
];

/**
 * Refused: somebody who is in the Party, schooling below lower secondary without the document that allows it
 * (ADM-03), and contract work that is too short, for then the place of residence considers (ADM-09).
 */
export function checkOpening(acting: Acting): Refusal | null {
  const { law, facts, input, doneOn } = acting;
  const standing = standingOf(facts.person, doneOn);
  const place = partyPlaceOf(facts.person, doneOn);
  if (standing !== null && belongsToCell(standing) && place !== undefined)
    return { code: "members.case_in_the_party" };
  if (input["schooling"] === "belowLowerSecondary" && input["schoolingException"] === undefined)
    return {
      code: "members.case_schooling_too_low",
      params: { rule: "ADM-03" },
      field: "input.schoolingException",
    };
  const since = textIn(input, "workSince");
  if (since === undefined) return null;
  const { months, ruleId } = monthsOf(law, "contractWork", doneOn);
  return addMonths(since, months) <= doneOn
    ? null
    : {
        code: "members.case_contract_too_short",
        params: { rule: ruleId, months },
        field: "input.workSince",
      };
}
