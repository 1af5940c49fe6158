import type { MeetingRecord, RollEntry } from "../../meetings/record.ts";
import { exampleRecord, idOf } from "./example-record.ts";

/** The example meeting with people who came, went and came back, speeches, and observers from above. */
export function duringRecord(): MeetingRecord {
  const record = exampleRecord();
  const [first, ...others] = record.roll;
  if (first === undefined) throw new Error("the example has a roll");
  const restless: RollEntry = {
    ...first,
    attendance: "late",
    lateAt: at("12:50"),
    leftAt: at("14:00"),
    away: [
      { from: at("13:00"), to: at("13:10") },
      { from: at("13:30"), to: at("13:40") },
    ],
  };
  return {
    ...record,
    roll: [restless, ...others.map(settled)],
    observers: [
      {
        name: "Hoàng Thị Theo Dõi",
        office: "Văn phòng Đảng ủy",
        joinedAt: at("12:30"),
        leftAt: at("13:45"),
      },
      { name: "Vũ Văn Dự", office: "Ban Tổ chức", joinedAt: at("12:40"), leftAt: null },
    ],
    items: record.items.map((item, place) =>
      place === 1
        ? {
            ...item,
            speeches: [
              speech(801, "Trần Thị Thử", "12:45", "12:49", 5),
              { ...speech(802, "Lê Thị Làm", "12:49", "12:50", null), kind: "pointOfOrder" },
              speech(803, "Phạm Văn Dài", "12:50", "12:58", 5),
            ],
          }
        : item,
    ),
  };
}

const at = (time: string) => `2026-11-03T${time}:00.000Z`;

function settled(entry: RollEntry): RollEntry {
  const attendance =
    entry.attendance === "late" || entry.attendance === "leftEarly" ? "present" : entry.attendance;
  return { ...entry, attendance, lateAt: null, leftAt: null, away: [] };
}

function speech(number: number, name: string, from: string, to: string, minutes: number | null) {
  const [startedAt, endedAt] = [at(from), at(to)];
  const memberId = idOf(number - 700);
  return { id: idOf(number), memberId, name, kind: "normal" as const, minutes, startedAt, endedAt };
}
