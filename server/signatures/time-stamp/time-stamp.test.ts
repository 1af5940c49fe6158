import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { integer, objectId, octetString, sequence } from "@chiboso/domain/crypto/der.ts";
import { ID, sha256 } from "../cms/algorithms.ts";
import { sampleAuthority } from "../validate/sample-authority.ts";
import { NOW, sampleToken, valueOf } from "../validate/sample-signatures.ts";
import { answerTimeStamp } from "./answer.ts";
import { askTimeStamp } from "./ask.ts";
import { checkTimeStampReply, checkTimeStampToken } from "./check-token.ts";
import { timeStampRequest } from "./request.ts";

const root = sampleAuthority();
const authority = root.timeStamps();
const digest = sha256(Buffer.from("biên bản"));
const nonce = Uint8Array.of(0x90, 2, 3, 4, 5, 6, 7, 8);
const made = { at: NOW, serial: Uint8Array.of(7) };
const trust = { anchors: [root.certificate], now: NOW };

function replyOf(by = authority, at = NOW) {
  return answerTimeStamp(timeStampRequest(digest, nonce), by, { ...made, at });
}

const codeOf = (by = authority, at = NOW, now = NOW) => {
  const checked = checkTimeStampReply(replyOf(by, at), { digest, nonce }, { ...trust, now });
  return checked.ok ? "" : checked.refusal.code.replace("signatures.", "");
};

test("an authority of our own gives a token that we check: its instant, its number, whose it is", () => {
  const checked = valueOf(checkTimeStampReply(replyOf(), { digest, nonce }, trust));
  assert.equal(checked.at, NOW);
  assert.equal(checked.serial, "07");
  assert.ok(Buffer.from(checked.authority).equals(authority.certificate));
});

test("a token of other data, another nonce, or from the future is refused", () => {
  const token = sampleToken(authority, root.certificate, sha256(Buffer.from("khác")));
  const other = checkTimeStampToken(token, digest, trust);
  assert.equal(other.ok || other.refusal.code, "signatures.time_stamp_other_data");
  const again = checkTimeStampReply(replyOf(), { digest, nonce: Uint8Array.of(1) }, trust);
  assert.equal(again.ok || again.refusal.code, "signatures.time_stamp_nonce");
  assert.equal(codeOf(authority, "2026-11-04T02:20:00.001Z"), "time_in_future");
  assert.equal(codeOf(authority, "2026-11-04T02:20:00.000Z"), "");
});

test("an authority whose purpose is not critical, not alone or not there is refused", () => {
  const ids = [ID.timeStamping];
  const two = [...ids, "1.3.6.1.5.5.7.3.1"];
  for (const purposes of [
    { ids, critical: false },
    { ids: two, critical: true },
  ]) {
    assert.equal(codeOf(root.timeStamps({ purposes })), "time_stamp_purpose");
  }
  const signer = { ...root.issue({ commonName: "An" }), chain: [], policy: authority.policy };
  assert.equal(codeOf(signer), "time_stamp_purpose");
});

test("a token older than its authority's certificate, after it, or of an unknown authority is refused", () => {
  const young = root.timeStamps({ notBefore: "2026-11-05T00:00:00.000Z" });
  assert.equal(codeOf(young), "time_before_certificate");
  const old = root.timeStamps({ notAfter: "2026-11-05T00:00:00.000Z" });
  assert.equal(codeOf(old), "");
  assert.equal(codeOf(old, NOW, "2026-11-06T00:00:00.000Z"), "certificate_expired");
  assert.equal(codeOf(sampleAuthority("Stranger").timeStamps()), "certificate_not_trusted");
});

test("a withdrawn authority is refused", () => {
  const { certificate } = authority;
  const crls = [root.list([{ certificate, at: "2026-11-01T00:00:00.000Z" }])];
  const checked = checkTimeStampReply(replyOf(), { digest, nonce }, { ...trust, crls });
  assert.equal(checked.ok || checked.refusal.code, "signatures.certificate_revoked");
});

test("a request about SHA-1, of another policy or that is no request is answered with a rejection", () => {
  const sha1 = sequence(
    integer(1),
    sequence(sequence(objectId("1.3.14.3.2.26")), octetString(new Uint8Array(20))),
  );
  const policy = sequence(
    integer(1),
    sequence(sequence(objectId(ID.sha256)), octetString(digest)),
    objectId("1.2.3"),
  );
  for (const request of [sha1, policy, Uint8Array.of(1, 2), new Uint8Array()]) {
    const reply = answerTimeStamp(request, authority, made);
    const checked = checkTimeStampReply(reply, { digest, nonce }, trust);
    assert.equal(checked.ok || checked.refusal.code, "signatures.time_stamp_rejected");
  }
});

test("every byte of a token that is changed makes it one that is refused", () => {
  const { token } = valueOf(checkTimeStampReply(replyOf(), { digest, nonce }, trust));
  for (const [index, byte] of token.entries()) {
    const changed = new Uint8Array(token);
    changed[index] = byte ^ (1 << (index % 8));
    assert.ok(!checkTimeStampToken(changed, digest, trust).ok, `byte ${index}`);
  }
});

async function serving<T>(
  answer: (request: Uint8Array) => { kind: string; body: Uint8Array } | undefined,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const reply = answer(Buffer.concat(chunks));
      if (reply === undefined) return void response.destroy();
      response.setHeader("content-type", reply.kind).end(reply.body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`);
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}

test("an authority is asked over HTTP, and one that is silent, talks too much or another language is not reached", async () => {
  const kind = "application/timestamp-reply";
  const ask = (url: string) => askTimeStamp({ url, digest, nonce, trust, milliseconds: 5000 });
  const good = await serving(
    (request) => ({ kind, body: answerTimeStamp(request, authority, made) }),
    ask,
  );
  assert.ok(good.ok);
  const bad = [
    undefined,
    { kind: "text/html", body: Buffer.from("<p>") },
    { kind, body: new Uint8Array(70_000) },
  ];
  for (const reply of bad) {
    const refused = await serving(() => reply, ask);
    assert.equal(refused.ok || refused.refusal.code, "signatures.time_stamp_unreachable");
  }
});
