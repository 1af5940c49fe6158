import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { draftMinutes } from "../domain/minutes/draft.ts";
import { exampleRecord } from "../domain/minutes/samples/example-record.ts";
import { renderMinutes } from "../server/minutes/render.ts";
import { sha256 } from "../server/signatures/cms/algorithms.ts";
import { timeStampDigestOf } from "../server/signatures/cms/assemble-cms.ts";
import { readCms } from "../server/signatures/cms/read-cms.ts";
import type { NewObject } from "../server/signatures/pdf/append-revision.ts";
import { dictIn, pagesOf, readPdf, type PdfFile } from "../server/signatures/pdf/read-file.ts";
import { dict, integer, list, reference, withEntry } from "../server/signatures/pdf/values.ts";
import { answerTimeStamp } from "../server/signatures/time-stamp/answer.ts";
import { checkTimeStampReply } from "../server/signatures/time-stamp/check-token.ts";
import { timeStampRequest } from "../server/signatures/time-stamp/request.ts";
import { rangeOf } from "../server/signatures/validate/byte-range.ts";
import { changeOf } from "../server/signatures/validate/changes.ts";
import { checkSignedDocument } from "../server/signatures/validate/check-document.ts";
import { appended } from "../server/signatures/validate/sample-attacks.ts";
import { readCertificate } from "../server/signatures/cms/certificate.ts";
import {
  NOW,
  sampleCms,
  sampleDocument,
  sampleSigning,
  stamped,
  valueOf,
  type SampleSigning,
} from "../server/signatures/validate/sample-signatures.ts";
import { openSignaturePrograms, pem } from "./signature-programs.ts";

/** Our signatures before programs that others wrote, on minutes as the server sets them. */
const programs = openSignaturePrograms();
after(() => programs.close());
const { run, place, folder } = programs;

function minutes(): Uint8Array {
  const record = exampleRecord();
  const made = renderMinutes({
    document: draftMinutes(record),
    number: "05-BB/CB",
    closedAt: record.meeting.closedAt,
    zone: record.meeting.zone,
    madeAt: "2026-11-04T02:00:00.000Z",
  });
  return new Uint8Array(valueOf(made).pdf);
}

const PDF = minutes();

/** A signed document in files: the PDF, the trusted certificate, the list of withdrawn ones. */
function placed(name: string, signing: SampleSigning) {
  const document = sampleDocument(signing, PDF);
  const root = pem("CERTIFICATE", signing.authority.certificate);
  place(`${name}-root.pem`, root);
  place(`${name}-list.pem`, `${root}${pem("X509 CRL", signing.list)}`);
  const revoked = { certificate: signing.secretary.certificate, at: "2026-11-01T00:00:00.000Z" };
  const withdrawn = pem("X509 CRL", signing.authority.list([revoked]));
  place(`${name}-withdrawn.pem`, `${root}${withdrawn}`);
  place(`${name}.pdf`, document.finished);
  return document;
}

/** The CMS of each signature with what it covers, as files. */
function parts(name: string, pdf: Uint8Array) {
  const file = readPdf(pdf);
  return file.revisions.flatMap((_, revision) => {
    if (revision === 0) return [];
    const change = changeOf(file, revision);
    if (change.kind === "longTermData") return [];
    const { byteRange, cms } = rangeOf(file, revision, change.signature);
    const [, begin, end, rest] = byteRange;
    const content = Buffer.concat([pdf.subarray(0, begin), pdf.subarray(end, end + rest)]);
    return [
      {
        kind: change.kind,
        bytes: cms,
        cms: place(`${name}-${revision}.cms`, cms),
        content: place(`${name}-${revision}.content`, content),
      },
    ];
  });
}

const seconds = String(Math.floor(Date.parse(NOW) / 1000));

for (const key of ["ec", "rsa2048"] as const) {
  test(`two signatures with a key of kind ${key} are accepted by openssl as CAdES, with the list of withdrawn certificates`, () => {
    const signing = sampleSigning(key);
    const { finished } = placed(key, signing);
    const signatures = parts(key, finished).filter(({ kind }) => kind === "signature");
    assert.equal(signatures.length, 2);
    const verify = (cms: string, content: string, trust: string) => {
      const how = ["-binary", "-inform", "DER", "-purpose", "any", "-attime", seconds];
      const files = ["-crl_check", "-CAfile", trust, "-in", cms, "-content", content];
      return run("openssl", "cms", "-verify", "-cades", ...how, ...files, "-out", "ignored");
    };
    for (const { cms, content } of signatures) {
      const { ok, said } = verify(cms, content, `${key}-list.pem`);
      assert.ok(ok, said);
    }
    const [first, second] = signatures;
    assert.ok(first && second);
    assert.ok(!verify(first.cms, second.content, `${key}-list.pem`).ok);
    assert.match(verify(first.cms, first.content, `${key}-withdrawn.pem`).said, /revoked/);
  });

  test(`each time stamp of a document with a key of kind ${key} is accepted by openssl`, () => {
    const signing = sampleSigning(key);
    const { finished } = placed(`${key}-stamps`, signing);
    const trust = ["-CAfile", `${key}-stamps-root.pem`, "-attime", seconds];
    for (const { kind, bytes, cms, content } of parts(`${key}-stamps`, finished)) {
      const isStamp = kind === "documentTimeStamp";
      const token = isStamp ? cms : place("token", readCms(bytes, "detached").timeStamp ?? "");
      const digest = isStamp
        ? []
        : [Buffer.from(valueOf(timeStampDigestOf(bytes))).toString("hex")];
      const about = isStamp ? ["-data", content] : ["-digest", ...digest];
      const { ok, said } = run(
        "openssl",
        "ts",
        "-verify",
        ...about,
        "-in",
        token,
        "-token_in",
        ...trust,
      );
      assert.ok(ok, said);
    }
  });
}

test("pdfsig finds both signatures valid and of trusted people, and the document as we find it", () => {
  const signing = sampleSigning();
  const { finished, base: original, expected } = placed("trusted", signing);
  const database = `sql:${folder}/nss`;
  mkdirSync(join(folder, "nss"));
  assert.ok(run("certutil", "-N", "-d", database, "--empty-password").ok);
  const add = ["-A", "-n", "root", "-t", "CT,C,C", "-i", "trusted-root.pem"];
  const added = run("certutil", ...add, "-d", database);
  assert.ok(added.ok, added.said);
  const { said } = run("pdfsig", "-nssdir", database, "trusted.pdf");
  assert.equal(said.match(/Signature Validation: Signature is Valid/g)?.length, 2, said);
  assert.equal(said.match(/Certificate Validation: Certificate is Trusted/g)?.length, 2, said);
  assert.match(said, /Signer Certificate Common Name: Nguyễn Thị Mẫu/);
  const report = checkSignedDocument({ file: finished, original, expected, trust: signing.trust });
  assert.deepEqual(report.faults, []);
});

test("qpdf finds nothing to complain of in any state of the document", () => {
  const { first, second, kept, finished } = placed("clean", sampleSigning());
  for (const state of [first, second, kept, finished]) {
    const { ok, said } = run("qpdf", "--check", place("state.pdf", state));
    assert.ok(ok, said);
    assert.doesNotMatch(said, /WARNING/);
  }
});

test("pdfsig calls a painted document and one cut back valid, and we refuse both", () => {
  const signing = sampleSigning();
  const { first, second, base: original, expected } = placed("attacked", signing);
  const accepted = (file: Uint8Array) =>
    checkSignedDocument({ file, original, expected, trust: signing.trust }).accepted;
  const cut = run("pdfsig", "-nocert", place("cut-back.pdf", first)).said;
  assert.match(cut, /Total document signed[^]*Signature is Valid/);
  assert.ok(!accepted(first));
  const painted = appended(second, paintedOver);
  const said = run("pdfsig", "-nocert", place("painted.pdf", painted)).said;
  assert.equal(said.match(/Signature is Valid/g)?.length, 2);
  assert.ok(accepted(second));
  assert.ok(!accepted(painted));
});

/** A white sheet over the first page. */
function paintedOver(file: PdfFile, fresh: number): NewObject[] {
  const last = file.revisions.length - 1;
  const [at] = pagesOf(file, last);
  assert.ok(at);
  const page = dictIn(file, last, at);
  const old = page.entries.get("Contents");
  assert.ok(old);
  const contents = list([...(old.kind === "array" ? old.items : [old]), reference(fresh)]);
  const white = Buffer.from("1 1 1 rg 0 0 600 850 re f");
  return [
    { number: fresh, value: dict({ Length: integer(white.length) }), stream: white },
    { number: at.number, value: withEntry(page, "Contents", contents) },
  ];
}

test("a detached signature of any file is accepted by openssl, and refused beside another file", () => {
  const { secretary, stamps, authority } = sampleSigning();
  const content = Buffer.from("Danh sách trích ngang\n".repeat(1000));
  const cms = sampleCms(secretary, sha256(content), NOW);
  place("list.p7s", stamped(cms, stamps, authority.certificate));
  place("detached-root.pem", pem("CERTIFICATE", authority.certificate));
  const verify = (about: Uint8Array) => {
    const how = ["-binary", "-inform", "DER", "-purpose", "any", "-attime", seconds];
    const files = [
      "-CAfile",
      "detached-root.pem",
      "-in",
      "list.p7s",
      "-content",
      place("list", about),
    ];
    return run("openssl", "cms", "-verify", "-cades", ...how, ...files, "-out", "ignored");
  };
  const { ok, said } = verify(content);
  assert.ok(ok, said);
  assert.ok(!verify(Buffer.from("khác")).ok);
});

test("openssl asks our authority for time stamps, and we read what openssl's authority answers", () => {
  const { authority, stamps } = sampleSigning();
  place("tsa-root.pem", pem("CERTIFICATE", authority.certificate));
  place("about", "nội dung");
  assert.ok(
    run("openssl", "ts", "-query", "-data", "about", "-sha256", "-cert", "-out", "about.tsq").ok,
  );
  const digest = sha256(Buffer.from("nội dung"));
  const query = readFileSync(join(folder, "about.tsq"));
  const serial = Uint8Array.of(0x81, 2);
  place("about.tsr", answerTimeStamp(query, stamps, { at: NOW, serial }));
  const verified = run(
    "openssl",
    "ts",
    "-verify",
    "-queryfile",
    "about.tsq",
    "-in",
    "about.tsr",
    "-CAfile",
    "tsa-root.pem",
    "-attime",
    seconds,
  );
  assert.ok(verified.ok, verified.said);
  place("tsa.pem", pem("CERTIFICATE", stamps.certificate));
  place("tsa.key", stamps.privateKey.export({ type: "pkcs8", format: "pem" }));
  place("tsa.cnf", TSA_CONFIG);
  place("tsa.serial", "07\n");
  const nonce = Uint8Array.of(0x11, 2, 3, 4, 5, 6, 7, 8);
  place("ours.tsq", timeStampRequest(digest, nonce));
  const replied = run(
    "openssl",
    "ts",
    "-reply",
    "-config",
    "tsa.cnf",
    "-queryfile",
    "ours.tsq",
    "-out",
    "ours.tsr",
  );
  assert.ok(replied.ok, replied.said);
  const now = new Date().toISOString();
  const trust = { anchors: [authority.certificate], now };
  const checked = checkTimeStampReply(
    readFileSync(join(folder, "ours.tsr")),
    { digest, nonce },
    trust,
  );
  assert.ok(checked.ok, checked.ok ? "" : checked.refusal.code);
  assert.equal(checked.value.serial, "08");
  assert.ok(Buffer.from(readCertificate(checked.value.authority).raw).equals(stamps.certificate));
});

const TSA_CONFIG = `[tsa]
default_tsa = own
[own]
dir = .
serial = $dir/tsa.serial
crypto_device = builtin
signer_cert = $dir/tsa.pem
certs = $dir/tsa-root.pem
signer_key = $dir/tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.2
digests = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;
