/**
 * Runs a program of the project with the pinned Node, installing what the lock file says first:
 * `node tools/launch.mjs tools/start.ts ARGUMENTS`. This file alone must run on any Node from 20
 * on and without a single package.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE = join(ROOT, "node_modules", ".bin", "node");
const NEWEST_NEEDED = 26;

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 */

/** @param {string} path @returns {Record<string, Locked>} */
function readLock(path) {
  if (!existsSync(path)) return {};
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(readFileSync(path, "utf8"))
  );
  return lock.packages;
}

/** npm writes down what it has installed as its last act, so an interrupted installation differs. */
function isInstalled() {
  const wanted = readLock(join(ROOT, "package-lock.json"));
  const present = readLock(join(ROOT, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional }]) => {
    if (!path.startsWith("node_modules/") || link) return true;
    const found = present[path];
    return found === undefined ? Boolean(optional ?? devOptional) : found.version === version;
  });
}

function install() {
  console.error("Installing what package-lock.json says (once; about a minute)…");
  const flags = [
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
  ];
  const { status, error } = spawnSync("npm", ["ci", ...flags, "--loglevel=error"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status === 0) return;
  console.error(error ?? "The installation failed; what npm says above is the reason.");
  process.exit(status ?? 1);
}

/** The pinned Node, or this one when it is new enough and the pinned one is not made for the machine. */
function findNode() {
  if (existsSync(NODE)) return NODE;
  if (Number(process.versions.node.split(".")[0]) >= NEWEST_NEEDED) return process.execPath;
  console.error(
    `There is no packaged Node ${NEWEST_NEEDED} for ${process.platform} ${process.arch}: ` +
      `install Node ${NEWEST_NEEDED} on this machine and run the command again.`,
  );
  return process.exit(1);
}

/** @param {string} node @param {string[]} args */
function become(node, args) {
  const env = { ...process.env, PATH: `${dirname(NODE)}:${process.env["PATH"] ?? ""}` };
  if (process.execve) process.execve(node, [node, ...args], env);
  const child = spawn(node, args, { stdio: "inherit", env });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => void child.kill(signal));
  }
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1));
  });
}

const [target, ...rest] = process.argv.slice(2);
if (target === undefined) throw new Error("usage: node tools/launch.mjs PROGRAM [ARGUMENTS]");
if (!isInstalled()) install();
process.chdir(ROOT);
become(findNode(), [join(ROOT, target), ...rest]);
