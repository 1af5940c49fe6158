import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { preparePaperVote } from "@chiboso/domain/voting/paper/contract.ts";
import { decidePaper } from "@chiboso/domain/voting/paper/prepare.ts";
import type { Earlier } from "@chiboso/domain/voting/paper/rounds.ts";
import { goesOn } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { holdMeeting, lockMeeting, recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { checkPrintable } from "../../platform/party-document.ts";
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
  const rows = await papersOfMeeting(tx, meeting.id);
  const before = await earlierRound(asked, rows);
  if (!before.ok) return before;
  const asOnRoll = <Someone extends { memberId: Id | null; name: string }>(each: Someone) => ({
    ...each,
    name: state.roll.find((member) => member.memberId === each.memberId)?.name ?? each.name,
  });
  const names = body.names.map(asOnRoll);
  const withdrawn = body.withdrawn.map(asOnRoll);
  const earlier = before.value;
  const decided = decidePaper(
    state,
    { ...body, names, withdrawn, elected: electedTo(rows, body) },
    earlier?.facts ?? null,
  );
  if (!decided.ok) return decided;
  const ballot = decided.value;
  const printable = checkPrintable(written(body), "voting.unprintable_text");
  if (!printable.ok) return printable;
  const added = names.flatMap(({ name, how, hands }) =>
    how === "prepared" ? [] : [{ name, how, hands }],
  );
  const paper = {
    id: body.paperVoteId,
    meeting_id: meeting.id,
    item_id: body.itemId,
    round: (earlier?.row.round ?? 0) + 1,
    repeat_of: earlier?.row.id ?? null,
    repeat_reason: earlier === null ? null : body.reason,
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

/** What will stand on the ballot, in the counting minutes and in the minutes of the meeting. */
function written({ question, names, withdrawn, reason }: Asked["body"]): string[] {
  const persons = names.map((each) => each.name);
  return [question, ...persons, ...withdrawn.map((each) => each.reason), reason ?? ""];
}

async function earlierRound(
  { tx, body }: Asked,
  rows: readonly PaperRow[],
): Promise<Result<{ row: PaperRow; facts: Earlier } | null>> {
  if (body.repeatOf === null) return ok(null);
  const row = rows.find((each) => each.id === body.repeatOf);
  if (row === undefined) return refuse("voting.no_such_round", undefined, "repeatOf");
  const { ballot, outcome } = settledRound(row, rows);
  const facts = {
    ended: !goesOn(row.state),
    followed: await isFollowed(tx, row.id),
    ballot,
    outcome,
  };
  return ok({ row, facts });
}

/** The round whose result still holds: of one that was broken off, the one that it followed. */
function settledRound(row: PaperRow, rows: readonly PaperRow[]): PaperRow {
  if (row.state !== "cancelled" || row.repeat_of === null) return row;
  const before = rows.find((each) => each.id === row.repeat_of);
  return before === undefined ? row : settledRound(before, rows);
}

/** Whom this meeting has elected to the office so far, in whichever round. */
function electedTo(
  rows: readonly PaperRow[],
  { decision, office }: Pick<Asked["body"], "decision" | "office">,
): ReadonlySet<Id> {
  if (decision !== "election") return new Set();
  const lines = rows
    .filter(({ ballot }) => ballot.decision === decision && ballot.office === office)
    .flatMap(({ outcome }) => outcome?.lines ?? []);
  return new Set(
    lines.flatMap(({ memberId, result }) =>
      result === "elected" && memberId !== null ? [memberId] : [],
    ),
  );
}
