import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { openCosigner, openToken } from "./keys.ts";
import { mirrorLog, type Mirror } from "./mirror.ts";
import { serveWitness } from "./serve.ts";
import { watchSettings } from "./settings.ts";
import { openStore } from "./store.ts";

const USAGE = `Usage: npm run witness -- --name NAME [--dir FOLDER] [--host 127.0.0.1] [--port 8090]

NAME is that of this witness for ever, an address without https, for example inspection.example/w1.
FOLDER (./witness-data) has its keys, what it has cosigned, its copies, and the file witness.conf:
  log VKEY [ADDRESS]     a log that it knows, and where it is read to be copied; the key of a whole
                         site ends in /* and its address too stands for all of its logs
  reader NAME DIGEST     who may read the copies: the SHA-256 of the reader's word, in hex
`;

const FIRST_SETTINGS = `# log VKEY [ADDRESS]\n# reader NAME SHA256\n`;

/** After an answer the log waits for other witnesses before it publishes; then what is new is copied. */
const LOOK_AFTER_MS = [2000, 10_000, 60_000] as const;
const LOOK_ALWAYS_MS = 600_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Wanted {
  readonly name: string;
  readonly dir: string;
  readonly host: string;
  readonly port: number;
}

function readWanted(): Wanted | undefined {
  try {
    const { values } = parseArgs({
      options: {
        name: { type: "string" },
        dir: { type: "string", default: "witness-data" },
        host: { type: "string", default: "127.0.0.1" },
        port: { type: "string", default: "8090" },
      },
    });
    const port = Number(values.port);
    if (values.name === undefined || !Number.isInteger(port) || port < 0 || port > 65_535)
      return undefined;
    // Paths are meant from where the command was called.
    const dir = resolve(process.env["INIT_CWD"] ?? ".", values.dir);
    return { name: values.name, dir, host: values.host, port };
  } catch {
    return undefined;
  }
}

function open({ name, dir }: Wanted): Mirror {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const conf = join(dir, "witness.conf");
  if (!existsSync(conf)) writeFileSync(conf, FIRST_SETTINGS, { mode: 0o600 });
  return {
    cosigner: openCosigner(dir, "witness-ed25519.pem", name),
    mirror: openCosigner(dir, "mirror-ed25519.pem", `${name}/mirror`),
    token: openToken(dir),
    store: openStore(dir),
    settings: watchSettings(conf, say),
    now: () => Math.floor(Date.now() / 1000),
  };
}

function openOrEnd(wanted: Wanted): Mirror {
  try {
    return open(wanted);
  } catch (error) {
    process.stderr.write(`${wanted.dir}: ${(error as Error).message}\n`);
    process.exit(2);
  }
}

/** Looks at one log after the other, each once however often it was asked for. */
function copier(mirror: Mirror): (origin: string) => void {
  const waiting = new Set<string>();
  let working = false;
  const work = async () => {
    working = true;
    for (const origin of waiting) {
      waiting.delete(origin);
      const outcome = await mirrorLog(mirror, origin).catch((error: unknown) => ({
        kind: "differs" as const,
        why: String(error),
      }));
      if (outcome.kind === "differs") say(`ALARM ${origin}: ${outcome.why}`);
    }
    working = false;
  };
  return (origin) => {
    if (mirror.settings().prefixOf(origin) === undefined) return;
    waiting.add(origin);
    if (!working) void work();
  };
}

function greet(mirror: Mirror, { name }: Wanted, { address, port }: AddressInfo): void {
  const digest = createHash("sha256").update(mirror.token).digest("hex");
  say(`Witness ${name} is ready at http://${address}:${port}\n`);
  const short = name.replace(/\W+/g, "-");
  const key = formatWitnessKey(mirror.cosigner.key);
  say("For the policy file of the log; whoever checks its proofs needs it without the address:");
  say(`  witness ${short} ${key} http://${address}:${port}`);
  say("For the readers of the log, so that its copy can be kept here:");
  say(`  reader ${short} ${digest}\n`);
  say("Ctrl-C stops it.");
}

function main(): void {
  const wanted = readWanted();
  if (wanted === undefined) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  const mirror = openOrEnd(wanted);
  const copy = copier(mirror);
  const after = (origin: string, status: number) => {
    if (status === 409 || status === 422) say(`ALARM ${origin}: answered ${status}`);
    if (status !== 200) return;
    for (const wait of LOOK_AFTER_MS) setTimeout(copy, wait, origin).unref();
  };
  const server = serveWitness({ mirror, after });
  setInterval(() => mirror.store.origins().forEach(copy), LOOK_ALWAYS_MS).unref();
  server.listen(wanted.port, wanted.host, () => {
    greet(mirror, wanted, server.address() as AddressInfo);
    mirror.store.origins().forEach(copy);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      server.close(() => {
        mirror.store.close();
        process.exit(0);
      });
      server.closeAllConnections();
    });
}

main();
