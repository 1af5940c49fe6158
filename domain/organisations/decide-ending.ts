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
import type { TreeAct } from "./acts.ts";
import { codeNotes, decideNaming } from "./decide-naming.ts";
import { holdsMembers, mayStandUnder, membershipKindOf } from "./kinds.ts";
import { isOpenOn } from "./open-on.ts";

type Act<Kind extends TreeAct["kind"]> = Extract<TreeAct, { kind: Kind }>;

/** The subject goes up in the target: members and sub-organisations are the target's, posts end. */
export function decideMerge(state: ActState, on: LocalDate): Result<ActPlan> {
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
  return ok({
    ...NOTHING,
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
): Result<ActPlan> {
  const { subject, superior, members, children } = state;
  if (subject === undefined) return refuse("kernel.not_found");
  const busy = busyRefusal(state);
  if (busy !== undefined) return busy;
  const toMembers = act.membersTo === null ? undefined : state.target;
  const toChildren = act.childrenTo === null ? undefined : (state.childrenTarget ?? state.target);
  if (members.length > 0 && toMembers === undefined) {
    return refuse("organisations.has_members", { count: members.length }, "act.membersTo");
  }
  if (children.length > 0 && toChildren === undefined) {
    return refuse("organisations.has_children", { count: children.length }, "act.childrenTo");
  }
  for (const [taker, field] of [
    [toMembers, "act.membersTo"],
    [toChildren, "act.childrenTo"],
  ] as const) {
    if (taker === undefined) continue;
    const receiving = decideReceiving(state, taker, on, field);
    if (!receiving.ok) return receiving;
  }
  const refused =
    (members.length > 0 && toMembers ? membersRefusal(state, toMembers, on) : undefined) ??
    (toChildren ? childRefusal(state, toChildren) : undefined);
  if (refused !== undefined) return refused;
  return ok({
    ...NOTHING,
    entry: "organisation.dissolved",
    logPath: superior === undefined ? null : pathAbove(subject.path),
    moves: toChildren
      ? children.map(({ id }) => ({ organisationId: id, superiorId: toChildren.id }))
      : [],
    members: members.length > 0 && toMembers ? { to: toMembers.id, only: null } : null,
    ends: true,
  });
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
  { subject, reaches }: ActState,
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
  if (!isOpenOn(taker, on)) {
    return refuse("organisations.target_not_open", { name: taker.name, day: on }, field);
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
  return late && refuse("organisations.joined_later", { day: late.since ?? on }, "on");
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
