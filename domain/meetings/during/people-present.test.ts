import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { attendanceOf } from "../presence.ts";
import type { Presence } from "../record.ts";
import { attendanceTimes } from "./attendance-times.ts";
import { decideChair, decideLock, decideObserving, decideReading, type Officers } from "./chair.ts";
import { decideElsewhere } from "./elsewhere.ts";
import { quorumOf, quorumTurn } from "./quorum.ts";
import { checkMarksKept, checkSecretItems, saysNothing, SECRET_TITLE } from "./secret-items.ts";

const ITEM = "0190f5a0-0000-7000-8000-00000000000a";
const memberId = (index: number) => `0190f5a0-0000-7000-8000-${String(index).padStart(12, "0")}`;
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) =>
  decided.ok ? null : decided.refusal?.code;

const running = {
  id: ITEM,
  title: "Thảo luận",
  startedAt: "2026-11-03T01:00:00.000Z",
  endedAt: null,
  secret: false,
};

const rollOf = (total: number, here: number) =>
  Array.from({ length: total }, (_, index) => ({
    memberId: memberId(index),
    name: `Đảng viên ${index}`,
    standing: "official" as const,
    presentNow: index < here,
  }));

test("the quorum is lost and restored exactly when the count crosses it, once each way", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 40 }),
      fc.array(fc.nat(40), { maxLength: 40 }),
      (total, counts) => {
        let lostAt: string | null = null;
        for (const count of counts) {
          const here = Math.min(count, total);
          const quorum = quorumOf({
            pack: CENTRAL_PACK,
            kind: "regular",
            zone: "Asia/Ho_Chi_Minh",
            at: "2026-11-03T01:00:00.000Z",
            roll: rollOf(total, here),
          });
          assert.equal(quorum?.reached, 2 * here > total);
          const turn = quorumTurn(
            { state: "open", rollCalledAt: running.startedAt, lostAt },
            quorum,
          );
          assert.equal(turn, quorum?.reached === (lostAt === null) ? null : turn);
          if (turn === "lost") lostAt = running.startedAt;
          if (turn === "restored") lostAt = null;
          assert.equal(lostAt === null, 2 * here > total);
        }
      },
    ),
  );
});

test("nothing is said of the quorum before the roll is called", () => {
  const quorum = quorumOf({
    pack: CENTRAL_PACK,
    kind: "regular",
    zone: "Asia/Ho_Chi_Minh",
    at: "2026-11-03T01:00:00.000Z",
    roll: rollOf(9, 1),
  });
  assert.equal(quorumTurn({ state: "open", rollCalledAt: null, lostAt: null }, quorum), null);
});

const officers: Officers = {
  state: "open",
  rollCalledAt: running.startedAt,
  chairId: memberId(0),
  clerkId: memberId(1),
  roll: rollOf(5, 4).map((each, index) => ({
    ...each,
    summoned: true,
    standing: index === 3 ? ("probationary" as const) : each.standing,
  })),
};

test("the chair hands over to somebody who is here, has a vote and does not write", () => {
  const byChair = { memberId: memberId(0), mayPrepare: false };
  const to = (index: number) => codeOf(decideChair(officers, memberId(index), byChair));
  assert.equal(to(2), null);
  assert.equal(to(0), "meetings.is_chair_already");
  assert.equal(to(1), "meetings.chair_is_clerk");
  assert.equal(to(3), "meetings.chair_has_no_vote");
  assert.equal(to(4), "meetings.not_present");
  assert.equal(to(9), "meetings.not_on_roll");
});

test("only when the chair has left do secretary or deputy hand the chair over", () => {
  const deputy = { memberId: memberId(2), mayPrepare: true };
  assert.equal(codeOf(decideChair(officers, memberId(2), deputy)), "meetings.chair_is_here");
  const left = {
    ...officers,
    roll: officers.roll.map((each, index) => ({ ...each, presentNow: index === 1 || index === 2 })),
  };
  assert.equal(codeOf(decideChair(left, memberId(2), deputy)), null);
  const clerk = { memberId: memberId(1), mayPrepare: false };
  assert.equal(codeOf(decideChair(left, memberId(2), clerk)), "meetings.chair_is_here");
});

test("a locked meeting is read by its own people, and nobody new looks on", () => {
  const nobody = { locked: true, onRoll: false, officer: false, observes: false };
  assert.equal(codeOf(decideReading(nobody)), "meetings.locked");
  for (const part of ["onRoll", "officer", "observes"] as const)
    assert.equal(decideReading({ ...nobody, [part]: true }).ok, true);
  assert.equal(decideReading({ ...nobody, locked: false }).ok, true);
  assert.equal(codeOf(decideObserving("open", nobody)), "meetings.locked");
  assert.equal(codeOf(decideObserving("open", { ...nobody, locked: false })), null);
  assert.equal(codeOf(decideObserving("open", { ...nobody, onRoll: true })), "meetings.takes_part");
  assert.equal(codeOf(decideObserving("closed", nobody)), "meetings.wrong_state");
  assert.equal(codeOf(decideLock(officers, memberId(0))), null);
  assert.equal(codeOf(decideLock(officers, memberId(1))), "meetings.only_chair_locks");
});

test("a secret item has no title of its own, is not dealt with online and keeps its mark", () => {
  const item = { id: ITEM, title: SECRET_TITLE, secret: true };
  assert.equal(checkSecretItems([item], "inPerson").ok, true);
  const named = checkSecretItems([{ ...item, title: "Kế hoạch A" }], "inPerson");
  assert.deepEqual(!named.ok && [named.refusal.code, named.refusal.field], [
    "meetings.secret_title",
    "agenda.0.title",
  ]);
  for (const mode of ["online", "hybrid"] as const)
    assert.equal(codeOf(checkSecretItems([item], mode)), "meetings.secret_online");
  const used = [{ id: ITEM, secret: false, inUse: true }];
  assert.equal(codeOf(checkMarksKept(used, [item])), "meetings.secret_mark_stays");
  assert.equal(checkMarksKept([{ id: ITEM, secret: false, inUse: false }], [item]).ok, true);
});

test("under a secret item nothing can be written but a number or a dash", () => {
  for (const text of ["1", " 12 ", "–", "-"]) assert.equal(saysNothing(text), true, text);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      if (/\p{L}/u.test(text)) assert.equal(saysNothing(text), false);
    }),
  );
});

test("nobody is in two rooms at once, but one of two meetings may be followed online", () => {
  const room = { name: "Nguyễn Văn Mẫu", place: "room" as const };
  const elsewhere = { organisation: "Chi bộ 2", place: "room" as const };
  assert.equal(codeOf(decideElsewhere(room, elsewhere)), "meetings.present_elsewhere");
  assert.equal(decideElsewhere({ ...room, place: "online" }, elsewhere).ok, true);
  assert.equal(decideElsewhere(room, { ...elsewhere, place: "online" }).ok, true);
});

const at = (time: string) => `2026-11-03T${time}:00.000Z`;
const stay = (from: string, to: string | null): Presence => ({
  from: at(from),
  to: to === null ? null : at(to),
  place: "room",
  how: "qr",
});

test("coming late, being away and leaving early are each told with their times", () => {
  const meeting = { openedAt: at("01:00"), rollCalledAt: at("01:05"), closedAt: at("03:00") };
  const times = (presence: readonly Presence[]) => attendanceTimes({ ...meeting, presence });
  assert.deepEqual(times([stay("00:50", "03:00")]), { lateAt: null, leftAt: null, away: [] });
  assert.deepEqual(
    times([stay("01:20", "01:40"), stay("01:41", "02:00"), stay("02:10", "02:30")]),
    {
      lateAt: at("01:20"),
      leftAt: at("02:30"),
      away: [{ from: at("02:00"), to: at("02:10") }],
    },
  );
  assert.deepEqual(times([]), { lateAt: null, leftAt: null, away: [] });
});

test("the times say late or left early whenever the one word of the attendance does", () => {
  const minutes = fc.integer({ min: -30, max: 150 });
  const instantAt = (minute: number) =>
    new Date(Date.parse(at("01:00")) + minute * 60_000).toISOString();
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, minutes), { maxLength: 4 }), (spans) => {
      const presence = spans.map(([a, b]) => ({
        from: instantAt(Math.min(a, b)),
        to: instantAt(Math.min(120, Math.max(a, b) + 1)),
        place: "room" as const,
        how: "helper" as const,
      }));
      const state = {
        presence: presence.filter((each) => each.from < each.to),
        openedAt: at("01:00"),
        rollCalledAt: null,
        closedAt: at("03:00"),
      };
      const word = attendanceOf({ ...state, standing: "official", answer: null });
      const times = attendanceTimes(state);
      if (word === "late") assert.notEqual(times.lateAt, null);
      assert.equal(word === "leftEarly", times.leftAt !== null);
      if (word === "unexcused") assert.deepEqual(times, { lateAt: null, leftAt: null, away: [] });
    }),
  );
});

test("a meeting over midnight at UTC+7 goes on by the same clock and the rules of its day", () => {
  const quorum = (moment: string) =>
    quorumOf({
      pack: CENTRAL_PACK,
      kind: "regular",
      zone: "Asia/Ho_Chi_Minh",
      at: moment,
      roll: rollOf(9, 5),
    });
  assert.deepEqual(quorum("2026-11-03T16:59:59.999Z"), quorum("2026-11-03T17:00:00.000Z"));
  const overnight = {
    presence: [
      {
        from: "2026-11-03T16:30:00.000Z",
        to: "2026-11-03T18:00:00.000Z",
        place: "room" as const,
        how: "qr" as const,
      },
    ],
    openedAt: "2026-11-03T16:30:00.000Z",
    rollCalledAt: null,
    closedAt: "2026-11-03T18:00:00.000Z",
  };
  assert.deepEqual(attendanceTimes(overnight), { lateAt: null, leftAt: null, away: [] });
});
