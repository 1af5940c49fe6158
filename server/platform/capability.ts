import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { Body, Params, Query, Reply, Route } from "@chiboso/domain/kernel/route.ts";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Answers } from "./answers.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Database, Reader, Transaction } from "./database.ts";
import type { Files } from "./files.ts";
import type { KeptContents } from "./kept-content.ts";
import type { Jobs } from "./jobs.ts";
import type { Live } from "./live.ts";
import type { Log } from "./log.ts";
import type { Picture } from "./pictures.ts";
import type { Push } from "./push.ts";
import type { Signer } from "./signer.ts";
import type { WorkQueue } from "./work-queue.ts";

/** What the platform lends to every capability. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly files: Files;
  readonly jobs: Jobs;
  /** For what happens outside of a request; within one, `Asked.log` names it. */
  readonly log: Log;
  readonly live: Live;
  /** Absent when the site sends nothing to push services. */
  readonly push: Push | undefined;
  /** How answers to commands are sealed. */
  readonly answers: Answers;
  /** Holds the keys of the logs, as a program of its own. */
  readonly signer: Signer;
  /** Organisations whose logs are to be signed as soon as what was written is committed. */
  readonly toSeal: WorkQueue;
}

/** A file that is answered instead of JSON. */
export interface FileReply {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A file that was sent up: its name as the device gave it (untrusted) and its bytes. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

type Answer<R extends Route> = R["reply"] extends { readonly file: readonly string[] }
  ? FileReply
  : Reply<R>;

export interface Asked<R extends Route> {
  readonly services: Services;
  readonly log: FastifyBaseLogger;
  readonly now: Instant;
  /** Who asks. On a public route nobody may be signed in; see `visitor`. */
  readonly actor: R["permission"]["kind"] extends "public" ? Actor | null : Actor;
  /** Address of the caller and the raw session token, for signing in and out only. */
  readonly visitor: Visitor;
  /** Places in the tree where the actor holds the act that the route needs (see `placesFor`). */
  readonly places: readonly string[];
  readonly params: Params<R>;
  readonly query: Query<R>;
}

export interface Visitor {
  readonly address: string;
  readonly device: string;
  readonly setSession: (token: string | null) => void;
}

export type ReadAsked<R extends Route> = Asked<R> & { readonly reader: Reader };

export type LoggedReadAsked<R extends Route> = Asked<R> & { readonly tx: Transaction };

export type WriteAsked<R extends Route, Prepared> = Asked<R> & {
  readonly tx: Transaction;
  readonly body: Body<R>;
  readonly upload: Upload;
  readonly prepared: Prepared;
};

export type PrepareAsked<R extends Route> = Asked<R> & {
  readonly reader: Reader;
  readonly body: Body<R>;
  readonly upload: Upload;
};

type Handle<A, R extends Route> = (asked: A) => Promise<Result<Answer<R>>>;

/** A route with the code that answers it; made by `read`, `readLogged` and `write` only. */
export type Mounted =
  | {
      readonly kind: "read";
      readonly route: Route;
      readonly handle: (asked: never) => Promise<Result<unknown>>;
    }
  | {
      readonly kind: "readLogged";
      readonly route: Route;
      readonly handle: (asked: never) => Promise<Result<unknown>>;
    }
  | {
      readonly kind: "write";
      readonly route: Route;
      readonly prepare: ((asked: never) => Promise<Result<unknown>>) | undefined;
      readonly handle: (asked: never) => Promise<Result<unknown>>;
    }
  | {
      readonly kind: "writeTogether";
      readonly route: Route;
      readonly handle: (
        tx: Transaction,
        asked: readonly never[],
      ) => Promise<readonly Result<unknown>[]>;
    }
  | {
      readonly kind: "readAnonymous";
      readonly route: Route;
      readonly handle: (asked: never) => Promise<Result<unknown>>;
    }
  | {
      readonly kind: "readAnonymousKept";
      readonly route: Route;
      readonly stampOf: (asked: never) => Promise<Result<string>>;
      readonly handle: (asked: never) => Promise<Result<unknown>>;
    }
  | {
      readonly kind: "writeAnonymous";
      readonly route: Route;
      readonly prepare: (asked: never) => Promise<Result<unknown>>;
      readonly belongsTo: (prepared: never) => string;
      readonly handle: (
        tx: Transaction,
        prepared: readonly never[],
      ) => Promise<readonly Result<unknown>[] | undefined>;
    };

/** Answers without a transaction. */
export function read<R extends Route>(route: R, handle: Handle<ReadAsked<R>, R>): Mounted {
  return { kind: "read", route, handle };
}

/** Answers inside a transaction, so that the reading of a personal file is written down with it. */
export function readLogged<R extends Route>(
  route: R,
  handle: Handle<LoggedReadAsked<R>, R>,
): Mounted {
  return { kind: "readLogged", route, handle };
}

/**
 * Decides and saves in one transaction. A refusal leaves nothing behind but the answer itself.
 * `handle` may run more than once (after a deadlock): it must touch nothing but the transaction.
 */
export function write<R extends Route>(
  route: R,
  handle: Handle<WriteAsked<R, undefined>, R>,
): Mounted {
  return { kind: "write", route, prepare: undefined, handle };
}

/** As `write`, with slow work (parsing a sheet, rendering a PDF) done before the transaction begins. */
export function writePrepared<R extends Route, Prepared>(
  route: R,
  prepare: (asked: PrepareAsked<R>) => Promise<Result<Prepared>>,
  handle: Handle<WriteAsked<R, Prepared>, R>,
): Mounted {
  return { kind: "write", route, prepare, handle };
}

/** What one command of a batch is asked with; the transaction is that of the whole batch. */
export type TogetherAsked<R extends Route> = Asked<R> & { readonly body: Body<R> };

/**
 * As `write`, for a command that many people send in the same seconds: those that arrive while others
 * are being written share one transaction, and each is answered after its commit. `handle` decides
 * each on its own and answers in their order; one that it refuses must leave nothing behind.
 */
export function writeTogether<R extends Route>(
  route: R,
  handle: (
    tx: Transaction,
    asked: readonly TogetherAsked<R>[],
  ) => Promise<readonly Result<Answer<R>>[]>,
): Mounted {
  return { kind: "writeTogether", route, handle };
}

/** What an anonymous route is asked with: nothing of who asks, from where or when. */
export interface AnonymousAsked<R extends Route> {
  readonly services: Services;
  readonly reader: Reader;
  readonly params: Params<R>;
  readonly query: Query<R>;
  readonly bytes: Buffer;
}

/** Answers whoever asks, with the reach of the system: what is answered must be meant for everybody. */
export function readAnonymous<R extends Route>(
  route: R,
  handle: Handle<AnonymousAsked<R>, R>,
): Mounted {
  return { kind: "readAnonymous", route, handle };
}

/**
 * As `readAnonymous`, for an answer that is large and the same for everybody: it is made and compressed once, and
 * again only when `stampOf`, which is asked each time and must be cheap, says something else.
 */
export function readAnonymousKept<R extends Route>(
  route: R,
  stampOf: (asked: AnonymousAsked<R>) => Promise<Result<string>>,
  handle: Handle<AnonymousAsked<R>, R>,
): Mounted {
  return { kind: "readAnonymousKept", route, stampOf, handle };
}

/**
 * Takes something from nobody in particular. What `prepare` lets through is written together with others that
 * arrive in the same moment and belong to the same thing, in no order, and answered after the commit; no answer is
 * kept beside what is written. `handle` answers in the order of what it was given, and what it has written stays
 * when it refuses; undefined, when somebody else holds the thing: it is then tried again, without holding anything
 * meanwhile.
 */
export function writeAnonymous<R extends Route, Prepared>(
  route: R,
  prepare: (asked: AnonymousAsked<R>) => Promise<Result<Prepared>>,
  belongsTo: (prepared: Prepared) => string,
  handle: (
    tx: Transaction,
    prepared: readonly Prepared[],
  ) => Promise<readonly Result<Answer<R>>[] | undefined>,
): Mounted {
  return { kind: "writeAnonymous", route, prepare, belongsTo, handle };
}

/** Finds the organisation that a thing belongs to, so that rights can be decided. */
export type Locator = (reader: Reader, id: Id) => Promise<string | undefined>;

/** What one capability brings to the server: the only thing `capabilities.ts` takes from it. */
export interface Capability {
  readonly name: string;
  readonly routes: readonly Mounted[];
  /** By the name used in `at.of`: from an id to the path of the organisation it belongs to. */
  readonly locators?: Readonly<Record<string, Locator>>;
  /** Names of the job queues that the capability sends to. */
  readonly queues?: readonly string[];
  /** Names in the addresses of anonymous routes that lead somewhere; all others share one limit. */
  readonly anonymousNames?: (reader: Reader) => Promise<readonly string[]>;
  /** Answers that many people look at while they move. */
  readonly pictures?: readonly Picture[];
  /** Answers at addresses outside of `/api`, which programs of others ask: no session, no contract of ours. */
  readonly serve?: (app: FastifyInstance, services: Services) => void;
  /** What the capability keeps of the acts that it has sealed. */
  readonly keptContents?: KeptContents;
  /** Is told once when a system is opened, also by one that does no background work. */
  readonly opened?: (services: Services) => void;
  /** Registers the capability's background work; `all` are the capabilities of the site. */
  readonly startJobs?: (services: Services, all: readonly Capability[]) => Promise<void>;
}
