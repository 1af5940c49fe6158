import assert from "node:assert/strict";
import { test } from "node:test";
import { nextOfPaper, nextOfPoll, nextOfSecret } from "./next-of-vote.ts";

const [first, second, third] = ["1", "2", "3"].map(
  (digit) => `01990000-0000-7000-8000-00000000000${digit}`,
) as [string, string, string];
const counted = [first, second, third].map((memberId) => ({
  memberId,
  name: "Nguyễn Văn Mẫu",
  present: true,
}));

type Poll = Parameters<typeof nextOfPoll>[0];
const poll: Poll = {
  method: "byName",
  voted: [],
  base: { counted, excluded: [] },
  onDevice: [],
  handsEntered: null,
};
const hands: Poll = { ...poll, method: "hands" };
const entered = { by: "Trần Thị Mẫu", at: "2026-11-03T01:00:00.000Z" };

test("a vote by name is closed only when everybody who is here has voted", () => {
  const all = new Set([first, second, third]);
  const cases: readonly (readonly [Poll, ReadonlySet<string>, object])[] = [
    [poll, all, { kind: "waitVotes", voted: 0, base: 3, waiting: 3 }],
    [{ ...poll, voted: [first] }, all, { kind: "waitVotes", voted: 1, base: 3, waiting: 2 }],
    [
      { ...poll, voted: [first, second] },
      all,
      { kind: "waitVotes", voted: 2, base: 3, waiting: 1 },
    ],
    [{ ...poll, voted: [first, second, third] }, all, { kind: "close", voted: 3, base: 3 }],
    // Who is not here cannot be waited for; who came after the opening can.
    [{ ...poll, voted: [first] }, new Set([first]), { kind: "close", voted: 1, base: 3 }],
    [
      { ...poll, voted: [first] },
      new Set([third]),
      { kind: "waitVotes", voted: 1, base: 3, waiting: 1 },
    ],
  ];
  for (const [of, here, next] of cases) assert.deepEqual(nextOfPoll(of, here), next);
});

test("a vote by hands waits for the figures of the tellers, then for those who follow online", () => {
  const all = new Set([first, second, third]);
  assert.deepEqual(nextOfPoll(hands, all), { kind: "countHands" });
  const figures = { ...hands, handsEntered: entered };
  assert.deepEqual(nextOfPoll(figures, all), { kind: "closeHands" });
  const online = { ...figures, onDevice: [second] };
  assert.deepEqual(nextOfPoll(online, all), { kind: "waitVotes", voted: 0, base: 1, waiting: 1 });
  assert.deepEqual(nextOfPoll({ ...online, voted: [second] }, all), { kind: "closeHands" });
});

test("a vote on paper is announced only when two counts agree", () => {
  const paper: Parameters<typeof nextOfPaper>[0] = {
    state: "prepared",
    tellers: [],
    issued: 0,
    enteredBy: [],
    difference: null,
  };
  const tellers = [{ memberId: first, name: "Nguyễn Văn Mẫu" }];
  const counting = { ...paper, tellers, state: "counting" as const, issued: 20 };
  assert.deepEqual(nextOfPaper(paper), { kind: "tellers" });
  assert.deepEqual(nextOfPaper({ ...paper, tellers }), { kind: "handOut" });
  assert.deepEqual(nextOfPaper({ ...counting, state: "issued" }), { kind: "openBox", issued: 20 });
  assert.deepEqual(nextOfPaper(counting), { kind: "count", entered: 0 });
  assert.deepEqual(nextOfPaper({ ...counting, enteredBy: ["A"] }), { kind: "count", entered: 1 });
  const both = { ...counting, enteredBy: ["A", "B"] };
  assert.deepEqual(nextOfPaper({ ...both, difference: { fields: ["valid"] } }), {
    kind: "recount",
  });
  assert.deepEqual(nextOfPaper(both), { kind: "announce" });
});

test("a secret vote that is only being prepared is never said to be closed next", () => {
  const board = {
    seats: [],
    threshold: 2,
    keeperId: first,
    attempt: 1,
    step: null,
    given: { join: [], deal: [], share: [] },
    restarts: [],
  };
  const vote: Parameters<typeof nextOfSecret>[0] = {
    state: "prepared",
    board: null,
    taking: { eligible: 20, devices: 3, slips: 4, own: null, ownSealed: null, roll: null },
    list: null,
    collected: null,
    closing: null,
  };
  const list = { length: 7, digest: "00" };
  const closing = { head: "00", counted: 7, given: [1], missing: ["B"] };
  const cases = [
    [vote, { kind: "board" }],
    [{ ...vote, board }, { kind: "keys" }],
    [{ ...vote, board, state: "keys" }, { kind: "keys" }],
    [
      { ...vote, board, state: "registering" },
      { kind: "register", took: 7, eligible: 20 },
    ],
    [
      { ...vote, board, list, state: "listed" },
      { kind: "openBooth", keys: 7 },
    ],
    [
      { ...vote, board, list, state: "open" },
      { kind: "booth", collected: null, keys: 7 },
    ],
    [
      { ...vote, board, list, closing, state: "closed" },
      { kind: "shares", given: 1 },
    ],
    [
      { ...vote, board, list, closing, state: "opening" },
      { kind: "shares", given: 1 },
    ],
  ] as const;
  for (const [of, next] of cases) assert.deepEqual(nextOfSecret(of), next);
});
