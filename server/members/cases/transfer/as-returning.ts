import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import type { NewPerson, openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { WriteAsked } from "../../../platform/capability.ts";
import { sql, type Transaction } from "../../../platform/database.ts";
import { openSecrets } from "../../secrets.ts";
import { bringWithinReach, recognise } from "./recognise.ts";

type Asked = WriteAsked<typeof openCase, undefined>;

/** What is asked, and whether the person was recognised by a number of identity. */
export type Returning = Asked & { readonly recognised: boolean };

/**
 * Somebody who comes with a letter from outside and is in the register already, by citizen or card number, is that
 * member: the case is about them and nobody is entered twice. What else is asked stays as it is. Refused when name
 * and day of birth are both another's: whoever only tries a number must not learn whose it is.
 */
export async function asReturning(asked: Asked): Promise<Result<Returning>> {
  const { body, tx, services } = asked;
  const { kind, person, input } = body;
  if (kind !== "transferIn" || person === null) return ok({ ...asked, recognised: false });
  const secrets = await openSecrets(services.config.dataDir);
  const card = input["cardNumber"];
  const found = await recognise(tx, secrets, {
    citizenId: person.citizenId,
    cardNumber: typeof card === "string" ? card : null,
  });
  if (found === undefined) return ok({ ...asked, recognised: false });
  await bringWithinReach(tx, found.memberId);
  if (!(await isThem(tx, found.memberId, person)))
    return refuse("members.case_number_held", undefined, "person");
  return ok({
    ...asked,
    body: { ...body, memberId: found.memberId, person: null },
    recognised: true,
  });
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
