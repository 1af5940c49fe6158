import { localDateOf, type Instant, type LocalDate } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { declaresSecret } from "./secrecy.ts";
import { checkPlace } from "./rules.ts";
import { nextState } from "./states.ts";
import type { MeetingMode } from "./record.ts";
import type { Hold, MeetingState } from "./view.ts";

/** An item as far as running the agenda needs it. */
export interface ItemFacts {
  readonly id: Id;
  readonly title: string;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** An item under which something is to be written. */
export interface WrittenItem extends ItemFacts {
  readonly secret: boolean;
}

export function isRunning(item: ItemFacts): boolean {
  return item.startedAt !== null && item.endedAt === null;
}

/** Begins or ends an item: one runs at a time, and an item with an open vote does not end. */
export function decideStep(
  items: readonly ItemFacts[],
  itemId: Id,
  step: "begin" | "end",
  holds: readonly Hold[],
): Result<undefined> {
  const item = items.find((each) => each.id === itemId);
  if (item === undefined) return refuse("meetings.no_such_item");
  if (step === "end") {
    if (!isRunning(item)) return refuse("meetings.item_not_running");
    const hold = holds[0];
    return hold === undefined
      ? ok(undefined)
      : refuse("meetings.held", { kind: hold.kind, name: hold.name });
  }
  if (isRunning(item)) return refuse("meetings.already_running");
  const other = items.find(isRunning);
  return other === undefined
    ? ok(undefined)
    : refuse("meetings.other_item_running", { title: other.title });
}

/** What is written under an item needs the open meeting, an item that has begun, and no secrets (SEC-02). */
export function decideWriting(
  state: MeetingState,
  item: WrittenItem | undefined,
  text: string | null,
): Result<undefined> {
  const next = nextState(state, "run");
  if (!next.ok) return next;
  if (item === undefined) return refuse("meetings.no_such_item");
  if (item.startedAt === null) return refuse("meetings.item_not_begun", { title: item.title });
  if (item.secret) return refuse("meetings.secret_item");
  return text !== null && declaresSecret(text)
    ? refuse("meetings.secret_refused", undefined, "text")
    : ok(undefined);
}

/** Only whoever attended at some time can have spoken. */
export function decideSpeaker(
  speaker: { readonly attended: boolean } | undefined,
): Result<undefined> {
  if (speaker === undefined) return refuse("meetings.not_on_roll", undefined, "memberId");
  return speaker.attended ? ok(undefined) : refuse("meetings.not_present", undefined, "memberId");
}

/** A task has an owner from the roll and a day that is not over at the meeting's place. */
export function decideAssignment(
  wanted: { readonly dueDate: LocalDate; readonly text: string },
  ownerOnRoll: boolean,
  zone: string,
  now: Instant,
): Result<undefined> {
  if (!ownerOnRoll) return refuse("meetings.not_on_roll", undefined, "ownerId");
  if (declaresSecret(wanted.text)) return refuse("meetings.secret_refused", undefined, "text");
  if (wanted.dueDate < localDateOf(now, zone)) {
    return refuse("meetings.due_in_the_past", { date: wanted.dueDate }, "dueDate");
  }
  return ok(undefined);
}

export interface RollMark {
  readonly memberId: Id;
  readonly mark: "present" | "excused" | "absent";
  readonly place: "room" | "online";
  readonly reason: string | null;
}

/** What a mark does to a member on the roll. */
export interface RollEffect {
  readonly memberId: Id;
  readonly arrives: boolean;
  readonly leaves: boolean;
  /** A new excuse, when the mark gives one. */
  readonly excuse: string | null;
  /** The member's own excuse was not accepted: marked absent in spite of it. */
  readonly excuseRefused: boolean;
  readonly place: "room" | "online";
}

/** How a member stands before the roll is called. */
export interface RollMember {
  readonly memberId: Id;
  readonly presentNow: boolean;
  readonly reason: string | null;
}

/**
 * Turns the marks of one roll call into what changes: whoever is marked present and is not yet
 * arrives, whoever is marked away and is present leaves. All or nothing; a refusal's field names
 * the mark. An excuse given before the meeting counts again.
 */
export function decideRollCall(
  state: MeetingState,
  mode: MeetingMode,
  roll: ReadonlyMap<Id, RollMember>,
  marks: readonly RollMark[],
): Result<RollEffect[]> {
  const next = nextState(state, "run");
  if (!next.ok) return next;
  const effects: RollEffect[] = [];
  const seen = new Set<Id>();
  for (const [index, mark] of marks.entries()) {
    const field = `entries.${index}`;
    const member = roll.get(mark.memberId);
    if (member === undefined) return refuse("meetings.not_on_roll", undefined, field);
    if (seen.has(mark.memberId)) return refuse("meetings.twice_in_list", undefined, field);
    seen.add(mark.memberId);
    const place = mark.mark === "present" ? checkPlace(mode, mark.place) : ok(undefined);
    if (!place.ok) return refuse(place.refusal.code, place.refusal.params, `${field}.place`);
    if (mark.mark === "excused" && (mark.reason ?? member.reason) === null) {
      return refuse("meetings.reason_missing", undefined, `${field}.reason`);
    }
    effects.push(effectOf(mark, member));
  }
  return ok(effects);
}

function effectOf(mark: RollMark, member: RollMember): RollEffect {
  const present = mark.mark === "present";
  return {
    memberId: mark.memberId,
    arrives: present && !member.presentNow,
    leaves: !present && member.presentNow,
    excuse: mark.mark === "excused" ? (mark.reason ?? member.reason) : null,
    excuseRefused: mark.mark === "absent" && member.reason !== null,
    place: mark.place,
  };
}
