import { leastMinutes, proposeAgenda, proposeDate } from "@chiboso/domain/meetings/agenda.ts";
import type { proposeMeeting } from "@chiboso/domain/meetings/contract.ts";
import { VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { MeetingProposal } from "@chiboso/domain/meetings/view.ts";
import { isSummoned } from "@chiboso/domain/meetings/presence.ts";
import { vi } from "@chiboso/domain/meetings/words/vi.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { ReadAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { cellMembers, headOf } from "./officers.ts";
import type { MeetingsTables } from "./tables.ts";

/**
 * A preparation to start from: the day and order that the rules give, place, time, chair and clerk of
 * the last meeting, else the secretary. Titles are Vietnamese, because the minutes will have them.
 */
export async function propose(
  asked: ReadAsked<typeof proposeMeeting>,
): Promise<Result<MeetingProposal>> {
  const { reader, params, query, now } = asked;
  const date = proposeDate(CENTRAL_PACK, now, VIETNAM);
  const members = await cellMembers(reader, params.organisationId, date);
  const head = await headOf(reader, params.organisationId);
  const last = await lastMeeting(reader, params.organisationId);
  const summoned = members.all.filter((member) => isSummoned(member.standing));
  const eligible = (memberId: string | undefined) =>
    memberId !== undefined && members.eligible.has(memberId) ? memberId : null;
  const secretary = summoned.find((member) => member.posts.includes("secretary"));
  const chairId = eligible(secretary?.memberId) ?? eligible(last?.chair_id);
  const clerkId = eligible(last?.clerk_id);
  return ok({
    organisation: { id: params.organisationId, name: head.organisation_name },
    kind: query.kind,
    title: titleOf(query.kind, date),
    place: last?.place ?? "",
    zone: VIETNAM,
    date,
    time: "08:00",
    minutes: leastMinutes(CENTRAL_PACK, query.kind, date) ?? 90,
    chairId,
    clerkId: clerkId === chairId ? null : clerkId,
    agenda: proposeAgenda(CENTRAL_PACK, query.kind, date).map(({ kind, minutes }) => ({
      kind,
      title: vi[`meetings.agenda.${kind}`],
      minutes,
    })),
    members: summoned.map(({ memberId, name, standing, posts }) => ({
      memberId,
      name,
      standing,
      posts: [...posts],
    })),
  });
}

function titleOf(kind: MeetingProposal["kind"], date: string): string {
  return `${vi[`meetings.kind.${kind}`]} tháng ${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
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
