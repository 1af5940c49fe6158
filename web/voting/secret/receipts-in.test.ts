import assert from "node:assert/strict";
import { test } from "node:test";
import { receiptsIn } from "./receipts-in.ts";
import { shortTracker } from "@chiboso/domain/voting/secret/trackers.ts";

const WHOLE = "abcdEFGH1234+/abcdEFGH1234+/abcdEFGH1234+/a";

test("receipts are read as the booth shows them, in groups of four, or whole", () => {
  const shown = shortTracker(WHOLE);
  assert.equal(shown, "abcd EFGH 1234");
  assert.deepEqual(receiptsIn(`${shown}\r\n\n ${WHOLE} `), {
    receipts: ["abcdEFGH1234", WHOLE],
    wrong: [],
  });
});

test("a line that is too short, too long or has other signs is named and passes for none", () => {
  const wrong = ["abcd EFGH 123", `${WHOLE}b`, "abcd-EFGH-1234"];
  assert.deepEqual(receiptsIn([...wrong, WHOLE].join("\n")), { receipts: [WHOLE], wrong });
});
