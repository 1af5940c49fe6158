import { scopeOf } from "@chiboso/domain/access/scope.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Body, Reply } from "@chiboso/domain/kernel/route.ts";
import { MERGED_FIELDS, type mergeMembers } from "@chiboso/domain/members/duplicates/contract.ts";
import { decideMerge } from "@chiboso/domain/members/duplicates/rules.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import { joinAccounts, type JoinedAccounts } from "../../access/public.ts";
import { sealAct } from "../../ledger/public.ts";
import { organisationAt } from "../../organisations/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { sql, violates, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { alterMember } from "../add-member.ts";
import { NUMBERS_HELD } from "../numbers-held.ts";
import { sealOlderNumber, type NumberKind } from "../older-numbers.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { locateMember } from "../store.ts";
import { carryCertificates } from "./carry-certificates.ts";
import { carryPlaces } from "./carry-places.ts";
import { mayMerge } from "./may-merge.ts";
import { mergeFacts } from "./merge-facts.ts";
import { recordOf } from "./preview-merge.ts";

type Asked = WriteAsked<typeof mergeMembers, undefined>;

interface Merging {
  readonly tx: Transaction;
  readonly secrets: Secrets;
  readonly keptId: Id;
  readonly goneId: Id;
  readonly kept: Person;
  readonly gone: Person;
}

/**
 * Makes two records of one person into one. The record that goes keeps its identity, because meetings, votes and
 * the log name it, and leaves every list; what it says is read under the one that stays.
 */
export async function merge(asked: Asked): Promise<Result<Reply<typeof mergeMembers>>> {
  const { tx, params, body, services, now } = asked;
  const keptId = params.memberId;
  const { goneId } = body;
  const today = localDateOf(now, VIETNAM);
  if (body.document.date > today) return refuse("members.merge_document_ahead");
  const secrets = await openSecrets(services.config.dataDir);
  await tx.query(sql`
    select id from member where id in (${keptId}, ${goneId}) order by id for update`);
  // Whoever does not reach both records has nothing to merge.
  for (const each of [keptId, goneId]) {
    if (!(await mayMerge(tx, asked.actor, each))) return refuse("kernel.not_found");
  }
  const kept = await recordOf(tx, secrets, keptId);
  const gone = await recordOf(tx, secrets, goneId);
  if (kept === undefined || gone === undefined) return refuse("kernel.not_found");
  const merged = tx.beyondScope(async () => {
    const decided = decideMerge(await mergeFacts(tx, keptId, goneId));
    if (!decided.ok) return decided;
    const merging = { tx, secrets, keptId, goneId, kept: kept.person, gone: gone.person };
    await carryPlaces(tx, keptId, goneId, today);
    await carryNumbersAndFields(merging, asked);
    await carryCertificates(tx, keptId, goneId);
    await takeAway(merging);
    const account = await joinAccounts(asked, keptId, goneId);
    await record(asked, merging, account);
    return ok({ memberId: keptId, account });
  });
  return merged.catch((error: unknown) => {
    if (!NUMBERS_HELD.some((constraint) => violates(error, constraint))) throw error;
    return refuse("members.merge_third_holds");
  });
}

/**
 * What is taken over becomes a fact of the record that stays; numbers that give way are kept as older ones. A third
 * who holds one of them stands in the way only where the asker sees them: of people beyond nothing must be said.
 */
async function carryNumbersAndFields(merging: Merging, asked: Asked): Promise<void> {
  const { tx, secrets, keptId, goneId, kept, gone } = merging;
  const taken = MERGED_FIELDS.filter(
    (field) => gone[field] !== null && (kept[field] === null || asked.body.take.includes(field)),
  ).filter((field) => gone[field] !== kept[field]);
  const set = Object.fromEntries(taken.map((field) => [field, gone[field]])) as Partial<Person>;
  await tx.query(sql`
    update member set merged_into = ${keptId}, card_number = null, citizen_id = null,
           citizen_id_index = null, old_identity_number = null, old_identity_number_index = null
     where id = ${goneId}`);
  await tx.asSeenFrom(scopeOf(asked.actor), () =>
    alterMember(tx, secrets, keptId, set, {
      source: { kind: "merge", id: goneId },
      by: { accountId: asked.actor.accountId, name: asked.actor.name },
      now: asked.now,
      document: documentOf(asked.body),
      on: localDateOf(asked.now, VIETNAM),
    }),
  );
  const numbers = [
    ["citizen", kept.citizenId, gone.citizenId],
    ["old", kept.oldIdentityNumber, gone.oldIdentityNumber],
    ["card", kept.cardNumber, gone.cardNumber],
  ] as const;
  const now = { ...kept, ...set };
  const present = new Set([now.citizenId, now.oldIdentityNumber, now.cardNumber]);
  for (const [kind, own, other] of numbers) {
    for (const number of new Set([own, other])) {
      if (number !== null && !present.has(number)) await keepNumber(merging, kind, number, asked);
    }
  }
  await tx.query(sql`update older_number set member_id = ${keptId} where member_id = ${goneId}`);
}

async function keepNumber(
  { tx, secrets, keptId, goneId, gone }: Merging,
  kind: NumberKind,
  number: string,
  { now }: Asked,
): Promise<void> {
  const id = newId();
  const sealed = sealOlderNumber(secrets, id, kind, number);
  const ofGone = [gone.citizenId, gone.oldIdentityNumber, gone.cardNumber].includes(number);
  await tx.query(sql`
    insert into older_number (id, member_id, kind, number, number_index, from_member_id, at)
    values (${id}, ${keptId}, ${kind}, ${sealed.number}, ${sealed.index}, ${ofGone ? goneId : keptId}, ${now})`);
}

/** Out of every list, and what was merged into it before belongs to the one that stays. */
async function takeAway({ tx, keptId, goneId }: Merging): Promise<void> {
  // Who has had the processing of one of them restricted (PDP-03) has it restricted.
  await tx.query(sql`
    update member set restricted_on = gone.restricted_on from member gone
     where member.id = ${keptId} and gone.id = ${goneId} and member.restricted_on is null`);
  await tx.query(sql`select take_out_of_lists(array[${goneId}]::uuid[])`);
  await tx.query(sql`update member set merged_into = ${keptId} where merged_into = ${goneId}`);
}

async function record(asked: Asked, merging: Merging, account: JoinedAccounts): Promise<void> {
  const { tx, keptId, goneId } = merging;
  const { actor, now, body, services } = asked;
  const { document } = body;
  const path = await locateMember(tx, keptId);
  const organisation = path === undefined ? undefined : await organisationAt(tx, path);
  if (organisation === undefined) throw new Error(`member ${keptId} belongs nowhere`);
  const mergeId = newId();
  const entry = await sealAct(tx, services.config, {
    organisationId: organisation.id,
    kind: "member.merged",
    at: now,
    actor: actor.accountId,
    ref: mergeId,
    memberId: keptId,
    content: { kept: keptId, gone: goneId, taken: [...body.take].toSorted(), account, document },
  });
  await tx.query(sql`
    insert into member_merge (gone_id, kept_id, organisation_id, document, document_on, at, account_id,
                              account_name, entry_index)
    values (${goneId}, ${keptId}, ${organisation.id}, ${documentOf(body)}, ${document.date}, ${now},
            ${actor.accountId}, ${actor.name}, ${entry})`);
}

function documentOf({ document }: Body<typeof mergeMembers>): string {
  return `${document.number}, ${document.issuer}`;
}
