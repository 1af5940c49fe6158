import assert from "node:assert/strict";
import { test } from "node:test";
import { octetString } from "@chiboso/domain/crypto/der.ts";
import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import { validationReport } from "@chiboso/domain/signatures/report.ts";
import { sha256, hexOf } from "../cms/algorithms.ts";
import { attachTimeStamp, timeStampDigestOf } from "../cms/assemble-cms.ts";
import { fillSignature, prepareSignature } from "../pdf/prepare-signature.ts";
import { samplePdf, sampleWanted } from "../pdf/sample-document.ts";
import type { SignatureRole } from "@chiboso/domain/signatures/roles.ts";
import { checkSignedDocument } from "./check-document.ts";
import { checkDetached } from "./check-detached.ts";
import { checkNewSignature, type Before } from "./check-revision.ts";
import { extension, sampleAuthority, type ToIssue } from "./sample-authority.ts";
import {
  expectedOf,
  NOW,
  sampleCms,
  sampleToken,
  sampleSigning,
  stamped,
  valueOf,
  type SampleSigner,
} from "./sample-signatures.ts";
import type { Expected, Trust } from "./trust.ts";

const signing = sampleSigning();
const { authority, stamps } = signing;
const original = samplePdf();
const prepared = valueOf(prepareSignature(original, sampleWanted()));
const NAME = "Nguyễn Thị Mẫu";

function signerWith(wanted: Partial<ToIssue> = {}): SampleSigner {
  return { ...authority.issue({ commonName: NAME, ...wanted }), chain: [authority.certificate] };
}

interface Circumstances {
  readonly trust?: Partial<Trust>;
  readonly expected?: Partial<Expected>;
  readonly cms?: (cms: Uint8Array) => Uint8Array;
  readonly before?: Before;
  readonly claimedAt?: string;
}

function checked(signer: SampleSigner, but: Circumstances = {}) {
  const plain = sampleCms(signer, prepared.digest, but.claimedAt);
  const change = but.cms ?? ((cms) => stamped(cms, stamps, authority.certificate));
  const file = valueOf(fillSignature(prepared, change(plain)));
  return checkNewSignature({
    file,
    before: but.before ?? { kind: "prepared", prepared },
    expected: { ...expectedOf("secretary", NAME), ...but.expected },
    trust: { ...signing.trust, ...but.trust },
  });
}

const codesOf = (signer: SampleSigner, but: Circumstances = {}) =>
  checked(signer, but).faults.map(({ code }) => code.replace("signatures.", ""));

test("a good signature is accepted, and its report is stored in one canonical form", () => {
  const report = checked(signerWith({ serialNumber: "099000000001" }));
  assert.deepEqual(report.faults, []);
  assert.ok(report.accepted);
  assert.deepEqual(validationReport.parse(report), report);
  assert.ok(canonicalBytes(report).length > 500);
  const [signature] = report.signatures;
  assert.equal(signature?.name, NAME);
  assert.equal(signature?.role, "person");
  assert.equal(signature?.algorithm, "ecdsa-p256-sha256");
  assert.equal(signature?.revocation, "good-crl");
  assert.equal(signature?.timeStamp?.at, NOW);
  assert.equal(signature?.revisionSha256, report.file.sha256);
  assert.match(
    signature?.certificate?.subject ?? "",
    /serialNumber=099000000001, CN=Nguyễn Thị Mẫu/,
  );
});

test("an RSA key of 2048 bits signs as well", () => {
  assert.equal(checked(signerWith({ key: "rsa2048" })).signatures[0]?.algorithm, "rsa-sha256");
  assert.deepEqual(codesOf(signerWith({ key: "rsa2048" })), []);
});

test("a chain over an authority in between is followed as far as it may go", () => {
  const between = authority.below({ commonName: "Between" });
  const signer = { ...between.issue({ commonName: NAME }), chain: [between.certificate] };
  const crls = [authority.list([]), between.list([])];
  assert.deepEqual(codesOf(signer, { trust: { crls } }), []);
  const narrow = authority.below({ commonName: "Narrow", authority: { below: 0 } });
  const below = narrow.below({ commonName: "Below" });
  const far = {
    ...below.issue({ commonName: NAME }),
    chain: [below.certificate, narrow.certificate],
  };
  assert.ok(codesOf(far).includes("certificate_not_trusted"));
});

test("what is expired, not yet valid, not of our authority or issued by a person is refused", () => {
  assert.ok(
    codesOf(signerWith({ notAfter: "2026-11-01T00:00:00.000Z" })).includes("certificate_expired"),
  );
  assert.ok(
    codesOf(signerWith({ notBefore: "2026-12-01T00:00:00.000Z" })).includes(
      "certificate_not_yet_valid",
    ),
  );
  const stranger = sampleAuthority();
  const strange = { ...stranger.issue({ commonName: NAME }), chain: [stranger.certificate] };
  assert.ok(codesOf(strange).includes("certificate_not_trusted"));
  const person = authority.below({
    commonName: NAME,
    authority: undefined as never,
    usage: [0, 1],
  });
  const issued = { ...person.issue({ commonName: NAME }), chain: [person.certificate] };
  assert.ok(codesOf(issued).includes("certificate_not_trusted"));
});

test("a key that is not for what one answers for, or is an authority's, is refused", () => {
  assert.ok(codesOf(signerWith({ usage: [0] })).includes("certificate_purpose"));
  assert.ok(codesOf(signerWith({ usage: null })).includes("certificate_purpose"));
  assert.ok(codesOf(signerWith({ authority: {} })).includes("certificate_purpose"));
});

test("a certificate with a condition that we do not know is refused when it insists on it", () => {
  const further = (critical: boolean) => [
    extension("1.2.3.4", critical, octetString(Uint8Array.of(1))),
  ];
  assert.deepEqual(codesOf(signerWith({ further: further(false) })), []);
  assert.ok(
    codesOf(signerWith({ further: further(true) })).includes("certificate_extension_unknown"),
  );
});

test("a certificate that was withdrawn before the signature is refused, and one withdrawn after it is not", () => {
  const signer = signerWith();
  const { certificate } = signer;
  const listed = (at: string) => ({ crls: [authority.list([{ certificate, at }])] });
  const before = codesOf(signer, { trust: listed("2026-11-04T02:00:00.000Z") });
  assert.deepEqual(before, ["certificate_revoked"]);
  assert.deepEqual(codesOf(signer, { trust: listed("2026-11-05T02:00:00.000Z") }), []);
});

test("an answer about one certificate counts as a list does, from the issuer or whom it appointed", () => {
  const signer = signerWith();
  const ocsps = [authority.answer(signer.certificate)];
  const report = checked(signer, { trust: { crls: [], ocsps } });
  assert.equal(report.signatures[0]?.revocation, "good-ocsp");
  const purposes = { ids: ["1.3.6.1.5.5.7.3.9"], critical: false };
  const appointed = authority.issue({ commonName: "Answers", purposes });
  const by = (key: typeof appointed, at?: string) => ({
    trust: { crls: [], ocsps: [authority.answer(signer.certificate, at, key)] },
  });
  assert.deepEqual(codesOf(signer, by(appointed)), []);
  assert.deepEqual(codesOf(signer, by(appointed, "2026-11-01T00:00:00.000Z")), [
    "certificate_revoked",
  ]);
  assert.deepEqual(codesOf(signer, by(authority.issue({ commonName: "No" }))), [
    "revocation_unknown",
  ]);
});

test("a list that is old, of another issuer or forged says nothing, and nothing is not enough", () => {
  const signer = signerWith();
  const lists = [
    authority.list([], "2026-01-01T00:00:00.000Z", "2026-11-04T02:00:00.000Z"),
    sampleAuthority().list([]),
    authority.list([]).map((byte, at) => (at === 120 ? byte ^ 1 : byte)),
    Uint8Array.of(1, 2, 3),
  ];
  for (const list of lists) {
    assert.deepEqual(codesOf(signer, { trust: { crls: [list] } }), ["revocation_unknown"]);
  }
  assert.deepEqual(codesOf(signer, { trust: { crls: [], revocationNeeded: false } }), []);
});

test("another person, another role, another field than expected is refused", () => {
  const signer = signerWith({ serialNumber: "099000000001" });
  const said = (expected: Partial<Expected>) => codesOf(signer, { expected });
  assert.deepEqual(said({ person: { commonName: "Trần Văn Mẫu" } }), ["person_differs"]);
  const numbered = { commonName: NAME, serialNumber: "099000000002" };
  assert.deepEqual(said({ person: numbered }), ["person_differs"]);
  assert.deepEqual(said({ person: { ...numbered, serialNumber: "099000000001" } }), []);
  const digest = hexOf(sha256(signer.certificate));
  assert.deepEqual(said({ person: { certificateSha256: digest } }), []);
  assert.deepEqual(said({ person: { certificateSha256: "0".repeat(64) } }), ["person_differs"]);
  assert.deepEqual(said({ role: "organisation" }), ["role_differs"]);
  assert.deepEqual(said({ fieldName: "chair" }), ["field_differs"]);
});

test("a signature without a time stamp is refused where one is required, and else counts from now", () => {
  const plain = { cms: (cms: Uint8Array) => cms };
  assert.deepEqual(codesOf(signerWith(), plain), ["time_stamp_missing"]);
  const optional = { ...plain, expected: { timeStamp: "optional" } as const };
  assert.deepEqual(codesOf(signerWith(), optional), []);
});

test("a time stamp of another signature is refused", () => {
  const other = sampleCms(signerWith(), prepared.digest);
  const digest = valueOf(timeStampDigestOf(other));
  const token = sampleToken(stamps, authority.certificate, digest);
  const attached = (cms: Uint8Array) => valueOf(attachTimeStamp(cms, token));
  assert.deepEqual(codesOf(signerWith(), { cms: attached }), ["time_stamp_other_data"]);
});

test("a PAdES signature that says its time inside is refused", () => {
  assert.deepEqual(codesOf(signerWith(), { claimedAt: NOW }), ["signing_time_inside"]);
});

test("what comes back must begin with what was given out and differ in the hole alone", () => {
  const other = valueOf(prepareSignature(samplePdf(["Văn bản khác"]), sampleWanted()));
  assert.ok(
    codesOf(signerWith(), { before: { kind: "prepared", prepared: other } }).includes(
      "prepared_differs",
    ),
  );
  const revision = samplePdf(["Văn bản khác"]);
  assert.ok(
    codesOf(signerWith(), { before: { kind: "revision", revision } }).includes("prefix_changed"),
  );
  assert.deepEqual(codesOf(signerWith(), { before: { kind: "revision", revision: original } }), []);
});

test("two new signatures at once are refused", () => {
  const twice = signing.signAs(
    signing.signAs(original, sampleWanted(), signing.secretary),
    sampleWanted("chair", "Trần Văn Mẫu"),
    signing.chair,
  );
  const report = checkNewSignature({
    file: twice,
    before: { kind: "revision", revision: original },
    expected: expectedOf("chair", "Trần Văn Mẫu"),
    trust: signing.trust,
  });
  assert.deepEqual(
    report.faults.map(({ code }) => code),
    ["signatures.signatures_not_one"],
  );
  assert.ok(!report.accepted);
});

test("a detached signature is accepted beside its file alone, and must say when it was made", () => {
  const content = Buffer.from("Danh sách trích ngang");
  const expected = { person: { commonName: NAME }, timeStamp: "required" } as const;
  const of = (claimedAt?: string, about = content) => {
    const cms = sampleCms(signerWith(), sha256(content), claimedAt);
    const p7s = stamped(cms, stamps, authority.certificate);
    return checkDetached({ content: about, cms: p7s, expected, trust: signing.trust });
  };
  assert.ok(of(NOW).accepted);
  assert.equal(of().faults[0]?.code, "signatures.signing_time_missing");
  assert.equal(of(NOW, Buffer.from("khác")).faults[0]?.code, "signatures.digest_differs");
});

test("the office may sign for the organisation and for the archive, and a person not for two", () => {
  const { signAs, secretary, trust } = signing;
  const base = { sha256: hexOf(sha256(original)), bytes: original.length };
  const codes = (roles: readonly SignatureRole[]) => {
    const file = roles.reduce(
      (state, role, at) => signAs(state, { ...sampleWanted(`field-${at}`), role }, secretary),
      original,
    );
    const expected = roles.map((role, at) => ({ ...expectedOf(`field-${at}`, NAME), role }));
    const report = checkSignedDocument({ file, original: base, expected, trust });
    return report.faults.map(({ code }) => code);
  };
  assert.deepEqual(codes(["organisation", "archive"]), []);
  assert.deepEqual(codes(["person", "organisation"]), []);
  assert.deepEqual(codes(["person", "person"]), ["signatures.same_person_twice"]);
});
