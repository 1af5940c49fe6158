import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { EnteredAct, TreeAct } from "./acts.ts";
import type { ActPlan, ActState } from "./act-plan.ts";
import { decideAlter, decideFound } from "./decide-naming.ts";
import { decideDissolve, decideMerge, decideSplit } from "./decide-ending.ts";
import { decideMove } from "./decide-moving.ts";
import { isOpenOn, written } from "./open-on.ts";

/**
 * What an act on the tree does, or why it cannot be entered. The same for the preview and for the act
 * itself: the plan is carried out as it was shown or, when something changed in between, decided anew.
 */
export function decideAct(state: ActState, entered: EnteredAct): Result<ActPlan> {
  const days = decideDays(state, entered);
  return days.ok ? decideBy(state, entered) : days;
}

function decideBy(state: ActState, { act, on, document }: EnteredAct): Result<ActPlan> {
  switch (act.kind) {
    case "found":
      return decideFound(state, act);
    case "alter":
      return decideAlter(state, act);
    case "move":
      return decideMove(state, on, document);
    case "merge":
      return decideMerge(state, on, document);
    case "split":
      return decideSplit(state, act, on);
    case "dissolve":
      return decideDissolve(state, act, on, document);
  }
}

const ENDING: ReadonlySet<TreeAct["kind"]> = new Set<TreeAct["kind"]>(["merge", "dissolve"]);

/**
 * A day that has not come is refused because the tree of today would then be one that does not exist yet;
 * a day before the last change because nothing that was entered is overwritten.
 */
function decideDays(state: ActState, { on, document, act }: EnteredAct): Result<undefined> {
  const { today, subject, children } = state;
  if (on > today) return refuse("organisations.day_future", { day: written(on) }, "on");
  if (document.date > on) {
    return refuse("organisations.document_after_day", { day: written(on) }, "document.date");
  }
  if (subject === undefined) return ok(undefined);
  const { foundedOn } = subject;
  const lastsADay = !ENDING.has(act.kind) || foundedOn === null || foundedOn < on;
  if (!isOpenOn(subject, on) || !isOpenOn(subject, today) || !lastsADay) {
    const { name, dissolvedOn } = subject;
    return dissolvedOn !== null
      ? refuse("organisations.already_dissolved", { name, day: written(dissolvedOn) })
      : refuse("organisations.before_founding", { name, day: written(foundedOn ?? on) }, "on");
  }
  // Founding under an organisation changes nothing of that organisation itself.
  const changed = act.kind === "found" ? [] : [subject, ...touchedChildren(act, children)];
  for (const { lastChange, name } of changed) {
    if (lastChange !== null && on < lastChange) {
      return refuse("organisations.before_last_change", { name, day: written(lastChange) }, "on");
    }
  }
  return ok(undefined);
}

function touchedChildren(act: TreeAct, children: ActState["children"]): ActState["children"] {
  if (act.kind === "merge" || act.kind === "dissolve") return children;
  if (act.kind !== "split") return [];
  const chosen = new Set<Id>(act.childIds);
  return children.filter((child) => chosen.has(child.id));
}
