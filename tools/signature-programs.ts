import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureProgram } from "./machine-package.ts";

/** Programs of others that read signatures, with the packages of the machine that have them. */
const PROGRAMS = {
  pdfsig: { packages: ["poppler-utils"], variable: "PDFSIG" },
  qpdf: { packages: ["qpdf"], variable: "QPDF" },
  openssl: { packages: ["openssl"], variable: "OPENSSL" },
  xmlsec1: { packages: ["xmlsec1", "libxmlsec1-openssl"], variable: "XMLSEC1" },
  certutil: { packages: ["libnss3-tools"], variable: "CERTUTIL" },
  "softhsm2-util": { packages: ["softhsm2"], variable: "SOFTHSM2_UTIL" },
  "pkcs11-tool": { packages: ["opensc"], variable: "PKCS11_TOOL" },
} as const;

export type SignatureProgram = keyof typeof PROGRAMS;

/** The path of each, installed with the machine's packages where there is none. */
export function ensureSignaturePrograms(
  say: (line: string) => void,
): Record<SignatureProgram, string> {
  const found = Object.entries(PROGRAMS).map(([name, { packages, variable }]) => {
    const need = `The tests of signatures need ${name}`;
    return [name, ensureProgram({ need, names: [name], packages, variable }, say)] as const;
  });
  return Object.fromEntries(found) as Record<SignatureProgram, string>;
}

/** What a program answered; `said` is everything that it printed. */
export interface Said {
  readonly ok: boolean;
  readonly said: string;
}

/** The programs in an empty folder of their own. */
export interface SignaturePrograms {
  readonly folder: string;
  readonly run: (program: SignatureProgram, ...args: readonly string[]) => Said;
  readonly place: (name: string, content: string | Uint8Array) => string;
  readonly close: () => void;
}

export function openSignaturePrograms(): SignaturePrograms {
  const programs = ensureSignaturePrograms(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), "chiboso-signatures-"));
  mkdirSync(join(folder, "tokens"));
  const place = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const softhsm = place(
    "softhsm2.conf",
    `directories.tokendir = ${join(folder, "tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  const env = { ...process.env, LC_ALL: "C", HOME: folder, SOFTHSM2_CONF: softhsm };
  return {
    folder,
    place,
    run: (program, ...args) => {
      const done = spawnSync(programs[program], [...args], {
        cwd: folder,
        encoding: "utf8",
        env,
        timeout: 120_000,
      });
      return { ok: done.status === 0, said: `${done.stdout}${done.stderr}` };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A certificate or list as these programs read it. */
export function pem(kind: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${kind}-----\n${lines.join("\n")}\n-----END ${kind}-----\n`;
}
