import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { ar } from "@chiboso/domain/members/import/words/ar.ts";
import { en } from "@chiboso/domain/members/import/words/en.ts";
import { vi } from "@chiboso/domain/members/import/words/vi.ts";
import { sealAct } from "../ledger/public.ts";
import {
  alterOrganisation,
  organisationAt,
  takeBackOrganisation,
} from "../organisations/public.ts";
import { sayer } from "../platform/language.ts";
import { sql, violates } from "../platform/database.ts";
import { ORGANISATION_FIELDS } from "./apply-plan.ts";
import { commonPath } from "./commit-import.ts";
import { withdrawFact } from "./facts.ts";
import type { EffectOf, PlaceRow, Places } from "./import-effects.ts";
import { markImport, queueForCommit } from "./import-store.ts";
import type { Step } from "./import-step.ts";
import { NUMBERS_HELD } from "./numbers-held.ts";
import { undoPlan, type UndoPlan } from "./undo-plan.ts";

const say = sayer({ vi, en, ar });

/**
 * Takes a committed import back as a whole. When anything that it touched was changed since, nothing is done.
 * Members whom it added leave every list and free their numbers, and their identity stays, marked as undone.
 */
export async function takeBackImport(step: Step): Promise<Result<undefined>> {
  const { tx, secrets, importId, now, locked, progress } = step;
  await queueForCommit(tx);
  await progress("comparing", 0, 0);
  const plan = await undoPlan(tx, secrets, { importId, places: locked.committingPlaces });
  const count = plan.conflicts.length;
  if (count > 0) return refuse("members.import_undo_conflicts", { count });
  await progress("undoing", 0, plan.effects.length);
  // In the reach of whoever takes it back: of people beyond it not even a number may stand in the way.
  const reach = { places: locked.committingPlaces, members: [] };
  try {
    await tx.asSeenFrom(reach, () => restoreMembers(step, plan));
  } catch (error) {
    // A number given to somebody else since the plan was made; what was taken back so far goes with the refusal.
    if (NUMBERS_HELD.some((constraint) => violates(error, constraint)))
      return refuse("members.import_undo_conflicts", { count: 1 });
    throw error;
  }
  await removeMembers(step, plan);
  await restoreOrganisations(step, plan);
  await markImport(tx, importId, { status: "undone", undone_at: now, failure: null });
  await record(step, plan);
  return ok(undefined);
}

async function restoreMembers(step: Step, plan: UndoPlan): Promise<void> {
  const { tx, secrets, importId, now, locked, progress } = step;
  const by = { accountId: locked.committingAccountId, name: locked.summary.undoneBy ?? "" };
  const reason = say("vi", "members.import_undone_reason", { file: locked.summary.fileName });
  const facts = await tx.query(sql<{ id: Id; member_id: Id }>`
    select id, member_id from member_fact
     where source = 'import' and source_id = ${importId} and withdrawn_at is null and kind <> 'origin'
       and member_id in (select subject_id from import_effect
                          where import_id = ${importId} and kind = 'memberAltered')
     order by member_id, id desc`);
  for (const [index, fact] of facts.entries()) {
    const { id: factId, member_id: memberId } = fact;
    await withdrawFact(tx, secrets, { memberId, factId, reason, replacedBy: null, by, now });
    if (index % 100 === 99) await progress("undoing", index, plan.effects.length);
  }
  for (const effect of plan.effects.toReversed()) {
    if (effect.kind === "memberAltered" && effect.before !== null && effect.after !== null)
      await restorePlaces(step, effect.before, effect.after);
  }
}

/** What the import gave goes, and what it ended goes on as before. */
async function restorePlaces({ tx, importId }: Step, before: Places, after: Places): Promise<void> {
  const fresh = (were: readonly PlaceRow[], are: readonly PlaceRow[]) =>
    are.filter(({ id }) => !were.some((each) => each.id === id)).map(({ id }) => id);
  await tx.query(sql`
    select take_back_places(${fresh(before.memberships, after.memberships)}::uuid[],
                            ${fresh(before.posts, after.posts)}::uuid[], ${importId})`);
  for (const { id, organisationId, since, until } of before.memberships) {
    await tx.query(sql`
      update membership set organisation_id = ${organisationId}, since = ${since}, until = ${until}
       where id = ${id} and (organisation_id, since, until)
             is distinct from (${organisationId}::uuid, ${since}::date, ${until}::date)`);
  }
  for (const { id, since, until } of before.posts) {
    await tx.query(sql`
      update member_post set since = ${since}, until = ${until}
       where id = ${id} and (since, until) is distinct from (${since}::date, ${until}::date)`);
  }
}

async function removeMembers({ tx, importId }: Step, plan: UndoPlan): Promise<void> {
  const added = plan.effects.filter(
    (each): each is EffectOf<"memberAdded"> => each.kind === "memberAdded",
  );
  const ids = added.map(({ subjectId }) => subjectId);
  if (ids.length === 0) return;
  await tx.query(sql`
    update member set undone_import_id = ${importId}, card_number = null, citizen_id = null,
           citizen_id_index = null, old_identity_number = null, old_identity_number_index = null
     where id = any (${ids}::uuid[])`);
  await tx.query(sql`select take_out_of_lists(${ids}::uuid[])`);
}

async function restoreOrganisations({ tx }: Step, plan: UndoPlan): Promise<void> {
  for (const effect of plan.effects.toReversed()) {
    if (effect.kind === "organisationAdded") await takeBackOrganisation(tx, effect.subjectId);
    if (effect.kind !== "organisationAltered") continue;
    const before = Object.entries(ORGANISATION_FIELDS).flatMap(([key, field]) => {
      const change = effect.set[field];
      return change === undefined ? [] : [[key, change.before] as const];
    });
    await alterOrganisation(tx, effect.subjectId, Object.fromEntries(before));
  }
}

/** One entry in the log that has the commit. */
async function record(step: Step, plan: UndoPlan): Promise<void> {
  const { tx, config, importId, now, locked } = step;
  if (plan.effects.length === 0) return;
  const [row] = await tx.query(sql<{ id: Id | null }>`
    select ledger_organisation_id as id from import where id = ${importId}`);
  const top = row?.id ?? (await organisationAt(tx, commonPath(locked.places)))?.id;
  if (top === undefined) throw new Error(`no organisation within ${locked.places.join(" ")}`);
  await sealAct(tx, config, {
    organisationId: top,
    kind: "members.importUndone",
    at: now,
    actor: locked.committingAccountId,
    ref: importId,
    memberId: null,
    content: {
      import: importId,
      file: locked.fileDigest,
      removals: plan.removals,
      restorations: plan.restorations,
    },
  });
}
