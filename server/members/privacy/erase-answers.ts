import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Answers } from "../../platform/answers.ts";
import { sql, type Transaction } from "../../platform/database.ts";

const AT_ONCE = 500;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/**
 * Takes away answers that repeat what was shown of the person. They are sealed, so each of the last 30 days is
 * opened and looked into; the rows stay, so that a command sent again is refused and not carried out anew.
 */
export async function eraseAnswers(tx: Transaction, answers: Answers, memberId: Id): Promise<void> {
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const page: readonly Kept[] = await tx.query(sql<Kept>`
      select id, reply from command
       where id > ${after} and route like 'members.%' and reply is not null
       order by id limit ${AT_ONCE}`);
    const about = page.filter(({ id, reply }) => namesMember(answers.open(id, reply), memberId));
    if (about.length > 0)
      await tx.query(
        sql`update command set reply = null where id = any (${about.map(({ id }) => id)}::uuid[])`,
      );
    after = page.at(-1)?.id;
  }
}

interface Kept {
  readonly id: string;
  readonly reply: Buffer;
}

/** What cannot be opened any more shows nothing of anybody. */
function namesMember(reply: unknown, memberId: Id): boolean {
  return reply !== undefined && JSON.stringify(reply).includes(memberId);
}
