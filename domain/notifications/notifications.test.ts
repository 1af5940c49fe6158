import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notice, NOTICE_KINDS } from "./notice.ts";
import { noticeText } from "./text.ts";

describe("notices", () => {
  it("are listed once each", () => {
    assert.deepEqual(
      notice.options.map((option) => option.shape.kind.value),
      [...NOTICE_KINDS],
    );
  });

  it("write the day as screens do, after the weekday of the language, whatever the zone of the machine", () => {
    const dayIn = (language: "vi" | "en" | "ar") =>
      noticeText(language, "taskAssigned", { date: "2027-01-01" }).values["date"];
    assert.equal(dayIn("vi"), "Thứ Sáu, 01/01/2027");
    assert.equal(dayIn("en"), "Friday, 01/01/2027");
    assert.equal(dayIn("ar"), "الجمعة، \u206601/01/2027\u2069");
  });
});
