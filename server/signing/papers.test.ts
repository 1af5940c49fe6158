import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, it } from "node:test";
import { showLog } from "@chiboso/domain/ledger/contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import * as certificates from "@chiboso/domain/signing/certificates-contract.ts";
import * as contract from "@chiboso/domain/signing/papers-contract.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { checkSignedDocument, openTimeStamps } from "../signatures/public.ts";
import { testApp } from "../testing/app.ts";
import { approve, closedMeeting, submitted } from "../testing/minutes-desk.ts";
import { keepSigning } from "./nightly.ts";
import {
  adopted,
  device,
  paper,
  prepared,
  sha256,
  signature,
  signedFile,
  signs,
  type Device,
} from "../testing/signing-desk.ts";

describe("papers signed with keys of devices", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  it("are signed by the minutes-taker and then the chair, each on an own device", async () => {
    const world = await adopted(app);
    const before = await signedFile(world);
    assert.equal((await prepared(world, world.chair)).refusal?.code, "signing.not_your_turn");
    const half = (await signs(world, world.clerk)).value;
    assert.deepEqual(
      half.places.map(({ place, state }) => [place, state]),
      [
        ["clerk", "signed"],
        ["chair", "next"],
        ["organisation", "waiting"],
        ["archive", "waiting"],
      ],
    );
    const { notifications } = (await world.meeting.asSecretary.call(myNotifications)).value;
    assert.ok(notifications.some(({ kind }) => kind === "paperToSign"));
    const one = await signedFile(world);
    const whole = (await signs(world, world.chair)).value;
    assert.equal(whole.complete, true);
    const two = await signedFile(world);
    assert.deepEqual(
      one.subarray(0, before.length),
      before,
      "what was adopted stays byte for byte",
    );
    assert.deepEqual(two.subarray(0, one.length), one);
    assert.equal(whole.current, sha256(two).toString("hex"));
    const root = (await app.nobody.call(certificates.authorityCertificate)).bytes;
    const list = (await app.nobody.call(certificates.revocationList)).bytes;
    const expected = (["clerk", "chair"] as const).map((place, index) => ({
      fieldName: place,
      role: "person" as const,
      person: { commonName: [world.meeting.clerk, world.meeting.secretary][index]?.name ?? "" },
      timeStamp: "optional" as const,
    }));
    const trust = {
      anchors: [root],
      timeStampAnchors: (await openTimeStamps(app.system.services.config, app.now)).anchors,
      crls: [list],
      revocationNeeded: true,
      now: app.now,
    };
    const original = { sha256: sha256(before).toString("hex"), bytes: before.length };
    const found = checkSignedDocument({ file: two, original, expected, trust });
    assert.deepEqual(found.faults, []);
    const cut = checkSignedDocument({ file: one, original, expected, trust });
    assert.equal(cut.accepted, false, "a file that was cut back lacks the chair");
    const log = await world.meeting.asDeputy.call(showLog, {
      params: { organisationId: world.meeting.cell.id },
    });
    assert.equal(log.value.sealedSize, log.value.size);
    assert.ok(whole.places.every(({ signature: of }) => (of?.entryIndex ?? -1) < log.value.size));
    const report = JSON.parse(
      (
        await world.meeting.asDeputy.call(contract.signatureReport, { params: world.params })
      ).bytes.toString(),
    );
    assert.equal(report.accepted, true);
    assert.equal(report.signatures[0].fieldName, "chair");
  });

  it("are taken once, however often the same signature arrives", async () => {
    const world = await adopted(app);
    const { body } = await signature(world, world.clerk);
    const send = () => world.clerk.as.call(contract.signPaper, { params: world.params, body });
    const [first, second] = await Promise.all([send(), send()]);
    assert.deepEqual(first.value, second.value);
    assert.deepEqual((await send()).value, first.value);
    await app.restart();
    assert.deepEqual((await send()).value, first.value);
    const rows = await app.held.database.query<{ count: number }>(sql`
      select count(*)::int as count from signing_revision where paper_id = ${world.params.paperId}`);
    assert.equal(rows[0]?.count, 1);
  });

  it("two tabs that both have prepared sign once between them", async () => {
    const world = await adopted(app);
    const { body: one } = await signature(world, world.clerk);
    const { body: other } = await signature(world, world.clerk);
    const send = (body: typeof one) =>
      world.clerk.as.call(contract.signPaper, { params: world.params, body });
    const answers = await Promise.all([send(one), send(other)]);
    const codes = answers.map(({ refusal }) => refusal?.code ?? "signed").toSorted();
    assert.deepEqual(codes, ["signed", "signing.signed_already"].toSorted());
  });

  it("take nothing from another key, another person, a wrong password or after the time is over", async () => {
    const world = await adopted(app);
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const send = (as: Caller, body: Awaited<ReturnType<typeof signature>>["body"]) =>
      as.call(contract.signPaper, { params: world.params, body });
    const forged = await send(
      world.clerk.as,
      (await signature(world, world.clerk, privateKey)).body,
    );
    assert.equal(forged.refusal?.code, "signing.signature_wrong");
    const { body } = await signature(world, world.clerk);
    const foreign = await send(world.chair.as, body);
    assert.equal(foreign.refusal?.code, "signing.attempt_unknown");
    const unread = await world.chair.as.call(contract.preparedFile, {
      params: { ...world.params, attemptId: body.attemptId },
    });
    assert.equal(unread.refusal?.code, "signing.attempt_unknown");
    const guessed = await send(world.clerk.as, {
      ...body,
      proof: { kind: "password", password: "không phải mật khẩu" },
    });
    assert.equal(guessed.refusal?.code, "access.wrong_password");
    const moved = app.now;
    app.now = new Date(Date.parse(app.now) + 31 * 60_000).toISOString();
    assert.equal((await send(world.clerk.as, body)).refusal?.code, "signing.attempt_over");
    await keepSigning(app.system.services);
    assert.equal((await send(world.clerk.as, body)).refusal?.code, "signing.attempt_unknown");
    app.now = moved;
    assert.deepEqual(
      (await paper(world)).places.map(({ state }) => state),
      ["next", "waiting", "waiting", "waiting"],
    );
  });

  it("are not signed with a certificate that was revoked, also between preparing and signing", async () => {
    const world = await adopted(app);
    const { body } = await signature(world, world.clerk);
    const params = { certificateId: world.clerk.certificateId };
    await world.clerk.as.call(certificates.revokeOwn, { params, body: { reason: "lost" } });
    const late = await world.clerk.as.call(contract.signPaper, { params: world.params, body });
    assert.equal(late.refusal?.code, "signing.certificate_over");
    const again = await prepared(world, world.clerk);
    assert.equal(again.refusal?.code, "signing.certificate_over");
    const others = await prepared(world, {
      ...world.clerk,
      certificateId: world.chair.certificateId,
    });
    assert.equal(others.refusal?.code, "signing.no_certificate");
  });

  it("wait until they are adopted, and are signed by nobody whom they do not name", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const clerk = await device(app, meeting, meeting.clerk, meeting.asClerk);
    const deputy = await device(app, meeting, meeting.deputy, meeting.asDeputy);
    const params = { paperId: view.minutesId };
    const current = view.revisions[0]?.digest ?? "";
    const ask = (by: Device) =>
      by.as.call(contract.prepareSignature, {
        params,
        body: { certificateId: by.certificateId, current },
      });
    assert.equal((await ask(clerk)).refusal?.code, "signing.not_adopted");
    await approve(meeting.asClerk, view);
    await approve(meeting.asSecretary, view);
    assert.equal((await ask(deputy)).refusal?.code, "signing.not_signer");
    const stale = await clerk.as.call(contract.prepareSignature, {
      params,
      body: { certificateId: clerk.certificateId, current: "0".repeat(64) },
    });
    assert.equal(stale.refusal?.code, "signing.other_revision");
  });
});
