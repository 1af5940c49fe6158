import assert from "node:assert/strict";
import { test } from "node:test";
import { fillSignature } from "../pdf/prepare-signature.ts";
import { addLongTermData, prepareDocumentTimeStamp } from "../pdf/long-term.ts";
import { checkSignedDocument } from "../validate/check-document.ts";
import { sampleAuthority } from "../validate/sample-authority.ts";
import {
  sampleDocument,
  sampleSigning,
  sampleToken,
  valueOf,
} from "../validate/sample-signatures.ts";
import { renewFrom } from "./renewal.ts";

test("a stamp is renewed five years before its authority's certificate ends, or in the last third of a short life", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const long = renewFrom({ at, notAfter: "2046-01-01T00:00:00.000Z" });
  assert.equal(long, "2041-01-02T00:00:00.000Z");
  const short = renewFrom({ at, notAfter: "2026-01-31T00:00:00.000Z" });
  assert.equal(short, "2026-01-21T00:00:00.000Z");
});

test("a document that was stamped anew in time is accepted when every first certificate has long ended", () => {
  const signing = sampleSigning();
  const { finished, base: original, expected } = sampleDocument(signing);
  const successor = sampleAuthority("Sample root of 2030", "2046-01-01T00:00:00.000Z");
  const later = successor.timeStamps({
    notBefore: "2030-01-01T00:00:00.000Z",
    notAfter: "2045-01-01T00:00:00.000Z",
  });
  const list = signing.authority.list([], "2030-05-01T00:00:00.000Z", "2031-01-01T00:00:00.000Z");
  const data = { certificates: [], crls: [list], ocsps: [] };
  const prepared = valueOf(prepareDocumentTimeStamp(valueOf(addLongTermData(finished, data))));
  const at = "2030-06-01T00:00:00.000Z";
  const token = sampleToken(later, successor.certificate, prepared.digest, at);
  const renewed = valueOf(fillSignature(prepared, token));
  const now = "2040-01-01T00:00:00.000Z";
  const timeStampAnchors = [signing.authority.certificate, successor.certificate];
  const trust = { ...signing.trust, crls: [], timeStampAnchors, now };
  const codesOf = (file: Uint8Array) =>
    checkSignedDocument({ file, original, expected, trust }).faults.map(({ code }) => code);
  assert.deepEqual(codesOf(renewed), []);
  assert.ok(codesOf(finished).includes("signatures.certificate_expired"));
});
