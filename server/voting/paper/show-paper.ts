import type { Actor } from "@chiboso/domain/access/actor.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { listPaperVotes } from "@chiboso/domain/voting/paper/contract.ts";
import {
  countState,
  mayEnter,
  type Counter,
  type Entry,
} from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { getMeeting, mayRead, rightsAt, type Meeting } from "../../meetings/public.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { countsOf, paperOf, papersOfMeeting } from "./store.ts";
import type { PaperRow } from "./tables.ts";

export async function showPapers(
  asked: ReadAsked<typeof listPaperVotes>,
): Promise<Result<{ votes: PaperView[] }>> {
  const { reader, actor, params } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const readable = await mayRead(reader, actor, meeting);
  if (!readable.ok) return readable;
  const rows = await papersOfMeeting(reader, meeting.id);
  return ok({ votes: await viewsOf(reader, actor, meeting, rows) });
}

/** One vote on paper as the one who asks may see it. */
export async function viewPaper(
  reader: Reader,
  actor: Actor,
  meeting: Meeting,
  row: PaperRow,
): Promise<PaperView> {
  const [view] = await viewsOf(reader, actor, meeting, [row]);
  if (view === undefined) throw new Error(`no view of paper vote ${row.id}`);
  return view;
}

async function viewsOf(
  reader: Reader,
  actor: Actor,
  meeting: Meeting,
  rows: readonly PaperRow[],
): Promise<PaperView[]> {
  if (rows.length === 0) return [];
  const rights = await rightsAt(reader, actor, meeting);
  const counts = await countsOf(
    reader,
    rows.map((row) => row.id),
  );
  const runs = rights.run || rights.isChair || rights.isClerk;
  const { accountId, memberId } = actor;
  const seer = { accountId, memberId, runs, conducts: rights.holdVotes };
  return rows.map((row) =>
    viewOf(
      row,
      counts.filter((entry) => entry.paperId === row.id),
      seer,
    ),
  );
}

interface Seer extends Counter {
  readonly conducts: boolean;
}

function viewOf(row: PaperRow, entries: readonly Entry[], seer: Seer): PaperView {
  const now = entries.filter((entry) => entry.attempt === row.attempt);
  const paper = paperOf(row);
  const entered = now.some((entry) => entry.accountId === seer.accountId);
  const mayCount =
    row.state === "counting" && mayEnter(paper, seer, now.length).ok && now.length < 2 && !entered;
  return {
    id: row.id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    round: row.round,
    repeatOf: row.repeat_of,
    repeatReason: row.repeat_reason,
    ballot: row.ballot,
    withdrawn: row.withdrawn.map(({ name, reason }) => ({ name, reason })),
    recused: [...paper.recused],
    state: row.state,
    preparedAt: row.prepared_at,
    issuedAt: row.issued_at,
    closedAt: row.closed_at,
    cancelReason: row.cancel_reason,
    ballotsLeft: row.ballots_left,
    tellers: [...row.tellers],
    printed: row.printed,
    issued: row.issued,
    frozen: frozenOf(row),
    attempt: row.attempt,
    enteredBy: now.map((entry) => entry.by),
    entered,
    difference: seer.conducts || mayEnter(paper, seer, 2).ok ? differenceOf(row, entries) : null,
    recounts: [...row.recounts],
    outcome: row.outcome,
    sealing: row.sealing && { ...row.sealing, destroyed: row.destroyed },
    may: { conduct: seer.conducts, count: mayCount },
  };
}

function frozenOf({ frozen }: PaperRow): PaperView["frozen"] {
  if (frozen === null) return null;
  const { base, quorum, threshold, citation, needed } = frozen;
  return {
    base: {
      counted: base.counted.map(({ memberId, name }) => ({ memberId, name })),
      excluded: [...base.excluded],
    },
    quorum,
    threshold,
    citation,
    needed,
  };
}

function differenceOf(row: PaperRow, entries: readonly Entry[]): PaperView["difference"] {
  const count = countState(entries, row.attempt);
  if (row.state !== "counting" || count.kind !== "differs") return null;
  return { fields: [...count.differences] };
}
