import { localDateOf } from "../kernel/dates.ts";
import { countPresent, isSummoned } from "../meetings/presence.ts";
import type { Attendance, MeetingRecord, RollEntry } from "../meetings/record.ts";
import type { Standing } from "../members/standing.ts";
import type { Block, Run } from "./document.ts";
import { draftAhead } from "./draft-before.ts";
import { draftLate } from "./draft-late.ts";
import { draftQuorum } from "./draft-quorum.ts";
import { observerBlocks } from "./draft-observers.ts";
import {
  counted,
  fact,
  generated,
  listed,
  listedAfter,
  officialDate,
  officialTime,
  phrase,
  wording,
} from "./phrase.ts";
import {
  CAME,
  KIND_WORDS,
  MODE_WORDS,
  OFFICIAL,
  POST_WORDS,
  STANDING_WORDS,
} from "./words/official.ts";

/** Part I of the minutes: when, where, who led and wrote, who was there, who was not and why. */
export function draftPresence(record: MeetingRecord): Block[] {
  return [
    generated(record, {
      id: "presence",
      style: "heading",
      runs: [wording(OFFICIAL.presenceHeading)],
    }),
    openedBlock(record),
    placeBlock(record),
    leaderBlock(record, "chair", OFFICIAL.chair),
    leaderBlock(record, "clerk", OFFICIAL.clerk),
    rollBlock(record),
    ...cameBlocks(record),
    ...awayBlocks(record),
    ...draftQuorum(record),
    guestBlock(record),
    ...observerBlocks(record),
    ...draftAhead(record),
    ...draftLate(record),
  ];
}

function openedBlock(record: MeetingRecord): Block {
  const { zone, openedAt, plannedAt } = record.meeting;
  return generated(record, {
    id: "opened",
    style: "paragraph",
    kinds: ["meeting.opened"],
    runs: phrase(OFFICIAL.opened, {
      time: fact("openedTime", officialTime(openedAt, zone)),
      date: fact("openedDate", officialDate(localDateOf(openedAt, zone))),
      plannedTime: fact("plannedTime", officialTime(plannedAt, zone)),
      plannedDate: fact("plannedDate", officialDate(localDateOf(plannedAt, zone))),
    }),
  });
}

function placeBlock(record: MeetingRecord): Block {
  const { place, kind, mode } = record.meeting;
  return generated(record, {
    id: "place",
    style: "paragraph",
    ids: [record.meeting.id],
    runs: phrase(OFFICIAL.place, {
      place: fact("place", place),
      kind: fact("kind", KIND_WORDS[kind]),
      mode: fact("mode", MODE_WORDS[mode]),
    }),
  });
}

function leaderBlock(record: MeetingRecord, role: "chair" | "clerk", template: string): Block {
  const person = record[role];
  const posts = record.roll.find((entry) => entry.memberId === person.memberId)?.posts ?? [];
  const told = posts.map((post) => [fact("post", POST_WORDS[post])]);
  return generated(record, {
    id: role,
    style: "paragraph",
    ids: [person.memberId],
    runs: phrase(template, {
      name: fact("name", person.name),
      posts: told.length === 0 ? [] : [wording(", "), ...listed(told, ", ")],
    }),
  });
}

function rollBlock(record: MeetingRecord): Block {
  const groups = (Object.keys(STANDING_WORDS) as Standing[])
    .map((standing) => ({
      standing,
      count: record.roll.filter((entry) => entry.standing === standing).length,
    }))
    .filter((group) => group.count > 0);
  const told = groups.map(({ standing, count }): Run[] => [
    fact(`standing.${standing}`, count),
    wording(` ${STANDING_WORDS[standing]}`),
  ]);
  const total = counted("total", record.roll.length);
  return generated(record, {
    id: "roll",
    style: "paragraph",
    ids: record.roll.map((entry) => entry.memberId),
    runs: phrase(OFFICIAL.roll, {
      total: total.count,
      totalWords: total.words,
      standings: told.length === 0 ? [] : [wording(" ("), ...listed(told, ", "), wording(")")],
    }),
  });
}

type Told = (entry: RollEntry) => Run[];

const nameOnly: Told = (entry) => [fact("name", entry.name)];

const withReason: Told = (entry) =>
  entry.reason === null
    ? nameOnly(entry)
    : phrase(OFFICIAL.withReason, {
        name: fact("name", entry.name),
        reason: fact("reason", entry.reason),
      });

function cameBlocks(record: MeetingRecord): Block[] {
  const { zone } = record.meeting;
  const came = record.roll.filter((entry) => CAME.includes(entry.attendance));
  const online = came.filter((entry) => entry.presence.some((span) => span.place === "online"));
  const arrived: Told = (entry) => toldTime(entry, OFFICIAL.arrivedAt, cameAt(entry), zone);
  const left: Told = (entry) => toldTime(entry, OFFICIAL.leftAt, wentAt(entry), zone);
  const late = came.filter((entry) => cameAt(entry) !== null);
  const early = came.filter((entry) => wentAt(entry) !== null);
  const between = came.filter(({ away = [] }) => away.length > 0);
  return [
    personsBlock(record, "present", OFFICIAL.present, came, nameOnly),
    ...exemptBlocks(record, came),
    ...unlessEmpty(record, "online", OFFICIAL.online, online, nameOnly),
    ...unlessEmpty(record, "helped", OFFICIAL.helped, came.filter(wasHelped), nameOnly),
    ...unlessEmpty(record, "late", OFFICIAL.late, late, arrived),
    ...unlessEmpty(record, "leftEarly", OFFICIAL.leftEarly, early, left),
    ...unlessEmpty(record, "away", OFFICIAL.awayBetween, between, toldAway(zone)),
  ];
}

/**
 * Where exempt members came, the figures that stand in lists and on the sheet (QUAL-04): those expected, and the
 * exempt beside them.
 */
function exemptBlocks(record: MeetingRecord, came: readonly RollEntry[]): Block[] {
  const called = record.roll.map((entry) => ({ ...entry, summoned: isSummoned(entry.standing) }));
  const exempt = came.filter(({ standing }) => standing === "exempt");
  if (exempt.length === 0) return [];
  const ids = new Set(came.map(({ memberId }) => memberId));
  const { present, expected } = countPresent(called, ({ memberId }) => ids.has(memberId));
  return [
    generated(record, {
      id: "roll.exemptPresent",
      style: "item",
      ids: exempt.map(({ memberId }) => memberId),
      runs: phrase(OFFICIAL.exemptPresent, {
        present: fact("expectedPresent", present),
        expected: fact("expected", expected),
        ...counted("exemptPresent", exempt.length),
        names: listed(exempt.map(nameOnly)),
      }),
    }),
  ];
}

/** Older records tell one of the two by the attendance alone. */
function cameAt({ attendance, lateAt, presence }: RollEntry): string | null {
  if (lateAt !== undefined && lateAt !== null) return lateAt;
  return attendance === "late" ? (presence[0]?.from ?? null) : null;
}

function wentAt({ attendance, leftAt, presence }: RollEntry): string | null {
  if (leftAt !== undefined && leftAt !== null) return leftAt;
  return attendance === "leftEarly" ? (presence.at(-1)?.to ?? null) : null;
}

function toldAway(zone: string): Told {
  return ({ name, away = [] }) => {
    const spans = away.map((span) =>
      phrase(OFFICIAL.awaySpan, {
        from: fact("awayFrom", officialTime(span.from, zone)),
        to: fact("awayTo", officialTime(span.to, zone)),
      }),
    );
    return phrase(OFFICIAL.awayOne, { name: fact("name", name), spans: listed(spans, ", ") });
  };
}

/** Somebody else entered that they came: they had no device of their own. */
function wasHelped({ presence }: RollEntry): boolean {
  return presence.some(({ how }) => how === "helper");
}

function toldTime(entry: RollEntry, template: string, at: string | null, zone: string): Run[] {
  if (at === null) return nameOnly(entry);
  return phrase(template, {
    name: fact("name", entry.name),
    time: fact("time", officialTime(at, zone)),
  });
}

/** Absences are told even when there are none: nobody has to guess whether they were forgotten. */
function awayBlocks(record: MeetingRecord): Block[] {
  return [
    personsBlock(record, "excused", OFFICIAL.excused, attending(record, "excused"), withReason),
    personsBlock(record, "unexcused", OFFICIAL.unexcused, attending(record, "unexcused"), nameOnly),
    ...unlessEmpty(record, "exempt", OFFICIAL.exempt, attending(record, "exempt"), withReason),
  ];
}

function attending(record: MeetingRecord, as: Attendance): RollEntry[] {
  return record.roll.filter((entry) => entry.attendance === as);
}

function unlessEmpty(
  record: MeetingRecord,
  id: string,
  template: string,
  persons: readonly RollEntry[],
  told: Told,
): Block[] {
  return persons.length === 0 ? [] : [personsBlock(record, id, template, persons, told)];
}

function personsBlock(
  record: MeetingRecord,
  id: string,
  template: string,
  persons: readonly RollEntry[],
  told: Told,
): Block {
  const groups = persons.map(told);
  const listedHere = template.includes(": {names}") ? listed(groups) : listedAfter(groups);
  return generated(record, {
    id: `roll.${id}`,
    style: "item",
    ids: persons.map((entry) => entry.memberId),
    runs: phrase(template, { ...counted("count", persons.length), names: listedHere }),
  });
}

function guestBlock(record: MeetingRecord): Block {
  const told = record.guests.map((guest) =>
    guest.title === ""
      ? [fact("guest", guest.name)]
      : phrase(OFFICIAL.guest, {
          name: fact("guest", guest.name),
          title: fact("guestTitle", guest.title),
        }),
  );
  return generated(record, {
    id: "guests",
    style: "paragraph",
    runs:
      told.length === 0
        ? [wording(OFFICIAL.noGuests)]
        : phrase(OFFICIAL.guests, { ...counted("count", told.length), names: listedAfter(told) }),
  });
}
