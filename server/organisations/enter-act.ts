import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { Canonical } from "@chiboso/domain/kernel/canonical.ts";
import { type ActPlan, type ActState } from "@chiboso/domain/organisations/act-plan.ts";
import type { enterAct, previewAct } from "@chiboso/domain/organisations/acts-contract.ts";
import type { ActEffects } from "@chiboso/domain/organisations/acts-contract.ts";
import type { EnteredAct, TreeActKind } from "@chiboso/domain/organisations/acts.ts";
import { decideAct } from "@chiboso/domain/organisations/decide-act.ts";
import { citationOf, inForce } from "@chiboso/domain/rules/rules.ts";
import { sealAct } from "../ledger/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { rulesAt } from "../rules/public.ts";
import { actState } from "./act-state.ts";
import { carryOut } from "./carry-out.ts";
import { insertAct } from "./history-store.ts";
import { goingAlong, leftBaseBy, sealedLeaving } from "./leaving-base.ts";
import type { OrganisationTables } from "./tables.ts";
import { lockTree } from "./tree-lock.ts";

const RECORDS = {
  found: "founded",
  alter: "altered",
  move: "moved",
  merge: "merged",
  split: "split",
  dissolve: "dissolved",
} as const satisfies Record<TreeActKind, OrganisationTables["organisation_act"]["kind"]>;

/** What the act would do: the same decision as for the act, and nothing is written. */
export async function showAct(
  asked: WriteAsked<typeof previewAct, undefined>,
): Promise<Result<Reply<typeof previewAct>>> {
  const { tx, actor, params, body, now } = asked;
  const today = localDateOf(now, VIETNAM);
  const state = await actState(tx, actor, params.organisationId, body, today);
  const plan = decideAct(state, body);
  if (!plan.ok) return plan;
  const pack = await rulesAt(tx, params.organisationId, body.on);
  return ok({
    effects: await effectsOf(tx, state, plan.value, body),
    notes: plan.value.notes.map(({ code, params: values, ruleId }) => {
      const rule = pack.rules.find((each) => each.id === ruleId && inForce(each, body.on));
      return {
        code,
        params: { ...values },
        citation: rule ? citationOf(pack, rule) : null,
      };
    }),
    going: await goingAlong(tx, state, plan.value, body.on),
  });
}

/** Decides, carries out and seals an act on the tree; the tree is locked meanwhile. */
export async function enter(
  asked: WriteAsked<typeof enterAct, undefined>,
): Promise<Result<Reply<typeof enterAct>>> {
  const { tx, actor, params, body, now, services } = asked;
  const { actId, on, document } = body;
  await lockTree(tx, "alone");
  const today = localDateOf(now, VIETNAM);
  const state = await actState(tx, actor, params.organisationId, body, today);
  const plan = decideAct(state, body);
  if (!plan.ok) return plan;
  const effects = await effectsOf(tx, state, plan.value, body);
  const organisationId = plan.value.found?.id ?? params.organisationId;
  const logOrganisationId = await logOf(tx, plan.value, organisationId);
  // Who goes along is read while everybody is still there.
  const left = await leftBaseBy(tx, state, plan.value, on);
  const { memberIds } = await carryOut(tx, state, plan.value, { actId, on });
  const subjects = subjectsOf(state, plan.value);
  const entryIndex = await sealAct(tx, services.config, {
    organisationId: logOrganisationId,
    kind: plan.value.entry,
    at: now,
    actor: actor.accountId,
    ref: actId,
    memberId: null,
    content: { ...contentOf(plan.value, body, subjects, memberIds), ...sealedLeaving(left) },
  });
  insertAct(tx, {
    actId,
    kind: RECORDS[body.act.kind],
    on,
    document,
    now,
    actor,
    logOrganisationId,
    entryIndex,
    subjects,
    leftBase: left ? { ...left.leftBase, memberIds: left.memberIds } : null,
  });
  tx.afterCommit(() => {
    for (const id of subjects) services.live.publish(`organisation:${id}`);
  });
  return ok({ actId, organisationId, effects, logOrganisationId, entryIndex });
}

/** The organisation whose log has the act: the common superior, or the organisation itself at the top. */
async function logOf(reader: Reader, plan: ActPlan, organisationId: Id): Promise<Id> {
  if (plan.logPath === null) return organisationId;
  const [row] = await reader.query(
    sql<{ id: Id }>`select id from organisation where path = ${plan.logPath}`,
  );
  if (row === undefined) throw new Error(`no organisation at ${plan.logPath}`);
  return row.id;
}

function subjectsOf(state: ActState, plan: ActPlan): Id[] {
  return [
    ...new Set([
      ...(plan.entry === "organisation.founded" ? [] : state.subject ? [state.subject.id] : []),
      ...(plan.found ? [plan.found.id] : []),
      ...plan.moves.flatMap(({ organisationId, superiorId }) => [organisationId, superiorId]),
      ...(plan.members ? [plan.members.to] : []),
      ...(plan.entry === "organisation.merged" && state.target ? [state.target.id] : []),
    ]),
  ];
}

function contentOf(
  plan: ActPlan,
  { on, document }: EnteredAct,
  subjects: readonly Id[],
  memberIds: readonly Id[],
): Record<string, Canonical> {
  return {
    on,
    document: { ...document },
    organisations: [...subjects],
    found: plan.found && { ...plan.found },
    alter:
      plan.alter && Object.entries(plan.alter).map(([field, to]) => ({ field, to: to ?? null })),
    moves: plan.moves.map((each) => ({ ...each })),
    members: plan.members && { to: plan.members.to, memberIds: [...memberIds] },
    ends: plan.ends,
  };
}

/** How much the act touches: people, organisations with their subtrees, posts, meetings that are to come. */
async function effectsOf(
  reader: Reader,
  state: ActState,
  plan: ActPlan,
  { on }: EnteredAct,
): Promise<ActEffects> {
  const moved = [...state.children, ...(state.subject ? [state.subject] : [])]
    .filter(({ id }) => plan.moves.some(({ organisationId }) => organisationId === id))
    .map(({ path }) => `${path}%`);
  const going =
    plan.members === null
      ? []
      : (plan.members.only ?? state.members.map(({ memberId }) => memberId));
  const here = state.subject?.id ?? null;
  const [row] = await reader.query(sql<ActEffects>`
    select ${going.length}::int as members,
           (select count(*)::int from organisation where path like any (${moved}::text[])) as organisations,
           (select count(*)::int from member_post
             where organisation_id = ${here}::uuid and (until is null or until > ${on}::date)
               and (${plan.ends} or member_id = any (${[...going]}::uuid[]))) as posts,
           (select count(*)::int from meeting join organisation on organisation.id = meeting.organisation_id
             where meeting.state in ('prepared', 'invited') and organisation.path like any (${moved}::text[])) as meetings`);
  if (row === undefined) throw new Error("a count gave nothing");
  return row;
}
