import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { beginSession } from "../access/public.ts";
import { callerOn, type Caller } from "../in-process.ts";
import { readConfig } from "../platform/config.ts";
import type { Identify } from "../platform/http.ts";
import type { Log } from "../platform/log.ts";
import { newToken } from "../platform/session.ts";
import { openSystem, type System } from "../system.ts";
import { testDatabase, type TestDatabase } from "./database.ts";
import { runSigner } from "./signer.ts";
import type { RunningSigner } from "../signer/public.ts";

export interface TestApp {
  readonly held: TestDatabase;
  readonly system: System;
  /** The server's clock; tests set it, nothing else moves it. */
  now: Instant;
  /** The program that signs the logs; without it everything goes on unsigned. */
  readonly signer: { stop(): Promise<void>; start(): Promise<void> };
  /** Has the log of an organisation signed and published, as it is committed. */
  signLog(organisationId: Id): Promise<void>;
  readonly nobody: Caller;
  /** A caller with a new session of that account; what a call has to be signed is signed when it returns. */
  signedIn(accountId: Id): Promise<Caller>;
  /** Stops the server and begins it anew over the same database; sessions and callers stay. */
  restart(): Promise<void>;
}

/** The whole server over its own copy of the database, without a socket, on a clock that stands still. */
export function testApp(
  start: Instant = "2026-11-03T01:00:00.000Z",
  options: {
    readonly work?: boolean;
    readonly environment?: Record<string, string>;
    readonly identify?: Identify;
    readonly log?: Log;
  } = {},
): TestApp {
  const dataDir = mkdtempSync(join(tmpdir(), "chiboso-test-"));
  const state: { system?: System; signer?: RunningSigner | undefined; now: Instant } = {
    now: start,
  };
  const system = () => {
    if (state.system === undefined) throw new Error("the system runs only while tests run");
    return state.system;
  };
  // Read when it is first used: what an environment names may be there only while tests run.
  const config = () => {
    const environment = { DATA_DIR: dataDir, LOG_LEVEL: "silent", ...options.environment };
    return { ...readConfig(environment), requestsPerMinute: 1e6 };
  };
  const signer = {
    async start() {
      state.signer ??= await runSigner(config());
    },
    async stop() {
      const { signer: running } = state;
      state.signer = undefined;
      await running?.stop();
    },
  };
  const open = async () => {
    await signer.start();
    state.system = await openSystem(config(), held.appUrl, {
      clock: { now: () => state.now },
      work: options.work ?? false,
      ...(options.identify && { identify: options.identify }),
      ...(options.log && { log: options.log }),
    });
  };
  const close = async () => {
    await state.system?.close();
    await signer.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const restart = async () => {
    await state.system?.close();
    await open();
  };
  const held = testDatabase({ open, close });
  return {
    held,
    get system() {
      return system();
    },
    get now() {
      return state.now;
    },
    set now(moment) {
      state.now = moment;
    },
    restart,
    signer,
    async signLog(organisationId) {
      const { toSeal } = system().services;
      toSeal.ask(organisationId);
      await toSeal.idle();
    },
    nobody: callerOn(
      () => system().app,
      undefined,
      () => state.now,
    ),
    async signedIn(accountId) {
      const token = newToken();
      const origin = { address: "127.0.0.1", device: "test" };
      await system().services.database.commit((tx) =>
        beginSession(tx, accountId, token, origin, state.now),
      );
      const caller = callerOn(
        () => system().app,
        token,
        () => state.now,
      );
      return {
        async call(route, sent) {
          const answer = await caller.call(route, sent);
          await system().services.toSeal.idle();
          return answer;
        },
      };
    },
  };
}
