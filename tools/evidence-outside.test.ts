import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBagFiles } from "../domain/ledger/evidence/bag.ts";
import { sampleVectors } from "../domain/ledger/evidence/sample-vectors.ts";
import { verifyEvidence } from "../domain/ledger/evidence/verify-evidence.ts";
import { keptVectors, vectorsNow } from "./evidence-vectors.ts";
import { ensureGoTlog } from "./go-tlog.ts";

const SOURCE = fileURLToPath(new URL("./go-evidence/main.go", import.meta.url));

/** The written format before programs that know nothing of this project's code. */
describe("evidence before programs of others", () => {
  const folder = mkdtempSync(join(tmpdir(), "chiboso-evidence-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function built(): string {
    const reader = join(folder, "go-evidence");
    const env = {
      ...process.env,
      GO111MODULE: "off",
      GOPROXY: "off",
      GOFLAGS: "",
      GOCACHE: join(folder, "cache"),
    };
    const go = ensureGoTlog(() => undefined);
    const made = spawnSync(go, ["build", "-o", reader, SOURCE], { env, encoding: "utf8" });
    assert.equal(made.status, 0, made.stderr);
    return reader;
  }

  test("the vectors that are given out are the ones that are made now", () => {
    assert.ok(keptVectors() === vectorsNow(), "run: node tools/evidence-vectors.ts");
  });

  test("our reader accepts the good vectors and refuses the bad ones", () => {
    for (const { name, accepted, bytes } of sampleVectors())
      assert.equal(verifyEvidence(bytes).ok, accepted, name);
  });

  test("a reader in Go, written from the description alone, says the same of each vector", () => {
    const reader = built();
    for (const { name, accepted, why, bytes } of sampleVectors()) {
      const file = join(folder, `${name}.zip`);
      writeFileSync(file, bytes);
      const { status, stdout } = spawnSync(reader, [file], { encoding: "utf8" });
      assert.equal(status, accepted ? 0 : 1, `${name} (${why}): ${stdout}`);
    }
  });

  test("sha512sum finds every file of an unpacked bag as the manifests say, and one that was changed", () => {
    const [good] = sampleVectors().filter(({ accepted }) => accepted);
    assert.ok(good);
    const opened = openBagFiles(good.bytes);
    assert.ok(opened.ok);
    const root = join(folder, opened.value.folder);
    for (const [path, bytes] of opened.value.files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
    const check = (manifest: string) =>
      spawnSync("sha512sum", ["-c", "--strict", manifest], { cwd: root, encoding: "utf8" });
    for (const manifest of ["manifest-sha512.txt", "tagmanifest-sha512.txt"])
      assert.equal(check(manifest).status, 0, check(manifest).stdout);
    writeFileSync(join(root, "data/01-minutes.adopted/minutes.pdf"), "%PDF other");
    assert.equal(check("manifest-sha512.txt").status, 1);
  });
});
