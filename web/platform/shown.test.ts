import { QueryClient } from "@tanstack/react-query";
import type { Patch } from "@chiboso/domain/kernel/patch.ts";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { isShown, move, noteShown, nothingShown, waitUntilShown, type ShownTo } from "./shown.ts";

const TOPIC = "meeting:1";
const NAME = "meetings.getMeeting";
const KEY = [NAME, { meetingId: "1" }, null];

interface Seen {
  readonly version: number;
  readonly mine?: boolean;
}

const queries = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
beforeEach(() => noteShown({ topic: TOPIC, names: [NAME] }));
afterEach(() => {
  nothingShown();
  queries.clear();
});

/** An answer on screen that the channel keeps fresh; `own` makes of the common value that of this person. */
async function show(
  value: Seen,
  own: (value: Seen) => unknown = (common) => ({ ...common, mine: true }),
) {
  const shown: ShownTo = { name: NAME, own };
  await queries.fetchQuery({
    queryKey: KEY,
    queryFn: async () => value,
    meta: { topics: [TOPIC], shown },
  });
  const query = queries.getQueryCache().find({ queryKey: KEY });
  assert.ok(query);
  return query;
}

const patchTo = (version: number): Patch => ({ fields: { version: { is: version } } });
const moved = (version: number) =>
  move(queries, { topic: TOPIC, name: NAME, patch: patchTo(version) });

test("an answer is shown when the server has said so, until the channel is gone", async () => {
  const query = await show({ version: 1 });
  assert.equal(isShown(query, TOPIC), true);
  assert.equal(isShown(query, "meeting:2"), false);
  noteShown({ topic: TOPIC, names: ["voting.listPolls"] });
  assert.equal(isShown(query, TOPIC), false);
  noteShown({ topic: TOPIC, names: [NAME] });
  nothingShown();
  assert.equal(isShown(query, TOPIC), false);
});

test("what moved is put into the answer as this person sees it, without asking", async () => {
  const query = await show({ version: 1 });
  moved(2);
  assert.deepEqual(query.state.data, { version: 2, mine: true });
  assert.equal(query.state.isInvalidated, false);
});

test("what cannot be told without asking is asked for again", async () => {
  const query = await show({ version: 1 }, () => undefined);
  moved(2);
  assert.deepEqual(query.state.data, { version: 1 });
  assert.equal(query.state.isInvalidated, true);
});

test("an answer that is known to be old stays so, whatever moves", async () => {
  const query = await show({ version: 1 });
  await queries.invalidateQueries({ queryKey: KEY, exact: true });
  moved(2);
  assert.deepEqual(query.state.data, { version: 1 });
  assert.equal(query.state.isInvalidated, true);
});

test("what moved under another topic or in another answer leaves this one alone", async () => {
  const query = await show({ version: 1 });
  move(queries, { topic: "meeting:2", name: NAME, patch: patchTo(2) });
  move(queries, { topic: TOPIC, name: "voting.listPolls", patch: patchTo(2) });
  assert.deepEqual(query.state.data, { version: 1 });
  assert.equal(query.state.isInvalidated, false);
});

test("waiting for what one did ends when it is there, and does not begin where nothing is shown", async () => {
  const state = { there: false };
  assert.equal(await waitUntilShown("meeting:2", NAME, () => true), false);
  assert.equal(await waitUntilShown(TOPIC, NAME, () => true), true);
  const waiting = waitUntilShown(TOPIC, NAME, () => state.there);
  moved(2);
  state.there = true;
  moved(3);
  assert.equal(await waiting, true);
});

test("what does not come is waited for a moment only", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const state = { found: "not yet" };
  const waiting = waitUntilShown(TOPIC, NAME, () => false).then((found) => {
    state.found = String(found);
  });
  t.mock.timers.tick(1499);
  await Promise.resolve();
  assert.equal(state.found, "not yet");
  t.mock.timers.tick(1);
  await waiting;
  assert.equal(state.found, "false");
});
