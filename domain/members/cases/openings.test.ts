import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../../kernel/dates.ts";
import { STANDINGS } from "../standing.ts";
import { CASES } from "./catalogue.ts";
import { openCase } from "./decide.ts";
import type { PersonFacts } from "./facts.ts";
import { barTo, openingsOf } from "./openings.ts";
import { CELL, sampleCase } from "./sample-case.ts";

const TODAY = "2026-11-01";
const HERE = { organisationId: CELL, kind: "party" as const, since: "2000-01-01", until: null };

function known(person: Partial<PersonFacts>) {
  return sampleCase("death", {
    today: TODAY,
    openedOn: TODAY,
    input: {},
    person: { memberships: [HERE], ...person },
  });
}

function openable(person: Partial<PersonFacts>): readonly string[] {
  return openingsOf(Object.values(CASES), known(person)).flatMap(({ kind, refusal }) =>
    refusal === null ? [kind] : [],
  );
}

test("an official member is offered no recognition, and a badge only when a milestone is near", () => {
  const official = { admittedOn: "2010-03-01", officialOn: "2011-03-01" };
  assert.deepEqual(openable(official), [
    "transferOut",
    "temporaryTransfer",
    "exemption",
    "strikingOff",
    "death",
  ]);
  const near = { admittedOn: "1998-10-01", officialOn: "1999-10-01" };
  assert.ok(openable(near).includes("badge"), "thirty years less eleven months and an early award");
});

test("a probationary member is offered the recognition; an exempt or absent one the way back", () => {
  const admittedOn = "2026-01-10";
  assert.ok(openable({ admittedOn }).includes("recognition"));
  const since = "2026-05-01";
  const official = { admittedOn: "2010-03-01", officialOn: "2011-03-01" };
  const held = (standing: "exempt" | "temporarilyElsewhere") =>
    openable({ ...official, standings: [{ standing, since, until: null }] });
  assert.ok(held("exempt").includes("exemptionReturn"));
  assert.ok(!held("exempt").includes("exemption"));
  assert.ok(held("temporarilyElsewhere").includes("temporaryReturn"));
  assert.ok(!held("temporarilyElsewhere").includes("transferOut"));
});

test("what is not offered is refused for the same reason, whatever the answers are", () => {
  const standing = fc.constantFrom(...STANDINGS);
  const days = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(standing, days, (held, ago) => {
      const admittedOn = addDays(TODAY, -ago);
      const facts = known({
        admittedOn,
        standings: [{ standing: held, since: "2026-01-01", until: null }],
      });
      for (const definition of Object.values(CASES)) {
        const bar = barTo(definition, facts);
        const answer = openCase(definition, facts, { ceremonyOn: admittedOn, diedOn: TODAY });
        if (bar) assert.deepEqual(answer, { ok: false, refusal: bar });
      }
    }),
  );
});
