import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Config } from "../platform/config.ts";
import { sql, type Reader } from "../platform/database.ts";

/** Whom of these members a letter can be sent to, as far as whoever asks sees them: nobody without a mail server. */
export async function membersWithAddress(
  reader: Reader,
  config: Pick<Config, "mail">,
  memberIds: readonly Id[],
): Promise<ReadonlySet<Id>> {
  if (config.mail === undefined || memberIds.length === 0) return new Set();
  const rows = await reader.query(sql<{ member_id: Id }>`
    select member_id from mail_recipient
     where member_id = any (${[...memberIds]}::uuid[]) and email is not null`);
  return new Set(rows.map((row) => row.member_id));
}
