import type { openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { WriteAsked } from "../../../platform/capability.ts";
import { openSecrets } from "../../secrets.ts";
import { bringWithinReach, recognise } from "./recognise.ts";

type Asked = WriteAsked<typeof openCase, undefined>;

/** What is asked, and whether the person was recognised by a number of identity. */
export type Returning = Asked & { readonly recognised: boolean };

/**
 * Somebody who comes with a letter from outside and is in the register already, by citizen or card number, is that
 * member: the case is about them and nobody is entered twice. What else is asked stays as it is.
 */
export async function asReturning(asked: Asked): Promise<Returning> {
  const { body, tx, services } = asked;
  const { kind, person, input } = body;
  if (kind !== "transferIn" || person === null) return { ...asked, recognised: false };
  const secrets = await openSecrets(services.config.dataDir);
  const card = input["cardNumber"];
  const found = await recognise(tx, secrets, {
    citizenId: person.citizenId,
    cardNumber: typeof card === "string" ? card : null,
  });
  if (found === undefined) return { ...asked, recognised: false };
  await bringWithinReach(tx, found.memberId);
  return { ...asked, body: { ...body, memberId: found.memberId, person: null }, recognised: true };
}
