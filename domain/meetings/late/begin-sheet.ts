import { wallClock, type Instant } from "../../kernel/dates.ts";
import type { ItemKind } from "../record.ts";
import type { KnownItem, LateMember } from "./meeting.ts";
import type { LateItem, LateRollLine, LateSheet } from "./sheet.ts";

/** The meeting whose paper is to be entered, as the system knows it now. */
export interface Beginning {
  readonly zone: string;
  readonly plannedAt: Instant;
  readonly openedAt: Instant | null;
  readonly guests: readonly { readonly name: string; readonly title: string }[];
  readonly roll: readonly (LateMember & { readonly excuse: string | null })[];
  readonly items: readonly (KnownItem & {
    readonly kind: ItemKind;
    readonly conclusion: string | null;
  })[];
}

/**
 * The sheet to begin with: everything that the system knows is filled in already, so that only what the
 * paper alone has is left to be typed.
 */
export function beginSheet(meeting: Beginning, now: Instant): LateSheet {
  const { zone } = meeting;
  const start = wallClock(meeting.openedAt ?? meeting.plannedAt, zone);
  const recovered = wallClock(now, zone);
  return {
    reason: "",
    date: start.date,
    opened: start.time,
    closed: "",
    paperFrom: "",
    recoveredOn: recovered.date,
    recoveredAt: recovered.time,
    guests: meeting.guests.map(({ name, title }) => ({ name, title })),
    roll: meeting.roll.flatMap((member) => (member.summoned ? [lineOf(member)] : [])),
    items: meeting.items.map((item) => itemOf(item, zone)),
  };
}

function lineOf(member: Beginning["roll"][number]): LateRollLine {
  const here = member.presence.some((each) => each.to === null);
  const mark = !here && member.excuse !== null ? "excused" : "present";
  return {
    memberId: member.memberId,
    mark,
    reason: mark === "excused" ? (member.excuse ?? "") : "",
    from: "",
    to: "",
  };
}

function itemOf(item: Beginning["items"][number], zone: string): LateItem {
  const clock = (at: Instant | null) => (at === null ? "" : wallClock(at, zone).time);
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    from: clock(item.startedAt),
    to: clock(item.endedAt),
    opinions: [],
    conclusion: item.conclusion ?? "",
    assignments: [],
    votes: [],
  };
}

/** The sheet with one line for each who is summoned: those new to the roll come in, others go. */
export function withRoll(
  sheet: LateSheet,
  roll: readonly (LateMember & { readonly reason: string | null })[],
): LateSheet {
  const typed = new Map(sheet.roll.map((line) => [line.memberId, line]));
  return {
    ...sheet,
    roll: roll.flatMap((member) =>
      member.summoned
        ? [typed.get(member.memberId) ?? lineOf({ ...member, excuse: member.reason })]
        : [],
    ),
  };
}
