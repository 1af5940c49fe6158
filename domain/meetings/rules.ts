import { instantOf, localDateOf, type Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { checkAgenda } from "./agenda.ts";
import type { Preparation } from "./preparation.ts";
import { checkSecretItems } from "./during/secret-items.ts";
import { declaresSecret } from "./secrecy.ts";
import { nextState } from "./states.ts";
import type { Answer, Hold, MeetingState } from "./view.ts";

/** The meeting as far as decisions about the whole of it need it. */
export interface MeetingFacts {
  readonly state: MeetingState;
  readonly zone: string;
  readonly plannedAt: Instant;
  readonly chairId: Id;
}

/**
 * Whether a meeting may be prepared like this. Chair and clerk are two members of the cell; a
 * meeting that some follow online has its link; the day is not over at the meeting's place; nothing
 * in it declares itself secret (SEC-02).
 */
export function decidePreparation(
  wanted: Preparation,
  members: ReadonlySet<Id>,
  now: Instant,
): Result<{ plannedAt: Instant }> {
  const officers = decideOfficers(wanted, members);
  if (!officers.ok) return officers;
  if (wanted.mode !== "inPerson" && wanted.onlineLink === null) {
    return refuse("meetings.link_missing", undefined, "onlineLink");
  }
  if (declaresSecret(wanted.title)) return refuse("meetings.secret_refused", undefined, "title");
  if (wanted.date < localDateOf(now, wanted.zone)) {
    return refuse("meetings.in_the_past", { date: wanted.date }, "date");
  }
  const agenda = checkAgenda(wanted.agenda);
  if (!agenda.ok) return agenda;
  const secrets = checkSecretItems(wanted.agenda, wanted.mode);
  if (!secrets.ok) return secrets;
  return ok({ plannedAt: instantOf(wanted.date, wanted.time, wanted.zone) });
}

/** Minutes are signed by two people (MIN-02), both members of the cell. */
export function decideOfficers(
  wanted: { readonly chairId: Id; readonly clerkId: Id },
  members: ReadonlySet<Id>,
): Result<undefined> {
  if (!members.has(wanted.chairId)) return refuse("meetings.not_a_member", undefined, "chairId");
  if (!members.has(wanted.clerkId)) return refuse("meetings.not_a_member", undefined, "clerkId");
  if (wanted.chairId === wanted.clerkId)
    return refuse("meetings.chair_is_clerk", undefined, "clerkId");
  return ok(undefined);
}

/** Members are summoned to a meeting whose day is not over, and there is somebody to summon. */
export function decidePublication(
  facts: MeetingFacts,
  summoned: number,
  now: Instant,
): Result<undefined> {
  const day = localDateOf(facts.plannedAt, facts.zone);
  if (day < localDateOf(now, facts.zone))
    return refuse("meetings.in_the_past", { date: day }, "date");
  return summoned > 0 ? ok(undefined) : refuse("meetings.nobody_to_summon");
}

/** A member's place on the roll; undefined for whoever is not on it. */
export interface RollFacts {
  readonly summoned: boolean;
  readonly presentNow: boolean;
}

/** Whoever is summoned answers, and an excuse has its reason. */
export function decideResponse(
  state: MeetingState,
  member: RollFacts | undefined,
  wanted: { readonly answer: Answer; readonly reason: string | null },
): Result<undefined> {
  const next = nextState(state, "respond");
  if (!next.ok) return next;
  if (member === undefined || !member.summoned) return refuse("meetings.not_on_roll");
  if (wanted.answer === "excused" && wanted.reason === null) {
    return refuse("meetings.reason_missing", undefined, "reason");
  }
  return ok(undefined);
}

/** The chair opens, on the planned day at the meeting's place or later. */
export function decideOpening(
  facts: MeetingFacts,
  actor: Id | null,
  now: Instant,
): Result<MeetingState> {
  const next = nextState(facts.state, "open");
  if (!next.ok) return next;
  if (actor !== facts.chairId) return refuse("meetings.only_chair");
  return isTheDay(facts, now) ? next : tooEarly(facts);
}

function isTheDay(facts: MeetingFacts, now: Instant): boolean {
  return localDateOf(now, facts.zone) >= localDateOf(facts.plannedAt, facts.zone);
}

function tooEarly(facts: MeetingFacts) {
  return refuse("meetings.too_early", { date: localDateOf(facts.plannedAt, facts.zone) });
}

/** Arriving is possible from the beginning of the planned day until the close. */
export function decideArrival(
  facts: MeetingFacts & { readonly mode: Preparation["mode"] },
  member: RollFacts | undefined,
  place: "room" | "online",
  now: Instant,
): Result<undefined> {
  const next = nextState(facts.state, "arrive");
  if (!next.ok) return next;
  if (member === undefined || !member.summoned) return refuse("meetings.not_on_roll");
  if (!isTheDay(facts, now)) return tooEarly(facts);
  return checkPlace(facts.mode, place);
}

/** A meeting in one room has nobody online, an online meeting nobody in the room. */
export function checkPlace(mode: Preparation["mode"], place: "room" | "online"): Result<undefined> {
  const fits = mode === "hybrid" || (mode === "online") === (place === "online");
  return fits ? ok(undefined) : refuse("meetings.wrong_place", { mode }, "place");
}

/** Only whoever is present can leave. */
export function decideLeaving(
  state: MeetingState,
  member: RollFacts | undefined,
): Result<undefined> {
  const next = nextState(state, "arrive");
  if (!next.ok) return next;
  if (member === undefined) return refuse("meetings.not_on_roll");
  return member.presentNow ? ok(undefined) : refuse("meetings.not_present");
}

export interface ClosingFacts extends MeetingFacts {
  readonly holds: readonly Hold[];
  readonly runningItem: string | null;
  /** How many were present at any time. */
  readonly attended: number;
}

/** The chair closes; an open vote, a running item or a roll never called stand in the way and are named. */
export function decideClosing(
  facts: ClosingFacts,
  actor: Id | null,
  leftOutReason: string | null = null,
): Result<MeetingState> {
  const next = nextState(facts.state, "close");
  if (!next.ok) return next;
  if (actor !== facts.chairId) return refuse("meetings.only_chair");
  const hold = facts.holds[0];
  if (hold !== undefined) return refuse("meetings.held", { kind: hold.kind, name: hold.name });
  if (facts.runningItem !== null)
    return refuse("meetings.item_running", { title: facts.runningItem });
  if (leftOutReason !== null && declaresSecret(leftOutReason))
    return refuse("meetings.secret_refused", undefined, "leftOutReason");
  return facts.attended > 0 ? next : refuse("meetings.roll_not_called");
}
