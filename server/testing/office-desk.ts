import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import type { OfficePlace } from "@chiboso/domain/signing/order.ts";
import * as certificates from "@chiboso/domain/signing/certificates-contract.ts";
import { requestToSign } from "@chiboso/domain/signing/request.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { TestApp } from "./app.ts";
import { asApplication } from "./minutes-desk.ts";
import { raw, signs, type Device, type World } from "./signing-desk.ts";
import { placeOfficer, type PlacedOrganisation } from "./world.ts";

/** The organisation above the cell of a paper. */
export async function bodyOver(app: TestApp, { meeting }: World): Promise<PlacedOrganisation> {
  const rows = await app.held.database.query<PlacedOrganisation>(sql`
    select above.id, above.path, above.name from organisation own
      join organisation above on above.id = own.parent_id where own.id = ${meeting.cell.id}`);
  assert.ok(rows[0]);
  return rows[0];
}

/** An office with the organisation's certificate on its computer, and the account that has issued it. */
export interface Office extends Device {
  readonly accountId: string;
  readonly request: Awaited<ReturnType<typeof officeRequest>>;
}

/** A new key on the office's computer, and the request that it signs. */
export function officeRequest(organisationId: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const spki = publicKey.export({ format: "der", type: "spki" });
  const certificateId = newId();
  const asked = requestToSign({ certificateId, holderId: organisationId, publicKey: spki });
  const body = {
    certificateId,
    publicKey: spki.toString("base64"),
    signature: raw(privateKey, asked),
  };
  return { body, privateKey };
}

/** An officer who may hold certificates of the organisation and has the password of `signs`. */
export async function placeHolder(app: TestApp, at: PlacedOrganisation) {
  const { accountId } = await placeOfficer(app, at, "committeeOffice");
  await asApplication(
    app,
    sql`update account set password_hash =
          (select password_hash from account where password_hash is not null limit 1)
         where id = ${accountId}`,
  );
  return { accountId, as: await app.signedIn(accountId) };
}

/** The certificate of an organisation, asked for by its office and issued by the organisation board. */
export async function placeOffice(app: TestApp, at: PlacedOrganisation): Promise<Office> {
  const { accountId, as } = await placeHolder(app, at);
  const request = officeRequest(at.id);
  const { certificateId } = request.body;
  const place = { params: { organisationId: at.id } };
  const asked = await as.call(certificates.requestForOrganisation, {
    ...place,
    body: request.body,
  });
  assert.equal(asked.value.standing, "requested");
  const board = await app.signedIn((await placeOfficer(app, at, "organisationBoard")).accountId);
  const issued = await board.call(certificates.issueForOrganisation, {
    params: { certificateId },
    body: { assignment: "12-QĐ/ĐU ngày 01/10/2026" },
  });
  assert.equal(issued.value.standing, "issued");
  return { as, accountId, certificateId, privateKey: request.privateKey, request };
}

/** The office signs for the organisation, or copies for the archive. */
export const officeSigns = (world: World, office: Device, place: OfficePlace) =>
  signs(world, { ...office, office: place });
