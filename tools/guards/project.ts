import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";

const versions = z.record(z.string(), z.string()).optional();
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** What is wrong in files that are not code: versions, the lock file, the order of migrations. */
export function refuseProject(root: string): string[] {
  return [...refuseVersions(root), ...refuseLock(root), ...refuseMigrations(root)];
}

function refuseVersions(root: string): string[] {
  return globSync("{,*/}package.json", { cwd: root }).flatMap((path) => {
    const read = manifest.parse(JSON.parse(readFileSync(join(root, path), "utf8")));
    return Object.entries({
      ...read.dependencies,
      ...read.devDependencies,
      ...read.optionalDependencies,
    })
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `${path}: ${name} is "${version}": versions are exact`);
  });
}

/** Where a package comes from is the affair of the machine that installs, its digest is ours. */
function refuseLock(root: string): string[] {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const host = /"resolved": "https?:\/\/([^/"]+)/.exec(lock)?.[1];
  return host === undefined
    ? []
    : [
        `package-lock.json names the host ${host}: install with omit-lockfile-registry-resolved=true`,
      ];
}

function refuseMigrations(root: string): string[] {
  const files: string[] = globSync("server/migrations/*.sql", { cwd: root });
  return files.toSorted().flatMap((path, index) => {
    const number = String(index + 1).padStart(4, "0");
    return basename(path).startsWith(`${number}-`)
      ? []
      : [`${path}: migrations are numbered in order without gaps; this one should be ${number}`];
  });
}
