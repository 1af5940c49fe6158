import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import * as certificates from "@chiboso/domain/signing/certificates-contract.ts";
import * as contract from "@chiboso/domain/signing/papers-contract.ts";
import type { OfficePlace } from "@chiboso/domain/signing/order.ts";
import { requestToSign } from "@chiboso/domain/signing/request.ts";
import {
  attributesToSign,
  isWholeFile,
  signedBytes,
} from "@chiboso/domain/signing/signed-attributes.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { TestApp } from "./app.ts";
import type { HeldMeeting } from "./closed-meeting.ts";
import { approve, closedMeeting, PASSWORD, submitted } from "./minutes-desk.ts";
import { placeOfficer, type PlacedMember } from "./world.ts";

/** A device with a key and the certificate that the office has issued for it. */
export interface Device {
  readonly as: Caller;
  readonly certificateId: string;
  readonly privateKey: KeyObject;
  /** Signs for an organisation at this place. */
  readonly office?: OfficePlace;
}

/** Adopted minutes, with the devices of the two who sign. */
export interface World {
  readonly meeting: HeldMeeting;
  readonly clerk: Device;
  readonly chair: Device;
  readonly params: { readonly paperId: string };
}

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

export const raw = (key: KeyObject, bytes: Uint8Array) =>
  sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }).toString("base64");

let cards = 0;

export async function device(
  app: TestApp,
  meeting: HeldMeeting,
  person: PlacedMember,
  as: Caller,
): Promise<Device> {
  const card = `990000001${String((cards += 1)).padStart(3, "0")}`;
  await app.system.services.database.commit((tx) =>
    tx.query(sql`update member set card_number = ${card} where id = ${person.memberId}`),
  );
  const { accountId } = await placeOfficer(app, meeting.cell, "committeeOffice");
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const spki = publicKey.export({ format: "der", type: "spki" });
  const certificateId = newId();
  const asked = requestToSign({ certificateId, holderId: person.memberId, publicKey: spki });
  const body = {
    certificateId,
    publicKey: spki.toString("base64"),
    signature: raw(privateKey, asked),
  };
  assert.equal((await as.call(certificates.requestCertificate, { body })).status, 200);
  const office = await app.signedIn(accountId);
  const issued = await office.call(certificates.issueCertificate, {
    params: { certificateId },
    body: { cardNumber: card },
  });
  assert.equal(issued.value.standing, "issued");
  return { as, certificateId, privateKey };
}

export async function adopted(app: TestApp): Promise<World> {
  const meeting = await closedMeeting(app);
  const view = await submitted(meeting);
  await approve(meeting.asClerk, view);
  await approve(meeting.asSecretary, view);
  const clerk = await device(app, meeting, meeting.clerk, meeting.asClerk);
  const chair = await device(app, meeting, meeting.secretary, meeting.asSecretary);
  return { meeting, clerk, chair, params: { paperId: view.minutesId } };
}

export const paper = async ({ meeting, params }: World) =>
  (await meeting.asDeputy.call(contract.viewPaper, { params })).value;

export async function prepared(world: World, by: Device) {
  const { current } = await paper(world);
  return by.as.call(contract.prepareSignature, {
    params: world.params,
    body: {
      certificateId: by.certificateId,
      current: current ?? "",
      ...(by.office !== undefined && { office: by.office }),
    },
  });
}

/** What the device does: it fetches the file, looks at what it is about to sign, and signs that. */
export async function signature(world: World, by: Device, key = by.privateKey) {
  const { attemptId, byteRange, certificate, digest, passkey } = (await prepared(world, by)).value;
  const params = { ...world.params, attemptId };
  const { bytes } = await by.as.call(contract.preparedFile, { params });
  assert.equal(sha256(bytes).toString("hex"), digest);
  assert.ok(isWholeFile(bytes, byteRange));
  const attributes = attributesToSign({
    contentDigest: sha256(signedBytes(bytes, byteRange)),
    certificateDigest: sha256(Buffer.from(certificate, "base64")),
  });
  const proof = { kind: "password" as const, password: PASSWORD };
  return { body: { attemptId, signature: raw(key, attributes), proof }, passkey };
}

export async function signs(world: World, by: Device) {
  const { body } = await signature(world, by);
  return by.as.call(contract.signPaper, { params: world.params, body });
}

export const signedFile = async ({ meeting, params }: World) =>
  (await meeting.asDeputy.call(contract.signedFile, { params })).bytes;
