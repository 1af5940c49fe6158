import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** What a weak phone takes in without anybody noticing. */
const MOST_BYTES = 25_000;

const folders: string[] = [];
let page = "";

async function built(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "chiboso-booth-"));
  folders.push(outDir);
  const configFile = join(import.meta.dirname, "vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
  assert.deepEqual(await readdir(outDir), ["booth.html"]);
  return readFile(join(outDir, "booth.html"), "utf8");
}

before(async () => {
  page = await built();
});

after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const inside = (tag: string) =>
  new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`).exec(page)?.[1] ?? assert.fail(tag);

test("the whole page with its cryptography and its words has at most 25 kB", () => {
  const small = gzipSync(page, { level: 9 }).length;
  assert.ok(small <= MOST_BYTES, `${small} bytes`);
});

test("whoever builds the page again gets the same bytes", async () => {
  assert.equal(await built(), page);
});

test("the page may run its own script, speak with where it came from, and nothing else", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  assert.deepEqual(policy.split("; "), [
    "default-src 'none'",
    `script-src ${digest(inside("script"))}`,
    `style-src ${digest(inside("style"))}`,
    "connect-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  assert.doesNotMatch(page, /<link|src="|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
});

test("the page asks without the cookies of the device", () => {
  assert.match(page, /credentials:\s*[`"']omit[`"']/);
  assert.doesNotMatch(page, /credentials:\s*[`"'](include|same-origin)/);
});
