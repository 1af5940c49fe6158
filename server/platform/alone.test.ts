import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { alone } from "./alone.ts";
import { testDatabase } from "../testing/database.ts";

describe("preparing a database", () => {
  const held = testDatabase();

  test("is done by one process after the other, also when the first fails", async () => {
    const told: string[] = [];
    const work = (name: string, fails: boolean) => async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
    const ended = await Promise.allSettled([
      alone(held.ownerUrl, work("first", true)),
      alone(held.ownerUrl, work("second", false)),
    ]);
    assert.deepEqual(ended.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
    for (const at of [0, 2]) {
      assert.equal(told[at]?.replace("begins", "ends"), told[at + 1]);
    }
  });
});
