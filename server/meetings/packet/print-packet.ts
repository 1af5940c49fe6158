import { fileURLToPath } from "node:url";
import {
  localDateOf,
  wallClock,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { printPacket } from "@chiboso/domain/meetings/packet/contract.ts";
import { PACKET } from "@chiboso/domain/meetings/packet/words/official.ts";
import { officialDate } from "@chiboso/domain/minutes/phrase.ts";
import type { FileReply, ReadAsked } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { setPartyDocument } from "../../platform/party-document.ts";
import { codeOf } from "../../platform/qr-code.ts";
import { itemsOf } from "../agenda-store.ts";
import { papersOf } from "../paper-store.ts";
import { carriedInto } from "../planning/view-before.ts";
import { rollOf, type RollRow } from "../roll-store.ts";
import { getMeeting } from "../store.ts";
import type { Meeting } from "../tables.ts";

const TEMPLATE = fileURLToPath(new URL("./packet.typ", import.meta.url));

/** The summons of some members, each from a page of its own, as one PDF/A. */
export async function print(asked: ReadAsked<typeof printPacket>): Promise<Result<FileReply>> {
  const { reader, params, query, services, now } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const roll = await rollOf(reader, meeting.id);
  if (roll.length === 0) return refuse("meetings.not_published");
  const people = query.members.map((memberId) =>
    roll.findIndex((row) => row.memberId === memberId),
  );
  if (people.includes(-1)) return refuse("meetings.not_on_roll", undefined, "members");
  const url = `${services.config.publicUrl}/meetings/${meeting.id}`;
  const data = {
    ...(await commonTo(reader, meeting, now)),
    people: [...new Set(people)].flatMap((at) => {
      const member = roll[at];
      return member === undefined ? [] : [personOf(meeting, member, at + 1, url)];
    }),
  };
  const set = setPartyDocument(TEMPLATE, data, now, "meetings.unprintable");
  if (!set.ok) return set;
  return ok({ name: "giay-trieu-tap.pdf", type: "application/pdf", bytes: set.value.pdf });
}

/** The code leads to the meeting and names the slip; whoever scans it still has to log in. */
function personOf(meeting: Meeting, member: RollRow, slip: number, url: string) {
  const { organisation_name: organisation, title } = meeting;
  return {
    name: member.name,
    to: fill(PACKET.to, { name: member.name }),
    title: member.summoned ? PACKET.title.summoned : PACKET.title.away,
    body: fill(member.summoned ? PACKET.invited : PACKET.away, { organisation, title }),
    slip: fill(PACKET.slip, { number: String(slip) }),
    code: codeOf(`${url}?slip=${slip}`),
  };
}

async function commonTo(reader: Reader, meeting: Meeting, now: Instant) {
  const { date, time } = wallClock(meeting.planned_at, meeting.zone);
  const day = dayOf(date);
  const items = await itemsOf(reader, meeting.id);
  const carried = await carriedInto(reader, meeting.id, items);
  const today = officialDate(localDateOf(now, meeting.zone));
  const at = fill(PACKET.at, { time, date: day, minutes: String(meeting.minutes) });
  const facts = [
    { label: PACKET.when, value: at },
    { label: PACKET.place, value: meeting.place },
    ...(meeting.online_link === null ? [] : [{ label: PACKET.link, value: meeting.online_link }]),
    { label: PACKET.chair, value: meeting.chair_name },
    { label: PACKET.clerk, value: meeting.clerk_name },
  ];
  return {
    words: PACKET,
    subject: meeting.title,
    organisationName: meeting.organisation_name,
    superiorName: meeting.superior_name,
    placeDate:
      meeting.seat === "" ? today : fill(PACKET.placeDate, { place: meeting.seat, date: today }),
    chair: meeting.chair_name,
    slipMeeting: fill(PACKET.slipMeeting, { title: meeting.title, time, date: day }),
    facts,
    agenda: items.map((item) => {
      const from = carried.get(item.id);
      const { title, minutes } = item;
      return {
        text: minutes === null ? title : fill(PACKET.item, { title, minutes: String(minutes) }),
        carried: from === undefined ? null : fill(PACKET.carried, { date: dayOf(from.date) }),
      };
    }),
    papers: (await papersOf(reader, meeting.id)).map((paper) => paper.name),
  };
}

function dayOf(date: LocalDate): string {
  return date.split("-").toReversed().join("/");
}

/** What people wrote is put in as it is, also where it looks like a name in brackets. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
