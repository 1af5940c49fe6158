import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { handOver, listTold, ToldList } from "@chiboso/domain/meetings/packet/contract.ts";
import { membersWhoSignIn } from "../../access/public.ts";
import { toldWith, type Told } from "../../notifications/public.ts";
import type { LoggedReadAsked, WriteAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { changeMeeting, type Changed } from "../change.ts";
import { followerOf } from "../planning/follower.ts";
import { rollOf } from "../roll-store.ts";
import { getMeeting } from "../store.ts";

/** Everybody on the roll and who follows the cell, with how each was told. */
export async function list(asked: LoggedReadAsked<typeof listTold>): Promise<Result<ToldList>> {
  const { tx, params, services } = asked;
  const meeting = await getMeeting(tx, params.meetingId);
  const roll = await rollOf(tx, meeting.id);
  const told = await toldWith(tx, `/meetings/${meeting.id}`);
  const papers = await handedOver(tx, meeting.id);
  const follower = await followerOf(tx, meeting.organisation_id);
  const signing = await membersWhoSignIn(tx, [
    ...roll.map((member) => member.memberId),
    ...(follower === undefined ? [] : [follower.memberId]),
  ]);
  const people = roll.map((member, index): ToldList["people"][number] => ({
    memberId: member.memberId,
    name: member.name,
    slip: index + 1,
    why: member.summoned ? "summoned" : "away",
    signsIn: signing.has(member.memberId),
    ...appAndMail(told, member.memberId),
    paper: papers.find((each) => each.memberId === member.memberId) ?? null,
    answer: member.answer,
    answeredBy: member.answeredBy,
  }));
  if (follower !== undefined && !people.some((each) => each.memberId === follower.memberId)) {
    people.push({
      ...follower,
      slip: null,
      why: "follower",
      signsIn: signing.has(follower.memberId),
      ...appAndMail(told, follower.memberId),
      paper: null,
      answer: null,
      answeredBy: null,
    });
  }
  return ok({ mailSetUp: services.config.mail !== undefined, people });
}

function appAndMail(told: readonly Told[], memberId: Id) {
  const found = told.find((each) => each.memberId === memberId);
  return {
    app: found ? { at: found.at, readAt: found.readAt } : null,
    mail: found?.mail ?? ("none" as const),
  };
}

async function handedOver(reader: Reader, meetingId: Id) {
  return reader.query(sql<{ memberId: Id; at: Instant; by: string }>`
    select member_id as "memberId", handed_at as at, handed_by as by
      from paper_invitation where meeting_id = ${meetingId}`);
}

/** Enters to whom the printed invitation was given; once entered it stays as it was. */
export async function enterHandOver(
  asked: WriteAsked<typeof handOver, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    if (meeting.state !== "invited")
      return refuse("meetings.wrong_state", { state: meeting.state, act: "respond" });
    const roll = await rollOf(tx, meeting.id);
    const known = new Set(roll.map((member) => member.memberId));
    if (body.memberIds.some((memberId) => !known.has(memberId)))
      return refuse("meetings.not_on_roll", undefined, "memberIds");
    await tx.query(sql`
      insert into paper_invitation (meeting_id, member_id, handed_at, handed_by)
      select ${meeting.id}, member_id, ${now}, ${actor.name}
        from unnest(${body.memberIds}::uuid[]) as member_id
      on conflict do nothing`);
    return ok({ event: "invitation.handedOver", data: { memberIds: body.memberIds } });
  });
}
