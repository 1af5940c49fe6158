import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeetingRecord } from "../meetings/record.ts";
import { draftAhead, draftResults } from "./draft-before.ts";
import { textOf } from "./document.ts";

const ID = "0190f5a0-0000-7000-8000-000000000001";
const item: MeetingRecord["items"][number] = {
  id: ID,
  position: 1,
  kind: "lastResolution",
  title: "Kết quả kỳ trước",
  startedAt: null,
  endedAt: null,
  opinions: [],
  polls: [],
  conclusion: null,
  assignments: [],
};
const old = {
  v: 1,
  roll: [],
  guests: [],
  items: [item],
  events: [],
} as unknown as MeetingRecord;

const counts = { all: 2, met: 1, waiting: 0, progress: 0, notDone: 1, unreported: 0, overdue: 1 };
const told: MeetingRecord = {
  ...old,
  ahead: { opinions: 3, members: 2, awayOpinions: 1, awayMembers: 1 },
  lastResults: {
    meetings: [{ id: ID, title: "Tháng 10", plannedAt: "2026-10-03T01:00:00.000Z" }],
    rows: [
      {
        assignmentId: ID,
        text: "Rà soát hồ sơ",
        owner: { memberId: ID, name: "Lê Thị Làm" },
        dueDate: "2026-10-20",
        standing: "notDone",
        overdue: true,
        reported: { text: "Chờ đơn vị trả lời.", day: "2026-10-21", by: "Lê Thị Làm" },
      },
    ],
    counts,
  },
};

test("records of before say nothing of what they do not have", () => {
  assert.deepEqual(draftAhead(old), []);
  assert.deepEqual(draftResults(old, item), []);
});

test("opinions of members who are away are told apart, and last time's results under their item", () => {
  assert.match(draftAhead(told).map(textOf).join("\n"), /3 ý kiến của 2 đồng chí.*đi làm ăn xa: 1/);
  const lines = draftResults(told, item).map(textOf);
  assert.match(lines[0] ?? "", /hoàn thành 1\/2 nhiệm vụ, quá hạn 1/);
  assert.match(lines[1] ?? "", /Lê Thị Làm: Rà soát hồ sơ .*chưa thực hiện được\. Chờ đơn vị/);
  assert.deepEqual(draftResults(told, { ...item, id: ID.replace(/1$/, "2") }), []);
});
