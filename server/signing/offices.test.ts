import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as certificates from "@chiboso/domain/signing/certificates-contract.ts";
import * as contract from "@chiboso/domain/signing/papers-contract.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import {
  bodyOver,
  officeRequest,
  officeSigns,
  placeHolder,
  placeOffice,
} from "../testing/office-desk.ts";
import { adopted, paper, prepared, signature, signedFile, signs } from "../testing/signing-desk.ts";
import { placeOfficer, placeOrganisation } from "../testing/world.ts";

describe("what an office adds to a signed paper", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  it("is the organisation's signature and then the copy for the archive, after the persons", async () => {
    const world = await adopted(app);
    const office = await placeOffice(app, await bodyOver(app, world));
    const early = await prepared(world, { ...office, office: "organisation" });
    assert.equal(early.refusal?.code, "signing.persons_first");
    await signs(world, world.clerk);
    const half = await prepared(world, { ...office, office: "archive" });
    assert.equal(half.refusal?.code, "signing.persons_first");
    assert.equal(half.refusal?.params?.["name"], world.meeting.secretary.name);
    assert.equal((await signs(world, world.chair)).value.complete, true);
    const persons = await signedFile(world);
    await officeSigns(world, office, "organisation");
    const whole = (await officeSigns(world, office, "archive")).value;
    assert.deepEqual(
      whole.places.map(({ place, state, name, signature: of }) => [place, state, name, of?.by]),
      [
        ["clerk", "signed", world.meeting.clerk.name, null],
        ["chair", "signed", world.meeting.secretary.name, null],
        ["organisation", "signed", "Đảng bộ Công ty Thử", "Cán bộ committeeOffice"],
        ["archive", "signed", "Đảng bộ Công ty Thử", "Cán bộ committeeOffice"],
      ],
    );
    const file = await signedFile(world);
    assert.deepEqual(file.subarray(0, persons.length), persons, "what persons signed stays");
    const found = await world.meeting.asDeputy.call(contract.signatureReport, {
      params: world.params,
    });
    const report = JSON.parse(found.bytes.toString());
    assert.equal(report.accepted, true);
    assert.deepEqual(
      [report.signatures[0].fieldName, report.signatures[0].role],
      ["archive", "archive"],
    );
  });

  it("is put once, and not by the organisation once the copy for the archive is made", async () => {
    const world = await adopted(app);
    const office = await placeOffice(app, await bodyOver(app, world));
    await signs(world, world.clerk);
    await signs(world, world.chair);
    const { body } = await signature(world, { ...office, office: "archive" });
    const send = () => office.as.call(contract.signPaper, { params: world.params, body });
    const [first, second] = await Promise.all([send(), send()]);
    assert.deepEqual(first.value, second.value);
    const again = await prepared(world, { ...office, office: "archive" });
    assert.equal(again.refusal?.code, "signing.office_signed_already");
    const late = await prepared(world, { ...office, office: "organisation" });
    assert.equal(late.refusal?.code, "signing.copied_already");
    assert.deepEqual(
      (await paper(world)).places.map(({ place, state }) => [place, state]).slice(2),
      [
        ["organisation", "left"],
        ["archive", "signed"],
      ],
    );
  });

  it("is for nobody but the holder, of the office still, on papers of the own organisation and below", async () => {
    const world = await adopted(app);
    const body = await bodyOver(app, world);
    const office = await placeOffice(app, body);
    await signs(world, world.clerk);
    await signs(world, world.chair);
    const other = await placeHolder(app, body);
    const code = async (by: Parameters<typeof prepared>[1]) =>
      (await prepared(world, { ...by, office: "organisation" })).refusal?.code;
    assert.equal(await code({ ...office, as: other.as }), "signing.not_holder");
    assert.equal(await code(world.chair), "signing.not_holder");
    assert.equal(
      await code({ ...office, certificateId: world.chair.certificateId }),
      "signing.not_holder",
    );
    const asPerson = await prepared(world, office);
    assert.equal(asPerson.refusal?.code, "signing.not_signer");
    const prepares = await signature(world, { ...office, office: "organisation" });
    const params = { ...world.params, attemptId: prepares.body.attemptId };
    assert.equal(
      (await other.as.call(contract.preparedFile, { params })).refusal?.code,
      "signing.attempt_unknown",
    );
    const foreign = await other.as.call(contract.signPaper, {
      params: world.params,
      body: prepares.body,
    });
    assert.equal(foreign.refusal?.code, "signing.attempt_unknown");
    // The role is taken back between preparing and signing.
    await app.system.services.database.commit((tx) =>
      tx.query(sql`
        update role_grant set role = 'auditor' where account_id = ${office.accountId}`),
    );
    const late = await (
      await app.signedIn(office.accountId)
    ).call(contract.signPaper, { params: world.params, body: prepares.body });
    assert.equal(late.refusal?.code, "kernel.not_allowed");
    const elsewhere = await placeOrganisation(app, { name: "Đảng bộ khác", kind: "baseBody" });
    const stranger = await placeOffice(app, elsewhere);
    assert.equal(await code(stranger), "kernel.not_allowed");
  });

  it("needs a certificate that somebody else has issued, by a document", async () => {
    const at = await placeOrganisation(app, { name: "Đảng bộ Công ty Thử", kind: "baseBody" });
    const holder = await placeHolder(app, at);
    const board = await app.signedIn((await placeOfficer(app, at, "organisationBoard")).accountId);
    const params = { organisationId: at.id };
    const request = officeRequest(at.id);
    const asked = await holder.as.call(certificates.requestForOrganisation, {
      params,
      body: request.body,
    });
    assert.deepEqual([asked.value.holder, asked.value.isOwn], ["organisation", true]);
    const repeated = await holder.as.call(certificates.requestForOrganisation, {
      params,
      body: request.body,
    });
    assert.deepEqual(repeated.value, asked.value, "sent again under another command");
    const second = await holder.as.call(certificates.requestForOrganisation, {
      params,
      body: officeRequest(at.id).body,
    });
    assert.equal(second.refusal?.code, "signing.office_request_open");
    const strange = await holder.as.call(certificates.requestForOrganisation, {
      params,
      body: { ...officeRequest(at.id).body, publicKey: request.body.publicKey },
    });
    assert.equal(strange.refusal?.code, "signing.office_request_open");
    const issue = { params: { certificateId: request.body.certificateId } };
    const assignment = "12-QĐ/ĐU ngày 01/10/2026";
    const own = await holder.as.call(certificates.issueForOrganisation, {
      ...issue,
      body: { assignment },
    });
    assert.equal(own.refusal?.code, "signing.own_request");
    const byCard = await board.call(certificates.issueCertificate, {
      ...issue,
      body: { cardNumber: "990000001001" },
    });
    assert.equal(byCard.refusal?.code, "signing.not_requested");
    const foreign = await board.call(certificates.withdrawRequest, issue);
    assert.equal(foreign.refusal?.code, "signing.certificate_unknown");
    const issued = await board.call(certificates.issueForOrganisation, {
      ...issue,
      body: { assignment },
    });
    assert.deepEqual(
      [issued.value.name, issued.value.assignment, issued.value.isOwn],
      [at.name, assignment, false],
    );
    const other = await placeHolder(app, at);
    const taken = await other.as.call(certificates.revokeOwn, {
      ...issue,
      body: { reason: "lost" },
    });
    assert.equal(taken.refusal?.code, "signing.certificate_unknown");
    const lost = await holder.as.call(certificates.revokeOwn, {
      ...issue,
      body: { reason: "lost" },
    });
    assert.equal(lost.value.standing, "revoked");
  });
});
