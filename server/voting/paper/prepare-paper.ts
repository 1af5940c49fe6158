import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { preparePaperVote } from "@chiboso/domain/voting/paper/contract.ts";
import { decidePaper, type Earlier } from "@chiboso/domain/voting/paper/prepare.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { holdMeeting, lockMeeting, recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { openingState } from "../opening-state.ts";
import { viewPaper } from "./show-paper.ts";
import { getPaper, insertPaper, isFollowed, papersOfMeeting } from "./store.ts";
import type { PaperRow } from "./tables.ts";

type Asked = WriteAsked<typeof preparePaperVote, undefined>;

/** Settles the list and so the ballot of a vote on paper; a name on the roll is written as the roll has it. */
export async function prepare(asked: Asked): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const state = await openingState(tx, meeting, now);
  const before = await earlierRound(asked);
  if (!before.ok) return before;
  const names = body.names.map((each) => ({
    ...each,
    name: state.roll.find((member) => member.memberId === each.memberId)?.name ?? each.name,
  }));
  const earlier = before.value;
  const decided = decidePaper(state, { ...body, names }, earlier?.facts ?? null);
  if (!decided.ok) return decided;
  const ballot = decided.value;
  const paper = {
    id: body.paperVoteId,
    meeting_id: meeting.id,
    item_id: body.itemId,
    round: (earlier?.row.round ?? 0) + 1,
    repeat_of: earlier?.row.id ?? null,
    repeat_reason: earlier === null ? null : body.reason,
    ballot: JSON.stringify(ballot),
    withdrawn: JSON.stringify(body.withdrawn),
    recusals: JSON.stringify(body.recusals),
    state: "prepared" as const,
    prepared_at: now,
  };
  if (!(await insertPaper(tx, paper))) return refuse("voting.poll_exists");
  await holdMeeting(tx, meeting.id, { kind: "poll", id: paper.id, name: ballot.question });
  await recordEvent(asked, meeting, {
    kind: "vote.paperPrepared",
    data: {
      paperId: paper.id,
      round: paper.round,
      repeatReason: paper.repeat_reason,
      ballot,
      added: names.flatMap(({ name, how, hands }) =>
        how === "prepared" ? [] : [{ name, how, hands }],
      ),
      withdrawn: body.withdrawn,
      listHands: body.listHands,
      recusals: body.recusals,
    },
  });
  return ok(await viewPaper(tx, actor, meeting, await getPaper(tx, paper.id)));
}

async function earlierRound({
  tx,
  params,
  body,
}: Asked): Promise<Result<{ row: PaperRow; facts: Earlier } | null>> {
  if (body.repeatOf === null) return ok(null);
  const rows = await papersOfMeeting(tx, params.meetingId);
  const row = rows.find((each) => each.id === body.repeatOf);
  if (row === undefined) return refuse("voting.no_such_round", undefined, "repeatOf");
  const { ballot, outcome, state } = row;
  const facts = {
    ended: state === "closed" || state === "cancelled",
    followed: await isFollowed(tx, row.id),
    ballot,
    outcome,
  };
  return ok({ row, facts });
}
