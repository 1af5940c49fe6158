import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import type { NewPerson, openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { WriteAsked } from "../../../platform/capability.ts";
import { sql, type Transaction } from "../../../platform/database.ts";
import { openSecrets } from "../../secrets.ts";
import { bringWithinReach, mayBeTold, recognise } from "./recognise.ts";

type Asked = WriteAsked<typeof openCase, undefined>;

/** What is asked, and whether the person was recognised by a number of identity. */
export type Returning = Asked & { readonly recognised: boolean };

/**
 * Somebody who comes with a letter from outside and is in the register already, by citizen or card number, is that
 * member: the case is about them and nobody is entered twice. What else is asked stays as it is. Refused when name
 * and day of birth are both another's whom the asker sees. Of people beyond the asker's reach nothing is said, whatever
 * was guessed: the case opens as for somebody new, and the doubled number is handed to an office that sees both.
 */
export async function asReturning(asked: Asked): Promise<Result<Returning>> {
  const { body, tx, services } = asked;
  const { kind, person, input } = body;
  const asNew = ok({ ...asked, recognised: false });
  if (kind !== "transferIn" || person === null) return asNew;
  const secrets = await openSecrets(services.config.dataDir);
  const { cardNumber, packageDigest } = input;
  const holders = await recognise(tx, secrets, {
    citizenId: person.citizenId,
    cardNumber: typeof cardNumber === "string" ? cardNumber : null,
  });
  const digest = typeof packageDigest === "string" ? packageDigest : null;
  const found = await mayBeTold(tx, secrets, holders, digest);
  if (found === undefined) return asNew;
  const { memberId } = found;
  const near = await isSeen(tx, memberId);
  const same = near
    ? await isThem(tx, memberId, person)
    : await tx.beyondScope(() => isThem(tx, memberId, person));
  if (!same) return near ? refuse("members.case_number_held", undefined, "person") : asNew;
  await bringWithinReach(tx, memberId);
  return ok({ ...asked, body: { ...body, memberId, person: null }, recognised: true });
}

async function isSeen(tx: Transaction, memberId: Id): Promise<boolean> {
  return (await tx.query(sql`select from member where id = ${memberId}`)).length > 0;
}

/** By name, which marriage may change, or by the day of birth, which one register may lack. */
async function isThem(
  tx: Transaction,
  memberId: Id,
  person: Pick<NewPerson, "name" | "birthDate">,
): Promise<boolean> {
  const [row] = await tx.query(sql<{ name: string; birthDate: string | null }>`
    select full_name as name, birth_date as "birthDate" from member where id = ${memberId}`);
  return (
    row !== undefined &&
    (fold(row.name) === fold(person.name) || row.birthDate === person.birthDate)
  );
}
