import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { enterLate } from "@chiboso/domain/meetings/late/contract.ts";
import { decideEnterLate } from "@chiboso/domain/meetings/late/decide.ts";
import type { LateEffects, LateMeeting } from "@chiboso/domain/meetings/late/meeting.ts";
import type { LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import { NO_RESULTS } from "@chiboso/domain/meetings/results/result.ts";
import { checkVersion } from "@chiboso/domain/meetings/states.ts";
import type { PollOutcome } from "@chiboso/domain/voting/outcome.ts";
import { notify } from "../../notifications/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import type { Transaction } from "../../platform/database.ts";
import { rulesAt } from "../../rules/public.ts";
import { itemsElsewhere, itemsInUse, itemsOf, opinionsOf, writeAgenda } from "../agenda-store.ts";
import { changeMeeting, type Act, type Change, type Changed } from "../change.ts";
import { appendEvent } from "../events.ts";
import { countAttendance } from "../figures.ts";
import { headOf } from "../officers.ts";
import { lastResultsOf } from "../results/last-results.ts";
import { VOTE_CLOSED } from "../record.ts";
import { clearFloor } from "../during/speech-store.ts";
import { endPresence, rollOf } from "../roll-store.ts";
import { holdsOf, updateMeeting } from "../store.ts";
import type { Meeting } from "../tables.ts";
import { findOpenLate } from "./save-late.ts";
import { insertPresences, saveEntered, saveExcuses, saveItem, scansOf } from "./store.ts";
import type { ScanRow } from "./tables.ts";

/**
 * Enters the whole sheet into the meeting and closes it: roll, items, opinions, votes by count, tasks, all
 * with the times of the paper, and the entry in the log with the digests of the scans.
 */
export async function enter(
  asked: WriteAsked<typeof enterLate, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, body, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const row = await findOpenLate(tx, meeting.id);
    if (!row.ok) return row;
    const fresh = checkVersion(row.value.version, body.expectedVersion);
    if (!fresh.ok) return fresh;
    const { sheet } = row.value;
    const scans = await scansOf(tx, meeting.id);
    const known = await knownOf(tx, meeting);
    const today = localDateOf(now, meeting.zone);
    const pack = await rulesAt(tx, meeting.organisation_id, today);
    const given = { pack, scans: scans.length, now };
    const decided = decideEnterLate(known, sheet, given);
    if (!decided.ok) return decided;
    const ids = decided.value.agenda.map((item) => item.id);
    if (await itemsElsewhere(tx, meeting.id, ids)) {
      return { ok: false, refusal: { code: "meetings.item_twice", field: "items" } };
    }
    return ok(await carryOut(asked, meeting, sheet, decided.value, scans));
  });
}

async function knownOf(tx: Transaction, meeting: Meeting): Promise<LateMeeting> {
  const used = await itemsInUse(tx, meeting.id);
  return {
    state: meeting.state,
    kind: meeting.kind,
    zone: meeting.zone,
    openedAt: meeting.opened_at,
    roll: await rollOf(tx, meeting.id),
    items: (await itemsOf(tx, meeting.id)).map((item) => ({
      id: item.id,
      title: item.title,
      minutes: item.minutes,
      startedAt: item.started_at,
      endedAt: item.ended_at,
      inUse: item.started_at !== null || used.has(item.id),
      secret: item.secret,
    })),
    holds: await holdsOf(tx, meeting.id),
  };
}

async function carryOut(
  act: Act,
  meeting: Meeting,
  sheet: LateSheet,
  effects: LateEffects,
  scans: readonly ScanRow[],
): Promise<Change> {
  const { tx, now, actor } = act;
  await writePaperRoll(tx, meeting, sheet, effects, now);
  await clearFloor(tx, meeting.id, "all", effects.closedAt);
  await writeAgenda(tx, meeting.id, effects.agenda);
  for (const item of effects.items) await saveItem(tx, meeting.id, item, now);
  for (const outcome of effects.outcomes) await recordCount(act, meeting, outcome);
  await tellOwners(act, meeting, effects);
  await saveEntered(tx, meeting.id, { ...effects, at: now, by: actor.name });
  const times = { opened_at: effects.openedAt, closed_at: effects.closedAt };
  const roll = await rollOf(tx, meeting.id);
  const figures = countAttendance({ ...meeting, ...times }, roll);
  const opinions = (await opinionsOf(tx, meeting.id)).length;
  const lastResults = (await lastResultsOf(tx, meeting, now)) ?? NO_RESULTS;
  return {
    event: "meeting.enteredLate",
    data: {
      openedAt: effects.openedAt,
      closedAt: effects.closedAt,
      paperFrom: effects.paperFrom,
      recoveredAt: effects.recoveredAt,
      dueAt: effects.dueAt,
      overdue: effects.overdue,
      scans: scans.map(({ digest, size }) => ({ sha256: digest, size })),
      ...figures,
      opinions,
    },
    patch: {
      ...(await headOf(tx, meeting.organisation_id)),
      ...times,
      locked_at: null,
      state: "closed",
      guests: JSON.stringify(effects.guests),
      opinions,
      ...figures,
      last_results: JSON.stringify(lastResults),
    },
    edit: true,
    official: "meeting.enteredLate",
  };
}

async function writePaperRoll(
  tx: Transaction,
  meeting: Meeting,
  sheet: LateSheet,
  effects: LateEffects,
  now: string,
): Promise<void> {
  for (const { memberId, at } of effects.leavings) await endPresence(tx, meeting.id, at, memberId);
  await endPresence(tx, meeting.id, effects.closedAt);
  await insertPresences(tx, meeting.id, effects.arrivals);
  const unexcused = sheet.roll
    .filter((line) => line.mark === "unexcused")
    .map(({ memberId }) => ({ memberId, reason: null }));
  await saveExcuses(tx, meeting.id, [...effects.excuses, ...unexcused], now);
}

/** A vote on paper enters the meeting as every vote does: by its result, sealed in the log. */
async function recordCount(act: Act, meeting: Meeting, outcome: PollOutcome): Promise<void> {
  const { last_seq: seq } = await updateMeeting(act.tx, meeting.id, {}, false);
  const {
    votes: _none,
    hands: _all,
    closing: _open,
    tellers: _who,
    countedBy: _by,
    ...told
  } = outcome;
  await appendEvent(act, meeting, {
    seq,
    kind: VOTE_CLOSED,
    data: { ...told, method: "counted", votes: [] },
    official: { kind: "vote.tally", ref: outcome.id },
  });
}

async function tellOwners(act: Act, meeting: Meeting, effects: LateEffects): Promise<void> {
  for (const { ownerId, text, dueDate } of effects.items.flatMap((item) => item.assignments)) {
    await notify(act, {
      memberIds: [ownerId],
      notice: {
        kind: "taskAssigned",
        params: { text, organisation: meeting.organisation_name, date: dueDate },
      },
      link: `/meetings/${meeting.id}`,
    });
  }
}
