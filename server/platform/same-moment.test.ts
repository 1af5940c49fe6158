import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reader } from "./database.ts";
import { askedOnce } from "./same-moment.ts";

const reader = {} as Reader;

test("many who ask for one thing at the same moment cost one question, and the next asks again", async () => {
  const asked: string[] = [];
  const locate = askedOnce(async (_reader, id) => {
    asked.push(id);
    await new Promise(setImmediate);
    return `/${id}/`;
  });
  const answers = await Promise.all(["a", "a", "b", "a"].map((id) => locate(reader, id)));
  assert.deepEqual(answers, ["/a/", "/a/", "/b/", "/a/"]);
  assert.deepEqual(asked, ["a", "b"]);
  await locate(reader, "a");
  assert.deepEqual(asked, ["a", "b", "a"]);
});

test("what was not there a moment ago is looked for again", async () => {
  let made = false;
  const locate = askedOnce(async () => {
    const found = made ? "/a/" : undefined;
    await new Promise(setImmediate);
    return found;
  });
  const first = locate(reader, "a");
  made = true;
  const second = locate(reader, "a");
  assert.deepEqual(await Promise.all([first, second]), [undefined, "/a/"]);
});

test("a question that fails is not kept", async () => {
  let healthy = false;
  const locate = askedOnce(async () => {
    if (!healthy) throw new Error("gone");
    return "/a/";
  });
  await assert.rejects(locate(reader, "a"), /gone/);
  healthy = true;
  assert.equal(await locate(reader, "a"), "/a/");
});
