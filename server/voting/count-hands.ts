import type { countHands } from "@chiboso/domain/voting/contract.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideHands, wayOf } from "@chiboso/domain/voting/hands.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { lockMeeting, recordEvent, rightsAt, rollOf } from "../meetings/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { basesOf, getPoll, lockPoll, saveHands } from "./store.ts";
import { viewOne } from "./view-poll.ts";

/** Enters the hands that were counted; counted again before the close they are entered again, each time told. */
export async function enterHands(
  asked: WriteAsked<typeof countHands, undefined>,
): Promise<Result<PollView>> {
  const { tx, params, body, now, actor } = asked;
  const meeting = await lockMeeting(tx, (await getPoll(tx, params.pollId)).meeting_id);
  const poll = await lockPoll(tx, params.pollId);
  const counted = (await basesOf(tx, [poll.id])).get(poll.id) ?? [];
  const roll = await rollOf(tx, meeting.id);
  const ways = new Map(roll.map((each) => [each.memberId, wayOf(each.presence, poll.opened_at)]));
  const rights = await rightsAt(tx, actor, meeting);
  const decided = decideHands(
    {
      state: poll.state,
      method: poll.method,
      tellers: poll.tellers,
      // Whoever left after raising a hand was counted with the others.
      inRoom: counted.filter((each) => ways.get(each.memberId) === "hand").length,
    },
    body.hands,
    { memberId: actor.memberId, runs: rights.run || rights.isChair || rights.isClerk },
  );
  if (!decided.ok) return decided;
  await saveHands(tx, poll.id, { ...body.hands, by: actor.name, at: now });
  await recordEvent(asked, meeting, {
    kind: "vote.handsCounted",
    data: { pollId: poll.id, hands: body.hands },
  });
  return ok(await viewOne(tx, actor, poll.id));
}
