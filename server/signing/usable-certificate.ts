import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideHolder, isOfficePlace, type SigningPlace } from "@chiboso/domain/signing/order.ts";
import { isUsable } from "@chiboso/domain/signing/rules.ts";
import type { Reader } from "../platform/database.ts";
import { certificatesOf, heldBy, type Certificate } from "./certificate-store.ts";
import { placeOfPaper, type Paper } from "./paper-store.ts";

export type Usable = Certificate & { readonly certificate: Buffer };

interface ToSign {
  readonly place: SigningPlace;
  readonly certificateId: Id;
  readonly paper: Pick<Paper, "organisationId">;
}

/**
 * The certificate of that id, if whoever asks may sign with it at this place now: of a person the own one, of an office
 * one of an organisation that the account holds, for papers of that organisation and below.
 */
export async function usableCertificate(
  reader: Reader,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
  { place, certificateId, paper }: ToSign,
): Promise<Result<Usable>> {
  const found = isOfficePlace(place)
    ? await officeCertificate(reader, actor, certificateId, paper)
    : ok(await ownCertificate(reader, actor, certificateId));
  if (!found.ok) return found;
  const row = found.value;
  if (row === undefined || row.certificate === null) return refuse("signing.no_certificate");
  const { certificate } = row;
  return isUsable({ state: row.state, notAfter: row.not_after }, now)
    ? ok({ ...row, certificate })
    : refuse("signing.certificate_over");
}

async function ownCertificate(reader: Reader, { memberId }: Actor, certificateId: Id) {
  const own = memberId === null ? [] : await certificatesOf(reader, memberId);
  return own.find(({ id }) => id === certificateId);
}

async function officeCertificate(
  reader: Reader,
  actor: Actor,
  certificateId: Id,
  { organisationId }: ToSign["paper"],
): Promise<Result<Certificate | undefined>> {
  const held = await heldBy(reader, actor.accountId);
  const found = held.find(({ row }) => row.id === certificateId);
  if (found === undefined) return refuse("signing.not_holder");
  const { path } = found;
  const decided = decideHolder(
    { accountId: found.row.account_id, path },
    { accountId: actor.accountId, isOffice: may(actor, "signing.hold", path) },
    { path: (await placeOfPaper(reader, organisationId)).path },
  );
  return decided.ok ? ok(found.row) : decided;
}
