import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { channelsOf, GROUP_OF, NOTICE_GROUPS, type ChannelChoices } from "./channels.ts";
import { NOTICE_KINDS } from "./notice.ts";

const choices = fc
  .dictionary(
    fc.constantFrom(...NOTICE_GROUPS),
    fc.record({ mail: fc.boolean(), push: fc.boolean() }),
  )
  .map((each): ChannelChoices => each);

describe("the channels of a notice", () => {
  it("are all open until somebody decides otherwise", () => {
    for (const kind of NOTICE_KINDS)
      assert.deepEqual(channelsOf(kind, {}), { mail: true, push: true });
  });

  it("are those chosen for its group, whatever was chosen for another", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOTICE_KINDS), choices, (kind, chosen) => {
        const open = channelsOf(kind, chosen);
        const own = chosen[GROUP_OF[kind]] ?? { mail: true, push: true };
        assert.equal(open.push, own.push);
        assert.equal(open.mail, own.mail || GROUP_OF[kind] === "account");
      }),
    );
  });
});
