import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { FEWEST_DEVICES, type SecretTerms } from "./ballot.ts";
import { atStep, type Taking } from "./steps.ts";
import { secretGoesOn, type SecretState } from "./view.ts";

export interface Registration {
  readonly state: SecretState;
  readonly terms: SecretTerms;
  readonly keeperId: Id | null;
  readonly keeperKey: string | null;
  readonly ended: boolean;
}

/**
 * Whether an act is meant for the board that there is: a page that slept, or a command that is sent again, may be of
 * the one before, whose keys and slips are void.
 */
export function checkAttempt(
  { state, attempt }: { readonly state: SecretState; readonly attempt: number },
  meant: number,
): Result<undefined> {
  if (!secretGoesOn(state)) return atStep(state);
  return meant === attempt ? ok(undefined) : refuse("voting.secret_other_attempt");
}

/** Devices whose keys the keeper does not know from the outset. */
export function devicesOfOthers(takings: readonly Taking[], keeperId: Id | null): number {
  return takings.filter(({ how, memberId }) => how === "device" && memberId !== keeperId).length;
}

/**
 * Keys of so many devices, or of none: whoever reads one or two of them knows whose they are. That holds as well
 * of those that are left when others were struck out.
 */
export function checkDevices(takings: readonly Taking[], keeperId: Id | null): Result<undefined> {
  const devices = devicesOfOthers(takings, keeperId);
  return devices === 0 || devices >= FEWEST_DEVICES
    ? ok(undefined)
    : refuse("voting.secret_few_devices", { devices, needed: FEWEST_DEVICES });
}

/** The registration ends once, with people enough for a ballot that is secret. */
export function decideEnd(
  { state, terms, keeperId, keeperKey, ended }: Registration,
  takings: readonly Taking[],
): Result<undefined> {
  const place = atStep(state, "registering");
  if (!place.ok) return place;
  if (ended) return refuse("voting.secret_registration_ended");
  if (keeperKey === null) return refuse("voting.secret_no_keeper_key");
  if (takings.length < terms.minimum)
    return refuse("voting.secret_too_few", { keys: takings.length, needed: terms.minimum });
  return checkDevices(takings, keeperId);
}

/** The sealed keys are read, and the list is made, when nobody can register any more. */
export function decideReading(
  { state, keeperId, ended }: Pick<Registration, "state" | "keeperId" | "ended">,
  takings: readonly Taking[],
): Result<undefined> {
  const place = atStep(state, "registering");
  if (!place.ok) return place;
  return ended ? checkDevices(takings, keeperId) : refuse("voting.secret_registration_open");
}

/**
 * After the end a slip is noted only of somebody whose device or slip was struck out since. A slip is drawn by lot and is
 * not among the sealed keys, so that reading these twice tells nothing of it.
 */
export function mayDraw(ended: boolean, struck: ReadonlySet<Id>, memberId: Id): Result<undefined> {
  return !ended || struck.has(memberId)
    ? ok(undefined)
    : refuse("voting.secret_registration_ended");
}
