import assert from "node:assert/strict";
import { test } from "node:test";
import { CASES } from "@chiboso/domain/members/cases/catalogue.ts";
import { CASE_KINDS, CASE_STATES } from "@chiboso/domain/members/cases/case-kinds.ts";
import type { CaseField } from "@chiboso/domain/members/cases/field.ts";
import { vi } from "../../words.vi.ts";

const FIGURE = /^\d+$/;

function keysOf(field: CaseField): string[] {
  const options = field.kind === "choice" ? field.options : [];
  return [
    `members.case.field.${field.name}`,
    ...options
      .filter((option) => !FIGURE.test(option))
      .map((option) => `members.case.option.${field.name}.${option}`),
  ];
}

test("every kind, step, question and choice of a case has words", () => {
  const definitions = Object.values(CASES);
  assert.equal(definitions.length, CASE_KINDS.length);
  const keys = [
    ...CASE_STATES.map((state) => `members.case.state.${state}`),
    ...definitions.flatMap(({ kind, fields, steps }) => [
      `members.case.kind.${kind}`,
      ...fields.flatMap(keysOf),
      ...steps.flatMap(({ code, fields: asked }) => [
        `members.case.step.${code}`,
        `members.case.step.${code}.help`,
        ...asked.flatMap(keysOf),
      ]),
    ]),
  ];
  assert.deepEqual(
    keys.filter((key) => !(key in vi)),
    [],
  );
});
