import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { preparePaperVote } from "@chiboso/domain/voting/paper/contract.ts";
import { decidePaper } from "@chiboso/domain/voting/paper/prepare.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { roundAfter } from "@chiboso/domain/voting/past-votes.ts";
import { holdMeeting, lockMeeting, recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { checkPrintable } from "../../platform/party-document.ts";
import { addedOf, asOnRoll, printedOf } from "../ballot-names.ts";
import { openingState } from "../opening-state.ts";
import { viewPaper } from "./show-paper.ts";
import { getPaper, insertPaper } from "./store.ts";

type Asked = WriteAsked<typeof preparePaperVote, undefined>;

/** Settles the list and so the ballot of a vote on paper; a name on the roll is written as the roll has it. */
export async function prepare(asked: Asked): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const state = await openingState(tx, meeting, now);
  const names = asOnRoll(state.roll, body.names);
  const withdrawn = asOnRoll(state.roll, body.withdrawn);
  const decided = decidePaper(state, { ...body, names, withdrawn });
  if (!decided.ok) return decided;
  const ballot = decided.value;
  const printable = checkPrintable(printedOf(body), "voting.unprintable_text");
  if (!printable.ok) return printable;
  const added = addedOf(names);
  const paper = {
    id: body.paperVoteId,
    meeting_id: meeting.id,
    item_id: body.itemId,
    round: roundAfter(state.votes.find(({ id }) => id === body.repeatOf)),
    repeat_of: body.repeatOf,
    repeat_reason: body.repeatOf === null ? null : body.reason,
    ballot: JSON.stringify(ballot),
    withdrawn: JSON.stringify(withdrawn),
    recusals: JSON.stringify(body.recusals),
    listed: JSON.stringify({ added, hands: body.listHands }),
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
      added,
      withdrawn,
      listHands: body.listHands,
      recusals: body.recusals,
    },
  });
  return ok(await viewPaper(tx, actor, meeting, await getPaper(tx, paper.id)));
}
