import type { LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  afterSave,
  beginTyping,
  isDirty,
  keepMine,
  keptOf,
  noteSent,
  pauseAfter,
  savesItself,
  seeStored,
  takeStored,
  type Typed,
} from "./typed-sheet.ts";

const idOf = (number: number) => `0190f5a0-0000-7000-8000-${String(number).padStart(12, "0")}`;

const EMPTY: LateSheet = {
  reason: "",
  date: "2026-11-03",
  opened: "19:30",
  closed: "",
  paperFrom: "",
  recoveredOn: "",
  recoveredAt: "",
  guests: [],
  roll: [1, 2].map(lineOf),
  items: [],
};

function lineOf(number: number): LateSheet["roll"][number] {
  return { memberId: idOf(number), mark: "present", reason: "", from: "", to: "" };
}

const written = (reason: string): LateSheet => ({ ...EMPTY, reason });

function stored(version: number, sheet = EMPTY): LateView {
  return {
    meetingId: idOf(9),
    version,
    begunAt: "2026-11-05T02:00:00.000Z",
    begunBy: "Thư ký",
    enteredAt: null,
    enteredBy: null,
    dueAt: null,
    overdue: false,
    citation: null,
    sheet,
    scans: [],
  };
}

/** A sheet read as version 1, with this typed over it. */
const typing = (reason: string): Typed => ({
  ...beginTyping(stored(1), null),
  sheet: written(reason),
});

/** The same, with a save of it begun and more typed after. */
const sending = (reason: string, more: string): Typed => ({
  ...noteSent(typing(reason)),
  sheet: written(more),
});

/** What a reload finds of it. */
const again = (typed: Typed, view: LateView) =>
  beginTyping(view, JSON.parse(JSON.stringify(keptOf(typed))) as ReturnType<typeof keptOf>);

describe("what is typed while a save is on its way", () => {
  test("stays on the device when the answer comes, and is kept over what was saved", () => {
    const typed = sending("Mất", "Mất điện");
    const saved = afterSave(typed, written("Mất"), stored(2, written("Mất")));
    assert.deepEqual(keptOf(saved), { version: 2, sheet: written("Mất điện"), sent: [] });
  });

  test("is found after a reload, whether or not the save arrived", () => {
    const typed = sending("Mất", "Mất điện");
    for (const view of [stored(1), stored(2, written("Mất"))]) {
      const found = again(typed, view);
      assert.equal(found.sheet.reason, "Mất điện");
      assert.equal(found.base.version, view.version);
      assert.ok(savesItself(found));
    }
  });

  test("is saved over one's own save whose answer was lost", () => {
    const typed = sending("Mất".normalize("NFD"), "Mất điện");
    const seen = seeStored(typed, stored(2, written("Mất".normalize("NFC"))));
    assert.equal(seen.other, null);
    assert.equal(seen.base.version, 2);
    assert.equal(seen.sheet.reason, "Mất điện");
    assert.ok(savesItself(seen));
  });

  test("nothing is kept once the server has everything", () => {
    const typed = noteSent(typing("Mất điện"));
    assert.equal(keptOf(afterSave(typed, typed.sheet, stored(2, typed.sheet))), null);
  });

  test("the save begun on leaving is known again on coming back", () => {
    const back = again(typing("Mất"), stored(1));
    const seen = seeStored({ ...back, sheet: written("Mất điện") }, stored(2, written("Mất")));
    assert.equal(seen.other, null);
    assert.equal(seen.sheet.reason, "Mất điện");
  });
});

describe("what somebody else has saved meanwhile", () => {
  const theirs = stored(2, { ...written("Máy chủ hỏng"), roll: [2, 3].map(lineOf) });

  test("simply appears while nothing of one's own would be covered", () => {
    assert.equal(seeStored(beginTyping(stored(1), null), theirs).sheet, theirs.sheet);
  });

  test("waits beside one's own until a person has chosen, and nothing is saved before", () => {
    for (const typed of [
      seeStored(typing("Mất điện"), theirs),
      again(typing("Mất điện"), theirs),
    ]) {
      assert.equal(typed.sheet.reason, "Mất điện");
      assert.equal(typed.other, theirs);
      assert.ok(!savesItself(typed));
      // A reload before the choice asks again.
      assert.equal(again(typed, theirs).other, theirs);
    }
  });

  test("is covered when one's own is chosen, but for the roll, which is the stored one", () => {
    const typed = seeStored(typing("Mất điện"), theirs);
    const mine = keepMine({
      ...typed,
      sheet: { ...typed.sheet, roll: typed.sheet.roll.map((line) => ({ ...line, from: "20:00" })) },
    });
    assert.equal(mine.base.version, 2);
    assert.equal(mine.sheet.reason, "Mất điện");
    assert.deepEqual(mine.sheet.roll, [{ ...lineOf(2), from: "20:00" }, lineOf(3)]);
    assert.ok(savesItself(mine));
  });

  test("takes the place of one's own when it is chosen", () => {
    const taken = takeStored(seeStored(typing("Mất điện"), theirs));
    assert.equal(taken.sheet, theirs.sheet);
    assert.equal(keptOf(taken), null);
  });

  test("is no question when it says the same", () => {
    const typed = again(typing("Mất điện"), stored(3, written("Mất điện")));
    assert.equal(typed.other, null);
    assert.ok(!isDirty(typed));
  });
});

test("a changed day never saves itself, and stays on the device until somebody saves it", () => {
  const typed = { ...typing("Mất điện"), sheet: { ...EMPTY, date: "2025-11-03" } };
  assert.ok(!savesItself(typed));
  assert.equal(again(typed, stored(1)).sheet.date, "2025-11-03");
  assert.ok(!savesItself(again(typed, stored(1))));
});

test("a save that failed is tried again, at longer and longer pauses up to a minute", () => {
  assert.deepEqual([0, 1, 2, 9, 5_000].map(pauseAfter), [3_000, 6_000, 12_000, 60_000, 60_000]);
});
