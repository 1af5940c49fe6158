import { localDateOf, wallClock } from "../kernel/dates.ts";
import type { MeetingRecord } from "../meetings/record.ts";
import { draftItem } from "./draft-item.ts";
import { draftPresence } from "./draft-presence.ts";
import { WRITTEN, type Block, type MinutesDocument } from "./document.ts";
import { fact, generated, officialDate, officialTime, phrase, wording } from "./phrase.ts";
import { LEVEL_WORDS, OFFICIAL } from "./words/official.ts";

/**
 * The minutes of a closed meeting as its record tells them, with every field of rule MIN-01 in the
 * customary order. The same record always gives the same draft. Two blocks wait for the
 * minutes-taker, because no event proves them: the quality score and the reading of the minutes.
 */
export function draftMinutes(record: MeetingRecord): MinutesDocument {
  const { meeting, organisation } = record;
  return {
    v: 1,
    head: {
      superiorName: organisation.superiorName,
      organisationName: organisation.name,
      seat: organisation.seat,
      title: OFFICIAL.title,
      subject: meeting.title,
      ...(record.late && { note: OFFICIAL.lateNote }),
    },
    blocks: [
      ...draftPresence(record),
      ...draftAgenda(record),
      heading(record, "course", OFFICIAL.courseHeading),
      ...record.items.flatMap((item) => draftItem(record, item)),
      ...draftClosing(record),
    ],
    signers: { clerk: record.clerk.name, chair: record.chair.name },
    recipients: [
      ...(organisation.superiorName === null
        ? []
        : [OFFICIAL.recipientSuperior.replace("{name}", () => organisation.superiorName ?? "")]),
      OFFICIAL.recipientOwn,
    ],
  };
}

function heading(record: MeetingRecord, id: string, text: string): Block {
  return generated(record, { id, style: "heading", runs: [wording(text)] });
}

function draftAgenda(record: MeetingRecord): Block[] {
  const lines = record.items.map((item) =>
    generated(record, {
      id: `agenda.${item.id}`,
      style: "paragraph",
      ids: [item.id],
      runs: phrase(OFFICIAL.agendaItem, {
        position: fact("position", item.position),
        title: fact("title", item.title),
      }),
    }),
  );
  return [heading(record, "agenda", OFFICIAL.agendaHeading), ...lines];
}

function draftClosing(record: MeetingRecord): Block[] {
  const { meeting } = record;
  return [
    heading(record, "closing", OFFICIAL.closingHeading),
    qualityBlock(record),
    waiting(WRITTEN.reading),
    generated(record, {
      id: "closed",
      style: "paragraph",
      kinds: ["meeting.closed"],
      runs: phrase(OFFICIAL.closed, {
        time: fact("closedTime", officialTime(meeting.closedAt, meeting.zone)),
        date: fact("closedDate", officialDate(localDateOf(meeting.closedAt, meeting.zone))),
        duration: fact("duration", minutesBetween(record)),
      }),
    }),
  ];
}

/** The score as it was given (QUAL-07); where none was, the minutes-taker's own words. */
function qualityBlock(record: MeetingRecord): Block {
  const { quality } = record;
  if (quality === undefined) return waiting(WRITTEN.quality);
  return generated(record, {
    id: "quality",
    style: "paragraph",
    runs: phrase(OFFICIAL.quality, {
      points: fact("points", quality.points),
      most: fact("mostPoints", quality.most),
      level: fact("level", LEVEL_WORDS[quality.level]),
    }),
  });
}

function waiting(id: string): Block {
  return { id, origin: "written", style: "paragraph", from: { events: [], ids: [] }, runs: [] };
}

/** Whole minutes on the wall clock, so that the length agrees with the two printed times. */
function minutesBetween(record: MeetingRecord): number {
  const minute = (at: string) => {
    const clock = wallClock(at, record.meeting.zone);
    return Date.parse(`${clock.date}T${clock.time}:00.000Z`) / 60_000;
  };
  return minute(record.meeting.closedAt) - minute(record.meeting.openedAt);
}
