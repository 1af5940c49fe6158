import assert from "node:assert/strict";
import { test } from "node:test";
import { createLive } from "./live.ts";

test("a listener hears what is published until it stops listening", () => {
  const live = createLive();
  const heard: string[] = [];
  const stop = live.subscribe(["meeting:1", "meeting:2"], (topic) => heard.push(topic));
  live.publish("meeting:1");
  stop();
  live.publish("meeting:2");
  assert.deepEqual(heard, ["meeting:1"]);
});

test("who listens a moment too late still learns what was published just before", () => {
  const live = createLive();
  live.publish("meeting:1");
  live.publish("meeting:2");
  live.publish("meeting:1");
  assert.deepEqual([...live.recent()], ["meeting:2", "meeting:1"]);
});

test("what was published long ago is forgotten", (t) => {
  t.mock.method(performance, "now", () => 1_000);
  const live = createLive();
  live.publish("meeting:1");
  t.mock.method(performance, "now", () => 17_000);
  assert.deepEqual([...live.recent()], []);
});
