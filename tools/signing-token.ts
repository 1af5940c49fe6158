import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../server/signatures/cms/algorithms.ts";
import { readCertificate } from "../server/signatures/cms/certificate.ts";
import { ensureProgram } from "./machine-package.ts";

/** A token (PKCS#11) on this machine, reached by OpenSC's pkcs11-tool. */
export interface Token {
  /** The library that its maker gives out. */
  readonly module: string;
  /** The id of key and certificate on it, in hex. */
  readonly id: string;
  /** Which one, when several are there. */
  readonly label?: string | undefined;
}

/** The variable in which the PIN may stand; otherwise the program asks for it at the terminal. */
const PIN = "TOKEN_PIN";

/** The certificate on the token, in DER. Throws with what the program said. */
export function certificateOn(token: Token): Uint8Array {
  return inFolder((folder) => {
    const out = join(folder, "certificate");
    run(token, ["--read-object", "--type", "cert", "--id", token.id, "--output-file", out]);
    return new Uint8Array(readFileSync(out));
  });
}

/**
 * The value that the key on the token gives for these bytes: ECDSA as r and s, RSA as PKCS#1 version 1.5, both over
 * SHA-256. The key never leaves the token, and the PIN is on no command line.
 */
export function signOn(token: Token, bytes: Uint8Array): Uint8Array {
  const { key } = readCertificate(certificateOn(token));
  const isRsa = key.asymmetricKeyType === "rsa";
  return inFolder((folder) => {
    const [from, out] = [join(folder, "bytes"), join(folder, "value")];
    writeFileSync(from, isRsa ? bytes : sha256(bytes));
    const how = ["--mechanism", isRsa ? "SHA256-RSA-PKCS" : "ECDSA"];
    const files = ["--input-file", from, "--output-file", out];
    const pin = process.env[PIN] === undefined ? [] : ["--pin", `env:${PIN}`];
    run(token, ["--sign", "--login", ...pin, "--id", token.id, ...how, ...files]);
    return new Uint8Array(readFileSync(out));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "chiboso-token-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run({ module, label }: Token, args: readonly string[]): void {
  const program = ensureProgram(
    {
      need: "Signing with a token needs pkcs11-tool",
      names: ["pkcs11-tool"],
      packages: ["opensc"],
      variable: "PKCS11_TOOL",
    },
    (line) => console.error(line),
  );
  const which = label === undefined ? [] : ["--token-label", label];
  const done = spawnSync(program, ["--module", module, ...which, ...args], {
    stdio: ["inherit", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`the token did not do it: ${done.stderr.trim()}`);
}
