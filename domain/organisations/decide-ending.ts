import type { LocalDate } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Refused, type Result } from "../kernel/result.ts";
import {
  commonPath,
  NOTHING,
  pathAbove,
  type ActPlan,
  type ActState,
  type Standing,
} from "./act-plan.ts";
import type { DecidingDocument, TreeAct } from "./acts.ts";
import { codeNotes, decideNaming } from "./decide-naming.ts";
import { decidingNotes, issuerRefusal, whoDecidesOnEnding } from "./leaving-base.ts";
import { holdsMembers, mayStandUnder, membershipKindOf } from "./kinds.ts";
import { isOpenOn, written } from "./open-on.ts";

type Act<Kind extends TreeAct["kind"]> = Extract<TreeAct, { kind: Kind }>;

/** The subject goes up in the target: members and sub-organisations are the target's, posts end. */
export function decideMerge(
  state: ActState,
  on: LocalDate,
  document: DecidingDocument,
): Result<ActPlan> {
  const { subject, target } = state;
  if (subject === undefined) return refuse("kernel.not_found");
  const receiving = decideReceiving(state, target, on, "act.targetId");
  if (!receiving.ok) return receiving;
  const { above, taker } = receiving.value;
  if (membershipKindOf(taker.kind) !== membershipKindOf(subject.kind)) {
    return refuse("organisations.other_family", { name: taker.name }, "act.targetId");
  }
  const refused =
    busyRefusal(state) ?? membersRefusal(state, taker, on) ?? childRefusal(state, taker);
  if (refused !== undefined) return refused;
  const leaving = decideLeaving(state, [taker], document);
  if (!leaving.ok) return leaving;
  return ok({
    ...NOTHING,
    ...leaving.value,
    entry: "organisation.merged",
    logPath: above === "/" ? null : above,
    moves: state.children.map(({ id }) => ({ organisationId: id, superiorId: taker.id })),
    members: state.members.length === 0 ? null : { to: taker.id, only: null },
    ends: true,
  });
}

/** The subject ends. Whoever or whatever is still there must be told where to go. */
export function decideDissolve(
  state: ActState,
  act: Act<"dissolve">,
  on: LocalDate,
  document: DecidingDocument,
): Result<ActPlan> {
  const { subject, superior, children } = state;
  if (subject === undefined) return refuse("kernel.not_found");
  const busy = busyRefusal(state);
  if (busy !== undefined) return busy;
  const goes = decideDestinations(state, act, on);
  if (!goes.ok) return goes;
  const { membersTo, childrenTo } = goes.value;
  const leaving = decideLeaving(state, [membersTo, childrenTo], document);
  if (!leaving.ok) return leaving;
  return ok({
    ...NOTHING,
    ...leaving.value,
    entry: "organisation.dissolved",
    logPath: superior === undefined ? null : pathAbove(subject.path),
    moves: children.flatMap(({ id }) =>
      childrenTo ? [{ organisationId: id, superiorId: childrenTo.id }] : [],
    ),
    members: membersTo ? { to: membersTo.id, only: null } : null,
    ends: true,
  });
}

/** Whether what ends leaves its base (TRF-05): who decides, and that the document is of that level. */
function decideLeaving(
  state: ActState,
  takers: readonly (Standing | undefined)[],
  document: DecidingDocument,
): Result<Pick<ActPlan, "decides" | "notes">> {
  // With nobody and nothing to go along no cell leaves.
  const empty = state.members.length + state.children.length === 0;
  const decides = empty ? null : whoDecidesOnEnding(state, takers);
  const refused = decides && issuerRefusal(decides, document);
  if (refused) return refused;
  return ok({ decides, notes: decidingNotes(decides, state.subject?.name ?? "") });
}

/** Who takes the members and who the sub-organisations; undefined where there are none to be taken. */
function decideDestinations(
  state: ActState,
  act: Act<"dissolve">,
  on: LocalDate,
): Result<{ readonly membersTo?: Standing; readonly childrenTo?: Standing }> {
  const { members, children } = state;
  const membersTo = act.membersTo === null ? undefined : state.target;
  const childrenTo = act.childrenTo === null ? undefined : (state.childrenTarget ?? state.target);
  const goes: { membersTo?: Standing; childrenTo?: Standing } = {};
  if (members.length > 0) {
    if (membersTo === undefined) {
      return refuse("organisations.has_members", { count: members.length }, "act.membersTo");
    }
    const taken = decideReceiving(state, membersTo, on, "act.membersTo");
    if (!taken.ok) return taken;
    goes.membersTo = taken.value.taker;
  }
  if (children.length > 0) {
    if (childrenTo === undefined) {
      return refuse("organisations.has_children", { count: children.length }, "act.childrenTo");
    }
    const taken = decideReceiving(state, childrenTo, on, "act.childrenTo");
    if (!taken.ok) return taken;
    goes.childrenTo = taken.value.taker;
  }
  return (
    (goes.membersTo && membersRefusal(state, goes.membersTo, on)) ??
    (goes.childrenTo && childRefusal(state, goes.childrenTo)) ??
    ok(goes)
  );
}

/** Chosen members and sub-organisations go into a new organisation beside the subject. */
export function decideSplit(state: ActState, act: Act<"split">, on: LocalDate): Result<ActPlan> {
  const { subject, superior, children, members } = state;
  if (subject === undefined) return refuse("kernel.not_found");
  if (act.memberIds.length + act.childIds.length === 0) {
    return refuse("organisations.split_nothing", undefined, "act.memberIds");
  }
  if (membershipKindOf(act.as.kind) !== membershipKindOf(subject.kind)) {
    return refuse("organisations.other_family", { name: subject.name }, "act.as.kind");
  }
  const fits = decideNaming(state, act.as.kind, superior);
  if (!fits.ok) return fits;
  const fresh = { ...act.as, name: act.as.name, id: act.newId };
  const going = new Set<Id>(act.memberIds);
  const chosen = members.filter(({ memberId }) => going.has(memberId));
  if (chosen.length < going.size)
    return refuse("organisations.not_a_member", undefined, "act.memberIds");
  const below = new Set<Id>(act.childIds);
  const leaving = children.filter(({ id }) => below.has(id));
  if (leaving.length < below.size)
    return refuse("organisations.not_a_child", undefined, "act.childIds");
  const refused =
    membersRefusal({ ...state, members: chosen }, fresh, on) ??
    childRefusal({ ...state, children: leaving }, fresh);
  if (refused !== undefined) return refused;
  return ok({
    ...NOTHING,
    entry: "organisation.split",
    logPath: superior === undefined ? null : pathAbove(subject.path),
    found: { ...act.as, id: act.newId, parentId: subject.parentId },
    moves: leaving.map(({ id }) => ({ organisationId: id, superiorId: act.newId })),
    members: chosen.length === 0 ? null : { to: act.newId, only: act.memberIds },
    notes: codeNotes(act.as.code, superior?.code ?? null),
  });
}

/** The organisation that takes over: known, another one, open on the day, and within reach with the subject. */
function decideReceiving(
  { subject, reaches, today, withinUntil }: ActState,
  taker: Standing | undefined,
  on: LocalDate,
  field: string,
): Result<{ readonly taker: Standing; readonly above: string }> {
  if (subject === undefined || taker === undefined) {
    return refuse("organisations.target_unknown", undefined, field);
  }
  if (taker.path.startsWith(subject.path)) {
    return refuse("organisations.cycle", { name: subject.name, superior: taker.name }, field);
  }
  if (withinUntil !== null) {
    const days = { name: subject.name, superior: taker.name, day: written(withinUntil) };
    return refuse("organisations.cycle_then", days, "on");
  }
  if (!isOpenOn(taker, on) || !isOpenOn(taker, today)) {
    return refuse("organisations.target_not_open", { name: taker.name, day: written(on) }, field);
  }
  const above = commonPath(pathAbove(subject.path), taker.path);
  if (!reaches(above)) return refuse("organisations.target_out_of_reach", { name: taker.name });
  return ok({ taker, above });
}

/** A cell that has called a meeting cannot end before it is held or cancelled. */
function busyRefusal({ subject, meetingsAhead }: ActState): Refused | undefined {
  return meetingsAhead > 0
    ? refuse("organisations.meetings_ahead", { name: subject?.name ?? "", count: meetingsAhead })
    : undefined;
}

/** Members can only go to a kind that has members of their own kind, and not before they came. */
function membersRefusal(
  { members, subject }: Pick<ActState, "members" | "subject">,
  taker: Pick<Standing, "kind" | "name">,
  on: LocalDate,
): Refused | undefined {
  if (members.length === 0 || subject === undefined) return undefined;
  if (!holdsMembers(taker.kind))
    return refuse("organisations.holds_no_members", { name: taker.name });
  if (membershipKindOf(taker.kind) !== membershipKindOf(subject.kind)) {
    return refuse("organisations.other_family", { name: taker.name });
  }
  const late = members.find(({ since }) => since !== null && since > on);
  return late && refuse("organisations.joined_later", { day: written(late.since ?? on) }, "on");
}

function childRefusal(
  { children }: Pick<ActState, "children">,
  taker: Pick<Standing, "kind" | "name">,
): Refused | undefined {
  const stray = children.find((child) => !mayStandUnder(child.kind, taker.kind));
  return (
    stray && refuse("organisations.child_not_under", { child: stray.name, superior: taker.name })
  );
}
