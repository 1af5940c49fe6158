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

  it("write the day as the language does, whatever the zone of the machine", () => {
    const dayIn = (language: "vi" | "en" | "ar") =>
      noticeText(language, "taskAssigned", { date: "2027-01-01" }).values["date"];
    assert.equal(dayIn("vi"), "Thứ Sáu, 1/1/2027");
    assert.equal(dayIn("en"), "Friday, 1 January 2027");
    assert.equal(dayIn("ar"), "الجمعة، 1 يناير 2027");
  });
});
