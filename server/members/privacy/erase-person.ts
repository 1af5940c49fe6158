import { addMonths, localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { PersonPart } from "@chiboso/domain/members/privacy/retention.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { limitOf } from "@chiboso/domain/rules/limits.ts";
import type { Config } from "../../platform/config.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { FACT_KINDS, specOf } from "@chiboso/domain/members/sheet/facts.ts";
import { eraseCases } from "../cases/erase-cases.ts";
import { openSecrets } from "../secrets.ts";

export interface Erasing {
  readonly memberId: Id;
  readonly erased: readonly PersonPart[];
  readonly now: Instant;
}

/** Stands where a name stood; a sign, so that it reads alike in every language. */
const NAMELESS = "—";

/**
 * Takes away the parts of a person's data that may go. Rows stay where others name their ids, without what
 * they said; the log keeps its salted digests, which say nothing once content and salt are gone, and every
 * proof of it still holds.
 */
export async function erasePerson(
  tx: Transaction,
  config: Pick<Config, "dataDir">,
  erasing: Erasing,
): Promise<void> {
  for (const part of erasing.erased) await ERASE[part](tx, erasing, config);
}

type Erase = (
  tx: Transaction,
  erasing: Erasing,
  config: Pick<Config, "dataDir">,
) => Promise<unknown>;

const nothing: Erase = async () => undefined;

const ERASE: Readonly<Record<PersonPart, Erase>> = {
  memberFile: eraseFile,
  contact: eraseContact,
  acts: (tx, { memberId, now }) =>
    tx.query(sql`
      update sealed_act set salt = null, content = null, erased_at = ${now}
       where member_id = ${memberId} and erased_at is null`),
  account: eraseAccount,
  notifications: eraseNotices,
  oldReadings: eraseReadings,
  minutes: nothing,
  requests: nothing,
};

async function eraseFile(
  tx: Transaction,
  { memberId, now }: Erasing,
  config: Pick<Config, "dataDir">,
): Promise<void> {
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
           erased_at = ${now}
     where member_id = ${memberId} and state <> 'open'`);
  await eraseCases(tx, await openSecrets(config.dataDir), memberId);
}

/** Facts of the class contact, and what the register shows of them. */
async function eraseContact(tx: Transaction, { memberId, now }: Erasing): Promise<void> {
  const kinds = FACT_KINDS.filter((kind) => specOf(kind).fieldClass === "contact");
  await tx.query(sql`update member set phone = null, email = null where id = ${memberId}`);
  await tx.query(sql`
    update member_fact set content = null, withdrawn_reason = null, erased_at = ${now}
     where member_id = ${memberId} and erased_at is null and kind = any (${kinds}::text[])`);
}

/** Nobody can sign in with it any more; the row stays, because acts name its id. */
async function eraseAccount(tx: Transaction, { memberId, now }: Erasing): Promise<void> {
  await tx.query(sql`
    update session set ended_at = ${now}, device = '', address = ''
     where account_id = (select id from account where member_id = ${memberId}) and ended_at is null`);
  await tx.query(sql`update account set password_hash = null where member_id = ${memberId}`);
}

async function eraseNotices(tx: Transaction, { memberId }: Erasing): Promise<void> {
  await tx.query(sql`
    delete from mail using notification
     where notification.id = mail.notification_id and notification.member_id = ${memberId}`);
  await tx.query(sql`delete from notification where member_id = ${memberId}`);
}

/** Readings that are older than logs must be kept (RET-02). */
async function eraseReadings(tx: Transaction, { memberId, now }: Erasing): Promise<void> {
  const today = localDateOf(now, VIETNAM);
  const { amount } = limitOf(CENTRAL_PACK, "keepLogs", today);
  await tx.query(sql`
    delete from file_read where member_id = ${memberId} and at < ${addMonths(today, -amount)}::date`);
}
