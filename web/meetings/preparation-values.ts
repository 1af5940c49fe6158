import { isLocalDate, wallClock } from "@chiboso/domain/kernel/dates.ts";
import { SECRET_TITLE } from "@chiboso/domain/meetings/during/secret-items.ts";
import { timeOfDay } from "@chiboso/domain/meetings/preparation.ts";
import type { CarriedFrom } from "@chiboso/domain/meetings/planning/carry.ts";
import type { ItemKind, MeetingKind, MeetingMode } from "@chiboso/domain/meetings/record.ts";
import type { MeetingProposal, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { v7 as uuidv7 } from "uuid";
import { clockOf } from "./clock-text.ts";

export interface AgendaValue {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** As typed; empty when no length is planned. */
  readonly minutes: number | string;
  /** The topic of an earlier meeting that this one goes on with. */
  readonly carriedFrom: CarriedFrom | null;
  /** A matter of State secrets, under the fixed title. */
  readonly secret: boolean;
}

/** The preparation as its form holds it. */
export interface PreparationValues extends Record<string, unknown> {
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly title: string;
  readonly place: string;
  readonly onlineLink: string;
  readonly zone: string;
  readonly date: string;
  readonly time: string;
  readonly minutes: number | string;
  readonly chairId: string | null;
  readonly clerkId: string | null;
  readonly agenda: readonly AgendaValue[];
}

export function valuesOfProposal(proposal: MeetingProposal): PreparationValues {
  const { kind, title, place, zone, date, time, minutes, chairId, clerkId } = proposal;
  return {
    kind,
    mode: "inPerson",
    title,
    place,
    onlineLink: "",
    zone,
    date,
    time,
    minutes,
    chairId,
    clerkId,
    agenda: proposal.agenda.map((item) => ({
      ...item,
      id: uuidv7(),
      minutes: item.minutes ?? "",
      secret: false,
    })),
  };
}

const CARRIED = ["mode", "title", "place", "onlineLink", "date", "time", "minutes"] as const;

/** What was typed over a proposal and stays right when another kind of meeting is proposed. */
export function typedOver(
  proposal: MeetingProposal,
  values: PreparationValues,
): Partial<PreparationValues> {
  const proposed = valuesOfProposal(proposal);
  const typed = CARRIED.filter((field) => values[field] !== proposed[field]);
  return Object.fromEntries(typed.map((field) => [field, values[field]]));
}

export function valuesOfMeeting(meeting: MeetingView): PreparationValues {
  const wall = wallClock(meeting.plannedAt, meeting.zone);
  return {
    kind: meeting.kind,
    mode: meeting.mode,
    title: meeting.title,
    place: meeting.place,
    onlineLink: meeting.onlineLink ?? "",
    zone: meeting.zone,
    date: wall.date,
    time: wall.time,
    minutes: meeting.minutes,
    chairId: meeting.chair.memberId,
    clerkId: meeting.clerk.memberId,
    agenda: meeting.items.map(({ id, kind, title, minutes, carriedFrom, secret }) => ({
      id,
      kind,
      title,
      secret,
      minutes: minutes ?? "",
      carriedFrom,
    })),
  };
}

/** What is sent: numbers as numbers, and no link where nobody follows from afar. */
export function bodyOf(values: PreparationValues) {
  const { onlineLink, mode, agenda, minutes, chairId, clerkId, ...rest } = values;
  const link = onlineLink.trim();
  return {
    kind: rest.kind,
    title: rest.title,
    place: rest.place,
    zone: rest.zone,
    date: rest.date,
    time: clockOf(rest.time),
    mode,
    onlineLink: mode === "inPerson" || link === "" ? null : link,
    minutes: Number(minutes),
    chairId: chairId ?? "",
    clerkId: clerkId ?? "",
    agenda: agenda.map(({ id, kind, title, minutes: length, carriedFrom, secret }) => ({
      id,
      kind,
      title,
      secret,
      minutes: length === "" ? null : Number(length),
      carriedFromId: carriedFrom?.itemId ?? null,
    })),
  };
}

/**
 * Marks an item secret or takes the mark back. A secret item has the one fixed title; the one that was typed is
 * `hidden` on the page alone, and comes back with the mark's end.
 */
export function turnSecret(
  item: Pick<AgendaValue, "title" | "secret">,
  secret: boolean,
  hidden = "",
): { readonly title: string; readonly hidden: string } {
  if (secret === item.secret) return { title: item.title, hidden };
  return secret ? { title: SECRET_TITLE, hidden: item.title } : { title: hidden, hidden: "" };
}

/** Parts of the preparation that a person would name. */
export const PARTS = [
  "kind",
  "mode",
  "title",
  "place",
  "onlineLink",
  "date",
  "time",
  "minutes",
  "chairId",
  "clerkId",
  "agenda",
] as const;

export type Part = (typeof PARTS)[number];

/** The parts in which two preparations differ, in the order of the form. */
export function changedParts(before: PreparationValues, after: PreparationValues): readonly Part[] {
  return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

/** What a person can mistype in a way that the schema has no words for: day and time. */
export function faultsIn(values: PreparationValues) {
  return {
    ...(!isLocalDate(values.date) && { date: "meetings.prepare.date_wrong" as const }),
    ...(!timeOfDay.safeParse(clockOf(values.time)).success && {
      time: "meetings.prepare.time_wrong" as const,
    }),
    ...(values.chairId === null && { chairId: "meetings.prepare.person_missing" as const }),
    ...(values.clerkId === null && { clerkId: "meetings.prepare.person_missing" as const }),
  };
}
