import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import * as contract from "../domain/signing/papers-contract.ts";
import { buildApp } from "../server/app.ts";
import { capabilities } from "../server/capabilities.ts";
import { openTimeStamps } from "../server/signatures/authority/time-stamps.ts";
import { readPdf } from "../server/signatures/pdf/read-file.ts";
import { rangeOf } from "../server/signatures/validate/byte-range.ts";
import { changeOf } from "../server/signatures/validate/changes.ts";
import { finishPaper } from "../server/signing/finish-paper.ts";
import { testApp } from "../server/testing/app.ts";
import { adopted, signedFile, signs } from "../server/testing/signing-desk.ts";
import { openSignaturePrograms, pem } from "./signature-programs.ts";

/** The site's own time stamps before programs of others, over HTTP as those ask. */
const programs = openSignaturePrograms();
after(() => programs.close());
const { run, place, folder } = programs;

describe("the site's own authority for time stamps", () => {
  // Programs of others look at their own clock.
  const app = testApp(new Date().toISOString());
  const post = async (url: string, body: Uint8Array<ArrayBuffer>, kind: string) =>
    fetch(`${url}/tsa`, { method: "POST", headers: { "content-type": kind }, body });
  const QUERY = "application/timestamp-query";

  async function listening<T>(work: (url: string) => Promise<T>): Promise<T> {
    const { services } = app.system;
    const config = { ...services.config, requestsPerMinute: 40 };
    const served = await buildApp(
      { ...services, config },
      capabilities,
      async () => null,
      services.log,
    );
    await served.listen({ host: "127.0.0.1", port: 0 });
    try {
      return await work(`http://127.0.0.1:${(served.server.address() as AddressInfo).port}`);
    } finally {
      await served.close();
    }
  }

  it("leads nowhere before the site has issued a certificate", async () => {
    const status = await listening(
      async (url) => (await post(url, new Uint8Array(9), QUERY)).status,
    );
    assert.equal(status, 404);
  });

  it("answers openssl over HTTP, and openssl verifies the answer up to its root", async () => {
    await adopted(app);
    const data = place("data.txt", "Biên bản mẫu");
    const other = place("other.txt", "Biên bản khác");
    const query = join(folder, "query.tsq");
    assert.ok(run("openssl", "ts", "-query", "-data", data, "-sha256", "-cert", "-out", query).ok);
    await listening(async (url) => {
      const answer = await post(url, new Uint8Array(readFileSync(query)), QUERY);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get("content-type"), "application/timestamp-reply");
      place("reply.tsr", new Uint8Array(await answer.arrayBuffer()));
      assert.equal((await post(url, new Uint8Array(10), "text/plain")).status, 415);
      assert.equal((await post(url, new Uint8Array(5000), QUERY)).status, 413);
      const many = Array.from({ length: 20 }, () =>
        post(url, new Uint8Array(readFileSync(query)), QUERY),
      );
      const statuses = (await Promise.all(many)).map(({ status }) => status);
      assert.ok(statuses.includes(429), "an address has its share of questions");
    });
    const { anchors } = await openTimeStamps(app.system.services.config, app.now);
    const root = place("stamps-root.pem", pem("CERTIFICATE", anchors[0] ?? new Uint8Array()));
    const reply = join(folder, "reply.tsr");
    const verified = run(
      "openssl",
      "ts",
      "-verify",
      "-in",
      reply,
      "-queryfile",
      query,
      "-CAfile",
      root,
    );
    assert.ok(verified.ok, verified.said);
    const wrong = run("openssl", "ts", "-verify", "-in", reply, "-data", other, "-CAfile", root);
    assert.ok(!wrong.ok, "another file has no time stamp");
    const { said } = run("openssl", "ts", "-reply", "-in", reply, "-text");
    assert.match(said, /Status: Granted/);
  });

  it("signed minutes that the server has finished are accepted by openssl, pdfsig and qpdf", async () => {
    const world = await adopted(app);
    await signs(world, world.clerk);
    await signs(world, world.chair);
    assert.equal(await finishPaper(app.system.services, world.params.paperId), "done");
    const bytes = new Uint8Array(await signedFile(world));
    const path = place("finished.pdf", bytes);
    const { ok, said } = run("qpdf", "--check", path);
    assert.ok(ok, said);
    const signatures = run("pdfsig", "-nocert", path).said;
    assert.equal(signatures.match(/Signature is Valid/g)?.length, 2, signatures);
    const file = readPdf(bytes);
    const last = file.revisions.length - 1;
    const change = changeOf(file, last);
    assert.ok(change.kind === "documentTimeStamp");
    const { cms, byteRange } = rangeOf(file, last, change.signature);
    const [from, length, second, rest] = byteRange;
    const token = place("token.der", cms);
    const covered = [bytes.subarray(from, from + length), bytes.subarray(second, second + rest)];
    const data = place("covered.bin", Buffer.concat(covered));
    const { anchors } = await openTimeStamps(app.system.services.config, app.now);
    const root = place("stamps-root.pem", pem("CERTIFICATE", anchors[0] ?? new Uint8Array()));
    const given = ["-in", token, "-token_in", "-data", data, "-CAfile", root];
    const verified = run("openssl", "ts", "-verify", ...given);
    assert.ok(verified.ok, verified.said);
    const view = await world.meeting.asDeputy.call(contract.viewPaper, { params: world.params });
    assert.equal(view.value.lasting?.state, "kept");
  });
});
