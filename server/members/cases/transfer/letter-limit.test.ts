import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import { testApp } from "../../../testing/app.ts";
import { placeOfficer, placeOrganisation } from "../../../testing/world.ts";
import { LETTERS_AN_HOUR } from "./letter-limit.ts";

describe("letters that are read to try numbers", () => {
  const app = testApp();

  test("are so many in an hour and no more, whether anybody is found or not", async () => {
    const body = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const { accountId } = await placeOfficer(app, body, "committeeOffice");
    const office = await app.signedIn(accountId);
    const params = { organisationId: body.id };
    const read = () => office.call(readLetter, { params, body: { text: "{}" } });
    for (let times = 0; times < LETTERS_AN_HOUR; times += 1)
      assert.equal((await read()).refusal?.code, "members.letter_other_file");
    const stopped = await read();
    assert.deepEqual([stopped.status, stopped.refusal?.code], [429, "members.letters_too_many"]);
    app.now = new Date(Date.parse(app.now) + 61 * 60_000).toISOString();
    assert.equal((await read()).refusal?.code, "members.letter_other_file");
  });
});
