import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isAway } from "@chiboso/domain/meetings/planning/ahead.ts";
import { notify } from "../../notifications/public.ts";
import type { Transaction } from "../../platform/database.ts";
import type { Act } from "../change.ts";
import { noticeOf, paramsOf } from "../notices.ts";
import { rollOf } from "../roll-store.ts";
import type { Meeting } from "../tables.ts";
import { followerOf } from "./follower.ts";

/** Everybody who was told of a meeting, for telling of a change or that it is called off. */
export async function toldOf(tx: Transaction, meeting: Meeting): Promise<{ memberId: Id }[]> {
  const roll = await rollOf(tx, meeting.id);
  const follower = await followerOf(tx, meeting.organisation_id);
  return [
    ...roll.filter((member) => member.summoned || isAway(member.standing)),
    ...(follower === undefined ? [] : [follower]),
  ];
}

/** Tells everybody but whoever did it that agenda or papers of a published meeting are others. */
export async function tellOfAgenda(act: Act, meeting: Meeting): Promise<void> {
  const told = await toldOf(act.tx, meeting);
  await notify(act, {
    memberIds: told.flatMap(({ memberId }) => (memberId === act.actor.memberId ? [] : [memberId])),
    notice: { kind: "agendaChanged", params: paramsOf(meeting) },
    link: `/meetings/${meeting.id}`,
    once: true,
  });
}

/**
 * Tells everybody of a meeting (MEET-07): the summoned; members who are away and not called, who may
 * write ahead; and the member of the committee above who follows the cell.
 */
export async function tellOfMeeting(act: Act, meeting: Meeting): Promise<void> {
  const roll = await rollOf(act.tx, meeting.id);
  await notify(
    act,
    noticeOf(
      "meetingInvited",
      meeting,
      roll.filter((member) => member.summoned),
    ),
  );
  const link = `/meetings/${meeting.id}`;
  const away = roll.filter((member) => !member.summoned && isAway(member.standing));
  await notify(act, {
    memberIds: away.map((member) => member.memberId),
    notice: { kind: "meetingWhileAway", params: paramsOf(meeting) },
    link,
  });
  const follower = await followerOf(act.tx, meeting.organisation_id);
  if (follower === undefined || roll.some((member) => member.memberId === follower.memberId))
    return;
  await notify(act, {
    memberIds: [follower.memberId],
    notice: { kind: "meetingFollowed", params: paramsOf(meeting) },
    link,
  });
}
