import { may } from "../../access/rights.ts";
import type { Actor } from "../../access/actor.ts";
import { isWithin } from "../../access/rights.ts";
import type { Instant } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import {
  canBeExtended,
  DECIDED_BY,
  stateOf,
  type RequestDates,
  type RequestDecision,
  type RequestKind,
} from "./requests.ts";
import { isWhole, type PartFate } from "./retention.ts";

export interface AskState {
  /** Kinds of the person's requests that are not decided yet. */
  readonly open: readonly { readonly kind: RequestKind; readonly readingId: string | null }[];
  readonly restricted: boolean;
  /** Whether the reading that is asked about is one of this person's file; null when none is named. */
  readonly readingIsOwn: boolean | null;
}

export interface AskCommand {
  readonly kind: RequestKind;
  readonly readingId: string | null;
}

/** Whether somebody may ask this now: once at a time for each kind, and about readings of the own file. */
export function decideAsk(state: AskState, command: AskCommand): Result<undefined> {
  const { kind, readingId } = command;
  if ((kind === "reading") !== (readingId !== null))
    return refuse("members.privacy_reading_missing", undefined, "readingId");
  if (kind === "reading" && state.readingIsOwn !== true)
    return refuse("members.privacy_reading_unknown", undefined, "readingId");
  const same = state.open.some((each) => each.kind === kind && each.readingId === readingId);
  if (same) return refuse("members.privacy_already_asked", undefined, "kind");
  if (kind === "restriction" && state.restricted)
    return refuse("members.privacy_already_restricted", undefined, "kind");
  return ok(undefined);
}

export interface DecideState extends RequestDates {
  readonly kind: RequestKind;
  readonly memberId: string;
  /** Place of the organisation in which the person was when asking. */
  readonly path: string;
  readonly extendedAt: Instant | null;
}

/** Nobody decides about the own request, and each kind only who is named for it. */
function decideWho(actor: Actor, state: DecideState): Result<undefined> {
  if (actor.memberId === state.memberId) return refuse("members.privacy_own_request");
  const mayDecide = actor.grants.some(
    ({ role, path }) => DECIDED_BY[state.kind].includes(role) && isWithin(state.path, path),
  );
  if (!mayDecide || !may(actor, "members.decidePrivacy", state.path))
    return refuse("members.privacy_not_yours", undefined);
  const now = stateOf(state);
  return now === "decided" || now === "withdrawn"
    ? refuse("members.privacy_closed")
    : ok(undefined);
}

/** Tells the person that the request has come and how it goes on (PDP-02); once. */
export function decideAnswer(actor: Actor, state: DecideState): Result<undefined> {
  const who = decideWho(actor, state);
  if (!who.ok) return who;
  return state.answeredAt === null ? ok(undefined) : refuse("members.privacy_answered");
}

/** Puts the decision off, once and with a reason (PDP-03). */
export function decideExtension(actor: Actor, state: DecideState): Result<undefined> {
  const who = decideWho(actor, state);
  if (!who.ok) return who;
  if (!canBeExtended(state.kind)) return refuse("members.privacy_not_extended");
  return state.extendedAt === null ? ok(undefined) : refuse("members.privacy_extended");
}

/**
 * Decides. What must stay by law cannot be deleted whoever decides: a deletion is granted as a whole only
 * when nothing but that is left, in part otherwise, and refused when nothing would go.
 */
export function decideRequest(
  actor: Actor,
  state: DecideState,
  decision: RequestDecision,
  plan: readonly PartFate[],
): Result<undefined> {
  const who = decideWho(actor, state);
  if (!who.ok) return who;
  if (state.kind !== "deletion")
    return decision === "partly"
      ? refuse("members.privacy_all_or_nothing", undefined, "decision")
      : ok(undefined);
  if (decision === "granted" && !isWhole(plan))
    return refuse("members.privacy_must_stay", undefined, "decision");
  if (decision === "partly" && isWhole(plan))
    return refuse("members.privacy_goes_whole", undefined, "decision");
  return ok(undefined);
}

/** Only what was asked by oneself and not decided yet is taken back. */
export function decideWithdrawal(
  actor: Actor,
  state: RequestDates & { readonly memberId: string },
): Result<undefined> {
  if (actor.memberId !== state.memberId) return refuse("kernel.not_found");
  const now = stateOf(state);
  return now === "decided" || now === "withdrawn"
    ? refuse("members.privacy_closed")
    : ok(undefined);
}

/** Ending a restriction is for who decides about one, never for the person's own file. */
export function decideLift(
  actor: Actor,
  state: { readonly memberId: string; readonly path: string; readonly restricted: boolean },
): Result<undefined> {
  if (!state.restricted) return refuse("members.privacy_not_restricted");
  if (actor.memberId === state.memberId) return refuse("members.privacy_own_request");
  const mayDecide = actor.grants.some(
    ({ role, path }) => DECIDED_BY.restriction.includes(role) && isWithin(state.path, path),
  );
  return mayDecide ? ok(undefined) : refuse("members.privacy_not_yours");
}
