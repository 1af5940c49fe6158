import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { identify } from "./access/public.ts";
import { buildApp } from "./app.ts";
import { capabilities } from "./capabilities.ts";
import type { Services } from "./platform/capability.ts";
import { openAnswers } from "./platform/answers.ts";
import { systemClock, type Clock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { openDatabase } from "./platform/database.ts";
import { openFiles } from "./platform/files.ts";
import type { Identify } from "./platform/http.ts";
import { openJobs } from "./platform/jobs.ts";
import { startForgetting } from "./platform/late-commands.ts";
import { createLive } from "./platform/live.ts";
import { createLog, type Log } from "./platform/log.ts";
import { openPush } from "./platform/push.ts";
import { signerAt } from "./platform/signer.ts";
import { createWorkQueue } from "./platform/work-queue.ts";

/** A whole running system without its listening socket. */
export interface System {
  readonly services: Services;
  readonly app: FastifyInstance;
  readonly log: Log;
  close(): Promise<void>;
}

/** Opens services over a database that is up to date and mounts every capability. */
export async function openSystem(
  config: Config,
  appUrl: string,
  options: {
    readonly clock?: Clock;
    readonly identify?: Identify;
    readonly work?: boolean;
    /** Whether acts that ask for it are signed at once; otherwise a later system does it. */
    readonly seal?: boolean;
    readonly log?: Log;
  } = {},
): Promise<System> {
  const log = options.log ?? createLog(config.logLevel);
  const database = openDatabase(appUrl);
  const services: Services = {
    config,
    database,
    clock: options.clock ?? systemClock,
    files: openFiles(join(config.dataDir, "files")),
    jobs: await openJobs(database, log),
    log,
    live: createLive(),
    push: config.push && (await openPush(config.push, config.dataDir)),
    answers: await openAnswers(config.dataDir),
    signer: signerAt(config.signer.socket),
    toSeal: createWorkQueue(log),
  };
  if (options.seal ?? true) for (const capability of capabilities) capability.opened?.(services);
  if (options.work ?? true) {
    await startForgetting(services);
    for (const capability of capabilities) await capability.startJobs?.(services, capabilities);
  }
  const app = await buildApp(services, capabilities, options.identify ?? identify, log);
  return {
    services,
    app,
    log,
    async close() {
      await app.close();
      await services.toSeal.stop();
      await services.jobs.stop();
      await database.close();
    },
  };
}
