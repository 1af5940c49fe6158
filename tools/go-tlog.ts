import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureProgram } from "./machine-package.ts";

const SOURCE = fileURLToPath(new URL("./go-tlog/main.go", import.meta.url));

/** Where Debian puts the sources of Go packages. */
const GO_SOURCES = "/usr/share/gocode";
const PACKAGE = join(GO_SOURCES, "src", "golang.org", "x", "mod", "sumdb", "tlog");

/** Go with `golang.org/x/mod` of the machine's packages (`GO` names another Go): nothing is fetched from a network. */
export function ensureGoTlog(say: (line: string) => void): string {
  return ensureProgram(
    {
      need: "The tests of logs need Go with golang.org/x/mod",
      names: ["go"],
      packages: ["golang-go", "golang-golang-x-mod-dev"],
      beside: PACKAGE,
      variable: "GO",
    },
    say,
  );
}

/** One question to the Go packages; hashes and entries in base64. */
export type Question =
  | ({ readonly ask: "note"; readonly vkey: string; readonly note: string } & Sized)
  | ({ readonly ask: "record"; readonly proof: readonly string[] } & Sized & Placed)
  | ({
      readonly ask: "tree";
      readonly proof: readonly string[];
      readonly old: number;
      readonly oldRoot: string;
    } & Sized)
  | ({ readonly ask: "tiles"; readonly tiles: string } & Sized & Placed)
  | {
      readonly ask: "proof";
      readonly vkey: string;
      readonly file: string;
      readonly paper: string;
    };

interface Sized {
  readonly size: number;
  readonly root: string;
}

interface Placed {
  readonly index: number;
  readonly entry: string;
}

export interface GoTlog {
  /** For each question nothing, or what the package says against it. */
  readonly ask: (questions: readonly Question[]) => readonly string[];
  readonly close: () => void;
}

export function openGoTlog(say: (line: string) => void = () => undefined): GoTlog {
  const go = ensureGoTlog(say);
  const folder = mkdtempSync(join(tmpdir(), "chiboso-go-"));
  const built = join(folder, "go-tlog");
  // As Debian builds: packages from the folder of sources, no modules and no proxy.
  const env = {
    ...process.env,
    GO111MODULE: "off",
    GOPATH: GO_SOURCES,
    GOFLAGS: "",
    GOPROXY: "off",
    GOCACHE: join(folder, "cache"),
  };
  const made = spawnSync(go, ["build", "-o", built, SOURCE], { env, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`Go cannot build ${SOURCE}:\n${made.stderr}`);
  return {
    ask(questions) {
      const input = JSON.stringify(questions);
      const done = spawnSync(built, { input, encoding: "utf8", maxBuffer: 1 << 26 });
      if (done.status !== 0) throw new Error(`the Go program failed: ${done.stderr}`);
      return JSON.parse(done.stdout) as string[];
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
