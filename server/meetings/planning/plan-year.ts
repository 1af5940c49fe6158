import { may } from "@chiboso/domain/access/rights.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  approvePlan,
  savePlan,
  viewPlan,
  YearPlan,
} from "@chiboso/domain/meetings/planning/contract.ts";
import {
  adviceOnPlan,
  decidePlan,
  decidePlanApproval,
  proposePlan,
} from "@chiboso/domain/meetings/planning/plan.ts";
import { matchPlan, progressOf } from "@chiboso/domain/meetings/planning/progress.ts";
import { checkVersion } from "@chiboso/domain/meetings/states.ts";
import { notify } from "../../notifications/public.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { ReadAsked, WriteAsked } from "../../platform/capability.ts";
import { rulesAt, workingCalendar } from "../../rules/public.ts";
import { cellMembers } from "../officers.ts";
import {
  entriesElsewhere,
  entriesOf,
  findPlan,
  lockPlan,
  meetingsIn,
  savePlanHead,
  writeEntries,
} from "./plan-store.ts";

/** The plan of a year held against the meetings that there were, with what it lacks by the rules. */
export async function viewYear(asked: ReadAsked<typeof viewPlan>): Promise<Result<YearPlan>> {
  const { reader, actor, params, now } = asked;
  const { organisationId, year } = params;
  const organisation = await findOrganisation(reader, organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const today = localDateOf(now, VIETNAM);
  const plan = await findPlan(reader, organisationId, year);
  const entries = await entriesOf(reader, organisationId, year);
  const matched = matchPlan(entries, await meetingsIn(reader, organisationId, year));
  const mayPlan = may(actor, "meetings.prepare", organisation.path);
  const calendar = await workingCalendar(reader);
  const pack = await rulesAt(reader, organisationId, today);
  const members = mayPlan ? await cellMembers(reader, organisationId, today) : undefined;
  return ok({
    organisation: { id: organisationId, name: organisation.name },
    year,
    version: plan?.version ?? 0,
    approved:
      plan?.approvedOn && plan.approvedBy ? { on: plan.approvedOn, by: plan.approvedBy } : null,
    today,
    entries: entries.map((entry) => {
      const meeting = matched.get(entry.id);
      return {
        id: entry.id,
        kind: entry.kind,
        date: entry.date,
        topic: entry.topic,
        drafter:
          entry.drafterId !== null && entry.drafterName !== null
            ? { memberId: entry.drafterId, name: entry.drafterName }
            : null,
        progress: progressOf(entry, meeting, today),
        meeting: meeting ? { id: meeting.id, state: meeting.state, date: meeting.date } : null,
        inUse: entry.inUse,
      };
    }),
    advice: plan === undefined ? [] : adviceOnPlan(pack, year, entries),
    mayPlan,
    proposed: mayPlan ? proposePlan(pack, calendar, year, today, entries) : [],
    members: (members?.all ?? [])
      .filter((member) => members?.eligible.has(member.memberId))
      .map(({ memberId, name }) => ({ memberId, name })),
  });
}

type Saved = Reply<typeof savePlan>;

/** Writes the whole year; whoever is named in it must be of the cell today. */
export async function writeYear(
  asked: WriteAsked<typeof savePlan, undefined>,
): Promise<Result<Saved>> {
  const { tx, body, params, now } = asked;
  const { organisationId, year } = params;
  const plan = await lockPlan(tx, organisationId, year);
  const fresh = checkVersion(plan.version, body.expectedVersion);
  if (!fresh.ok) return fresh;
  const members = await cellMembers(tx, organisationId, localDateOf(now, VIETNAM));
  const stored = await entriesOf(tx, organisationId, year);
  // Whoever was named and has left the cell since stays named until somebody names another.
  const known = new Map(stored.map((entry) => [entry.drafterId, entry.drafterName]));
  const named = new Set([...members.eligible, ...known.keys()].filter((each) => each !== null));
  const decided = decidePlan(year, stored, body.entries, named);
  if (!decided.ok) return decided;
  const ids = body.entries.map((entry) => entry.id);
  if (await entriesElsewhere(tx, organisationId, year, ids)) return refuse("meetings.item_twice");
  const nameOf = (memberId: string | null) => {
    if (memberId === null) return null;
    return members.eligible.has(memberId)
      ? members.nameOf(memberId)
      : (known.get(memberId) ?? null);
  };
  await writeEntries(
    tx,
    organisationId,
    year,
    body.entries.map((entry) => ({ ...entry, drafterName: nameOf(entry.drafterId) })),
  );
  const version = await savePlanHead(tx, organisationId, year, null);
  tell(asked);
  return ok({ year, version });
}

/** Enters the approval and tells each drafter of a topic that is still to come. */
export async function approveYear(
  asked: WriteAsked<typeof approvePlan, undefined>,
): Promise<Result<Saved>> {
  const { tx, body, params, actor, now } = asked;
  const { organisationId, year } = params;
  const plan = await lockPlan(tx, organisationId, year);
  const fresh = checkVersion(plan.version, body.expectedVersion);
  if (!fresh.ok) return fresh;
  const entries = await entriesOf(tx, organisationId, year);
  const today = localDateOf(now, VIETNAM);
  const decided = decidePlanApproval(entries, body.approvedOn, today);
  if (!decided.ok) return decided;
  const approved = { on: body.approvedOn, by: actor.name };
  const version = await savePlanHead(tx, organisationId, year, approved);
  const organisation = await findOrganisation(tx, organisationId);
  for (const entry of entries) {
    if (entry.drafterId === null || entry.inUse || entry.date < today) continue;
    await notify(asked, {
      memberIds: [entry.drafterId],
      notice: {
        kind: "drafterNamed",
        params: { topic: entry.topic, organisation: organisation?.name ?? "", date: entry.date },
      },
      link: `/organisations/${organisationId}/plan`,
    });
  }
  tell(asked);
  return ok({ year, version });
}

function tell({
  tx,
  services,
  params,
}: WriteAsked<typeof savePlan | typeof approvePlan, undefined>) {
  const { organisationId } = params;
  tx.afterCommit(() => services.live.publish(`plan:${organisationId}`));
}
