import assert from "node:assert/strict";
import { test } from "node:test";
import { isPhoneNumber } from "./phone.ts";

test("a telephone number is 6 to 20 digits with signs between them, and nothing that could be code", () => {
  for (const text of ["0912345678", "+84 912.345.678", "(024) 3825-1234", "113114"])
    assert.ok(isPhoneNumber(text), text);
  for (const text of [
    "",
    "113",
    "1".repeat(21),
    "javascript:alert(0912345678)",
    "0912345678;ext=1",
    "tel:0912345678",
    "<b>0912345678</b>",
    "0912\n345678",
  ])
    assert.ok(!isPhoneNumber(text), text);
});
