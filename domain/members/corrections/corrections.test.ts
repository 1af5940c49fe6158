import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FIELD_CLASSES } from "../../access/fields.ts";
import type { SheetState } from "../sheet/rules.ts";
import type { Fact } from "../sheet/timeline.ts";
import { CORRECTION_STATES, decideAsk, decideRequest, isOvertaken } from "./rules.ts";

const TODAY = "2026-11-22";
const EVERYTHING = new Set(FIELD_CLASSES);

function phoneFact(index: number, since: string | null, number: string): Fact {
  return {
    id: `00000000-0000-7000-8000-00000000000${index}`,
    kind: "phone",
    value: { number },
    since,
    until: null,
    document: "",
    source: { kind: "sheet", id: null },
    entered: { at: `2026-01-01T00:00:00.00${index}Z`, by: "x" },
    ended: null,
    withdrawn: null,
    kept: true,
  };
}

const numbers = fc.stringMatching(/^09\d{8}$/);
const histories = fc
  .array(numbers, { maxLength: 5 })
  .map((list) => list.map((number, index) => phoneFact(index, `202${index}-01-01`, number)));
const sheetOf = (facts: readonly Fact[]): SheetState => ({
  facts,
  classes: EVERYTHING,
  today: TODAY,
});
const stated = (number: string) => ({
  kind: "phone" as const,
  value: { number },
  since: TODAY,
  until: null,
  document: "",
});
const approving = {
  state: "open",
  decision: "approve",
  reason: "",
  document: "Giấy tờ",
  isOwn: false,
} as const;

test("what was asked can be approved as long as the sheet says what it said, and not afterwards", () => {
  fc.assert(
    fc.property(histories, numbers, numbers, (facts, wanted, meanwhile) => {
      const state = sheetOf(facts);
      const asked = decideAsk(
        state,
        { stated: stated(wanted), replaces: null, why: "Đổi số" },
        false,
      );
      assert.ok(asked.ok);
      assert.equal(isOvertaken(state, asked.value), false);
      assert.equal(decideRequest(state, asked.value, approving).ok, true);
      const changed = sheetOf([...facts, phoneFact(9, "2026-11-01", meanwhile)]);
      const before = facts.at(-1)?.value?.["number"];
      assert.equal(isOvertaken(changed, asked.value), meanwhile !== before);
      if (meanwhile !== before) {
        const refused = decideRequest(changed, asked.value, approving);
        assert.equal(!refused.ok && refused.refusal.code, "members.correction_overtaken");
      }
    }),
  );
});

test("only an open request is decided, never by whoever asked, never beyond the class, never without words", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CORRECTION_STATES),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom("approve" as const, "reject" as const),
      fc.constantFrom("", "Chưa đúng"),
      (state, isOwn, sees, decision, reason) => {
        const sheet = { ...sheetOf([]), classes: sees ? EVERYTHING : new Set<never>() };
        const asked = { stated: stated("0900000001"), replaces: null, before: null };
        const decided = decideRequest(sheet, asked, {
          ...approving,
          state,
          isOwn,
          decision,
          reason,
        });
        const may = state === "open" && !isOwn && sees;
        assert.equal(decided.ok, may && (decision === "approve" || reason !== ""));
        if (decided.ok) assert.equal(decided.value === null, decision === "reject");
      },
    ),
  );
});

test("a request that repeats an open one, or that bears a stamp of secrecy, is refused", () => {
  const state = sheetOf([]);
  const asked = { stated: stated("0900000001"), replaces: null, why: "Đổi số" };
  const again = decideAsk(state, asked, true);
  assert.equal(!again.ok && again.refusal.code, "members.correction_open_already");
  const secret = decideAsk(state, { ...asked, why: "Theo văn bản TỐI MẬT số 3" }, false);
  assert.equal(!secret.ok && secret.refusal.code, "members.fact_classified");
});
