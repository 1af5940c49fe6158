import type { LocalDate } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Organisation } from "./contract.ts";
import { membershipKindOf } from "./kinds.ts";
import { isOpenOn, written } from "./open-on.ts";

interface Entering {
  readonly today: LocalDate;
  readonly organisation: Organisation;
}

/** Somebody joins a trade union or youth union; of one kind one belongs to one organisation at a time. */
export function decideJoining(
  {
    today,
    organisation,
    known,
    elsewhere,
  }: Entering & {
    /** Whether the person is in the register within the actor's reach. */
    readonly known: boolean;
    /** Whether the person belongs to one of the same kind on that day or later. */
    readonly elsewhere: boolean;
  },
  since: LocalDate,
): Result<undefined> {
  const day = decideUnionDay({ today, organisation }, since, "since");
  if (!day.ok) return day;
  if (!known) return refuse("organisations.person_unknown", undefined, "memberId");
  return elsewhere ? refuse("organisations.in_a_union", undefined, "memberId") : ok(undefined);
}

/** Somebody leaves it on a day after the one of joining. */
export function decideLeaving(
  state: Entering & {
    readonly membership: { readonly since: LocalDate | null } | undefined;
  },
  on: LocalDate,
): Result<undefined> {
  const { membership } = state;
  const day = decideUnionDay(state, on, "on");
  if (!day.ok) return day;
  if (membership === undefined) return refuse("organisations.not_in_union");
  return membership.since !== null && on <= membership.since
    ? refuse("organisations.leaves_before", { day: written(membership.since) }, "on")
    : ok(undefined);
}

function decideUnionDay(
  { today, organisation }: Entering,
  on: LocalDate,
  field: string,
): Result<undefined> {
  const { name, kind, foundedOn, dissolvedOn } = organisation;
  if (membershipKindOf(kind) === "party") return refuse("organisations.not_a_union");
  if (on > today) return refuse("organisations.day_future", { day: written(on) }, field);
  if (isOpenOn(organisation, on)) return ok(undefined);
  return dissolvedOn !== null && dissolvedOn <= on
    ? refuse("organisations.already_dissolved", { name, day: written(dissolvedOn) })
    : refuse("organisations.before_founding", { name, day: written(foundedOn ?? on) }, field);
}
