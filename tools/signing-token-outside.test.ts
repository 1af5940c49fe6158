import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fillSignature, prepareSignature } from "../server/signatures/pdf/prepare-signature.ts";
import { samplePdf, sampleWanted } from "../server/signatures/pdf/sample-document.ts";
import { assembleCms } from "../server/signatures/cms/assemble-cms.ts";
import { checkNewSignature } from "../server/signatures/validate/check-revision.ts";
import { sampleAuthority } from "../server/signatures/validate/sample-authority.ts";
import {
  expectedOf,
  NOW,
  sampleCms,
  valueOf,
} from "../server/signatures/validate/sample-signatures.ts";
import { openSignaturePrograms } from "./signature-programs.ts";

/** The signing station with a token in software: the key is on it, and the document comes from us. */
const programs = openSignaturePrograms();
after(() => programs.close());
const { run, place, folder } = programs;
const MODULE = ["/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so"].find(
  (path) => existsSync(path),
);
const PIN = "123456";
const NAME = "Nguyễn Thị Mẫu";
const authority = sampleAuthority();
const trust = {
  anchors: [authority.certificate],
  timeStampAnchors: [],
  crls: [authority.list([])],
  revocationNeeded: true,
  now: NOW,
};
const IDS = { ec: "01", rsa2048: "02" } as const;
const tokenArgs = () => ["--module", MODULE ?? "", "--token-label", "chiboso"];

before(() => {
  const init = ["--init-token", "--free", "--label", "chiboso", "--so-pin", PIN, "--pin", PIN];
  const { ok, said } = run("softhsm2-util", ...init);
  assert.ok(ok, said);
  for (const key of ["ec", "rsa2048"] as const) {
    const { certificate, privateKey } = authority.issue({ commonName: NAME, key });
    const files = {
      privkey: place("key.der", privateKey.export({ type: "pkcs8", format: "der" })),
      cert: place("certificate.der", certificate),
    };
    for (const [type, file] of Object.entries(files)) {
      const what = ["--write-object", file, "--type", type, "--id", IDS[key], "--label", key];
      const written = run("pkcs11-tool", ...tokenArgs(), "--login", "--pin", PIN, ...what);
      assert.ok(written.ok, written.said);
    }
  }
});

function station(
  document: string,
  key: keyof typeof IDS,
  more: readonly string[] = [],
  pin: string = PIN,
) {
  const tool = join(import.meta.dirname, "sign-with-token.ts");
  const args = ["--module", MODULE ?? "", "--token", "chiboso", "--id", IDS[key]];
  const chain = place("root.der", authority.certificate);
  const done = spawnSync(
    process.execPath,
    [tool, ...args, "--document", document, "--chain", chain, ...more],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        TOKEN_PIN: pin,
        INIT_CWD: folder,
        SOFTHSM2_CONF: join(folder, "softhsm2.conf"),
      },
    },
  );
  return { ok: done.status === 0, said: `${done.stdout}${done.stderr}` };
}

const original = samplePdf();
const prepared = valueOf(prepareSignature(original, sampleWanted()));

function checked(file: Uint8Array) {
  const expected = { ...expectedOf("secretary", NAME), timeStamp: "optional" } as const;
  return checkNewSignature({ file, before: { kind: "prepared", prepared }, expected, trust });
}

for (const key of ["ec", "rsa2048"] as const) {
  test(`the station signs a prepared document with a key of kind ${key} on a token, and the server accepts it`, () => {
    const document = place("prepared.pdf", prepared.bytes);
    const { ok, said } = station(document, key, ["--signed", "signed.pdf", "--value", "value"]);
    assert.ok(ok, said);
    assert.match(said, /CN=Nguyễn Thị Mẫu/);
    assert.ok(said.includes(Buffer.from(prepared.digest).toString("hex")));
    const report = checked(new Uint8Array(readFileSync(join(folder, "signed.pdf"))));
    assert.deepEqual(report.faults, []);
    const signature = Buffer.from(readFileSync(join(folder, "value"), "utf8"), "base64");
    assert.equal(signature.length, key === "ec" ? 64 : 256);
  });
}

test("the value alone can be brought to the server, which makes the same signature of it", () => {
  const read = join(folder, "read.der");
  const what = ["--read-object", "--type", "cert", "--id", IDS.ec, "--output-file", read];
  assert.ok(run("pkcs11-tool", ...tokenArgs(), ...what).ok);
  const own = new Uint8Array(readFileSync(read));
  assert.ok(station(place("prepared.pdf", prepared.bytes), "ec", ["--value", "value"]).ok);
  const signature = new Uint8Array(
    Buffer.from(readFileSync(join(folder, "value"), "utf8"), "base64"),
  );
  const parts = { contentDigest: prepared.digest, certificate: own, signature };
  const cms = valueOf(assembleCms({ ...parts, chain: [authority.certificate] }));
  assert.deepEqual(checked(valueOf(fillSignature(prepared, cms))).faults, []);
});

test("the station signs nothing that was not prepared, is signed already, or is no document of ours", () => {
  const signer = { ...authority.issue({ commonName: NAME }), chain: [authority.certificate] };
  const signed = valueOf(fillSignature(prepared, sampleCms(signer, prepared.digest)));
  for (const [content, why] of [
    [original, "refused: signatures.pdf_damaged"],
    [signed, "signed already"],
    [Buffer.from("%PDF-1.7 x"), "refused: signatures.pdf_bytes_after_end"],
  ] as const) {
    const { ok, said } = station(place("other.pdf", content), "ec", ["--value", "other-value"]);
    assert.ok(!ok);
    assert.ok(said.includes(why), said);
    assert.ok(!existsSync(join(folder, "other-value")));
  }
});

test("with a wrong PIN nothing is signed", () => {
  const document = place("prepared.pdf", prepared.bytes);
  const { ok, said } = station(document, "ec", ["--value", "wrong-value"], "000000");
  assert.ok(!ok);
  assert.match(said, /CKR_PIN_INCORRECT/);
  assert.ok(!existsSync(join(folder, "wrong-value")));
});
