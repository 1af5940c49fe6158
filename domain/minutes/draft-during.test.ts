import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeetingRecord } from "../meetings/record.ts";
import { isEditable, textOf } from "./document.ts";
import { draftMinutes } from "./draft.ts";
import { duringRecord } from "./samples/during-record.ts";
import { exampleRecord } from "./samples/example-record.ts";

const lineOf = (record: MeetingRecord, id: string): string | undefined => {
  const block = draftMinutes(record).blocks.find((each) => each.id === id);
  return block === undefined ? undefined : textOf(block);
};

test("who came late, left early and was away in between is told with the times, also when it was one person", () => {
  const record = duringRecord();
  assert.equal(
    lineOf(record, "roll.late"),
    "Đến muộn: 1 (một) đồng chí: Nguyễn Văn Mẫu (có mặt từ 19 giờ 50 phút).",
  );
  assert.equal(
    lineOf(record, "roll.leftEarly"),
    "Về sớm: 1 (một) đồng chí: Nguyễn Văn Mẫu (có mặt đến 21 giờ 00 phút).",
  );
  assert.equal(
    lineOf(record, "roll.away"),
    "Vắng mặt một lúc trong buổi: 1 (một) đồng chí: Nguyễn Văn Mẫu (từ 20 giờ 00 phút đến 20 giờ 10 phút, từ 20 giờ 30 phút đến 20 giờ 40 phút).",
  );
});

test("observers from above stand apart from guests, each with office and time", () => {
  assert.equal(
    lineOf(duringRecord(), "observers"),
    "Cấp trên dự, theo dõi buổi sinh hoạt: 2 (hai) đồng chí: Hoàng Thị Theo Dõi, Văn phòng Đảng ủy (có mặt từ 19 giờ 30 phút đến 20 giờ 45 phút); Vũ Văn Dự, Ban Tổ chức (có mặt từ 19 giờ 40 phút).",
  );
});

test("who spoke is named in order under the item, with a length only where the agreed time was passed", () => {
  const record = duringRecord();
  const [, item] = record.items;
  assert.equal(
    lineOf(record, `speeches.${item?.id}`),
    "Phát biểu theo thứ tự: Trần Thị Thử; Lê Thị Làm (ý kiến về thủ tục); Phạm Văn Dài (8 phút, quá thời gian đã định 5 phút).",
  );
  for (const block of draftMinutes(record).blocks.filter(({ id }) =>
    /^(speeches|observers|roll)/u.test(id),
  )) {
    assert.equal(block.origin, "generated");
    assert.equal(isEditable(block), false, "what the record proves is not rewritten");
  }
});

test("whoever noted an opinion for somebody, or entered it from paper, is named with it", () => {
  const record = exampleRecord();
  const [item] = record.items.filter(({ opinions }) => opinions.length > 0);
  const [opinion] = item?.opinions ?? [];
  assert.ok(item && opinion);
  const entered = (how: "spoken" | "sentAhead"): MeetingRecord => ({
    ...record,
    items: [{ ...item, opinions: [{ ...opinion, how, enteredBy: "Lê Thị Giúp" }] }],
  });
  assert.equal(
    lineOf(entered("spoken"), `opinion.${opinion.id}`),
    `Đồng chí ${opinion.name} phát biểu (do Lê Thị Giúp nhập giúp): ${opinion.text}`,
  );
  assert.equal(
    lineOf(entered("sentAhead"), `opinion.${opinion.id}`),
    `Đồng chí ${opinion.name} gửi ý kiến trước bằng văn bản (do Lê Thị Giúp nhập từ giấy): ${opinion.text}`,
  );
});

test("a meeting without observers, speeches and absences in between has no line for them", () => {
  const ids = draftMinutes(exampleRecord()).blocks.map(({ id }) => id);
  for (const id of ["observers", "roll.away"]) assert.ok(!ids.includes(id));
  assert.ok(!ids.some((id) => id.startsWith("speeches.")));
});

test("hands in the room are told apart from the votes on devices of those who followed online", () => {
  const record = duringRecord();
  const poll = record.items.flatMap(({ polls }) => polls)[0];
  assert.ok(poll);
  const [vote] = poll.votes;
  assert.ok(vote);
  const hands = { for: poll.counts.for - 1, against: poll.counts.against, other: 0 };
  const byHands = { ...poll, method: "counted" as const, tellers: ["A"], countedBy: "B", hands };
  const mixed = { ...byHands, votes: [{ ...vote, choice: "for" as const }] };
  const items = record.items.map((item) =>
    item.polls.includes(poll) ? { ...item, polls: [mixed] } : item,
  );
  const draft = { ...record, items };
  assert.equal(
    lineOf(draft, `poll.${poll.id}.hands`),
    `Tại phòng họp giơ tay: tán thành ${hands.for}, không tán thành ${hands.against}, ý kiến khác 0. Người dự trực tuyến biểu quyết trên thiết bị: ${vote.name} (Tán thành).`,
  );
  assert.match(lineOf(draft, `poll.${poll.id}.for`) ?? "", /đồng chí\.$/u);
});

test("exempt members who came stand beside those who are expected, so that the figures agree with the lists", () => {
  const record = exampleRecord();
  const [first, ...others] = record.roll;
  assert.ok(first);
  const came = { ...first, attendance: "present" as const };
  const roll = [
    { ...came, standing: "official" as const },
    ...others.map((entry) => ({
      ...entry,
      standing: "official" as const,
      attendance: "excused" as const,
    })),
  ];
  assert.equal(lineOf({ ...record, roll }, "roll.exemptPresent"), undefined);
  assert.equal(
    lineOf(
      { ...record, roll: [...roll, { ...came, name: "Đỗ Văn Miễn", standing: "exempt" }] },
      "roll.exemptPresent",
    ),
    `Trong đó 1/${roll.length} đồng chí phải dự sinh hoạt; 1 (một) đồng chí được miễn sinh hoạt vẫn dự: Đỗ Văn Miễn.`,
  );
});

test("an item that was not begun is told without times, with the reason that was given at the close", () => {
  const record = exampleRecord();
  const [item] = record.items;
  assert.ok(item);
  const skipped = { ...item, startedAt: null, endedAt: null };
  const closedWith = (data: Record<string, string>): MeetingRecord => ({
    ...record,
    items: [skipped],
    events: record.events.map((event) =>
      event.kind === "meeting.closed" ? { ...event, data } : event,
    ),
  });
  const told = (data: Record<string, string>) => lineOf(closedWith(data), `times.${item.id}`);
  assert.equal(told({}), "Nội dung này không được bàn trong buổi sinh hoạt.");
  assert.equal(
    told({ leftOutReason: "hết giờ, chuyển sang kỳ sau." }),
    "Nội dung này không được bàn trong buổi sinh hoạt, lý do: hết giờ, chuyển sang kỳ sau.",
  );
});
