import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that others wrote and that comes with the machine's own packages. */
export interface MachineProgram {
  /** Who needs it, in words: "The stories need Chromium". */
  readonly need: string;
  readonly names: readonly string[];
  readonly packages: readonly string[];
  /** A file of one of the packages without which the program is of no use. */
  readonly beside?: string;
  /** The variable that may name another file. */
  readonly variable: string;
}

/**
 * The path of a program. As root where there is none it is installed with the machine's own packages;
 * otherwise it throws with the command to run.
 */
export function ensureProgram(program: MachineProgram, say: (line: string) => void): string {
  const found = findProgram(program);
  if (found !== undefined) return found;
  const command = `apt-get update && apt-get install -y -o DPkg::Lock::Timeout=300 --no-install-recommends ${program.packages.join(" ")}`;
  if (process.getuid?.() === 0 && onPath("apt-get") !== undefined) {
    say(`${program.need}, which is being installed: ${command}`);
    spawnSync("sh", ["-c", command], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = findProgram(program);
  if (installed === undefined) {
    throw new Error(
      `${program.need} and there is none. Run as root:\n` +
        `  ${command}\nor name the program's file in the variable ${program.variable}.`,
    );
  }
  return installed;
}

function findProgram({ names, beside, variable }: MachineProgram): string | undefined {
  const named = process.env[variable];
  if (named) return named;
  if (beside !== undefined && !existsSync(beside)) return undefined;
  return names.map(onPath).find((path) => path !== undefined);
}

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
