import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ImportAction, ImportPlan } from "@chiboso/domain/members/import/plan.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import { addOrganisation, alterOrganisation, findOrganisation } from "../organisations/public.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { addMembers, alterMember, moveMember, setPosts } from "./add-member.ts";
import type { Origin } from "./fact-store.ts";
import { placesOf, type ImportEffect } from "./import-effects.ts";
import { personOf } from "./member-columns.ts";
import type { Secrets } from "./secrets.ts";
import type { MemberTables } from "./tables.ts";

type Action<Kind extends ImportAction["kind"]> = Extract<ImportAction, { kind: Kind }>;

export interface Applying {
  readonly tx: Transaction;
  readonly secrets: Secrets;
  readonly origin: Origin;
  /** Hears how many acts are done. */
  readonly progress: (done: number) => Promise<void>;
}

export interface Applied {
  readonly effects: readonly ImportEffect[];
  /** The organisations that were touched. */
  readonly touched: ReadonlySet<Id>;
}

/** How many members are entered between two signs of progress. */
const CHUNK = 1000;

/** Carries out a plan and says what it changed, with what was there before. */
export async function applyPlan(applying: Applying, plan: ImportPlan): Promise<Applied> {
  const effects: ImportEffect[] = [];
  const touched = new Set<Id>();
  const byRow = new Map<number, Id>();
  const fresh: Action<"addMember">[] = [];
  for (const action of plan.actions) {
    if (action.kind === "addMember") fresh.push(action);
    else if (action.kind === "addOrganisation") {
      const effect = await found(applying.tx, action, byRow);
      effects.push(effect);
      touched.add(effect.subjectId);
    } else if (action.kind === "alterOrganisation") {
      effects.push(await alterInTree(applying.tx, action));
      touched.add(action.organisationId);
    } else {
      effects.push(await alter(applying, action, plan.asOf));
      if (action.cellId !== null) touched.add(action.cellId);
    }
    if (effects.length % 100 === 99) await applying.progress(effects.length);
  }
  for (const { cellId } of fresh) touched.add(cellId);
  for (let start = 0; start < fresh.length; start += CHUNK) {
    effects.push(...(await enter(applying, fresh.slice(start, start + CHUNK))));
    await applying.progress(effects.length);
  }
  return { effects, touched };
}

async function found(
  tx: Transaction,
  action: Action<"addOrganisation">,
  byRow: Map<number, Id>,
): Promise<ImportEffect> {
  const { row, superior, name, code, organisationKind: kind, seat } = action;
  const parentId =
    superior === null ? null : "id" in superior ? superior.id : byRow.get(superior.row);
  if (parentId === undefined) throw new Error(`row ${row} comes before its superior`);
  const { id } = await addOrganisation(tx, { parentId, name, code, kind, seat });
  byRow.set(row, id);
  const set = { organisationName: name, organisationCode: code, organisationKind: kind, seat };
  return { kind: "organisationAdded", row, subjectId: id, set };
}

/** Fields of a list of organisations by what the tree calls them. */
export const ORGANISATION_FIELDS = {
  name: "organisationName",
  code: "organisationCode",
  kind: "organisationKind",
  seat: "seat",
} as const satisfies Record<keyof Action<"alterOrganisation">["set"], string>;

async function alterInTree(
  tx: Transaction,
  { row, organisationId, set }: Action<"alterOrganisation">,
): Promise<ImportEffect> {
  const before = await findOrganisation(tx, organisationId);
  if (before === undefined) throw new Error(`no organisation ${organisationId}`);
  await alterOrganisation(tx, organisationId, set);
  const changes = (Object.keys(set) as (keyof typeof set)[]).map((key) => {
    const after: string | undefined = set[key];
    return [ORGANISATION_FIELDS[key], { before: before[key], after: after ?? null }] as const;
  });
  return {
    kind: "organisationAltered",
    row,
    subjectId: organisationId,
    name: before.name,
    set: Object.fromEntries(changes),
  };
}

async function alter(
  { tx, secrets, origin }: Applying,
  action: Action<"alterMember">,
  asOf: LocalDate,
): Promise<ImportEffect> {
  const { row, memberId, set, cellId, moveTo, posts, membership } = action;
  const stored = await storedPerson(tx, secrets, memberId);
  const moves = moveTo !== null || posts !== null;
  const before = moves ? ((await placesOf(tx, [memberId])).get(memberId) ?? null) : null;
  await alterMember(tx, secrets, memberId, set, { ...origin, on: asOf });
  if (moveTo !== null) await moveMember(tx, memberId, moveTo, action.since ?? asOf, membership);
  if (posts !== null && cellId !== null) await setPosts(tx, memberId, cellId, posts, asOf);
  const changes = (Object.keys(set) as (keyof Person)[]).map((field) => {
    return [field, { before: stored[field], after: set[field] ?? null }] as const;
  });
  return {
    kind: "memberAltered",
    row,
    subjectId: memberId,
    name: stored.name,
    set: Object.fromEntries(changes),
    before,
    after: moves ? ((await placesOf(tx, [memberId])).get(memberId) ?? null) : null,
  };
}

async function storedPerson(tx: Transaction, secrets: Secrets, id: Id): Promise<Person> {
  const [row] = await tx.query(
    sql<MemberTables["member"]>`select * from member where id = ${id} for update`,
  );
  if (row === undefined) throw new Error(`no member ${id}`);
  return personOf(secrets, row);
}

/** What a roster says holds on its day; since when, it does not say, but for a union that names the day of joining. */
async function enter(
  { tx, secrets, origin }: Applying,
  fresh: readonly Action<"addMember">[],
): Promise<ImportEffect[]> {
  const ids = await addMembers(
    tx,
    secrets,
    fresh.map(({ person, cellId, membership, since, posts }) => ({
      person,
      organisationId: cellId,
      kind: membership,
      since,
      posts,
    })),
    origin,
  );
  const places = await placesOf(tx, ids);
  return fresh.map(({ row, person }, index): ImportEffect => {
    const subjectId = ids[index];
    const own = subjectId === undefined ? undefined : places.get(subjectId);
    if (subjectId === undefined || own === undefined) throw new Error(`row ${row} was not added`);
    return { kind: "memberAdded", row, subjectId, person, places: own };
  });
}
