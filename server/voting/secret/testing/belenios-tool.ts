import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the program answered. */
export interface Answer {
  readonly ok: boolean;
  readonly out: string;
  readonly said: string;
}

/** The verifier that others wrote, in an empty folder of its own; nothing is taken from it. */
export interface BeleniosTool {
  readonly folder: string;
  readonly run: (...args: readonly string[]) => Answer;
  readonly place: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => string;
  readonly files: (ending: string) => readonly string[];
  /** Puts an archive where the commands `election` look for it. */
  readonly placeArchive: (electionId: string, archive: Uint8Array) => void;
  /** Whether it accepts the archive that was placed. */
  readonly accepts: () => boolean;
  readonly close: () => void;
}

/** Runs this program, as `BELENIOS_TOOL` names it for the tests. */
export function runBeleniosTool(program: string): BeleniosTool {
  const folder = mkdtempSync(join(tmpdir(), "chiboso-belenios-"));
  const run = (...args: readonly string[]): Answer => {
    const done = spawnSync(program, [...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      timeout: 300_000,
    });
    return { ok: done.status === 0, out: done.stdout, said: done.stderr };
  };
  const place = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const files = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));
  return {
    folder,
    run,
    place,
    files,
    read: (name) => readFileSync(join(folder, name), "utf8"),
    placeArchive: (electionId, archive) => {
      for (const name of files(".bel")) rmSync(join(folder, name));
      place(`${electionId}.bel`, archive);
    },
    accepts: () => {
      const { ok, said } = run("election", "verify", "--dir", ".");
      return ok && said.includes("all checks passed");
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
