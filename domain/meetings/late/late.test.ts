import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addDays, instantOf, localDateOf } from "../../kernel/dates.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { lateCitation, lateDueAt } from "./deadline.ts";
import { decideEnterLate } from "./decide.ts";
import type { LateMeeting } from "./meeting.ts";
import { ZONE, NOW, idOf, VOTE, ROLL, MEETING, sheet, itemOf, vote } from "./sample-sheet.ts";
import { lateSheet, type LateSheet } from "./sheet.ts";

const enter = (given: LateSheet, meeting = MEETING, scans = 1) =>
  decideEnterLate(meeting, given, { pack: CENTRAL_PACK, scans, now: NOW });

function refusalOf(given: LateSheet, meeting = MEETING, scans = 1): string {
  const decided = enter(given, meeting, scans);
  return decided.ok ? "taken" : `${decided.refusal.code} ${decided.refusal.field ?? ""}`.trim();
}

describe("a meeting entered from paper", () => {
  test("takes the times of the paper, and a time before the opening belongs to the next day", () => {
    const decided = enter(
      sheet({ opened: "22:30", closed: "00:45", items: [itemOf({ from: "22:40", to: "00:30" })] }),
    );
    assert.ok(decided.ok);
    assert.equal(decided.value.openedAt, "2026-11-03T15:30:00.000Z");
    assert.equal(decided.value.closedAt, "2026-11-03T17:45:00.000Z");
    assert.equal(decided.value.items[0]?.endedAt, "2026-11-03T17:30:00.000Z");
    assert.equal(localDateOf(decided.value.closedAt, ZONE), "2026-11-04");
  });

  test("runs two days from the recovery on, as MEET-15 says", () => {
    assert.equal(
      lateDueAt(CENTRAL_PACK, "2026-11-04T01:00:00.000Z", ZONE),
      instantOf("2026-11-07", "00:00", ZONE),
    );
    assert.equal(lateCitation(CENTRAL_PACK, "2026-11-04")?.confidence, "S");
    const late = decideEnterLate(MEETING, sheet({ recoveredOn: "2026-11-04" }), {
      pack: CENTRAL_PACK,
      scans: 1,
      now: "2026-11-06T17:00:00.000Z",
    });
    assert.ok(late.ok && late.value.overdue);
    const inTime = enter(sheet());
    assert.ok(inTime.ok && !inTime.value.overdue);
  });

  test("is refused with the place on the sheet while something is missing or cannot be", () => {
    const roll = sheet().roll;
    const cases: readonly [LateSheet, string][] = [
      [sheet({ reason: " " }), "kernel.missing_field reason"],
      [sheet({ closed: "" }), "meetings.late_time_missing closed"],
      [sheet({ closed: "19:30" }), "meetings.late_close_before_opening closed"],
      [sheet({ date: "2026-11-06" }), "meetings.late_in_the_future opened"],
      [sheet({ recoveredOn: "2026-11-02" }), "meetings.late_recovered_too_early recoveredAt"],
      [sheet({ roll: roll.slice(1) }), "meetings.late_roll_incomplete roll"],
      [sheet({ roll: [...roll, ...roll.slice(0, 1)] }), "meetings.twice_in_list roll.6"],
      [sheet({ items: [] }), "kernel.missing_field items"],
      [sheet({ items: [itemOf({ to: "22:00" })] }), "meetings.late_outside items.0.to"],
      [
        sheet({ items: [itemOf({ from: "20:30", to: "20:00" })] }),
        "meetings.late_item_ends_before_it_begins items.0.to",
      ],
      [sheet({ items: [itemOf({ from: "", to: "" })] }), "meetings.late_time_missing items.0.from"],
      [
        sheet({ items: [itemOf({ conclusion: "Tối mật" })] }),
        "meetings.secret_refused items.0.conclusion",
      ],
    ];
    for (const [given, wanted] of cases) assert.equal(refusalOf(given), wanted);
    assert.equal(refusalOf(sheet(), MEETING, 0), "meetings.late_scan_missing scans");
    assert.equal(
      refusalOf(sheet(), { ...MEETING, state: "closed" }).startsWith("meetings.wrong_state"),
      true,
    );
  });

  test("keeps what the system saw before it failed: who is here leaves when the paper says so", () => {
    const presence = [
      { from: "2026-11-03T12:31:00.000Z", to: null, place: "room" as const, how: "qr" as const },
    ];
    const open: LateMeeting = {
      ...MEETING,
      state: "open",
      openedAt: "2026-11-03T12:30:25.000Z",
      roll: ROLL.map((member, index) => (index < 3 ? { ...member, presence } : member)),
    };
    const lines = sheet().roll.map((line, index) =>
      index === 0
        ? { ...line, to: "20:30" }
        : index > 3
          ? { ...line, mark: "unexcused" as const }
          : line,
    );
    const decided = enter(sheet({ paperFrom: "20:00", roll: lines }), open);
    assert.ok(decided.ok);
    assert.equal(decided.value.openedAt, open.openedAt);
    assert.deepEqual(decided.value.leavings, [
      { memberId: idOf(1), at: "2026-11-03T13:30:00.000Z" },
    ]);
    assert.deepEqual(
      decided.value.arrivals.map(({ memberId, from }) => [memberId, from]),
      [[idOf(4), "2026-11-03T13:00:00.000Z"]],
    );
    const away = lines.map((line, index) =>
      index === 1 ? { ...line, mark: "unexcused" as const } : line,
    );
    assert.equal(
      refusalOf(sheet({ paperFrom: "20:00", roll: away }), open),
      "meetings.late_was_present roll.1",
    );
    const held = { ...open, holds: [{ kind: "poll" as const, id: VOTE, name: "Câu hỏi" }] };
    assert.equal(refusalOf(sheet({ paperFrom: "20:00" }), held), "meetings.held");
  });
});

describe("a show of hands that was counted on paper", () => {
  const withVote = (...of: Parameters<typeof vote>) =>
    sheet({ items: [itemOf({ votes: [vote(...of)] })] });

  test("is held over the base of the rules, and who raised no hand counts as not voting", () => {
    const decided = enter(withVote({ for: 3, against: 1 }));
    assert.ok(decided.ok);
    const [outcome] = decided.value.outcomes;
    assert.equal(outcome?.method, "counted");
    assert.deepEqual(outcome?.counts, { for: 3, against: 1, other: 0, notVoting: 1 });
    assert.equal(outcome?.base.counted.length, 5);
    assert.deepEqual(
      outcome?.base.excluded.map((each) => each.reason),
      ["probationary"],
    );
    assert.deepEqual(outcome?.votes, []);
    assert.equal(outcome?.adopted, true);
  });

  test("cannot have more hands than counted members who were there at that time", () => {
    assert.equal(
      refusalOf(withVote({ for: 5, against: 1 })),
      "meetings.late_too_many_hands items.0.votes.0",
    );
    const roll = sheet().roll.map((line, index) => (index === 0 ? { ...line, to: "20:30" } : line));
    const early = { ...withVote({ for: 5, time: "20:00" }), roll };
    assert.equal(refusalOf(early), "taken");
    const later = { ...withVote({ for: 5, time: "20:50" }), roll };
    assert.equal(refusalOf(later), "meetings.late_too_many_hands items.0.votes.0");
  });

  test("without quorum, or outside of its item, it is no vote", () => {
    const roll = sheet().roll.map((line, index) =>
      index < 3 ? { ...line, mark: "excused" as const, reason: "Ốm" } : line,
    );
    assert.equal(refusalOf({ ...withVote({ for: 2 }), roll }), "voting.no_quorum items.0.votes.0");
    assert.equal(
      refusalOf(withVote({ for: 3, time: "21:05" })),
      "meetings.late_vote_outside_item items.0.votes.0.time",
    );
  });

  test("whatever the hands, the counts add up to the base and blanks are never in favour", () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), fc.nat(6), (yes, no, other) => {
        const decided = enter(withVote({ for: yes, against: no, other }));
        if (yes + no + other > 5) return assert.equal(decided.ok, false);
        assert.ok(decided.ok);
        const counts = decided.value.outcomes[0]?.counts;
        assert.ok(counts);
        assert.equal(counts.for + counts.against + counts.other + counts.notVoting, 5);
        assert.equal(decided.value.outcomes[0]?.adopted, 2 * yes > 5);
      }),
    );
  });
});

test("a sheet takes NFD, emoji and markup as text and two hundred items", () => {
  const items = Array.from({ length: 200 }, (_, index) =>
    itemOf({ id: idOf(1000 + index), title: `Nội dung ${index}`.normalize("NFD") }),
  );
  const parsed = lateSheet.parse(sheet({ items, reason: "<script>alert(1)</script> 🙂" }));
  assert.equal(parsed.items[7]?.title, "Nội dung 7".normalize("NFC"));
  const decided = enter(parsed);
  assert.ok(decided.ok && decided.value.agenda.length === 200);
  assert.equal(decided.value.reason, "<script>alert(1)</script> 🙂");
});

test("due dates lie on or after the day of the meeting", () => {
  const due = (dueDate: string) =>
    sheet({
      items: [
        itemOf({ assignments: [{ id: idOf(701), ownerId: idOf(1), text: "Báo cáo", dueDate }] }),
      ],
    });
  assert.equal(refusalOf(due("2026-11-03")), "taken");
  assert.equal(
    refusalOf(due(addDays("2026-11-03", -1))),
    "meetings.late_due_before_meeting items.0.assignments.0.dueDate",
  );
});
