import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync, sign, X509Certificate } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { certificateRequest, requestToSign } from "@chiboso/domain/signing/request.ts";
import { findAuthority, openAuthority } from "./authority.ts";

const NOW = "2026-11-03T01:00:00.000Z";
const LATER = "2026-11-10T01:00:00.000Z";
const ID = "0191e0c0-0000-7000-8000-000000000001";

describe("the site's own authority", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "chiboso-authority-"));
  const site = { dataDir, siteName: "chibo.example.vn" };
  after(() => rmSync(dataDir, { recursive: true, force: true }));

  const place = (name: string, content: string | Uint8Array) => {
    const path = join(dataDir, name);
    writeFileSync(path, content);
    return path;
  };
  const openssl = (...given: string[]) =>
    execFileSync("openssl", given, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const pair = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const publicKey = new Uint8Array(pair.publicKey.export({ format: "der", type: "spki" }));

  const issued = async () =>
    (await openAuthority(site, NOW)).issue({
      publicKey,
      name: "Lê Thị Mẫu",
      organisation: "Chi bộ Thử",
      personId: ID,
      from: NOW,
      until: "2028-11-02T01:00:00.000Z",
      listUrl: "https://chibo.example.vn/api/signing/revoked.crl",
    });

  it("is there from its first use on, the same for whoever opens it, and readable by nobody else", async () => {
    assert.equal(await findAuthority(site), undefined);
    const [one, other] = await Promise.all([openAuthority(site, NOW), openAuthority(site, NOW)]);
    assert.deepEqual(one.certificate, other.certificate);
    assert.deepEqual((await findAuthority(site))?.certificate, one.certificate);
    const file = join(dataDir, "authority", "authority.pem");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    chmodSync(file, 0o644);
    await assert.rejects(openAuthority(site, NOW), /0600/);
    chmodSync(file, 0o600);
  });

  it("issues what openssl verifies up to its root, for signing and not for issuing", async () => {
    const { certificate: root } = await openAuthority(site, NOW);
    const { certificate, serial } = await issued();
    const paths = {
      root: place("root.pem", new X509Certificate(root).toString()),
      own: place("own.pem", new X509Certificate(certificate).toString()),
    };
    const at = String(Date.parse(LATER) / 1000);
    assert.match(
      openssl("verify", "-x509_strict", "-attime", at, "-CAfile", paths.root, paths.own),
      /OK/,
    );
    const text = openssl("x509", "-in", paths.own, "-noout", "-text", "-nameopt", "utf8");
    assert.match(text, /Digital Signature, Non Repudiation/);
    assert.match(text, /CA:FALSE/);
    assert.match(text, /CN ?= ?Lê Thị Mẫu/);
    assert.match(text, /O ?= ?Chi bộ Thử/);
    assert.match(text, /URI:https:\/\/chibo\.example\.vn\/api\/signing\/revoked\.crl/);
    assert.equal(new X509Certificate(certificate).serialNumber.toLowerCase(), serial);
  });

  it("publishes a list with which openssl refuses what was revoked, and nothing else", async () => {
    const authority = await openAuthority(site, NOW);
    const [lost, kept] = [await issued(), await issued()];
    const revoked = [{ serial: Buffer.from(lost.serial, "hex"), at: NOW, reason: 1 }];
    const list = authority.list({ number: 7, at: NOW, until: LATER, revoked });
    const empty = authority.list({ number: 6, at: NOW, until: LATER, revoked: [] });
    const check = (bytes: Uint8Array, certificate: Uint8Array) => {
      const pem = Buffer.from(bytes).toString("base64").replaceAll(/.{64}/g, "$&\n");
      const crl = place("list.pem", `-----BEGIN X509 CRL-----\n${pem}\n-----END X509 CRL-----\n`);
      const root = place("root.pem", new X509Certificate(authority.certificate).toString());
      const own = place("own.pem", new X509Certificate(certificate).toString());
      const at = String(Date.parse(NOW) / 1000 + 60);
      const given = ["-attime", at, "-crl_check", "-CAfile", root, "-CRLfile", crl, own];
      return openssl("verify", "-x509_strict", ...given);
    };
    assert.match(check(list, kept.certificate), /OK/);
    assert.match(check(empty, lost.certificate), /OK/);
    assert.throws(() => check(list, lost.certificate), /revoked/);
    const path = place("list.der", list);
    const text = openssl("crl", "-inform", "DER", "-in", path, "-noout", "-text");
    assert.match(text, /Key Compromise/);
    assert.match(text, /CRL Number:\s+7/);
  });

  it("takes requests that openssl reads as requests, signed by the key that they name", () => {
    const asked = { certificateId: ID, memberId: ID, publicKey };
    const signature = sign("sha256", requestToSign(asked), {
      key: pair.privateKey,
      dsaEncoding: "ieee-p1363",
    });
    const verdict = (bytes: Uint8Array) => {
      const path = place("request.der", bytes);
      const given = ["req", "-inform", "DER", "-in", path, "-noout", "-verify", "-subject"];
      const { stdout, stderr } = spawnSync("openssl", given, { encoding: "utf8" });
      return `${stdout}${stderr}`;
    };
    const said = verdict(certificateRequest(asked, signature));
    assert.match(said, /verify OK/);
    assert.match(said, new RegExp(ID));
    const wrong = Buffer.from(signature);
    wrong[40] = (wrong[40] ?? 0) ^ 1;
    assert.match(verdict(certificateRequest(asked, wrong)), /verify failure/);
  });
});
