import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Nobody listens there: every answer comes from the folder of the source. */
const ORIGIN = "http://localhost:39123";
const IMPORTS = {
  "@chiboso/domain/": "/domain/",
  "@noble/ed25519": "/node_modules/@noble/ed25519/index.js",
  "@noble/hashes/": "/node_modules/@noble/hashes/",
  zod: "/node_modules/zod/index.js",
};
const stripped = new Map<string, string>();

/** Modules of the app by the name that they are given in the page, and a script that may use them. */
export interface Code {
  readonly modules: Readonly<Record<string, string>>;
  /** Declares what stands beside the modules under these names. */
  readonly script: string;
  readonly declared: readonly string[];
}

/**
 * A page in which these modules of the app stand under their names, as they are and with the browser's own store:
 * for what a device does by itself, without the screens around it.
 */
export async function openDevicePage(device: BrowserContext, code: Code): Promise<Page> {
  const page = await device.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: pageOf(code) });
    return route.fulfill({ contentType: "text/javascript", body: await sourceOf(pathname) });
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(() => "modules" in globalThis);
  return page;
}

/** The same page anew: only what is in its store is left. */
export async function loadAnew(page: Page): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => "modules" in globalThis);
}

/** Calls a function of one of the page's modules with values that JSON can carry. */
export async function callOn<Answer>(
  page: Page,
  name: `${string}.${string}`,
  ...args: readonly unknown[]
): Promise<Answer> {
  const answer = await page.evaluate(
    async ([path, given]) => {
      type Functions = Record<string, Record<string, (...values: unknown[]) => unknown>>;
      const { modules } = globalThis as unknown as { modules: Functions };
      const [module = "", what = ""] = path.split(".");
      return modules[module]?.[what]?.(...given);
    },
    [name, args] as const,
  );
  return answer as Answer;
}

function pageOf({ modules, script, declared }: Code): string {
  const imports = Object.entries(modules).map(
    ([name, path]) => `import * as ${name} from "${path}";`,
  );
  const names = [...Object.keys(modules), ...declared].join(", ");
  return `<!doctype html><meta charset="utf-8"><title>Device</title>
<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>
<script type="module">${imports.join("")}${script}globalThis.modules = { ${names} };</script>`;
}

async function sourceOf(pathname: string): Promise<string> {
  const known = stripped.get(pathname);
  if (known !== undefined) return known;
  const source = await readFile(join(ROOT, pathname), "utf8");
  const script = pathname.endsWith(".ts") ? stripTypeScriptTypes(source) : source;
  stripped.set(pathname, script);
  return script;
}
