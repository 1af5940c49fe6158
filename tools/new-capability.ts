import { existsSync, globSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT, runTool } from "./run-tool.ts";

const SKELETON = join(import.meta.dirname, "skeleton");
const ROOMS = ["domain", "server", "web"] as const;

/**
 * `npm run new-capability -- NAME`: a capability that runs, in every room, with one read, one write,
 * one table and one screen, to be changed into what is wanted. Then says what is left to do by hand.
 */
async function main(name: string): Promise<void> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
    throw new Error("usage: npm run new-capability -- NAME, a word of the glossary in kebab-case");
  }
  const taken = ROOMS.find((room) => existsSync(join(ROOT, room, name)));
  if (taken !== undefined) throw new Error(`${taken}/${name}/ exists already`);
  const files: string[] = globSync("**/*.txt", { cwd: SKELETON });
  const written = await Promise.all(files.toSorted().map((path) => writeOne(path, name)));
  await runTool("oxfmt", written);
  for (const path of written) console.log(`  ${path}`);
  console.log(leftToDo(name));
}

async function writeOne(path: string, name: string): Promise<string> {
  const target = path.endsWith("migration.sql.txt") ? migrationOf(name) : targetOf(path, name);
  const text = await readFile(join(SKELETON, path), "utf8");
  await mkdir(dirname(join(ROOT, target)), { recursive: true });
  await writeFile(join(ROOT, target), fill(text, name), { flag: "wx" });
  return target;
}

function targetOf(path: string, name: string): string {
  const [room = "", ...rest] = path.replace(/\.txt$/, "").split("/");
  return join(room, name, ...rest);
}

function migrationOf(name: string): string {
  const present: string[] = globSync("server/migrations/*.sql", { cwd: ROOT });
  return `server/migrations/${String(present.length + 1).padStart(4, "0")}-${name}.sql`;
}

function fill(text: string, name: string): string {
  return text
    .replaceAll("$camel", camel(name))
    .replaceAll("$table", `${name.replaceAll("-", "_")}_note`)
    .replaceAll(/\$name\b/g, name);
}

function camel(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function leftToDo(name: string): string {
  return [
    "",
    'Left to do by hand (CONTRIBUTING, "Add a capability in ten steps"):',
    `  server/capabilities.ts   import { ${camel(name)} } from "./${name}/public.ts" and list it`,
    `  web/routes.tsx           import { ${camel(name)}Routes } from "./${name}/routes.ts" and spread it`,
    `  web/words.{vi,en,ar}.ts  import and spread the words of domain/${name}/ and web/${name}/`,
    "  docs/map.md              one line: what it owns, what its door gives",
    "Then `npm run check`.",
  ].join("\n");
}

await main(process.argv[2] ?? "").catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
