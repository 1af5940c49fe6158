import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ImportAction, ImportPlan } from "@chiboso/domain/members/import/plan.ts";
import { addOrganisation, alterOrganisation, findOrganisation } from "../organisations/public.ts";
import type { Transaction } from "../platform/database.ts";
import { addMembers, alterMember, moveMember, setPosts } from "./add-member.ts";
import type { Origin } from "./fact-store.ts";
import type { Secrets } from "./secrets.ts";

type Action<Kind extends ImportAction["kind"]> = Extract<ImportAction, { kind: Kind }>;

/** Carries out a plan and returns the paths of the organisations that it touched. */
export async function applyPlan(
  tx: Transaction,
  secrets: Secrets,
  plan: ImportPlan,
  origin: Origin,
): Promise<string[]> {
  const touched = new Set<Id>();
  const byRow = new Map<number, Id>();
  for (const action of plan.actions) {
    if (action.kind === "addOrganisation") touched.add(await found(tx, action, byRow));
    else if (action.kind === "alterOrganisation") {
      await alterOrganisation(tx, action.organisationId, action.set);
      touched.add(action.organisationId);
    } else if (action.kind === "alterMember") {
      await alter(tx, secrets, action, { ...origin, on: plan.asOf });
      touched.add(action.cellId);
    } else touched.add(action.cellId);
  }
  const fresh = plan.actions.filter(
    (action): action is Action<"addMember"> => action.kind === "addMember",
  );
  await addMembers(
    tx,
    secrets,
    // What a roster says holds on its day; since when, it does not say.
    fresh.map(({ person, cellId, posts }) => ({
      person,
      organisationId: cellId,
      kind: "party",
      since: null,
      posts,
    })),
    origin,
  );
  const organisations = await Promise.all([...touched].map((id) => findOrganisation(tx, id)));
  return organisations.flatMap((each) => (each ? [each.path] : []));
}

async function found(
  tx: Transaction,
  action: Action<"addOrganisation">,
  byRow: Map<number, Id>,
): Promise<Id> {
  const { superior, name, code, organisationKind: kind, seat } = action;
  const parentId =
    superior === null ? null : "id" in superior ? superior.id : byRow.get(superior.row);
  if (parentId === undefined) throw new Error(`row ${action.row} comes before its superior`);
  const organisation = await addOrganisation(tx, { parentId, name, code, kind, seat });
  byRow.set(action.row, organisation.id);
  return organisation.id;
}

async function alter(
  tx: Transaction,
  secrets: Secrets,
  action: Action<"alterMember">,
  origin: Origin & { readonly on: LocalDate },
): Promise<void> {
  const { memberId, cellId, moveTo, posts } = action;
  await alterMember(tx, secrets, memberId, action.set, origin);
  if (moveTo !== null) await moveMember(tx, memberId, moveTo, origin.on);
  if (posts !== null) await setPosts(tx, memberId, cellId, posts, origin.on);
}
