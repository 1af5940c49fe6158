import assert from "node:assert/strict";
import { test } from "node:test";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { cockpitStep } from "./cockpit-step.ts";

const person = { memberId: "01990000-0000-7000-8000-000000000003", name: "Nguyễn Văn Mẫu" };
const item = (position: number, known: Partial<ItemView> = {}): ItemView => ({
  id: `01990000-0000-7000-8000-00000000001${position}`,
  position,
  kind: "discussion",
  title: `Nội dung ${position}`,
  minutes: null,
  startedAt: null,
  endedAt: null,
  running: false,
  spent: 0,
  resumedAt: null,
  secret: false,
  speechMinutes: null,
  opinions: [],
  draft: null,
  carriedFrom: null,
  conclusion: null,
  assignments: [],
  ...known,
});

const OPENED = "2026-11-03T12:31:00.000Z";
const base: MeetingView = {
  id: "01990000-0000-7000-8000-000000000001",
  organisation: { id: "01990000-0000-7000-8000-000000000002", name: "Chi bộ 1" },
  kind: "regular",
  mode: "inPerson",
  title: "Sinh hoạt thường kỳ",
  place: "Hội trường",
  onlineLink: null,
  zone: "Asia/Ho_Chi_Minh",
  plannedAt: "2026-11-03T12:30:00.000Z",
  minutes: 90,
  state: "open",
  version: 1,
  seq: 1,
  openedAt: OPENED,
  rollCalledAt: OPENED,
  closedAt: null,
  cancelReason: null,
  lockedAt: null,
  scored: false,
  quorumLostAt: null,
  chair: person,
  clerk: person,
  roll: [],
  guests: [],
  observers: [],
  speeches: [],
  items: [item(1), item(2)],
  papers: [],
  advice: [],
  holds: [],
  late: null,
  mine: null,
  may: {
    prepare: true,
    run: true,
    attend: true,
    holdVotes: true,
    editMinutes: true,
    vote: true,
    isChair: true,
    isClerk: false,
    observe: false,
    observes: false,
  },
  serverNow: OPENED,
};
const step = (known: Partial<MeetingView>, now = OPENED, shown?: ItemView) =>
  cockpitStep({ ...base, ...known }, now, shown);
const notChair = { ...base.may, isChair: false };

test("nobody opens before the planned day at the meeting's place has begun", () => {
  const invited = { state: "invited", openedAt: null } as const;
  assert.equal(step(invited, "2026-11-02T16:59:00.000Z").kind, "waitForDay");
  assert.equal(step(invited, "2026-11-02T17:00:00.000Z").kind, "open");
  assert.equal(step({ ...invited, may: notChair }).kind, "chairOpens");
});

test("the roll comes first, then the items one after another, then the close", () => {
  assert.equal(step({ rollCalledAt: null }).kind, "callRoll");
  assert.equal(step({}).kind, "beginItem");
  const running = item(1, { startedAt: OPENED, running: true });
  assert.deepEqual(step({ items: [running, item(2)] }), { kind: "endItem", item: running });
  const done = item(1, { startedAt: OPENED, endedAt: OPENED });
  assert.deepEqual(step({ items: [done, item(2)] }), { kind: "beginItem", item: item(2) });
  assert.equal(step({ items: [done] }).kind, "close");
  assert.equal(step({ items: [done], may: notChair }).kind, "chairCloses");
});

test("a vote that goes on comes before anything else", () => {
  const hold = { kind: "poll" as const, id: item(1).id, name: "Thông qua nghị quyết" };
  const running = item(1, { startedAt: OPENED, running: true });
  for (const known of [{}, { rollCalledAt: null }, { items: [running, item(2)] }])
    assert.deepEqual(step({ ...known, holds: [hold] }, OPENED, item(2)), { kind: "vote", hold });
});

test("whoever looks at another item is led back before the one that runs can be ended", () => {
  const running = item(1, { startedAt: OPENED, running: true });
  const items = [running, item(2)];
  const on = (shown: ItemView) => step({ items }, OPENED, shown);
  assert.deepEqual(on(running), { kind: "endItem", item: running });
  assert.deepEqual(on(item(2)), { kind: "backToItem", item: running, shown: item(2) });
  assert.deepEqual(step({}, OPENED, item(2)), { kind: "beginItem", item: item(1) });
});

test("afterwards the minutes are next, and a meeting called off has no next step", () => {
  assert.equal(step({ state: "closed" }).kind, "minutes");
  assert.equal(step({ state: "cancelled" }).kind, "over");
  assert.equal(step({ state: "prepared" }).kind, "publish");
});
