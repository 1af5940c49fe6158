import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareLists } from "./compare.ts";
import {
  LISTED_FIELDS,
  NO_VALUES,
  type ListedPerson,
  type ListedValues,
  type OwnPerson,
} from "./listed.ts";

const VALUES: ListedValues = {
  ...NO_VALUES,
  name: "Nguyễn Văn An",
  birthDate: "1980-05-19",
  cardNumber: "100000000001",
  citizenId: "001080000001",
  admittedOn: "2005-02-03",
  cell: "Chi bộ 1",
};
const GIVEN = LISTED_FIELDS.filter((field) => VALUES[field] !== null);
const own = (over: Partial<ListedValues> = {}, memberId = "m1"): OwnPerson => ({
  memberId,
  values: { ...VALUES, ...over },
});
const line = (over: Partial<ListedValues> = {}, at = 2): ListedPerson => ({
  line: at,
  values: { ...VALUES, ...over },
  given: GIVEN,
});

test("capitals, spaces and abbreviated cells are no difference; marks are", () => {
  const same = { name: "NGUYỄN  VĂN AN", cell: "CB 01" };
  assert.deepEqual(
    compareLists([own()], [line(same)]).map(({ state }) => state),
    ["same"],
  );
  const [row] = compareLists([own()], [line({ name: "Nguyen Van An", birthDate: "1980" })]);
  assert.deepEqual([row?.state, row?.differing], ["differs", ["name"]]);
});

test("the card decides before the citizen number, and the citizen number before the name", () => {
  const [byCard] = compareLists(
    [own()],
    [line({ citizenId: "001080000009", name: "Trần Văn Bê" })],
  );
  assert.deepEqual([byCard?.matchedBy, byCard?.differing], ["cardNumber", ["name", "citizenId"]]);
  const [byCitizen] = compareLists([own()], [line({ cardNumber: null })]);
  assert.deepEqual([byCitizen?.matchedBy, byCitizen?.differing], ["citizenId", ["cardNumber"]]);
});

test("the same name and birth date is a proposal, unless the numbers speak against it or two could be meant", () => {
  const bare = { cardNumber: null, citizenId: null };
  assert.equal(compareLists([own()], [line(bare)])[0]?.state, "proposed");
  const states = (rows: ReturnType<typeof compareLists>) =>
    rows.map(({ state }) => state).toSorted();
  const other = line({ cardNumber: null, citizenId: "001080000009" });
  assert.deepEqual(states(compareLists([own()], [other])), ["missingHere", "missingThere"]);
  const twins = [own(bare), own(bare, "m2")];
  assert.deepEqual(states(compareLists(twins, [line(bare)])), [
    "missingHere",
    "missingThere",
    "missingThere",
  ]);
});

test("a line that repeats a number of an earlier line is doubled and names that line", () => {
  const rows = compareLists([own()], [line(), line({ name: "Lê Thị Cê", cardNumber: null }, 7)]);
  const doubled = rows.find(({ state }) => state === "doubled");
  assert.deepEqual([doubled?.line, doubled?.firstLine, rows.length], [7, 2, 2]);
});

const value = (list: readonly (string | null)[]) => fc.constantFrom(...list);
const values = fc
  .record({
    name: value(["Nguyễn Văn An", "An Nguyễn Văn", "Trần Thị Bé", "Lê Ơn"]),
    birthDate: value(["1980-05-19", "1980", "1991-01-01", null]),
    cardNumber: value(["1", "2", "3", null]),
    citizenId: value(["a", "b", "c", null]),
  })
  .map((given): ListedValues => ({ ...NO_VALUES, ...given }));
/** A register holds a number once. */
const register = fc.array(values, { maxLength: 8 }).map((list) => {
  const seen = new Set<string | null>();
  const once = (number: string | null) =>
    number !== null && seen.has(number) ? null : (seen.add(number), number);
  return list.map((each, index): OwnPerson => ({
    memberId: `m${index}`,
    values: { ...each, cardNumber: once(each.cardNumber), citizenId: once(each.citizenId) },
  }));
});
const list = fc
  .array(values, { maxLength: 8 })
  .map((all) =>
    all.map((each, index): ListedPerson => ({ line: index + 2, values: each, given: [...GIVEN] })),
  );

test("every member and every line stands in exactly one row", () => {
  fc.assert(
    fc.property(register, list, (ours, theirs) => {
      const rows = compareLists(ours, theirs);
      const members = rows.flatMap(({ memberId }) => memberId ?? []);
      const lines = rows.flatMap(({ line: at }) => at ?? []);
      assert.deepEqual(members.toSorted(), ours.map(({ memberId }) => memberId).toSorted());
      assert.deepEqual(
        lines.toSorted((a, b) => a - b),
        theirs.map(({ line: at }) => at),
      );
    }),
  );
});

test("a register compared with itself has nothing to mend", () => {
  fc.assert(
    fc.property(register, (ours) => {
      const numbered = ours.filter(
        ({ values: each }) => each.cardNumber !== null || each.citizenId !== null,
      );
      const copy = numbered.map(({ values: each }, index) => ({
        line: index + 2,
        values: each,
        given: [...GIVEN],
      }));
      for (const row of compareLists(numbered, copy)) assert.equal(row.state, "same");
    }),
  );
});

test("the order of the lists changes nothing", () => {
  fc.assert(
    fc.property(register, list, (ours, theirs) => {
      // Which of two lines is the doubled one depends on their order, so lists without such are taken.
      fc.pre(!compareLists(ours, theirs).some(({ state }) => state === "doubled"));
      const keyed = (rows: ReturnType<typeof compareLists>) =>
        rows.map(({ state, memberId, line: at }) => `${state} ${memberId} ${at}`).toSorted();
      assert.deepEqual(
        keyed(compareLists(ours.toReversed(), theirs.toReversed())),
        keyed(compareLists(ours, theirs)),
      );
    }),
  );
});
