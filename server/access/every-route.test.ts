import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { EXPECTED } from "./testing/expected-permissions.ts";
import { capabilities } from "../capabilities.ts";
import { testApp } from "../testing/app.ts";

/** What is answered without a contract: the screens, the description, the state of the server and the live stream. */
const BESIDE = ["GET /api/live", "GET /api/openapi.json", "GET /api/health"];

/** The tree leaves out the word before a star. */
const STARRED = /\/\w+\/\*$/u;

/** The addresses in the tree that the server draws of what it answers, as `POST /api/…`; a HEAD goes with its GET. */
function addressesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/u.exec(line);
    if (found === null) return [];
    const [, indent = "", part = "", methods = ""] = found;
    const depth = indent.length / 4;
    above.splice(depth, above.length, part);
    const asked = methods.split(", ").filter((method) => method !== "" && method !== "HEAD");
    return asked.map((method) => `${method} ${above.join("")}`);
  });
}

describe("every address of the server", () => {
  const app = testApp();

  test("below /api belongs to a contract that the table of rights and its test know", () => {
    const listed = app.system.app.printRoutes({ commonPrefix: false, includeHooks: false });
    assert.ok(listed.length > 1000);
    const routes = capabilities.flatMap((each) => each.routes).map(({ route }) => route);
    const known = new Set([
      ...routes.map(({ method, path }) => `${method} ${path.replace(STARRED, "*")}`),
      ...BESIDE,
    ]);
    const served = addressesOf(listed).filter((each) => each.includes(" /api"));
    assert.deepEqual(
      served.filter((each) => !known.has(each)),
      [],
    );
    assert.ok(served.length >= routes.length);
    for (const { name } of routes) assert.ok(name in EXPECTED, name);
  });
});
