import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { systemClock } from "../platform/clock.ts";
import { readConfig, type Config } from "../platform/config.ts";
import { signerAt, type Signer } from "../platform/signer.ts";
import { startSigner, type RunningSigner } from "../signer/public.ts";

/** Runs the signer of a data folder in this process, behind its socket as ever. */
export function runSigner({
  dataDir,
  signer,
}: Pick<Config, "dataDir" | "signer">): Promise<RunningSigner> {
  const { folder, socket, mode, mlDsa } = signer;
  const formerKeys = join(dataDir, "keys");
  const say = (text: string) => console.error(text);
  return startSigner({ folder, socket, mode, mlDsa, formerKeys, clock: systemClock, say });
}

export interface TestSigner {
  readonly config: Config;
  readonly signer: Signer;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A signer with a folder of its own for the tests of the calling file. */
export function testSigner(environment: Readonly<Record<string, string>> = {}): TestSigner {
  const dataDir = mkdtempSync(join(tmpdir(), "chiboso-signer-"));
  const config = readConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    SITE_NAME: "chibo.example",
    ...environment,
  });
  const state: { running?: RunningSigner | undefined } = {};
  const start = async () => {
    state.running = await runSigner(config);
  };
  const stop = async () => {
    const { running } = state;
    state.running = undefined;
    await running?.stop();
  };
  before(start);
  after(async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { config, signer: signerAt(config.signer.socket), start, stop };
}
