import { ok, refuse, type Result } from "../kernel/result.ts";
import { NOTHING, pathAbove, type ActPlan, type ActState, type Note } from "./act-plan.ts";
import type { TreeAct } from "./acts.ts";
import { liesUnder } from "./code.ts";
import { mayStandUnder, membershipKindOf, type OrganisationKind } from "./kinds.ts";

type Act<Kind extends TreeAct["kind"]> = Extract<TreeAct, { kind: Kind }>;

/** A new organisation under the subject, or at the top of the tree. */
export function decideFound(state: ActState, act: Act<"found">): Result<ActPlan> {
  const { subject } = state;
  const fits = decideNaming(state, act.as.kind, subject);
  if (!fits.ok) return fits;
  const found = { id: act.newId, parentId: subject?.id ?? null, ...act.as };
  return ok({
    ...NOTHING,
    entry: "organisation.founded",
    logPath: subject?.path ?? null,
    found,
    notes: codeNotes(act.as.code, subject?.code ?? null),
  });
}

/** Another name, code, kind or seat from the day on; the kind stays in its family and fits its neighbours. */
export function decideAlter(state: ActState, act: Act<"alter">): Result<ActPlan> {
  const { subject, superior, children } = state;
  if (subject === undefined) return refuse("kernel.not_found");
  const alter = differences(subject, act.as);
  if (Object.keys(alter).length === 0) return refuse("organisations.nothing_changed");
  const wanted = alter.kind ?? subject.kind;
  if (membershipKindOf(wanted) !== membershipKindOf(subject.kind)) {
    return refuse("organisations.other_family", { name: subject.name }, "act.as.kind");
  }
  const fits = decideNaming(state, wanted, superior);
  if (!fits.ok) return fits;
  const stray = children.find((child) => !mayStandUnder(child.kind, wanted));
  if (stray !== undefined) {
    return refuse(
      "organisations.child_not_under",
      { child: stray.name, superior: subject.name },
      "act.as.kind",
    );
  }
  return ok({
    ...NOTHING,
    entry: "organisation.renamed",
    logPath: superior === undefined ? null : pathAbove(subject.path),
    alter,
    notes: codeNotes(alter.code ?? null, superior?.code ?? null),
  });
}

/** Only what is wanted otherwise than it is. */
function differences<Named extends Act<"alter">["as"]>(
  subject: Named,
  wanted: Named,
): Act<"alter">["as"] {
  const fields = ["name", "code", "kind", "seat"] as const;
  const changed = fields.filter(
    (field) => wanted[field] !== undefined && wanted[field] !== subject[field],
  );
  return Object.fromEntries(changed.map((field) => [field, wanted[field]]));
}

/** Kind under that superior, code and name free: what holds for everything that gets a name. */
export function decideNaming(
  state: Pick<ActState, "codeHeldBy" | "nameTaken">,
  kind: OrganisationKind,
  superior: { readonly kind: OrganisationKind; readonly name: string } | undefined,
): Result<undefined> {
  if (!mayStandUnder(kind, superior?.kind ?? null)) {
    return superior === undefined
      ? refuse("organisations.kind_not_at_top", undefined, "act.as.kind")
      : refuse("organisations.kind_not_under", { superior: superior.name }, "act.as.kind");
  }
  if (state.codeHeldBy !== null) {
    return refuse("organisations.code_clash", { name: state.codeHeldBy }, "act.as.code");
  }
  return state.nameTaken
    ? refuse("organisations.name_taken", undefined, "act.as.name")
    : ok(undefined);
}

/** A code that does not begin as its superior's: said with FILE-07, whose source is unproven. */
export function codeNotes(code: string | null, superiorCode: string | null): readonly Note[] {
  if (code === null || superiorCode === null || liesUnder(code, superiorCode)) return [];
  return [
    {
      code: "organisations.note_code_not_under",
      params: { code, superior: superiorCode },
      ruleId: "FILE-07",
    },
  ];
}
