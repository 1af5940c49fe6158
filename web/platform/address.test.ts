import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "./address.ts";

test("each name in the path is replaced by its param, encoded", () => {
  assert.equal(
    addressOf(
      { path: "/api/meetings/:meetingId/papers/:paperId" },
      {
        params: { meetingId: "a b", paperId: "ở/đâu" },
      },
    ),
    "/api/meetings/a%20b/papers/%E1%BB%9F%2F%C4%91%C3%A2u",
  );
});

test("what is undefined is left out of the query and zero is not", () => {
  assert.equal(
    addressOf(
      { path: "/api/members" },
      { query: { search: undefined, offset: 0, on: "2026-11-21" } },
    ),
    "/api/members?offset=0&on=2026-11-21",
  );
});

test("a missing param is a fault and never a wrong address", () => {
  assert.throws(() => addressOf({ path: "/api/members/:memberId" }, { params: {} }), /memberId/);
});
