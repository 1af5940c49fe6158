import { localDateOf, type Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { tidy } from "../../kernel/text.ts";
import type { RulePack } from "../../rules/pack.ts";
import type { PollOutcome } from "../../voting/outcome.ts";
import { checkAgenda, checkAgendaChange } from "../agenda.ts";
import type { AgendaInput, Preparation } from "../preparation.ts";
import { checkSecretItems } from "../during/secret-items.ts";
import { decideOfficers } from "../rules.ts";
import { declaresSecret } from "../secrecy.ts";
import { nextState } from "../states.ts";
import { lateDueAt } from "./deadline.ts";
import { decidePaperItem, type ItemsOnPaper } from "./decide-items.ts";
import { decidePaperRoll } from "./decide-roll.ts";
import type { LateEffects, LateItemEffect, LateMeeting } from "./meeting.ts";
import { checkSecretOnPaper } from "./secret-items.ts";
import type { LateSheet } from "./sheet.ts";
import { paperTimes } from "./times.ts";

/**
 * A meeting that was held on paper without ever having been prepared in the system (MEET-15): as a
 * preparation, but on a day that has come.
 */
export function decideLatePreparation(
  wanted: Preparation,
  members: ReadonlySet<Id>,
  now: Instant,
): Result<undefined> {
  const officers = decideOfficers(wanted, members);
  if (!officers.ok) return officers;
  if (declaresSecret(wanted.title)) return refuse("meetings.secret_refused", undefined, "title");
  if (wanted.date > localDateOf(now, wanted.zone))
    return refuse("meetings.late_in_the_future", undefined, "date");
  const agenda = checkAgenda(wanted.agenda);
  return agenda.ok ? checkSecretItems(wanted.agenda, wanted.mode) : agenda;
}

/** Entering from paper begins on a day that has come, and never for a meeting that is over. */
export function decideBeginLate(
  meeting: Pick<LateMeeting, "state" | "zone"> & { readonly plannedAt: Instant },
  now: Instant,
): Result<undefined> {
  const next = nextState(meeting.state, "enterLate");
  if (!next.ok) return next;
  const { zone, plannedAt } = meeting;
  return localDateOf(plannedAt, zone) > localDateOf(now, zone)
    ? refuse("meetings.too_early", { date: localDateOf(plannedAt, zone) })
    : ok(undefined);
}

/**
 * Enters a meeting, or the rest of one, from the signed paper (MEET-15). Refused: while something in it is
 * still to be filled in, without a scan of the paper, and whatever the same meeting in the system would
 * have refused; `field` names the place on the sheet.
 */
export function decideEnterLate(
  meeting: LateMeeting,
  sheet: LateSheet,
  given: { readonly pack: RulePack; readonly scans: number; readonly now: Instant },
): Result<LateEffects> {
  const next = nextState(meeting.state, "enterLate");
  if (!next.ok) return next;
  const hold = meeting.holds[0];
  if (hold !== undefined) return refuse("meetings.held", { kind: hold.kind, name: hold.name });
  const reason = tidy(sheet.reason);
  if (reason === "") return refuse("kernel.missing_field", undefined, "reason");
  const times = paperTimes(meeting, sheet, given.now);
  if (!times.ok) return times;
  const roll = decidePaperRoll(meeting, sheet, times.value);
  if (!roll.ok) return roll;
  const agenda = agendaOf(meeting, sheet);
  if (!agenda.ok) return agenda;
  const items = itemsOf({ pack: given.pack, meeting, times: times.value, roll: roll.value }, sheet);
  if (!items.ok) return items;
  if (given.scans === 0) return refuse("meetings.late_scan_missing", undefined, "scans");
  const { openedAt, closedAt, paperFrom, recoveredAt } = times.value;
  const { arrivals, leavings, excuses } = roll.value;
  const dueAt = lateDueAt(given.pack, recoveredAt, meeting.zone);
  return ok({
    openedAt,
    closedAt,
    paperFrom,
    recoveredAt,
    dueAt,
    overdue: given.now >= dueAt,
    reason,
    guests: sheet.guests
      .map(({ name, title }) => ({ name: tidy(name), title: tidy(title) }))
      .filter(({ name }) => name !== ""),
    agenda: agenda.value,
    arrivals,
    leavings,
    excuses,
    ...items.value,
  });
}

/** The agenda as it was on paper; an item that has begun in the system stays on it. */
function agendaOf(meeting: LateMeeting, sheet: LateSheet): Result<AgendaInput> {
  if (sheet.items.length === 0) return refuse("kernel.missing_field", undefined, "items");
  const agenda = sheet.items.map(({ id, kind, title }) => ({
    id,
    kind,
    title: tidy(title),
    minutes: meeting.items.find((known) => known.id === id)?.minutes ?? null,
    secret: meeting.items.find((known) => known.id === id)?.secret ?? false,
  }));
  const unnamed = agenda.findIndex((item) => item.title === "");
  if (unnamed >= 0) return refuse("kernel.missing_field", undefined, `items.${unnamed}.title`);
  const secrets = checkSecretOnPaper(meeting.items, sheet.items);
  if (!secrets.ok) return secrets;
  const checked = checkAgendaChange(meeting.items, agenda);
  return checked.ok ? ok(agenda) : checked;
}

function itemsOf(
  given: ItemsOnPaper,
  sheet: LateSheet,
): Result<{ items: LateItemEffect[]; outcomes: PollOutcome[] }> {
  const items: LateItemEffect[] = [];
  const outcomes: PollOutcome[] = [];
  for (const [index, item] of sheet.items.entries()) {
    const decided = decidePaperItem(given, item, `items.${index}`);
    if (!decided.ok) return decided;
    items.push(decided.value.effect);
    outcomes.push(...decided.value.outcomes);
  }
  return ok({ items, outcomes });
}
