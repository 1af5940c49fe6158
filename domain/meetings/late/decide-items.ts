import { localDateOf, type Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { RulePack } from "../../rules/pack.ts";
import type { PollOutcome } from "../../voting/outcome.ts";
import { declaresSecret } from "../secrecy.ts";
import type { PaperRoll } from "./decide-roll.ts";
import { decideCounted } from "./decide-votes.ts";
import type { KnownItem, LateItemEffect, LateMeeting } from "./meeting.ts";
import type { LateItem } from "./sheet.ts";
import type { PaperTimes } from "./times.ts";

/** What one item on paper is decided from. */
export interface ItemsOnPaper {
  readonly pack: RulePack;
  readonly meeting: LateMeeting;
  readonly times: PaperTimes;
  readonly roll: PaperRoll;
}

export interface ItemOnPaper {
  readonly effect: LateItemEffect;
  readonly outcomes: readonly PollOutcome[];
}

/** An item with what was said, voted, concluded and assigned under it. */
export function decidePaperItem(
  given: ItemsOnPaper,
  item: LateItem,
  field: string,
): Result<ItemOnPaper> {
  const known = given.meeting.items.find((each) => each.id === item.id);
  const held = timesOf(given.times, item, known, field);
  if (!held.ok) return held;
  if (held.value === null) return notHeld(item, field);
  const { startedAt, endedAt } = held.value;
  const opinions = opinionsOf(given, item, field);
  if (!opinions.ok) return opinions;
  const assignments = assignmentsOf(given, item, field);
  if (!assignments.ok) return assignments;
  const conclusion = item.conclusion.trim();
  if (declaresSecret(conclusion))
    return refuse("meetings.secret_refused", undefined, `${field}.conclusion`);
  const outcomes: PollOutcome[] = [];
  for (const [index, vote] of item.votes.entries()) {
    const at = {
      ...given,
      presence: given.roll.presence,
      item: { id: item.id, startedAt, endedAt },
    };
    const decided = decideCounted(at, vote, `${field}.votes.${index}`);
    if (!decided.ok) return decided;
    outcomes.push(decided.value);
  }
  const effect = {
    itemId: item.id,
    startedAt,
    endedAt,
    conclusion: conclusion === "" ? null : conclusion,
    opinions: opinions.value,
    assignments: assignments.value,
  };
  return ok({ effect, outcomes });
}

/** Begin and end; what the system saw of them stays. Null when the meeting did not come to the item. */
function timesOf(
  times: PaperTimes,
  item: LateItem,
  known: KnownItem | undefined,
  field: string,
): Result<{ startedAt: Instant; endedAt: Instant } | null> {
  const seen = known?.startedAt ?? null;
  if (seen === null && item.from === "" && item.to === "") return ok(null);
  const from = seen === null ? times.at(item.from, `${field}.from`) : ok(seen);
  if (!from.ok) return from;
  const done = known?.endedAt ?? null;
  const to = done === null ? times.at(item.to, `${field}.to`) : ok(done);
  if (!to.ok) return to;
  return to.value < from.value
    ? refuse("meetings.late_item_ends_before_it_begins", { title: item.title }, `${field}.to`)
    : ok({ startedAt: from.value, endedAt: to.value });
}

function notHeld(item: LateItem, field: string): Result<ItemOnPaper> {
  const written =
    item.opinions.length + item.votes.length + item.assignments.length > 0 ||
    item.conclusion.trim() !== "";
  if (written) return refuse("meetings.late_time_missing", undefined, `${field}.from`);
  const nothing = { startedAt: null, endedAt: null, conclusion: null };
  return ok({
    effect: { itemId: item.id, ...nothing, opinions: [], assignments: [] },
    outcomes: [],
  });
}

function opinionsOf(
  { meeting, roll }: ItemsOnPaper,
  item: LateItem,
  field: string,
): Result<LateItemEffect["opinions"]> {
  const names = new Map(meeting.roll.map((member) => [member.memberId, member.name]));
  const told: LateItemEffect["opinions"][number][] = [];
  for (const [index, { id, memberId, text }] of item.opinions.entries()) {
    const place = `${field}.opinions.${index}`;
    const name = names.get(memberId);
    if (name === undefined) return refuse("meetings.not_on_roll", undefined, `${place}.memberId`);
    if ((roll.presence.get(memberId) ?? []).length === 0)
      return refuse("meetings.not_present", undefined, `${place}.memberId`);
    const words = text.trim();
    if (words === "") return refuse("kernel.missing_field", undefined, `${place}.text`);
    if (declaresSecret(words)) return refuse("meetings.secret_refused", undefined, `${place}.text`);
    told.push({ id, memberId, name, text: words });
  }
  return ok(told);
}

function assignmentsOf(
  { meeting, times }: ItemsOnPaper,
  item: LateItem,
  field: string,
): Result<LateItemEffect["assignments"]> {
  const names = new Map<Id, string>(meeting.roll.map((each) => [each.memberId, each.name]));
  const held = localDateOf(times.openedAt, meeting.zone);
  const given: LateItemEffect["assignments"][number][] = [];
  for (const [index, { id, ownerId, text, dueDate }] of item.assignments.entries()) {
    const place = `${field}.assignments.${index}`;
    const ownerName = names.get(ownerId);
    if (ownerName === undefined)
      return refuse("meetings.not_on_roll", undefined, `${place}.ownerId`);
    const words = text.replace(/\s+/gu, " ").trim();
    if (words === "") return refuse("kernel.missing_field", undefined, `${place}.text`);
    if (declaresSecret(words)) return refuse("meetings.secret_refused", undefined, `${place}.text`);
    if (dueDate === "") return refuse("kernel.day_missing", undefined, `${place}.dueDate`);
    if (dueDate < held)
      return refuse("meetings.late_due_before_meeting", { date: dueDate }, `${place}.dueDate`);
    given.push({ id, ownerId, ownerName, text: words, dueDate });
  }
  return ok(given);
}
