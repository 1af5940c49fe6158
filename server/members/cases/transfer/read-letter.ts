import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { readLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import { readPackage } from "@chiboso/domain/members/cases/letters/package.ts";
import { FOR_TRANSFER } from "@chiboso/domain/members/readings/purposes.ts";
import type { PrepareAsked, WriteAsked } from "../../../platform/capability.ts";
import { sql, type Transaction } from "../../../platform/database.ts";
import { noteReading } from "../../readings/note-reading.ts";
import { openSecrets, type Secrets } from "../../secrets.ts";
import { findCase } from "../case-store.ts";
import { mayReadLetter } from "./letter-limit.ts";
import { letterDigest } from "./letter-package.ts";
import { recognise } from "./recognise.ts";

/** Counted before anything is looked up, so that being stopped says nothing of what was found. */
export async function countLetter(
  asked: PrepareAsked<typeof readLetter>,
): Promise<Result<undefined>> {
  return mayReadLetter(asked.actor.accountId, asked.now)
    ? ok(undefined)
    : refuse("members.letters_too_many");
}

/**
 * Checks a package and says whether the person is known; keeps nothing but that somebody was looked for, which the
 * person sees. Beyond the asker's reach it says so only of a letter that this system issued: whoever writes a package
 * with a number that was guessed is told that somebody new comes, as for any other number.
 */
export async function answerReading(
  asked: WriteAsked<typeof readLetter, undefined>,
): Promise<Result<Reply<typeof readLetter>>> {
  const { tx, body, services, actor, now } = asked;
  const read = readPackage(body.text);
  if (!read.ok) return read;
  const secrets = await openSecrets(services.config.dataDir);
  const found = await recognise(tx, secrets, read.value.content.member);
  if (found === undefined) return ok({ ...read.value, known: "new" });
  const { memberId, counted } = found;
  const looked = { actor, now, memberIds: [memberId], purpose: FOR_TRANSFER } as const;
  await noteReading(tx, { ...looked, what: "document", route: "members.readLetter" });
  const told =
    (await isInReach(tx, memberId)) ||
    (await tx.beyondScope(() => wasIssued(tx, secrets, memberId, read.value.digest)));
  return ok({ ...read.value, known: told ? (counted ? "counted" : "returning") : "new" });
}

async function isInReach(tx: Transaction, memberId: Id): Promise<boolean> {
  return (await tx.query(sql`select from member where id = ${memberId}`)).length > 0;
}

/** Whether this system has issued a letter with that digest for the member. */
async function wasIssued(
  tx: Transaction,
  secrets: Secrets,
  memberId: Id,
  digest: string,
): Promise<boolean> {
  const cases = await tx.query(sql<{ id: Id }>`
    select id from life_case where member_id = ${memberId} and kind = 'transferOut'`);
  for (const { id } of cases) {
    const stored = await findCase(tx, secrets, id);
    if (stored === undefined) continue;
    if ((await letterDigest({ reader: tx, secrets, record: stored.record })) === digest)
      return true;
  }
  return false;
}
