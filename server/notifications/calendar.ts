import { VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";

/** What a calendar is told about a meeting. The same `uid` with a higher `sequence` replaces the entry. */
export interface CalendarEntry {
  /** The meeting's id: it stays the same through every change and the cancellation. */
  readonly uid: string;
  /** 0 at first, one more with each change (RFC 5545, section 3.8.7.4). */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
}

export interface CalendarPeople {
  readonly organiser: { readonly name: string; readonly address: string };
  readonly attendee: { readonly name: string; readonly address: string };
}

/** Viet Nam has had one zone and no summer time since 13 June 1975, so its definition is one line of fact. */
const VTIMEZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${VIETNAM}`,
  "BEGIN:STANDARD",
  "DTSTART:19750613T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0700",
  "TZNAME:+07",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

/**
 * An iTIP message (RFC 5546): a request, or the cancellation of an earlier one. `stamp` is when the
 * letter was made, so that an attempt that is repeated has the same bytes. Names are kept to one
 * line, texts are escaped by the generator.
 */
export function makeCalendar(
  entry: CalendarEntry,
  people: CalendarPeople,
  about: {
    readonly stamp: Instant;
    readonly siteName: string;
    readonly url: string;
    readonly description: string;
  },
): { method: "REQUEST" | "CANCEL"; content: string } {
  const method = entry.cancelled ? "CANCEL" : "REQUEST";
  const calendar = ical({
    prodId: { company: "Chi Bo So", product: "meetings", language: "VI" },
    method: ICalCalendarMethod[method],
    // No zone for the calendar itself: its stamp has to be in UTC. The event has one, and this describes it.
    timezone: { name: null, generator: () => VTIMEZONE },
  });
  const event = calendar.createEvent({
    id: `${entry.uid}@${about.siteName}`,
    sequence: entry.sequence,
    stamp: Temporal.Instant.from(about.stamp),
    start: inVietnam(entry.startsAt),
    end: inVietnam(entry.endsAt),
    timezone: VIETNAM,
    summary: entry.summary,
    location: entry.place,
    description: about.description,
    url: about.url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: people.organiser.name, email: people.organiser.address },
  });
  event.createAttendee({
    name: people.attendee.name,
    email: people.attendee.address,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    // Answers are given in the app, where a reason can be written; nobody reads the sender's mailbox.
    rsvp: false,
  });
  return { method, content: calendar.toString() };
}

function inVietnam(moment: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(VIETNAM);
}
