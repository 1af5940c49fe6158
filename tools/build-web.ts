import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { lockFolder } from "../server/platform/data-lock.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMPS = join(ROOT, ".cache", "builds");

interface Page {
  /** The folder with `vite.config.ts`. */
  readonly folder: string;
  /** What it is made of beside `domain/`. */
  readonly sources: readonly string[];
  /** The file that must be there when the page has been built. */
  readonly result: string;
}

const PAGES: readonly Page[] = [
  { folder: "web", sources: ["web"], result: "web/dist/index.html" },
  { folder: "verifier", sources: ["verifier"], result: "verifier/dist/verifier.html" },
  { folder: "web/booth", sources: ["web/booth", "web/keys"], result: "web/booth/dist/booth.html" },
];

/**
 * Builds the pages whose sources have changed since they were last built (by content, not by
 * time): all of them, or those of the `wanted` folders. `say` hears of each one that is built.
 * Throws with what the builder said. Who comes while somebody else builds waits, and then mostly
 * finds it done.
 */
export async function buildPages(
  say: (line: string) => void,
  wanted: readonly string[] = PAGES.map(({ folder }) => folder),
): Promise<void> {
  const pages = PAGES.filter(
    ({ folder }) => wanted.includes(folder) && existsSync(join(ROOT, folder, "vite.config.ts")),
  );
  await mkdir(STAMPS, { recursive: true });
  const unlock = await lockBuilds();
  try {
    const shared = await digestOf(["domain", "package-lock.json"]);
    for (const page of pages) await buildPage(page, shared + (await digestOf(page.sources)), say);
  } finally {
    await unlock();
  }
}

async function lockBuilds(): Promise<() => Promise<void>> {
  for (;;) {
    const unlock = await lockFolder(STAMPS);
    if (unlock !== undefined) return unlock;
    await after(LOOK_AGAIN_MS);
  }
}

const LOOK_AGAIN_MS = 200;

async function buildPage(page: Page, digest: string, say: (line: string) => void): Promise<void> {
  const name = page.folder.replaceAll("/", "-");
  const stamp = join(STAMPS, name);
  const result = join(ROOT, page.result);
  const built = existsSync(result) && (await readFile(stamp, "utf8").catch(() => ""));
  if (built === digest) return;
  say(`building ${page.folder}`);
  const fresh = await mkdtemp(join(STAMPS, `${name}-`));
  try {
    await build(page.folder, fresh);
    await rm(stamp, { force: true });
    await putInPlace(fresh, join(ROOT, page.folder, "dist"));
    await writeFile(stamp, digest);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  // One file has one hash, which anybody who builds it finds again.
  if (page.folder === "web/booth") say(`${page.result} has the hash ${await hashOf(result)}`);
}

async function hashOf(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

/** Somebody may be reading what was there: it is taken away as a whole, never file by file. */
async function putInPlace(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-old`;
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await chmod(place, 0o755);
  await rm(old, { recursive: true, force: true });
}

async function digestOf(places: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const path of await filesOf(place)) {
      const bytes = await readFile(join(ROOT, path));
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
}

async function filesOf(place: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, place), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOTDIR") return undefined;
      throw error;
    },
  );
  if (entries === undefined) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path.replaceAll(sep, "/")))
    .filter((path) => !path.includes(".test."))
    .toSorted();
}

async function build(source: string, folder: string): Promise<void> {
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(
    process.execPath,
    [vite, "build", "--logLevel", "warn", "--outDir", folder, "--emptyOutDir"],
    {
      cwd: join(ROOT, source),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const [out, wrong, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`Building ${source} failed:\n${wrong}${out}`);
}
