import { leastMinutes, proposeAgenda, proposeDate } from "@chiboso/domain/meetings/agenda.ts";
import type { proposeMeeting } from "@chiboso/domain/meetings/contract.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { MeetingProposal } from "@chiboso/domain/meetings/view.ts";
import { isSummoned } from "@chiboso/domain/meetings/presence.ts";
import { withTopicsLeft } from "@chiboso/domain/meetings/planning/carry.ts";
import { vi as planning } from "@chiboso/domain/meetings/planning/words/vi.ts";
import { vi as during } from "@chiboso/domain/meetings/during/words/vi.ts";
import { vi } from "@chiboso/domain/meetings/words/vi.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import { membersWhoSignIn } from "../access/public.ts";
import { membersWithAddress } from "../notifications/public.ts";
import type { ReadAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { rulesAt } from "../rules/public.ts";
import { cellMembers, headOf } from "./officers.ts";
import { findEntry } from "./planning/plan-store.ts";
import { topicsLeftBy } from "./planning/topics-left.ts";
import type { RollMember } from "./roll-store.ts";
import type { MeetingsTables } from "./tables.ts";

const words = { ...vi, ...planning, ...during };

/**
 * A preparation to start from: the day and order that the rules give, place, time, chair and clerk of
 * the last meeting, else the secretary. Titles are Vietnamese, because the minutes will have them.
 */
export async function propose(
  asked: ReadAsked<typeof proposeMeeting>,
): Promise<Result<MeetingProposal>> {
  const { reader, params, query, now, services } = asked;
  const entry = query.planEntryId ? await findEntry(reader, query.planEntryId) : undefined;
  if (query.planEntryId !== undefined && entry?.organisationId !== params.organisationId)
    return refuse("meetings.no_such_plan_entry");
  const today = localDateOf(now, VIETNAM);
  const pack = await rulesAt(reader, params.organisationId, today);
  const kind = entry?.kind ?? query.kind;
  const taken = await monthsTaken(reader, params.organisationId, kind);
  const date = entry && entry.date > today ? entry.date : proposeDate(pack, now, VIETNAM, taken);
  const members = await cellMembers(reader, params.organisationId, date, kind);
  const head = await headOf(reader, params.organisationId);
  const last = await lastMeeting(reader, params.organisationId);
  const summoned = members.all.filter((member) => isSummoned(member.standing));
  const memberIds = summoned.map(({ memberId }) => memberId);
  const signing = await membersWhoSignIn(reader, memberIds);
  const mailed = await membersWithAddress(reader, services.config, memberIds);
  const officers = officersFrom(summoned, members.eligible, last);
  return ok({
    organisation: { id: params.organisationId, name: head.organisation_name },
    kind,
    title: titleOf(kind, date),
    place: last?.place ?? "",
    zone: VIETNAM,
    date,
    time: "08:00",
    minutes: leastMinutes(pack, kind, date) ?? 90,
    ...officers,
    agenda: await agendaFor(reader, pack, {
      organisationId: params.organisationId,
      kind,
      date,
      topic: entry?.topic ?? "",
    }),
    planned: entry ? { entryId: entry.id, topic: entry.topic, drafter: entry.drafterName } : null,
    members: summoned.map(({ memberId, name, standing, posts }) => ({
      memberId,
      name,
      standing,
      posts: [...posts],
      signsIn: signing.has(memberId),
      mailed: mailed.has(memberId),
    })),
  });
}

/** The secretary in the chair, else whoever led last; the clerk of last time when that is another. */
function officersFrom(
  summoned: readonly RollMember[],
  eligible: ReadonlySet<string>,
  last: { readonly chair_id: string; readonly clerk_id: string } | undefined,
): Pick<MeetingProposal, "chairId" | "clerkId"> {
  const ifHere = (memberId: string | undefined) =>
    memberId !== undefined && eligible.has(memberId) ? memberId : null;
  const secretary = summoned.find((member) => member.posts.includes("secretary"));
  const chairId = ifHere(secretary?.memberId) ?? ifHere(last?.chair_id);
  const clerkId = ifHere(last?.clerk_id);
  return { chairId, clerkId: clerkId === chairId ? null : clerkId };
}

interface ProposedMeeting {
  readonly organisationId: string;
  readonly kind: MeetingProposal["kind"];
  readonly date: string;
  readonly topic: string;
}

/** The standard order, the topics left from last time, and the planned topic as what is discussed. */
async function agendaFor(
  reader: Reader,
  pack: RulePack,
  { organisationId, kind, date, topic }: ProposedMeeting,
): Promise<MeetingProposal["agenda"]> {
  const standard = proposeAgenda(pack, kind, date).map((item) => ({
    kind: item.kind,
    title: item.kind === "discussion" && topic !== "" ? topic : words[item.key],
    minutes: item.minutes,
    carriedFrom: null,
  }));
  if (kind !== "regular") return standard;
  const left = (await topicsLeftBy(reader, organisationId)).map((item) => ({
    kind: item.kind,
    title: item.title,
    minutes: item.minutes,
    carriedFrom: item.carriedFrom,
  }));
  return withTopicsLeft<MeetingProposal["agenda"][number]>(standard, left);
}

function titleOf(kind: MeetingProposal["kind"], date: string): string {
  return `${vi[`meetings.kind.${kind}`]} tháng ${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
}

/** Months that have a regular meeting already, prepared, summoned or held: one is held each month (MEET-01). */
async function monthsTaken(
  reader: Reader,
  organisationId: string,
  kind: MeetingProposal["kind"],
): Promise<ReadonlySet<string>> {
  if (kind !== "regular") return new Set();
  const meetings = await reader
    .read<MeetingsTables>()
    .selectFrom("meeting")
    .select(["planned_at", "zone"])
    .where("organisation_id", "=", organisationId)
    .where("kind", "=", "regular")
    .where("state", "<>", "cancelled")
    .execute();
  return new Set(meetings.map((each) => localDateOf(each.planned_at, each.zone).slice(0, 7)));
}

async function lastMeeting(reader: Reader, organisationId: string) {
  return reader
    .read<MeetingsTables>()
    .selectFrom("meeting")
    .select(["chair_id", "clerk_id", "place"])
    .where("organisation_id", "=", organisationId)
    .where("state", "=", "closed")
    .orderBy("planned_at", "desc")
    .limit(1)
    .executeTakeFirst();
}
