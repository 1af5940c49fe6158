import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { QualityScore } from "@chiboso/domain/meetings/record.ts";
import {
  decideScorable,
  hasCommittee,
  mayAgree,
  reportDue,
  type ScoredLine,
  type Voice,
} from "@chiboso/domain/quality/rules.ts";
import { mostOf, type Proposal } from "@chiboso/domain/quality/score.ts";
import type { ScoreView, SheetView } from "@chiboso/domain/quality/view.ts";
import { getMeeting, mayRead, rollOf, type Meeting } from "../meetings/public.ts";
import type { Reader } from "../platform/database.ts";
import { workingCalendar } from "../rules/public.ts";
import { fillSheets, type FilledSheet } from "./sheets.ts";
import { returnsOf, scoresOf } from "./store.ts";
import type { ReturnRow, ScoreRow } from "./tables.ts";

type Named = Voice & { readonly name: string };

/** Everything that the decisions about one meeting's score look at. */
export interface Desk {
  readonly meeting: Meeting;
  readonly filled: FilledSheet;
  readonly roll: readonly Named[];
  readonly versions: readonly ScoreRow[];
  /** The latest version. */
  readonly row: ScoreRow | undefined;
}

interface Asking {
  readonly actor: Actor;
  readonly now: Instant;
}

/** The desk of a meeting that is held and scored, for somebody who may read it. */
export async function openDesk(
  reader: Reader,
  { actor, now }: Asking,
  meeting: Meeting,
): Promise<Result<Desk>> {
  const readable = await mayRead(reader, actor, meeting);
  if (!readable.ok) return readable;
  const versions = await scoresOf(reader, meeting.id);
  const scorable = decideScorable(meeting.kind, meeting.state, versions.length > 0);
  if (!scorable.ok) return scorable;
  const filled = (await fillSheets(reader, [meeting.id], now)).get(meeting.id);
  if (filled === undefined) return refuse("quality.not_held");
  return ok({
    meeting,
    filled,
    roll: await rollOf(reader, meeting.id),
    versions,
    row: versions[0],
  });
}

/** The sheet of a meeting as its screen shows it to somebody. */
export async function viewSheet(
  reader: Reader,
  asking: Asking,
  meetingId: Id,
): Promise<Result<SheetView>> {
  const desk = await openDesk(reader, asking, await getMeeting(reader, meetingId));
  return desk.ok ? ok(await viewDesk(reader, asking, desk.value)) : desk;
}

/** As `viewSheet` after a write: the score is read anew, what the record proposes has not changed by it. */
export async function viewScored(
  reader: Reader,
  asking: Asking,
  desk: Desk,
): Promise<Result<SheetView>> {
  const versions = await scoresOf(reader, desk.meeting.id);
  return ok(await viewDesk(reader, asking, { ...desk, versions, row: versions[0] }));
}

async function viewDesk(reader: Reader, asking: Asking, desk: Desk): Promise<SheetView> {
  const { meeting, filled, roll, row, versions } = desk;
  const { held, pack } = filled;
  const dueOn = reportDue(pack, held, await workingCalendar(reader))?.lastDay ?? null;
  const done = confirmedOnce(versions);
  const returns = row === undefined ? [] : await returnsOf(reader, meeting.id, row.version);
  return {
    meeting: {
      id: meeting.id,
      title: meeting.title,
      kind: meeting.kind,
      open: meeting.closed_at === null,
      plannedAt: meeting.planned_at,
      zone: meeting.zone,
      attended: held.attended,
    },
    organisation: { id: meeting.organisation_id, name: meeting.organisation_name },
    ...sheetOf(row, filled),
    dueOn,
    overdue: isOverdue(dueOn, done, asking.now, meeting.zone),
    score: row === undefined ? null : scoreView(row, returns),
    earlier: versions.slice(1).flatMap((each) => {
      const total = totalIn(each);
      return total === null || each.confirmed_at === null
        ? []
        : [{ version: each.version, total, confirmedAt: each.confirmed_at }];
    }),
    candidates: roll
      .filter((each) => each.summoned && !each.posts.includes("secretary"))
      .map(({ memberId, name }) => ({ memberId, name })),
    hasCommittee: hasCommittee(roll),
    may: rights(desk, asking.actor),
  };
}

/** When a score was confirmed for the first time: a correction makes no report late. */
export function confirmedOnce(versions: readonly Pick<ScoreRow, "confirmed_at">[]): Instant | null {
  return versions.findLast((each) => each.confirmed_at !== null)?.confirmed_at ?? null;
}

/** Whether the last day has gone by before the score was confirmed, or has by now. */
export function isOverdue(
  dueOn: string | null,
  confirmedAt: Instant | null,
  now: Instant,
  zone: string,
): boolean {
  return dueOn !== null && localDateOf(confirmedAt ?? now, zone) > dueOn;
}

/** Points that were given stand on the sheet on which they were given. */
function sheetOf(
  row: ScoreRow | undefined,
  filled: FilledSheet,
): Pick<SheetView, "sheet" | "citation" | "proposal"> {
  if (!row?.lines || row.sheet === null || row.citation === null) {
    const { sheet, citation, proposal } = filled;
    return { sheet, citation, proposal };
  }
  return { sheet: row.sheet, citation: row.citation, proposal: proposalIn(row.lines) };
}

function proposalIn(lines: readonly ScoredLine[]): Proposal {
  const decided = lines.filter((line) => line.proposed !== null);
  return {
    lines: lines.map(({ points: _points, reason: _reason, ...line }) => line),
    points: decided.reduce((sum, line) => sum + (line.proposed ?? 0), 0),
    decided: decided.reduce((sum, line) => sum + line.most, 0),
    most: mostOf(lines),
  };
}

export function totalIn(row: Pick<ScoreRow, "points" | "most" | "level">): QualityScore | null {
  const { points, most, level } = row;
  return points === null || most === null || level === null ? null : { points, most, level };
}

function scoreView(row: ScoreRow, returns: readonly ReturnRow[]): ScoreView {
  const { agreed_by: agreedBy, agreed_at: agreedAt } = row;
  const { confirmed_by: by, confirmed_at: at, entry_index: entryIndex } = row;
  return {
    version: row.version,
    revision: row.revision,
    state: row.state,
    scorer: { memberId: row.scorer_id, name: row.scorer_name },
    agreer:
      row.agreer_id === null ? null : { memberId: row.agreer_id, name: row.agreer_name ?? "" },
    namedBy: row.named_by,
    reason: row.reason,
    lines: row.lines === null ? null : [...row.lines],
    total: totalIn(row),
    scoredAt: row.scored_at,
    agreed: agreedBy === null || agreedAt === null ? null : { by: agreedBy, at: agreedAt },
    discussion: row.discussion,
    confirmed: by === null || at === null || entryIndex === null ? null : { by, at, entryIndex },
    returns: returns.map(({ reason, returned_by: from, at: moment }) => ({
      reason,
      by: from,
      at: moment,
    })),
  };
}

/** What the rules need to know of the latest version. */
export function nowOf(row: ScoreRow | undefined) {
  return (
    row && {
      state: row.state,
      revision: row.revision,
      scorerId: row.scorer_id,
      agreerId: row.agreer_id,
    }
  );
}

function rights({ filled, roll, row }: Desk, actor: Actor): SheetView["may"] {
  const { path } = filled.held;
  const state = row?.state;
  const done = state === "confirmed";
  const member = may(actor, "quality.score", path);
  const now = nowOf(row);
  return {
    name: !done && may(actor, "quality.name", path),
    score: member && (state === "named" || state === "scored") && now?.scorerId === actor.memberId,
    agree: member && state === "scored" && !!now && mayAgree(now, roll, actor.memberId),
    confirm: state === "agreed" && may(actor, "quality.confirm", path),
    sendBack: done && may(actor, "quality.sendBack", path),
    correct: done && may(actor, "quality.name", path),
  };
}
