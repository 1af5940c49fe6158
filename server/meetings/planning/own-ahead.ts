import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideOwnAhead, decideReword } from "@chiboso/domain/meetings/planning/ahead.ts";
import type {
  reviseAhead,
  withdrawAhead,
} from "@chiboso/domain/meetings/planning/ahead-contract.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { opinionsOf, rewordAhead, withdrawOpinion } from "../agenda-store.ts";
import { changeMeeting, type Act, type Changed } from "../change.ts";
import { findItem, findOnRoll } from "../facts.ts";
import type { Meeting, OpinionRow } from "../tables.ts";

/**
 * A member writes an opinion of their own anew. The event tells which version it has now and no words: the record
 * of the closed meeting would show them also after the opinion was taken back.
 */
export async function reword(
  asked: WriteAsked<typeof reviseAhead, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, body } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const own = await ownAhead("reword", asked, meeting, params.opinionId, body.expectedVersion);
    if (!own.ok) return own;
    const item = await findItem(tx, meeting.id, own.value.item_id);
    const decided = decideReword({ secret: item?.secret === true }, body.text);
    if (!decided.ok) return decided;
    await rewordAhead(tx, own.value.id, body.text);
    return ok({
      event: "opinion.aheadRevised",
      data: { ...told(own.value), version: own.value.version + 1 },
    });
  });
}

/** A member takes an opinion of their own back: nobody reads it any more, and the event says that there was one. */
export async function withdraw(
  asked: WriteAsked<typeof withdrawAhead, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, body, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const own = await ownAhead("withdraw", asked, meeting, params.opinionId, body.expectedVersion);
    if (!own.ok) return own;
    await withdrawOpinion(tx, own.value.id, now);
    return ok({ event: "opinion.aheadWithdrawn", data: told(own.value) });
  });
}

async function ownAhead(
  act: "reword" | "withdraw",
  { tx, actor }: Act,
  meeting: Meeting,
  opinionId: Id,
  expectedVersion: number,
): Promise<Result<OpinionRow>> {
  const member = await findOnRoll(tx, meeting.id, actor.memberId);
  if (member === undefined) return refuse("meetings.not_on_roll");
  const opinion = (await opinionsOf(tx, meeting.id)).find(({ id }) => id === opinionId);
  const stored = opinion && {
    memberId: opinion.member_id,
    how: opinion.how,
    version: opinion.version,
  };
  const decided = decideOwnAhead(act, meeting.state, stored, member, expectedVersion);
  if (!decided.ok) return decided;
  return opinion === undefined ? refuse("meetings.no_such_opinion") : ok(opinion);
}

function told(opinion: OpinionRow) {
  return {
    opinionId: opinion.id,
    itemId: opinion.item_id,
    memberId: opinion.member_id,
    name: opinion.name,
  };
}
