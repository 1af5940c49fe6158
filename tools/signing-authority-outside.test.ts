import assert from "node:assert/strict";
import { generateKeyPairSync, sign, X509Certificate } from "node:crypto";
import { after, test } from "node:test";
import { certificateRequest, requestToSign } from "../domain/signing/request.ts";
import { openAuthority } from "../server/signatures/authority/authority.ts";
import { openSignaturePrograms, pem } from "./signature-programs.ts";

const NOW = "2026-11-03T01:00:00.000Z";
const LATER = "2026-11-10T01:00:00.000Z";
const ID = "0191e0c0-0000-7000-8000-000000000001";

/** The authority of a site before openssl. */
const programs = openSignaturePrograms();
after(() => programs.close());
const { run, place, folder } = programs;
const site = { dataDir: folder, siteName: "chibo.example.vn" };
const pair = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const publicKey = new Uint8Array(pair.publicKey.export({ format: "der", type: "spki" }));

const issued = async () =>
  (await openAuthority(site, NOW)).issue({
    publicKey,
    name: "Lê Thị Mẫu",
    organisation: "Chi bộ Thử",
    holderId: ID,
    from: NOW,
    until: "2028-11-02T01:00:00.000Z",
    listUrl: "https://chibo.example.vn/api/signing/revoked.crl",
  });

test("the site's own authority issues what openssl verifies up to its root, for signing and not for issuing", async () => {
  const { certificate: root } = await openAuthority(site, NOW);
  const { certificate, serial } = await issued();
  const paths = {
    root: place("root.pem", new X509Certificate(root).toString()),
    own: place("own.pem", new X509Certificate(certificate).toString()),
  };
  const at = String(Date.parse(LATER) / 1000);
  const strict = ["-x509_strict", "-attime", at, "-CAfile", paths.root];
  assert.ok(run("openssl", "verify", ...strict, paths.own).ok);
  const shown = ["-in", paths.own, "-noout", "-text", "-nameopt", "utf8"];
  const { said: text } = run("openssl", "x509", ...shown);
  assert.match(text, /Digital Signature, Non Repudiation/);
  assert.match(text, /CA:FALSE/);
  assert.match(text, /CN ?= ?Lê Thị Mẫu/);
  assert.match(text, /O ?= ?Chi bộ Thử/);
  assert.match(text, /URI:https:\/\/chibo\.example\.vn\/api\/signing\/revoked\.crl/);
  assert.equal(new X509Certificate(certificate).serialNumber.toLowerCase(), serial);
});

test("it publishes a list with which openssl refuses what was revoked, and nothing else", async () => {
  const authority = await openAuthority(site, NOW);
  const [lost, kept] = [await issued(), await issued()];
  const revoked = [{ serial: Buffer.from(lost.serial, "hex"), at: NOW, reason: 1 }];
  const list = authority.list({ number: 7, at: NOW, until: LATER, revoked });
  const empty = authority.list({ number: 6, at: NOW, until: LATER, revoked: [] });
  const check = (bytes: Uint8Array, certificate: Uint8Array) => {
    const crl = place("list.pem", pem("X509 CRL", bytes));
    const root = place("root.pem", new X509Certificate(authority.certificate).toString());
    const own = place("own.pem", new X509Certificate(certificate).toString());
    const at = String(Date.parse(NOW) / 1000 + 60);
    const given = ["-attime", at, "-crl_check", "-CAfile", root, "-CRLfile", crl, own];
    return run("openssl", "verify", "-x509_strict", ...given);
  };
  assert.ok(check(list, kept.certificate).ok);
  assert.ok(check(empty, lost.certificate).ok);
  const refused = check(list, lost.certificate);
  assert.ok(!refused.ok && refused.said.includes("revoked"), refused.said);
  const path = place("list.der", list);
  const { said: text } = run("openssl", "crl", "-inform", "DER", "-in", path, "-noout", "-text");
  assert.match(text, /Key Compromise/);
  assert.match(text, /CRL Number:\s+7/);
});

test("it takes requests that openssl reads as requests, signed by the key that they name", () => {
  const asked = { certificateId: ID, holderId: ID, publicKey };
  const signature = sign("sha256", requestToSign(asked), {
    key: pair.privateKey,
    dsaEncoding: "ieee-p1363",
  });
  const verdict = (bytes: Uint8Array) => {
    const path = place("request.der", bytes);
    const given = ["-inform", "DER", "-in", path, "-noout", "-verify", "-subject"];
    return run("openssl", "req", ...given).said;
  };
  const said = verdict(certificateRequest(asked, signature));
  assert.match(said, /verify OK/);
  assert.match(said, new RegExp(ID));
  const wrong = Buffer.from(signature);
  wrong[40] = (wrong[40] ?? 0) ^ 1;
  assert.match(verdict(certificateRequest(asked, wrong)), /verify failure/);
});
