import type { LocalDate } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { commonPath, NOTHING, pathAbove, type ActPlan, type ActState } from "./act-plan.ts";
import type { DecidingDocument } from "./acts.ts";
import { decidingNotes, issuerRefusal, whoDecides } from "./leaving-base.ts";
import { codeNotes } from "./decide-naming.ts";
import { mayStandUnder } from "./kinds.ts";
import { isOpenOn, written } from "./open-on.ts";

/**
 * A subtree goes under another superior. Whoever enters it has the right at the place that both superiors
 * lie in, because the level above both decides. A cell that leaves its grassroots organisation needs a document of
 * the level that TRF-05 names.
 */
export function decideMove(
  state: ActState,
  on: LocalDate,
  document: DecidingDocument,
): Result<ActPlan> {
  const { subject, target } = state;
  if (subject === undefined) return refuse("kernel.not_found");
  if (target === undefined)
    return refuse("organisations.target_unknown", undefined, "act.superiorId");
  if (target.path.startsWith(subject.path)) {
    return refuse(
      "organisations.cycle",
      { name: subject.name, superior: target.name },
      "act.superiorId",
    );
  }
  if (target.id === subject.parentId) {
    return refuse("organisations.same_superior", { superior: target.name }, "act.superiorId");
  }
  if (state.withinUntil !== null) {
    return refuse(
      "organisations.cycle_then",
      { name: subject.name, superior: target.name, day: written(state.withinUntil) },
      "on",
    );
  }
  if (!isOpenOn(target, on) || !isOpenOn(target, state.today)) {
    return refuse(
      "organisations.target_not_open",
      { name: target.name, day: written(on) },
      "act.superiorId",
    );
  }
  if (!mayStandUnder(subject.kind, target.kind)) {
    return refuse("organisations.kind_not_under", { superior: target.name }, "act.superiorId");
  }
  if (state.nameTaken) return refuse("organisations.name_taken", undefined, "act.superiorId");
  const above = commonPath(pathAbove(subject.path), target.path);
  if (!state.reaches(above))
    return refuse("organisations.target_out_of_reach", { name: target.name });
  const decides = whoDecides(state);
  const refused = decides && issuerRefusal(decides, document);
  if (refused) return refused;
  return ok({
    ...NOTHING,
    entry: "organisation.moved",
    logPath: above === "/" ? null : above,
    moves: [{ organisationId: subject.id, superiorId: target.id }],
    decides,
    notes: [...decidingNotes(decides, subject.name), ...codeNotes(subject.code, target.code)],
  });
}
