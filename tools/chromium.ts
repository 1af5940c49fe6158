import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
/** The browser, and faces for Vietnamese and Arabic, so that pictures show words and not boxes. */
const PACKAGES = ["chromium", "fonts-noto-core"];
const COMMAND = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(" ")}`;

/**
 * The path of the machine's Chromium (`CHROMIUM` names another one). As root where there is none it
 * is installed with the machine's own packages; otherwise it throws with the command to run.
 */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && onPath("apt-get") !== undefined) {
    say(`Installing the browser for the stories: ${COMMAND}`);
    spawnSync("sh", ["-c", COMMAND], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error(
      "The stories need Chromium and there is none. Run as root:\n" +
        `  ${COMMAND}\nor name the browser's file in the variable CHROMIUM.`,
    );
  }
  return installed;
}

function findChromium(): string | undefined {
  const named = process.env["CHROMIUM"];
  if (named) return named;
  return NAMES.map(onPath).find((path) => path !== undefined);
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
