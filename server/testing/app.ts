import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import type { Params, Reply, Route, SentBody, SentQuery } from "@chiboso/domain/kernel/route.ts";
import { beginSession } from "../access/public.ts";
import { readConfig } from "../platform/config.ts";
import { newId } from "../platform/ids.ts";
import { newToken } from "../platform/session.ts";
import { openSystem, type System } from "../system.ts";
import { testDatabase, type TestDatabase } from "./database.ts";

/** What came back: the value with its status, or the refusal with its status. */
export interface Answered<R extends Route> {
  readonly status: number;
  /** The reply; throws, with the refusal, when it was refused: for steps that a test takes for granted. */
  readonly value: Reply<R>;
  readonly refusal: (Refusal & { readonly fields?: readonly { field: string; code: string }[] }) | undefined;
  readonly bytes: Buffer;
}

export interface Sent<R extends Route> {
  readonly params?: Params<R>;
  readonly query?: SentQuery<R>;
  /** A command gets a new id unless the test gives one. */
  readonly body?: Omit<NonNullable<SentBody<R>>, "commandId"> & { readonly commandId?: Id };
  readonly upload?: Uint8Array;
}

/** Somebody with an open session (or nobody), who calls routes as the browser would. */
export interface Caller {
  call<R extends Route>(route: R, sent?: Sent<R>): Promise<Answered<R>>;
}

export interface TestApp {
  readonly held: TestDatabase;
  readonly system: System;
  /** The server's clock; tests set it, nothing moves it. */
  now: Instant;
  readonly nobody: Caller;
  /** A caller with a new session of that account. */
  signedIn(accountId: Id): Promise<Caller>;
}

/** The whole server over its own copy of the database, without a socket, with a clock that stands still. */
export function testApp(start: Instant = "2026-11-03T01:00:00.000Z", options: { work?: boolean } = {}): TestApp {
  const held = testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), "chiboso-test-"));
  const state: { system?: System; now: Instant } = { now: start };
  const system = () => {
    if (state.system === undefined) throw new Error("the system runs only while tests run");
    return state.system;
  };
  before(async () => {
    const config = { ...readConfig({ DATA_DIR: dataDir, LOG_LEVEL: "silent" }), requestsPerMinute: 1e6 };
    state.system = await openSystem(config, held.appUrl, {
      clock: { now: () => state.now },
      work: options.work ?? false,
    });
  });
  after(async () => {
    await state.system?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
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
    nobody: callerWith(system, undefined),
    async signedIn(accountId) {
      const token = newToken();
      const origin = { address: "127.0.0.1", device: "test" };
      await system().services.database.commit((tx) => beginSession(tx, accountId, token, origin, state.now));
      return callerWith(system, token);
    },
  };
}

function callerWith(system: () => System, token: string | undefined): Caller {
  return {
    async call(route, sent = {}) {
      const query = new URLSearchParams();
      for (const [key, value] of Object.entries({ ...commandInQuery(route), ...sent.query })) {
        if (value !== undefined) query.set(key, String(value));
      }
      const response = await system().app.inject({
        method: route.method,
        url: `${pathOf(route, (sent.params ?? {}) as Record<string, string>)}?${query.toString()}`,
        ...(token !== undefined && { cookies: { cbs_session: token } }),
        ...payload(route, sent.upload, sent.body),
      });
      return answered(route, response.statusCode, response.rawPayload);
    },
  };
}

function commandInQuery(route: Route): Record<string, string> {
  return route.upload && route.command ? { commandId: newId() } : {};
}

function payload(route: Route, upload: Uint8Array | undefined, body: object | undefined) {
  if (route.upload) {
    return {
      payload: Buffer.from(upload ?? []),
      headers: { "content-type": "application/octet-stream" },
    };
  }
  if (route.method === "GET") return {};
  return { payload: { ...(route.command && { commandId: newId() }), ...body } };
}

function pathOf(route: Route, params: Readonly<Record<string, string>>): string {
  return route.path.replace(/:([A-Za-z]+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ""));
}

function answered<R extends Route>(route: R, status: number, bytes: Buffer): Answered<R> {
  const isFile = "file" in route.reply && status < 400;
  const parsed: unknown = isFile || bytes.length === 0 ? undefined : JSON.parse(bytes.toString("utf8"));
  const refusal = status >= 400 ? (parsed as { refusal: Refusal }).refusal : undefined;
  return {
    status,
    refusal,
    bytes,
    get value() {
      if (refusal !== undefined) {
        throw new Error(`${route.name} was refused: ${status} ${JSON.stringify(refusal)}`);
      }
      return parsed as Reply<R>;
    },
  };
}
