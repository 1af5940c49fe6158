import assert from "node:assert/strict";
import {
  createHash,
  generateKeyPairSync,
  sign,
  X509Certificate,
  type KeyObject,
} from "node:crypto";
import { before, describe, it } from "node:test";
import { listEntries } from "@chiboso/domain/ledger/contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import * as contract from "@chiboso/domain/signing/certificates-contract.ts";
import { keyCode, requestToSign } from "@chiboso/domain/signing/request.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "../testing/world.ts";
import { keepSigning } from "./nightly.ts";

describe("certificates for signing", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  let cards = 0;
  const nextCard = () => `990000000${String((cards += 1)).padStart(3, "0")}`;
  const made: { cell?: PlacedOrganisation; office?: Caller } = {};

  before(async () => {
    const base = await placeOrganisation(app, { name: "Đảng bộ xã Thử", kind: "baseBody" });
    made.cell = await placeOrganisation(app, { name: "Chi bộ Thử", under: base });
    const { accountId } = await placeOfficer(app, base, "committeeOffice");
    made.office = await app.signedIn(accountId);
  });

  const world = () => {
    assert.ok(made.cell && made.office);
    return { cell: made.cell, office: made.office };
  };

  async function somebody(name: string, card: string | null = nextCard()) {
    const person = await placeMember(app, world().cell, { name });
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update member set card_number = ${card} where id = ${person.memberId}`),
    );
    return { ...person, card: card ?? "", as: await app.signedIn(person.accountId) };
  }

  const device = () => {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    return { publicKey: publicKey.export({ format: "der", type: "spki" }), privateKey };
  };

  const requestOf = (
    person: Pick<PlacedMember, "memberId">,
    key: { readonly publicKey: Buffer; readonly privateKey: KeyObject } = device(),
    certificateId = newId(),
  ) => {
    const asked = { certificateId, holderId: person.memberId, publicKey: key.publicKey };
    const signature = sign("sha256", requestToSign(asked), {
      key: key.privateKey,
      dsaEncoding: "ieee-p1363",
    });
    return {
      certificateId,
      publicKey: key.publicKey.toString("base64"),
      signature: signature.toString("base64"),
    };
  };

  async function issued(person: Awaited<ReturnType<typeof somebody>>) {
    const body = requestOf(person);
    const asked = (await person.as.call(contract.requestCertificate, { body })).value;
    const params = { certificateId: asked.certificateId };
    const { office } = world();
    await office.call(contract.issueCertificate, {
      params,
      body: { cardNumber: person.card },
    });
    return { params, body };
  }

  it("is issued by the office to whoever shows the card that the register has", async () => {
    const { office, cell } = world();
    const person = await somebody("Lê Thị Mẫu");
    const body = requestOf(person);
    const asked = (await person.as.call(contract.requestCertificate, { body })).value;
    assert.equal(asked.standing, "requested");
    assert.equal(asked.keyCode, keyCode(Buffer.from(body.publicKey, "base64")));
    const params = { certificateId: asked.certificateId };

    const wrong = { params, body: { cardNumber: "990000000999" } };
    const refused = await office.call(contract.issueCertificate, wrong);
    assert.equal(refused.refusal?.code, "signing.card_differs");
    assert.equal(refused.refusal?.field, "cardNumber");

    const shown = { params, body: { cardNumber: person.card.replaceAll(/(.{4})/g, "$1 ") } };
    const granted = (await office.call(contract.issueCertificate, shown)).value;
    assert.equal(granted.standing, "issued");
    assert.equal(granted.notAfter, "2028-11-02T01:00:00.000Z");
    const again = await office.call(contract.issueCertificate, shown);
    assert.equal(again.refusal?.code, "signing.not_requested");

    const own = (await person.as.call(contract.ownCertificates)).value;
    assert.deepEqual(
      own.certificates.map(({ standing, organisationName }) => ({ standing, organisationName })),
      [{ standing: "issued", organisationName: "Chi bộ Thử" }],
    );
    const root = new X509Certificate((await app.nobody.call(contract.authorityCertificate)).bytes);
    const digest = createHash("sha256").update(root.raw).digest("hex").toUpperCase();
    assert.equal(own.authority?.replaceAll(" ", ""), digest);
    const [kept] = await app.held.database.query<{ certificate: Buffer }>(sql`
      select certificate from signing_certificate where id = ${asked.certificateId}`);
    const certificate = new X509Certificate(kept?.certificate ?? "");
    assert.ok(certificate.verify(root.publicKey));
    assert.match(certificate.subject, /CN=Lê Thị Mẫu/);
    assert.match(certificate.subject, /O=Chi bộ Thử/);
    const { entries } = (
      await office.call(listEntries, { params: { organisationId: cell.id }, query: {} })
    ).value;
    assert.ok(
      entries.some(({ kind, ref }) => kind === "certificate.issued" && ref === asked.certificateId),
    );
    const { notifications } = (await person.as.call(myNotifications)).value;
    assert.ok(notifications.some(({ kind }) => kind === "certificateIssued"));
  });

  it("is asked for only by who holds the key, for oneself, once at a time", async () => {
    const person = await somebody("Trần Văn Giữ");
    const other = await somebody("Phạm Thị Khác");
    const ask = (as: Caller, body: ReturnType<typeof requestOf>) =>
      as.call(contract.requestCertificate, { body });
    const key = device();
    const body = requestOf(person, key);
    const others = await ask(other.as, body);
    assert.equal(others.refusal?.code, "signing.proof_wrong");
    const renamed = await ask(person.as, { ...body, certificateId: newId() });
    assert.equal(renamed.refusal?.code, "signing.proof_wrong");
    const short = await ask(person.as, { ...body, publicKey: body.publicKey.slice(8) });
    assert.equal(short.refusal?.code, "signing.key_wrong");
    const offCurve = Buffer.from(key.publicKey);
    offCurve[90] = (offCurve[90] ?? 0) ^ 1;
    const nowhere = await ask(person.as, { ...body, publicKey: offCurve.toString("base64") });
    assert.equal(nowhere.refusal?.code, "signing.key_wrong");
    const first = await ask(person.as, body);
    assert.equal(first.status, 200);
    assert.deepEqual((await ask(person.as, body)).value, first.value);
    const second = await ask(person.as, requestOf(person));
    assert.equal(second.refusal?.code, "signing.request_open");
    const taken = await ask(other.as, requestOf(other, key));
    assert.equal(taken.refusal?.code, "signing.key_known");
    const staff = await ask(world().office, requestOf(person));
    assert.equal(staff.refusal?.code, "signing.no_member");
  });

  it("can be withdrawn by who asked and refused by the office, and stays what it became", async () => {
    const { office } = world();
    const person = await somebody("Vũ Văn Rút");
    const other = await somebody("Đỗ Thị Lạ");
    const asked = (await person.as.call(contract.requestCertificate, { body: requestOf(person) }))
      .value;
    const params = { certificateId: asked.certificateId };
    const foreign = await other.as.call(contract.withdrawRequest, { params, body: {} });
    assert.equal(foreign.refusal?.code, "signing.certificate_unknown");
    const withdrawn = await person.as.call(contract.withdrawRequest, { params, body: {} });
    assert.equal(withdrawn.value.standing, "withdrawn");
    const late = await office.call(contract.issueCertificate, {
      params,
      body: { cardNumber: person.card },
    });
    assert.equal(late.refusal?.code, "signing.not_requested");

    const next = (await person.as.call(contract.requestCertificate, { body: requestOf(person) }))
      .value;
    const refused = await office.call(contract.refuseCertificate, {
      params: { certificateId: next.certificateId },
      body: { note: "Chưa đến văn phòng sau hai tuần" },
    });
    assert.equal(refused.value.standing, "refused");
    await assert.rejects(
      app.system.services.database.commit((tx) =>
        tx.query(sql`
          update signing_certificate set state = 'requested' where id = ${next.certificateId}`),
      ),
      /not changed/,
    );
  });

  it("is not issued without a card in the register, nor by anybody to oneself", async () => {
    const { cell } = world();
    const bare = await somebody("Ngô Thị Thiếu", null);
    const asked = (await bare.as.call(contract.requestCertificate, { body: requestOf(bare) }))
      .value;
    const { office } = world();
    const none = await office.call(contract.issueCertificate, {
      params: { certificateId: asked.certificateId },
      body: { cardNumber: "990000000000" },
    });
    assert.equal(none.refusal?.code, "signing.no_card");

    const clerk = await somebody("Bùi Văn Phòng");
    await app.system.services.database.commit((tx) =>
      tx.query(sql`
        insert into role_grant (id, account_id, role, organisation_id, since)
        values (${newId()}, ${clerk.accountId}, 'committeeOffice', ${cell.id}, '2020-01-01')`),
    );
    const own = (await clerk.as.call(contract.requestCertificate, { body: requestOf(clerk) }))
      .value;
    const self = await clerk.as.call(contract.issueCertificate, {
      params: { certificateId: own.certificateId },
      body: { cardNumber: clerk.card },
    });
    assert.equal(self.refusal?.code, "signing.own_request");
  });

  it("is revoked by its holder at once, and by the office with a reason; the public list says so", async () => {
    const { office } = world();
    const loser = await somebody("Hồ Văn Mất");
    const leaver = await somebody("Mai Thị Đi");
    const [lost, left] = [await issued(loser), await issued(leaver)];
    const revoked = await loser.as.call(contract.revokeOwn, { ...lost, body: { reason: "lost" } });
    assert.equal(revoked.value.standing, "revoked");
    const foreign = await loser.as.call(contract.revokeOwn, { ...left, body: { reason: "lost" } });
    assert.equal(foreign.refusal?.code, "signing.certificate_unknown");
    const note = "Chuyển sinh hoạt ra ngoài đảng bộ";
    await office.call(contract.revokeCertificate, { ...left, body: { reason: "left", note } });
    const twice = await office.call(contract.revokeCertificate, {
      ...left,
      body: { reason: "left", note },
    });
    assert.equal(twice.refusal?.code, "signing.already_revoked");

    const { bytes } = await app.nobody.call(contract.revocationList);
    // The number, the instant, and the reason as RFC 5280 counts them: key compromise, affiliation changed.
    const { serial } = revoked.value;
    const row = bytes.indexOf(Buffer.from(serial ?? "", "hex"));
    assert.ok(row > 0);
    for (const reason of ["0a0101", "0a0103"])
      assert.ok(bytes.includes(Buffer.from(reason, "hex")));
    const again = (await loser.as.call(contract.requestCertificate, { body: requestOf(loser) }))
      .value;
    assert.equal(again.standing, "requested");
  });

  it("reminds its holder once before it ends, and ends by itself", async () => {
    const person = await somebody("Đinh Thị Nhớ");
    const { params } = await issued(person);
    const told = async () => {
      const fresh = await app.signedIn(person.accountId);
      const { notifications } = (await fresh.call(myNotifications)).value;
      return notifications.filter(({ kind }) => kind === "certificateEnding").length;
    };
    await keepSigning(app.system.services);
    assert.equal(await told(), 0);
    const start = app.now;
    app.now = "2028-10-10T01:00:00.000Z";
    await keepSigning(app.system.services);
    await keepSigning(app.system.services);
    assert.equal(await told(), 1);
    const standing = async () => {
      const fresh = await app.signedIn(person.accountId);
      const own = (await fresh.call(contract.ownCertificates)).value.certificates;
      return own.find(({ certificateId }) => certificateId === params.certificateId)?.standing;
    };
    assert.equal(await standing(), "ending");
    app.now = "2028-11-02T01:00:00.000Z";
    assert.equal(await standing(), "ended");
    app.now = start;
  });

  it("is listed to offices above the person and to no others, what waits first", async () => {
    const apart = await placeOrganisation(app, { name: "Đảng bộ Nơi Khác", kind: "baseBody" });
    const { accountId } = await placeOfficer(app, apart, "committeeOffice");
    const elsewhere = await app.signedIn(accountId);
    assert.deepEqual((await elsewhere.call(contract.listCertificates)).value.certificates, []);
    const { certificates } = (await world().office.call(contract.listCertificates)).value;
    const waits = certificates.map(({ standing }) => standing === "requested");
    assert.ok(waits.includes(true) && waits.includes(false));
    assert.deepEqual(
      waits,
      waits.toSorted((one, other) => Number(other) - Number(one)),
    );
  });
});
