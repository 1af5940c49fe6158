import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isPublicAddress, lookupPublic } from "./public-address.ts";

describe("an address outside this network", () => {
  it("is public, and no private, local, shared or disguised one is", () => {
    for (const open of ["142.250.4.95", "17.188.1.1", "2404:6800:4003::5f"])
      assert.equal(isPublicAddress(open), true, open);
    for (const inside of [
      "127.0.0.1",
      "10.1.2.3",
      "172.31.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "::ffff:10.0.0.1",
      "64:ff9b::a00:1",
      "2002:a00:1::1",
    ])
      assert.equal(isPublicAddress(inside), false, inside);
  });

  it("is the only one that a name may lead to", async () => {
    const refused = new Promise<Error | null>((resolve) => {
      lookupPublic("localhost", { all: true }, (error) => resolve(error));
    });
    assert.match(String(await refused), /leads to no public address/);
  });
});
