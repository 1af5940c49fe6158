import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { SECRET_TITLE } from "../during/secret-items.ts";
import { missingOn } from "./missing.ts";
import { NOW, idOf, VOTE, MEETING, sheet, itemOf, vote } from "./sample-sheet.ts";
import { checkNothingDeclared } from "./secret-items.ts";
import type { LateSheet } from "./sheet.ts";

test("what is not filled in is named before the sheet is entered, what is wrong when it is", () => {
  const given = { pack: CENTRAL_PACK, scans: 1, now: NOW };
  const placeOf = (on: LateSheet, scans = 1) => {
    const missing = missingOn(MEETING, on, { ...given, scans });
    return missing && `${missing.code} ${missing.field ?? ""}`;
  };
  assert.equal(placeOf(sheet({ reason: " " })), "kernel.missing_field reason");
  assert.equal(placeOf(sheet({ closed: "" })), "meetings.late_time_missing closed");
  assert.equal(placeOf(sheet({ recoveredOn: "" })), "kernel.day_missing recoveredOn");
  assert.equal(
    placeOf(sheet({ items: [itemOf({ title: "" })] })),
    "kernel.missing_field items.0.title",
  );
  const unnamed = [{ id: VOTE, memberId: "" as const, text: "Nhất trí" }];
  assert.equal(
    placeOf(sheet({ items: [itemOf({ opinions: unnamed })] })),
    "meetings.not_on_roll items.0.opinions.0.memberId",
  );
  assert.equal(placeOf(sheet(), 0), "meetings.late_scan_missing scans");
  assert.equal(placeOf(sheet({ items: [itemOf({ votes: [vote({ for: 9999 })] })] })), null);
  assert.equal(placeOf(sheet()), null);
});

describe("Words that declare themselves secret", () => {
  const field = (change: Partial<LateSheet>) => {
    const checked = checkNothingDeclared(sheet(change));
    return checked.ok ? null : `${checked.refusal.code} ${checked.refusal.field}`;
  };
  const inItem = (change: Partial<LateSheet["items"][number]>) =>
    field({ items: [itemOf(change)] });
  const said = { id: idOf(701), memberId: "", text: "TUYỆT MẬT" };

  test("are not kept of an unfinished sheet either, wherever they stand", () => {
    assert.equal(field({ reason: "Độ mật: A" }), "meetings.secret_refused reason");
    assert.equal(
      inItem({ opinions: [{ ...said, text: "" }, said] }),
      "meetings.secret_refused items.0.opinions.1.text",
    );
    assert.equal(
      inItem({ assignments: [{ id: idOf(702), ownerId: "", text: "(Mật)", dueDate: "" }] }),
      "meetings.secret_refused items.0.assignments.0.text",
    );
    assert.equal(
      inItem({ conclusion: "Thống nhất.\nMẬT" }),
      "meetings.secret_refused items.0.conclusion",
    );
  });

  test("are not seen where there are none, nor in the title that stands for a secret item", () => {
    assert.equal(field({}), null);
    assert.equal(inItem({ title: SECRET_TITLE, conclusion: "Bảo mật tài khoản" }), null);
  });
});
