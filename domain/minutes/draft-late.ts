import { localDateOf } from "../kernel/dates.ts";
import type { MeetingRecord } from "../meetings/record.ts";
import type { Block } from "./document.ts";
import { fact, generated, officialDate, officialTime, phrase } from "./phrase.ts";
import { OFFICIAL } from "./words/official.ts";

/** That it was held on paper, why, and when that was entered; with the digests of the signed paper. */
export function draftLate(record: MeetingRecord): Block[] {
  const { late, meeting } = record;
  if (late === undefined) return [];
  const time = (name: string, at: string) => fact(name, officialTime(at, meeting.zone));
  const date = (name: string, at: string) =>
    fact(name, officialDate(localDateOf(at, meeting.zone)));
  const common = {
    reason: fact("lateReason", late.reason),
    recoveredTime: time("recoveredTime", late.recoveredAt),
    recoveredDate: date("recoveredDate", late.recoveredAt),
    by: fact("enteredBy", late.enteredBy),
    enteredTime: time("enteredTime", late.enteredAt),
    enteredDate: date("enteredDate", late.enteredAt),
    inTime: fact("inTime", late.overdue ? OFFICIAL.lateOverdue : OFFICIAL.lateInTime),
  };
  const runs =
    late.paperFrom === null
      ? phrase(OFFICIAL.lateWhole, common)
      : phrase(OFFICIAL.latePart, { ...common, paperTime: time("paperTime", late.paperFrom) });
  const kinds = ["meeting.enteredLate"];
  return [
    generated(record, { id: "late", style: "paragraph", kinds, runs }),
    ...late.scans.map((scan, index) =>
      generated(record, {
        id: `late.scan.${index + 1}`,
        style: "item",
        kinds,
        runs: phrase(OFFICIAL.lateScan, {
          name: fact("scanName", scan.name),
          digest: fact("scanDigest", scan.sha256),
        }),
      }),
    ),
  ];
}
