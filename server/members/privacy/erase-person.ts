import { addMonths, localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { PersonPart } from "@chiboso/domain/members/privacy/retention.ts";
import { limitOf } from "@chiboso/domain/rules/limits.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import { eraseAccountOf } from "../../access/public.ts";
import type { Notifying } from "../../notifications/public.ts";
import type { Services } from "../../platform/capability.ts";
import { sql } from "../../platform/database.ts";
import { FACT_KINDS, specOf } from "@chiboso/domain/members/sheet/facts.ts";
import { eraseCases } from "../cases/erase-cases.ts";
import { openSecrets } from "../secrets.ts";
import { eraseAnswers } from "./erase-answers.ts";
import { eraseFromImports } from "./erase-imports.ts";

export interface Erasing {
  readonly memberId: Id;
  readonly erased: readonly PersonPart[];
  readonly now: Instant;
  /** What binds where the person asked: how long logs are kept. */
  readonly pack: RulePack;
}

/** Stands where a name stood; a sign, so that it reads alike in every language. */
const NAMELESS = "—";

/**
 * Takes away the parts of a person's data that may go. Rows stay where others name their ids, without what
 * they said; the log keeps its salted digests, which say nothing once content and salt are gone, and every
 * proof of it still holds.
 */
export async function erasePerson(asking: Asking, erasing: Erasing): Promise<void> {
  const merged = await asking.tx.query(
    sql<{ id: Id }>`select id from member where merged_into = ${erasing.memberId}`,
  );
  // Records that were merged into this one are of the same person.
  for (const memberId of [erasing.memberId, ...merged.map(({ id }) => id)]) {
    for (const part of erasing.erased) await ERASE[part](asking, { ...erasing, memberId });
  }
}

/** Who carries the deletion out, and with what. */
type Asking = Notifying & {
  readonly actor: { readonly accountId: Id };
  readonly services: Pick<Services, "answers">;
};

type Erase = (asking: Asking, erasing: Erasing) => Promise<unknown>;

const nothing: Erase = async () => undefined;

const ERASE: Readonly<Record<PersonPart, Erase>> = {
  memberFile: eraseFile,
  contact: eraseContact,
  acts: ({ tx }, { memberId, now }) =>
    tx.query(sql`
      update sealed_act set salt = null, content = null, erased_at = ${now}
       where member_id = ${memberId} and erased_at is null`),
  account: (asking, { memberId }) => eraseAccountOf(asking, memberId),
  notifications: eraseNotices,
  oldReadings: eraseReadings,
  minutes: nothing,
  signatures: nothing,
  requests: nothing,
};

async function eraseFile({ tx, services }: Asking, { memberId, now }: Erasing): Promise<void> {
  const secrets = await openSecrets(services.config.dataDir);
  await eraseFromImports(tx, secrets, memberId);
  await tx.query(sql`
    update member set full_name = ${NAMELESS}, sex = null, birth_date = null, ethnicity = null, education = null,
           phone = null, email = null, citizen_id = null, citizen_id_index = null, old_identity_number = null,
           old_identity_number_index = null, card_number = null, old_card_number = null, erased_at = ${now}
     where id = ${memberId}`);
  await tx.query(sql`
    update member_fact set content = null, withdrawn_reason = null, erased_at = ${now}
     where member_id = ${memberId} and erased_at is null`);
  await tx.query(sql`
    update member_correction set content = null, decision = null, evidence = null, evidence_name = null,
           erased_at = ${now}, state = case when state = 'open' then 'withdrawn' else state end,
           decided_at = coalesce(decided_at, ${now}),
           asked_by_name = case when asked_by = (select id from account where account.member_id = ${memberId})
                                then ${NAMELESS} else asked_by_name end,
           decided_by_name = case when decided_by = (select id from account where account.member_id = ${memberId})
                                  then ${NAMELESS} else decided_by_name end
     where member_id = ${memberId}`);
  await tx.query(sql`delete from older_number where member_id = ${memberId}`);
  await eraseCases(tx, secrets, memberId);
  await eraseAnswers(tx, services.answers, memberId);
}

/** Facts of the class contact, and what the register shows of them. */
async function eraseContact({ tx }: Asking, { memberId, now }: Erasing): Promise<void> {
  const kinds = FACT_KINDS.filter((kind) => specOf(kind).fieldClass === "contact");
  await tx.query(sql`update member set phone = null, email = null where id = ${memberId}`);
  await tx.query(sql`
    update member_fact set content = null, withdrawn_reason = null, erased_at = ${now}
     where member_id = ${memberId} and erased_at is null and kind = any (${kinds}::text[])`);
}

/** What the person was told, and what others were told of the person's cases, where the name stands. */
async function eraseNotices({ tx }: Asking, { memberId, erased }: Erasing): Promise<void> {
  const cases = erased.includes("memberFile") ? memberId : null;
  const about = sql`(notification.member_id = ${memberId} or notification.link in (
    select '/cases/' || id from life_case where life_case.member_id = ${cases}))`;
  // What others were told is theirs alone, and letters are the system's.
  await tx.beyondScope(async () => {
    await tx.query(sql`
      delete from mail using notification
       where notification.id = mail.notification_id and ${about}`);
    await tx.query(sql`delete from notification where ${about}`);
  });
}

/** Readings that are older than logs must be kept (RET-02). */
async function eraseReadings({ tx }: Asking, { memberId, now, pack }: Erasing): Promise<void> {
  const today = localDateOf(now, VIETNAM);
  const { amount } = limitOf(pack, "keepLogs", today);
  await tx.query(sql`
    delete from file_read where member_id = ${memberId} and at < ${addMonths(today, -amount)}::date`);
}
