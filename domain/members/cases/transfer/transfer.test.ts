import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, addMonths } from "../../../kernel/dates.ts";
import type { CaseKind } from "../case-kinds.ts";
import { definitionOf } from "../catalogue.ts";
import { decideStep, openCase } from "../decide.ts";
import type { CaseDefinition, Known } from "../definition.ts";
import type { CaseFacts, OrganisationFacts, PersonFacts } from "../facts.ts";
import type { CaseInput } from "../field.ts";
import { sampleCase } from "../sample-case.ts";

const THERE = "00000000-0000-7000-8000-0000000000bb";
const TODAY = "2027-12-31";
const CLOSED_KINDS: readonly OrganisationFacts["kind"][] = [
  "partyBody",
  "baseBody",
  "sectionalBody",
  "partyGroup",
  "tradeUnion",
  "youthUnion",
];

/** A case about an official member of a cell of nine, with another cell beside it. */
function known(
  kind: CaseKind,
  openedOn: string,
  input: CaseInput,
  set: Partial<CaseFacts> = {},
  there: Partial<OrganisationFacts> = {},
): Known {
  const sample = sampleCase(kind, { today: TODAY, openedOn, input });
  const { organisation } = sample.facts;
  const person: PersonFacts = {
    ...sample.facts.person,
    admittedOn: "2005-01-01",
    officialOn: "2006-01-01",
    standings: [],
    memberships: [
      {
        organisationId: organisation.organisationId,
        kind: "party",
        since: "2005-01-01",
        until: null,
      },
    ],
  };
  const other = { ...organisation, organisationId: THERE, superiorId: THERE, ...there };
  const organisations = new Map([
    [organisation.organisationId, organisation],
    [THERE, other],
  ]);
  return {
    ...sample,
    facts: { ...sample.facts, person, organisations, otherCases: [], ...set },
  };
}

function opening(at: Known): string {
  const decided = openCase(definitionOf(at.record.kind), at, at.record.input);
  return decided.ok ? "opened" : decided.refusal.code;
}

const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays("2026-08-01", days));
const leading: CaseInput = {
  destinationKind: "inside",
  destination: THERE,
  transferReason: "jobChange",
  changedOn: "2026-08-01",
};

test("a transfer leads to a cell that exists on the day, never to another kind, before its founding or after its end", () => {
  const there = fc.record({
    kind: fc.constantFrom("baseCell" as const, "subCell" as const, ...CLOSED_KINDS),
    foundedOn: fc.option(day),
    dissolvedOn: fc.option(day),
  });
  fc.assert(
    fc.property(day, there, (openedOn, { kind, foundedOn, dissolvedOn }) => {
      const code = opening(
        known("transferOut", openedOn, leading, {}, { kind, foundedOn, dissolvedOn }),
      );
      const open =
        !CLOSED_KINDS.includes(kind) &&
        (foundedOn === null || foundedOn <= openedOn) &&
        (dissolvedOn === null || openedOn < dissolvedOn);
      assert.equal(code === "opened", open, code);
    }),
  );
});

test("nobody is transferred to the own cell", () => {
  const at = known("transferOut", "2026-08-05", leading);
  const own = { ...leading, destination: at.record.organisationId };
  assert.equal(opening(known("transferOut", "2026-08-05", own)), "members.transfer_to_itself");
});

test("of the cases that take somebody away only one is open at a time", () => {
  const kinds = fc.constantFrom<CaseKind>(
    "transferOut",
    "transferIn",
    "strikingOff",
    "death",
    "badge",
    "recognition",
  );
  const states = fc.constantFrom("open" as const, "done" as const, "abandoned" as const);
  fc.assert(
    fc.property(kinds, states, (kind, state) => {
      const other = { caseId: THERE, kind, state, openedOn: "2026-08-01", input: {} };
      const code = opening(known("transferOut", "2026-08-05", leading, { otherCases: [other] }));
      const blocks = state === "open" && kind !== "badge" && kind !== "recognition";
      assert.equal(code === "opened", !blocks, code);
    }),
  );
});

test("a stay is taken exactly when it is at least three months and below a year (TRF-04)", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5, max: 400 }), (staySince, length) => {
      const stayUntil = addDays(staySince, length);
      const input = {
        destinationKind: "outside",
        destinationName: "Chi bộ Xa",
        stayReason: "học tập trung",
        staySince,
        stayUntil,
      };
      const code = opening(known("temporaryTransfer", "2026-08-01", input));
      const fits = stayUntil >= addMonths(staySince, 3) && stayUntil < addMonths(staySince, 12);
      assert.equal(code === "opened", fits, `${staySince} ${stayUntil} ${code}`);
    }),
  );
});

test("a ground of striking off is taken from the day on which it has lasted as long as REM-01 says", () => {
  const months = { withoutActivity: 3, helpWithoutProgress: 12, violatingStatus: 24 } as const;
  const grounds = fc.constantFrom("withoutActivity", "helpWithoutProgress", "violatingStatus");
  fc.assert(
    fc.property(grounds, fc.integer({ min: -10, max: 900 }), (removalGround, ago) => {
      const openedOn = "2026-10-01";
      const groundSince = addDays(openedOn, -ago);
      const input = { removalGround, groundSince, removalFacts: "Sự việc." };
      const lasted = addMonths(groundSince, months[removalGround]) <= openedOn;
      const code = opening(known("strikingOff", openedOn, input));
      assert.equal(code === "opened", lasted, `${groundSince} ${code}`);
    }),
  );
});

test("two thirds of the official members strike off, one vote less does not (VOTE-07)", () => {
  const definition: CaseDefinition = definitionOf("strikingOff");
  const input = {
    removalGround: "cardReturned",
    groundSince: "2026-08-01",
    removalFacts: "Trả thẻ.",
  };
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 60 }), fc.nat(60), (voteBase, extra) => {
      const voteFor = Math.min(extra, voteBase);
      const decided = decideStep(definition, known("strikingOff", "2026-09-01", input), {
        step: "removalProposal",
        doneOn: "2026-09-02",
        document: { number: "04-BB/CB", on: "2026-09-02", issuer: "Chi bộ" },
        input: { memberHeard: "heard", voteBase, voteFor },
      });
      assert.equal(decided.ok, 3 * voteFor >= 2 * voteBase);
    }),
  );
});

test("an exemption for mobile work ends below a year, and days run forwards (EXM-02)", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5, max: 400 }), (exemptSince, length) => {
      const exemptUntil = addDays(exemptSince, length);
      const input = { exemptionGround: "mobileWork", exemptSince, exemptUntil };
      const fits = exemptUntil > exemptSince && exemptUntil < addMonths(exemptSince, 12);
      assert.equal(opening(known("exemption", "2026-08-01", input)) === "opened", fits);
    }),
  );
});

test("whoever is counted in the system comes only by the letter that leads here, whatever is typed", () => {
  const input: CaseInput = {
    origin: "outside",
    fromName: "Chi bộ Xa",
    letterNumber: "1",
    letterOn: "2026-08-01",
    letterIssuer: "Đảng ủy Xa",
    admittedOn: "2005-01-01",
  };
  const counted = known("transferIn", "2026-08-05", input);
  const elsewhere: PersonFacts = {
    ...counted.facts.person,
    memberships: [{ organisationId: THERE, kind: "party", since: "2005-01-01", until: null }],
  };
  const at = (typed: CaseInput, otherCases: CaseFacts["otherCases"] = []) =>
    opening(known("transferIn", "2026-08-05", typed, { person: elsewhere, otherCases }));
  const { fromName: _, ...rest } = input;
  const inside = { ...rest, origin: "inside", fromOrganisation: THERE };
  const letter = (destination: string) =>
    [
      {
        caseId: THERE,
        kind: "transferOut" as const,
        state: "done" as const,
        openedOn: "2026-08-01",
        input: { destination },
      },
    ] satisfies CaseFacts["otherCases"];
  assert.equal(at(input), "members.transfer_no_letter");
  assert.equal(at(inside), "members.transfer_no_letter");
  assert.equal(at(inside, letter(THERE)), "members.transfer_no_letter");
  assert.equal(at(inside, letter(counted.record.organisationId)), "opened");
  assert.equal(opening(counted), "members.transfer_already_here");
});
