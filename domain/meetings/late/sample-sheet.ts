import type { LateMeeting } from "./meeting.ts";
import type { LateSheet } from "./sheet.ts";

export const ZONE = "Asia/Ho_Chi_Minh";
export const NOW = "2026-11-05T09:00:00.000Z";
export const idOf = (number: number) =>
  `0190f5a0-0000-7000-8000-${String(number).padStart(12, "0")}`;
export const [ITEM, VOTE] = [idOf(501), idOf(601)];

/** Five official members, one probationary. */
export const ROLL = [1, 2, 3, 4, 5, 6].map((number) => ({
  memberId: idOf(number),
  name: `Đảng viên ${number}`,
  standing: number === 6 ? ("probationary" as const) : ("official" as const),
  summoned: true,
  presence: [],
}));

export const MEETING: LateMeeting = {
  state: "invited",
  kind: "regular",
  zone: ZONE,
  openedAt: null,
  roll: ROLL,
  items: [],
  holds: [],
};

/** A sheet that may be entered as it stands. */
export function sheet(change: Partial<LateSheet> = {}): LateSheet {
  return {
    reason: "Mất điện toàn xã",
    date: "2026-11-03",
    opened: "19:30",
    closed: "21:10",
    paperFrom: "",
    recoveredOn: "2026-11-04",
    recoveredAt: "08:00",
    guests: [],
    roll: ROLL.map(({ memberId }) => ({ memberId, mark: "present", reason: "", from: "", to: "" })),
    items: [itemOf()],
    ...change,
  };
}

/** An item that took place, with nothing said. */
export function itemOf(
  change: Partial<LateSheet["items"][number]> = {},
): LateSheet["items"][number] {
  return {
    id: ITEM,
    kind: "resolution",
    title: "Nghị quyết tháng 12",
    from: "19:40",
    to: "21:00",
    opinions: [],
    conclusion: "Thống nhất.",
    assignments: [],
    votes: [],
    ...change,
  };
}

/** A show of hands under an item. */
export function vote(hands: { for: number; against?: number; other?: number; time?: string }) {
  return {
    id: VOTE,
    question: "Thông qua nghị quyết",
    decision: "ordinaryResolution" as const,
    time: hands.time ?? "20:50",
    for: hands.for,
    against: hands.against ?? 0,
    other: hands.other ?? 0,
    recused: [],
  };
}
