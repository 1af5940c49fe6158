import type { Refusal } from "../../../kernel/result.ts";
import { textIn, type Acting, type CaseDefinition, type Known } from "../definition.ts";
import type { CaseFacts } from "../facts.ts";
import { partyPlaceOf } from "../persons.ts";

export const DEATH_REFUSALS = {
  "members.death_later": 422,
  "members.death_not_member_here": 409,
  "members.death_known": 409,
} as const;

function diedOn({ record }: Known): string {
  return textIn(record.input, "diedOn") ?? record.openedOn;
}

function checkMember({ facts, record, input, doneOn }: Acting): Refusal | null {
  const day = textIn({ ...record.input, ...input }, "diedOn") ?? doneOn;
  if (day > doneOn)
    return { code: "members.death_later", params: { on: doneOn }, field: "input.diedOn" };
  const known = checkAlive(facts);
  if (known) return known;
  return partyPlaceOf(facts.person, day) === record.organisationId
    ? null
    : { code: "members.death_not_member_here" };
}

function checkAlive(facts: CaseFacts): Refusal | null {
  return facts.person.standings.some(({ standing }) => standing === "deceased")
    ? { code: "members.death_known" }
    : null;
}

/** A member has died: posts, membership and roles end with the day; a badge may still be proposed (BDG-02). */
export const DEATH: CaseDefinition = {
  kind: "death",
  subject: "member",
  ruleIds: ["BDG-02"],
  by: "cell",
  openedBy: "people",
  fields: [
    { name: "diedOn", kind: "date" },
    { name: "note", kind: "prose", optional: true },
  ],
  bar: ({ facts }) => checkAlive(facts),
  check: checkMember,
  official: null,
  steps: [
    {
      code: "deathNotice",
      ruleIds: [],
      by: "cell",
      fields: [{ name: "certificate", kind: "line", optional: true }],
      document: "optional",
      prints: ["noticeOfDeath"],
      check: checkMember,
      effects: (acting) => {
        const on = diedOn(acting);
        return [
          { kind: "leaves", on },
          { kind: "standing", standing: "deceased", since: on, until: null },
          { kind: "endHosting", on },
          { kind: "endRoles" },
        ];
      },
      official: "member.died",
    },
    {
      code: "posthumousBadge",
      ruleIds: ["BDG-02"],
      by: "cell",
      fields: [{ name: "posthumous", kind: "choice", options: ["proposed", "notDue"] }],
      document: "none",
      prints: [],
      due: { limit: "badgePosthumous", from: diedOn },
      official: null,
    },
    {
      code: "fileHandedUp",
      ruleIds: ["FILE-05"],
      by: "committee",
      fields: [{ name: "keptAt", kind: "line" }],
      document: "none",
      prints: [],
      official: null,
    },
  ],
};
