import { addMonths, type LocalDate } from "../../../kernel/dates.ts";
import type { Refusal } from "../../../kernel/result.ts";
import { isCell } from "../../../organisations/kinds.ts";
import { limitOf } from "../../../rules/limits.ts";
import type { CaseKind } from "../case-kinds.ts";
import { textIn, type Acting, type Known } from "../definition.ts";
import { partyPlaceOf, standingOf } from "../persons.ts";

/** Cases that take a member away; while one is open no other of them can begin. */
const LEAVING: readonly CaseKind[] = ["transferOut", "transferIn", "strikingOff", "death"];

/** What somebody may be while a transfer is prepared: not a candidate, suspended or gone. */
const MOVABLE = ["official", "probationary", "exempt"];

/** Refused while another case is open that takes the member away, for two of them would contradict each other. */
export function checkNotLeaving({ facts }: Known): Refusal | null {
  const open = facts.otherCases.find(
    ({ kind, state }) => state === "open" && LEAVING.includes(kind),
  );
  return open ? { code: "members.case_leaving_already", params: { kind: open.kind } } : null;
}

/** Refused unless the person is a member here on the day, in a standing that can be moved (BASE-09 blocks). */
export function checkMovable({ facts, record }: Known, on: LocalDate): Refusal | null {
  if (partyPlaceOf(facts.person, on) !== record.organisationId)
    return { code: "members.case_not_member_here" };
  const standing = standingOf(facts.person, on);
  if (standing === "suspended")
    return { code: "members.case_suspended", params: { rule: "BASE-09" } };
  if (standing === "temporarilyElsewhere")
    return { code: "members.case_temporarily_elsewhere", params: { rule: "TRF-04" } };
  return standing !== null && MOVABLE.includes(standing)
    ? null
    : { code: "members.case_not_movable" };
}

/** Refused: the same organisation, one that is no cell, that has ceased or was not founded yet. */
export function checkDestination(acting: Acting): Refusal | null {
  const { facts, record, doneOn, input } = acting;
  const id = textIn({ ...record.input, ...input }, "destination");
  if (id === undefined) return null;
  const field = "input.destination";
  if (id === record.organisationId) return { code: "members.transfer_to_itself", field };
  const destination = facts.organisations.get(id);
  if (destination === undefined) return { code: "members.case_unknown_named", field };
  if (!isCell(destination.kind)) return { code: "members.transfer_not_a_cell", field };
  const { dissolvedOn, foundedOn } = destination;
  if (dissolvedOn !== null && dissolvedOn <= doneOn)
    return { code: "members.transfer_ceased", params: { on: dissolvedOn }, field };
  if (foundedOn !== null && doneOn < foundedOn)
    return { code: "members.case_before_founding", params: { on: foundedOn }, field };
  return null;
}

/** TRF-04: at least so many months, and below so many. */
export function checkStay(acting: Acting): Refusal | null {
  const { law, doneOn, record, input } = acting;
  const all = { ...record.input, ...input };
  const since = textIn(all, "staySince") ?? doneOn;
  const until = textIn(all, "stayUntil") ?? since;
  const field = "input.stayUntil";
  if (until <= since) return { code: "members.stay_out_of_order", field };
  const least = limitOf(law.pack, "temporaryTransfer", doneOn);
  const below = limitOf(law.pack, "temporaryTransferEnd", doneOn);
  if (until < addMonths(since, least.amount))
    return stayRefusal("members.stay_too_short", least.amount, addMonths(since, least.amount));
  return until < addMonths(since, below.amount)
    ? null
    : stayRefusal("members.stay_too_long", below.amount, addMonths(since, below.amount));
}

function stayRefusal(code: string, months: number, on: LocalDate): Refusal {
  return { code, params: { months, on, rule: "TRF-04" }, field: "input.stayUntil" };
}
