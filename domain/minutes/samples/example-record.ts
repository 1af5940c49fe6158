import type { ItemKind, MeetingRecord, RecordItem, RollEntry } from "../../meetings/record.ts";
import type { Citation } from "../../rules/citation.ts";
import type { PollOutcome, VoteChoice } from "../../voting/outcome.ts";

/** A made-up cell meeting with one of everything; all people are invented. */
export function exampleRecord(): MeetingRecord {
  const roll = exampleRoll();
  return {
    v: 1,
    meeting: {
      id: idOf(1),
      kind: "regular",
      mode: "hybrid",
      title: "Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
      place: "Phòng họp tầng 2, trụ sở Đảng ủy",
      zone: "Asia/Ho_Chi_Minh",
      plannedAt: at("12:30"),
      openedAt: at("12:35"),
      closedAt: at("14:20"),
    },
    organisation: {
      id: idOf(2),
      name: "Chi bộ Phòng Kế hoạch",
      superiorName: "Đảng bộ Công ty Sông Hồng",
      seat: "Hà Nội",
    },
    chair: { memberId: idOf(101), name: roll[0]?.name ?? "" },
    clerk: { memberId: idOf(103), name: roll[2]?.name ?? "" },
    roll,
    guests: [{ name: "Lò Thị Mẫu", title: "Đảng ủy viên phụ trách chi bộ" }],
    items: exampleItems(roll),
    events: [
      { seq: 1, kind: "meeting.opened", at: at("12:35"), actor: "Nguyễn Văn Mẫu", data: {} },
      {
        seq: 2,
        kind: "opinion.noted",
        at: at("12:50"),
        actor: "Lê Thị Làm",
        data: { opinionId: idOf(301) },
      },
      {
        seq: 3,
        kind: "poll.closed",
        at: at("13:10"),
        actor: "Nguyễn Văn Mẫu",
        data: { pollId: idOf(501) },
      },
      { seq: 4, kind: "meeting.closed", at: at("14:20"), actor: "Nguyễn Văn Mẫu", data: {} },
    ],
  };
}

/** An item without anything, one with everything, one that was not reached. */
function exampleItems(roll: readonly RollEntry[]): RecordItem[] {
  return [
    quietItem(201, 1, "opening", "Tuyên bố lý do, thông qua chương trình"),
    busyItem(roll),
    {
      ...quietItem(203, 3, "criticism", "Tự phê bình và phê bình"),
      startedAt: null,
      endedAt: null,
    },
  ];
}

function quietItem(id: number, position: number, kind: ItemKind, title: string): RecordItem {
  return {
    id: idOf(id),
    position,
    kind,
    title,
    startedAt: at("12:35"),
    endedAt: at("12:45"),
    opinions: [],
    polls: [],
    conclusion: null,
    assignments: [],
  };
}

function busyItem(roll: readonly RollEntry[]): RecordItem {
  return {
    id: idOf(202),
    position: 2,
    kind: "discussion",
    title: "Thảo luận nhiệm vụ tháng 12 năm 2026",
    startedAt: at("12:45"),
    endedAt: at("13:40"),
    opinions: [
      {
        id: idOf(301),
        memberId: idOf(104),
        name: "Hoàng Văn Ví Dụ",
        at: at("12:50"),
        text: "Đề nghị rà soát tiến độ từng phần việc, nêu rõ người chịu trách nhiệm và thời hạn hoàn thành.",
        how: "spoken",
      },
      {
        id: idOf(302),
        memberId: idOf(109),
        name: "Đặng Thị Thử",
        at: at("12:55"),
        text: "Nhất trí với dự thảo; đề nghị bổ sung lịch trực cuối năm.",
        how: "sentAhead",
      },
    ],
    polls: [examplePoll(roll, 1, false), examplePoll(roll, 2, true)],
    conclusion: "Chi bộ thống nhất nhiệm vụ tháng 12 năm 2026 theo dự thảo đã bổ sung.",
    assignments: [
      {
        id: idOf(401),
        text: "Lập lịch trực cuối năm và gửi tới từng đảng viên",
        owner: { memberId: idOf(105), name: "Vũ Thị Minh Họa" },
        dueDate: "2026-12-05",
      },
    ],
  };
}

/** A valid identifier that can be read in a failing test. */
export function idOf(number: number): string {
  return `01980000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

function at(time: string): string {
  return `2026-11-03T${time}:00.000Z`;
}

const PEOPLE: readonly [string, Partial<RollEntry>][] = [
  ["Nguyễn Văn Mẫu", { posts: ["secretary"] }],
  ["Trần Thị Nháp", { posts: ["deputySecretary"] }],
  ["Lê Thị Làm", {}],
  ["Hoàng Văn Ví Dụ", {}],
  ["Vũ Thị Minh Họa", { attendance: "late" }],
  ["Phạm Văn Giả Định", { attendance: "leftEarly" }],
  ["Bùi Văn Tưởng", {}],
  ["Đỗ Thị Tượng", { standing: "probationary" }],
  ["Đặng Thị Thử", { attendance: "excused", reason: "đi công tác tại Lào Cai" }],
  ["Ngô Văn Nghiệm", { attendance: "unexcused" }],
  ["Dương Văn Kiểm", { standing: "exempt", attendance: "exempt", reason: null }],
];

function exampleRoll(): RollEntry[] {
  return PEOPLE.map(([name, own], index): RollEntry => {
    const attendance = own.attendance ?? "present";
    const came = ["present", "late", "leftEarly"].includes(attendance);
    return {
      memberId: idOf(101 + index),
      name,
      standing: "official",
      posts: [],
      attendance,
      reason: null,
      presence: came
        ? [
            {
              from: attendance === "late" ? at("12:52") : at("12:30"),
              to: attendance === "leftEarly" ? at("13:50") : at("14:20"),
              place: index === 6 ? "online" : "room",
              how: index === 6 ? "qr" : "rollCall",
            },
          ]
        : [],
      ...own,
    };
  });
}

const CITATION: Citation = {
  ruleId: "VOTE-01",
  packId: "trung-uong",
  packVersion: "2026.1",
  document: "Quy định 208-QĐ/TW ngày 26/7/2026",
  clause: "Điều 9, khoản 5",
  confidence: "S",
  disputed: false,
};

function examplePoll(roll: readonly RollEntry[], round: number, adopted: boolean): PollOutcome {
  const base = roll.filter((entry) => entry.standing === "official");
  const voters = base.filter((entry) => entry.presence.length > 0);
  const choice = (index: number): VoteChoice => {
    if (adopted) return index === 6 ? "other" : "for";
    return index < 3 ? "for" : "against";
  };
  const votes = voters.map((entry, index) => ({
    memberId: entry.memberId,
    name: entry.name,
    choice: choice(index),
    at: at("13:05"),
  }));
  const count = (wanted: VoteChoice) => votes.filter((vote) => vote.choice === wanted).length;
  return {
    id: idOf(500 + round),
    itemId: idOf(202),
    round,
    repeatReason: round === 1 ? null : "làm rõ nội dung lịch trực trước khi biểu quyết lại",
    question: "Thông qua nhiệm vụ tháng 12 năm 2026",
    decision: "resolution",
    openedAt: at("13:00"),
    closedAt: at("13:10"),
    quorum: {
      present: voters.length,
      base: base.length,
      threshold: { num: 1, den: 2, strict: true },
      citation: { ...CITATION, ruleId: "VOTE-16", clause: null },
    },
    base: {
      counted: base.map(({ memberId, name }) => ({ memberId, name })),
      excluded: [
        { memberId: idOf(108), name: "Đỗ Thị Tượng", reason: "probationary", ruleId: "BASE-05" },
        { memberId: idOf(111), name: "Dương Văn Kiểm", reason: "exemptAbsent", ruleId: "BASE-03" },
      ],
    },
    votes,
    counts: {
      for: count("for"),
      against: count("against"),
      other: count("other"),
      notVoting: base.length - votes.length,
    },
    threshold: { num: 1, den: 2, strict: true },
    citation: CITATION,
    adopted,
  };
}
