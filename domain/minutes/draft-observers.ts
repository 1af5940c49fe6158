import type { MeetingRecord } from "../meetings/record.ts";
import type { Block } from "./document.ts";
import { counted, fact, generated, listedAfter, officialTime, phrase } from "./phrase.ts";
import { OFFICIAL } from "./words/official.ts";

/** Who looked on from above, from which office, and from when to when; nothing when nobody did. */
export function observerBlocks(record: MeetingRecord): Block[] {
  const { observers = [] } = record;
  if (observers.length === 0) return [];
  const time = (name: string, at: string) => fact(name, officialTime(at, record.meeting.zone));
  const told = observers.map(({ name, office, joinedAt, leftAt }) => {
    const known = {
      name: fact("observer", name),
      office: fact("office", office),
      from: time("observerFrom", joinedAt),
    };
    return leftAt === null
      ? phrase(OFFICIAL.observerToEnd, known)
      : phrase(OFFICIAL.observer, { ...known, to: time("observerTo", leftAt) });
  });
  return [
    generated(record, {
      id: "observers",
      style: "paragraph",
      runs: phrase(OFFICIAL.observers, {
        ...counted("observers", told.length),
        names: listedAfter(told),
      }),
    }),
  ];
}
