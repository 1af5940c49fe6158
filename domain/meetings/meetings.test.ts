import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/dates.ts";
import { CENTRAL_PACK } from "../rules/central.ts";
import { adviceOn } from "./advice.ts";
import { checkAgendaChange, proposeAgenda, proposeDate, withNewItem } from "./agenda.ts";
import { acceptsCode, checkInCode } from "./check-in-code.ts";
import { line, preparation as preparationForm, prose } from "./preparation.ts";
import { decideClosing, decideOpening, decidePreparation, type ClosingFacts } from "./rules.ts";
import { declaresSecret } from "./secrecy.ts";
import { MEETING_ACTS, MEETING_TABLE, decideEdit, nextState } from "./states.ts";
import { MEETING_STATES } from "./view.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const CHAIR = "0190f5a0-0000-7000-8000-000000000001";
const CLERK = "0190f5a0-0000-7000-8000-000000000002";
const state = fc.constantFrom(...MEETING_STATES);
const act = fc.constantFrom(...MEETING_ACTS);

test("whatever is done to it, a closed or cancelled meeting stays as it is", () => {
  fc.assert(
    fc.property(fc.constantFrom("closed" as const, "cancelled" as const), act, (from, done) => {
      assert.equal(nextState(from, done).ok, false);
    }),
  );
});

test("no sequence of acts closes a meeting that was not opened, or opens one that was not summoned", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const passed: string[] = ["prepared"];
      for (const each of acts) {
        const next = nextState(passed.at(-1) as "prepared", each);
        if (next.ok) passed.push(next.value);
      }
      if (passed.includes("open")) assert.ok(passed.includes("invited"));
      if (passed.includes("closed") && !acts.includes("enterLate"))
        assert.ok(passed.includes("open"));
    }),
  );
});

test("every state of the table leads only to states that exist", () => {
  for (const from of MEETING_STATES) {
    for (const to of Object.values(MEETING_TABLE[from])) assert.ok(MEETING_STATES.includes(to));
  }
});

test("an edit from a stale screen is refused and changes nothing", () => {
  fc.assert(
    fc.property(state, act, fc.nat(9), fc.nat(9), (from, done, stored, expected) => {
      const decided = decideEdit({ state: from, version: stored }, done, expected);
      assert.equal(decided.ok, nextState(from, done).ok && stored === expected);
      if (!decided.ok && nextState(from, done).ok)
        assert.equal(decided.refusal.code, "meetings.stale");
    }),
  );
});

test("the regular agenda runs from the opening to the close in the prescribed order", () => {
  const kinds = proposeAgenda(CENTRAL_PACK, "regular", "2026-11-03").map((item) => item.kind);
  assert.deepEqual(kinds, [
    "opening",
    "lastResolution",
    "information",
    "publicOpinion",
    "discussion",
    "criticism",
    "resolution",
    "closing",
  ]);
  const minutes = proposeAgenda(CENTRAL_PACK, "regular", "2026-11-03").map((item) => item.minutes);
  assert.equal(
    minutes.reduce((sum, each) => sum + each, 0),
    90,
  );
});

test("the proposed day is the next 3rd on the calendar of the meeting's place", () => {
  const lastMoment = "2026-11-02T16:59:59.000Z";
  const firstMoment = "2026-11-02T17:00:00.000Z";
  assert.equal(proposeDate(CENTRAL_PACK, lastMoment, ZONE), "2026-11-03");
  assert.equal(proposeDate(CENTRAL_PACK, firstMoment, ZONE), "2026-12-03");
  assert.equal(proposeDate(CENTRAL_PACK, "2026-12-31T17:00:00.000Z", ZONE), "2027-01-03");
});

test("a month that has its regular meeting is passed over, over the end of a year too", () => {
  const taken = new Set(["2026-11", "2026-12", "2027-02"]);
  const now = "2026-11-02T03:00:00.000Z";
  assert.equal(proposeDate(CENTRAL_PACK, now, ZONE, taken), "2027-01-03");
  assert.equal(proposeDate(CENTRAL_PACK, now, ZONE, new Set(["2026-12"])), "2026-11-03");
});

test("an item that is added while the meeting runs stands before a close that has not begun, and all others stay", () => {
  const item = (id: string, kind: "discussion" | "closing", startedAt: string | null = null) => ({
    id,
    kind,
    title: id,
    minutes: 5,
    secret: false,
    startedAt,
  });
  const added = { id: "new", title: "Việc mới", secret: false };
  const ids = (...items: readonly ReturnType<typeof item>[]) =>
    withNewItem(items, added).map(({ id }) => id);
  assert.deepEqual(ids(item("a", "discussion"), item("z", "closing")), ["a", "new", "z"]);
  const begun = item("z", "closing", "2026-11-03T01:00:00.000Z");
  assert.deepEqual(ids(item("a", "discussion"), begun), ["a", "z", "new"]);
  assert.deepEqual(ids(), ["new"]);
});

test("an item that has begun cannot be dropped from the agenda", () => {
  const begun = { id: CHAIR, title: "Thảo luận", inUse: true, secret: false };
  const other = {
    id: CLERK,
    kind: "closing" as const,
    title: "Bế mạc",
    minutes: null,
    secret: false,
  };
  const change = checkAgendaChange([begun], [other]);
  assert.equal(!change.ok && change.refusal.code, "meetings.item_has_begun");
  assert.equal(checkAgendaChange([{ ...begun, inUse: false }], [other]).ok, true);
});

test("a text is what everybody sees of it: signs that hide or turn the writing around are taken out", () => {
  const tricky = "Tán\u200b thành \u202ekhông\u2069\u0007 ";
  assert.equal(line(200).parse(tricky), "Tán thành không");
  assert.equal(prose(200).parse(`${tricky}\r\nhai`), "Tán thành không \nhai");
  assert.equal(line(200).safeParse("\u200b\u202e").success, false);
  assert.equal(line(200).parse("👩\u200d🌾"), "👩\u200d🌾");
});

test("a meeting on the calendar's last day is refused, which in other zones is past the calendar", () => {
  assert.equal(preparationForm.shape.date.safeParse("9999-12-31").success, false);
  assert.equal(preparationForm.shape.date.safeParse("2026-12-31").success, true);
});

test("a code is taken for its minute and not a moment longer", () => {
  const key = new Uint8Array(32).fill(7);
  const start = Date.parse("2026-11-03T01:00:00.000Z");
  const at = (milliseconds: number) => new Date(start + milliseconds).toISOString();
  fc.assert(
    fc.property(fc.integer({ min: -90_000, max: 120_000 }), (offset) => {
      const { code } = checkInCode(key, CHAIR, at(0));
      assert.equal(acceptsCode(key, CHAIR, at(offset), code), offset >= 0 && offset < 60_000);
    }),
  );
  assert.equal(acceptsCode(key, CLERK, at(0), checkInCode(key, CHAIR, at(0)).code), false);
  assert.match(checkInCode(key, CHAIR, at(0)).code, /^[2-9A-HJ-NP-Z]{10}$/);
});

test("a stamp of secrecy is seen, everyday words with mật are not", () => {
  for (const text of [
    "TUYỆT MẬT",
    "Báo cáo (Mật)",
    "Tối mật: kế hoạch",
    "Độ mật: Mật",
    "trang 1\nMẬT\ntrang 2",
  ]) {
    assert.equal(declaresSecret(text), true, text);
    assert.equal(declaresSecret(text.normalize("NFD")), true, text);
  }
  for (const text of [
    "Công tác bảo mật",
    "mật độ dân cư",
    "bí mật nhà nước",
    "Đường mật",
    "Mật khẩu mới",
  ]) {
    assert.equal(declaresSecret(text), false, text);
  }
});

const preparation = {
  kind: "regular" as const,
  mode: "inPerson" as const,
  title: "Sinh hoạt chi bộ tháng 11",
  place: "Phòng họp tầng 2",
  onlineLink: null,
  zone: ZONE,
  date: "2026-11-03",
  time: "00:00",
  minutes: 90,
  chairId: CHAIR,
  clerkId: CLERK,
  agenda: [{ id: CHAIR, kind: "opening" as const, title: "Mở đầu", minutes: 10, secret: false }],
};

test("midnight at the meeting's place divides the days, not midnight in Greenwich", () => {
  const members = new Set([CHAIR, CLERK]);
  const stillTheDay = decidePreparation(preparation, members, "2026-11-03T16:59:59.999Z");
  assert.deepEqual(stillTheDay, { ok: true, value: { plannedAt: "2026-11-02T17:00:00.000Z" } });
  const over = decidePreparation(preparation, members, "2026-11-03T17:00:00.000Z");
  assert.equal(!over.ok && over.refusal.code, "meetings.in_the_past");
  const facts = {
    state: "invited" as const,
    zone: ZONE,
    plannedAt: "2026-11-02T17:00:00.000Z",
    chairId: CHAIR,
  };
  assert.equal(decideOpening(facts, CHAIR, "2026-11-02T16:59:59.999Z").ok, false);
  assert.equal(decideOpening(facts, CHAIR, "2026-11-02T17:00:00.000Z").ok, true);
});

test("a preparation is refused under the field that is wrong", () => {
  const members = new Set([CHAIR, CLERK]);
  const now = "2026-11-01T00:00:00.000Z";
  const refusal = (changes: object) => {
    const decided = decidePreparation({ ...preparation, ...changes }, members, now);
    return decided.ok ? null : [decided.refusal.code, decided.refusal.field];
  };
  assert.equal(refusal({}), null);
  assert.deepEqual(refusal({ clerkId: CHAIR }), ["meetings.chair_is_clerk", "clerkId"]);
  assert.deepEqual(refusal({ chairId: addDays("2026-01-01", 1) }), [
    "meetings.not_a_member",
    "chairId",
  ]);
  assert.deepEqual(refusal({ mode: "hybrid" }), ["meetings.link_missing", "onlineLink"]);
  assert.deepEqual(refusal({ title: "Tuyệt mật" }), ["meetings.secret_refused", "title"]);
  const twice = [...preparation.agenda, ...preparation.agenda];
  assert.deepEqual(refusal({ agenda: twice }), ["meetings.item_twice", "agenda.1"]);
});

test("only the chair closes, and what stands in the way is named", () => {
  const facts: ClosingFacts = {
    state: "open",
    zone: ZONE,
    plannedAt: "2026-11-03T01:00:00.000Z",
    chairId: CHAIR,
    holds: [],
    runningItem: null,
    attended: 5,
  };
  const refusal = (changes: Partial<ClosingFacts>, actor = CHAIR) => {
    const decided = decideClosing({ ...facts, ...changes }, actor);
    return decided.ok ? null : decided.refusal;
  };
  assert.equal(refusal({}), null);
  assert.equal(refusal({}, CLERK)?.code, "meetings.only_chair");
  const hold = { kind: "poll" as const, id: CLERK, name: "Thông qua nghị quyết" };
  assert.deepEqual(refusal({ holds: [hold] })?.params, {
    kind: "poll",
    name: "Thông qua nghị quyết",
  });
  assert.deepEqual(refusal({ runningItem: "Thảo luận" })?.params, { title: "Thảo luận" });
  assert.equal(refusal({ attended: 0 })?.code, "meetings.roll_not_called");
  const telling = (why: string) => decideClosing(facts, CHAIR, why);
  assert.equal(telling("Hết giờ").ok, true);
  const secret = telling("Độ mật: A");
  assert.equal(secret.ok ? null : secret.refusal.field, "leftOutReason");
});

test("advice names the rule and never stands in the way", () => {
  const good = {
    kind: "regular" as const,
    zone: ZONE,
    plannedAt: "2026-11-03T01:00:00.000Z",
    minutes: 90,
    papers: [],
  };
  assert.deepEqual(adviceOn(CENTRAL_PACK, good), []);
  const late = { name: "du-thao.docx", addedAt: "2026-11-02T01:00:00.001Z" };
  const poor = { ...good, plannedAt: "2026-11-20T01:00:00.000Z", minutes: 60 };
  assert.deepEqual(
    adviceOn(CENTRAL_PACK, poor).map((each) => [each.code, each.citation.ruleId]),
    [
      ["meetings.advice_too_short", "MEET-03"],
      ["meetings.advice_day", "MEET-02"],
    ],
  );
  assert.equal(adviceOn(CENTRAL_PACK, { ...good, papers: [late] })[0]?.citation.ruleId, "MEET-08");
});
