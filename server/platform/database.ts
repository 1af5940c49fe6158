import { SYSTEM_SCOPE, type Scope } from "@chiboso/domain/access/scope.ts";
import { Kysely, PostgresDialect, sql, type RawBuilder } from "kysely";
import pg from "pg";
import { askingWithin, beginWithin, inOnePacket, settingsOf } from "./scope.ts";

/** Instants and days stay text from the database to the screen; `Date` would lose the zone or the day. */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [pg.types.builtins.INT8, Number],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    parsers.get(oid) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

type Selecting<T> = Pick<Kysely<T>, "selectFrom" | "with" | "withRecursive" | "fn">;

/** Can only read. `T` names the tables that the caller owns or may see. */
export interface Reader {
  read<T>(): Selecting<T>;
  /** With a `name`, which belongs to this one text, each connection plans the statement only once. */
  query<Row>(statement: RawBuilder<Row>, name?: string): Promise<readonly Row[]>;
}

/** Can write, and only exists inside a transaction. */
export interface Transaction extends Reader {
  write<T>(): Kysely<T>;
  /**
   * Sends a statement whose rows nobody needs, and does not wait for it: whatever follows, the commit
   * too, goes right behind. When it fails the transaction leaves nothing behind and fails with its error.
   */
  send(statement: RawBuilder<unknown>, name?: string): void;
  /** Runs when, and only when, the transaction has been committed; it must not fail. */
  afterCommit(act: () => void): void;
  /**
   * Runs `work` with the reach of the system, for what must look further than whoever asks may see: is this
   * number taken anywhere, ending the membership in the cell that somebody leaves. Nothing else of the
   * transaction may run meanwhile, and what is found there is not for showing. Within itself it does nothing more.
   */
  beyondScope<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Runs `work` with the reach of whoever asked for it, for what the system carries out in somebody's name: a number
   * that is held beyond that reach is then taken for free. Nothing else of the transaction may run meanwhile.
   */
  asSeenFrom<T>(scope: Scope, work: () => Promise<T>): Promise<T>;
}

export interface Outcome<T> {
  readonly commit: boolean;
  readonly value: T;
}

/** The database as far as a scope reaches. */
export interface ScopedDatabase extends Reader {
  /** Runs `work` in one transaction and keeps what it did only when it says `commit`. */
  transact<T>(work: (tx: Transaction) => Promise<Outcome<T>>): Promise<T>;
  /** As `transact`, keeping everything unless `work` throws. */
  commit<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** With the reach of the system; what is done for somebody who asks goes through `within`. */
export interface Database extends ScopedDatabase {
  /** Row-level security holds everything that is read and changed through the answer to this scope. */
  within(scope: Scope): ScopedDatabase;
  close(): Promise<void>;
  readonly pool: pg.Pool;
}

const RETRIED_STATES = new Set(["40001", "40P01"]);
const ATTEMPTS = 4;

/**
 * Opens a pool for the application's role; nothing is connected until it is first used. A connection on which
 * no scope is declared sees no personal row; those of the pool declare the system's, which `within` narrows.
 */
export function openDatabase(url: string, size = 16): Database {
  const pool = new pg.Pool({ connectionString: url, max: size, types, pipeline: true });
  // A connection that dies while idle (the server was stopped) is replaced at its next use.
  pool.on("error", () => undefined);
  // One that dies while it is being used fails the query in hand; the event itself has no other reader.
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    // Goes first, so that what follows on a connection where it failed would see nothing.
    client.query(settingsOf(SYSTEM_SCOPE, "session")).catch(() => undefined);
  });
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    ...readerOver(() => kysely, pool),
    ...transactionsOn(pool, SYSTEM_SCOPE),
    within: (scope) => ({ ...readerWithin(pool, scope), ...transactionsOn(pool, scope) }),
    close: () => kysely.destroy(),
    pool,
  };
}

/** Only writes statements down: it has no connection to send them to. */
const writer = kyselyOver({ query: () => Promise.reject(new Error("no connection")) });

function transactionsOn(pool: pg.Pool, scope: Scope): Omit<ScopedDatabase, keyof Reader> {
  const transact = <T>(work: (tx: Transaction) => Promise<Outcome<T>>) =>
    withRetries(() => runOnce(pool, scope, work));
  return {
    transact,
    commit: (work) => transact(async (tx) => ({ commit: true, value: await work(tx) })),
  };
}

function readerOver(
  kysely: () => Kysely<unknown>,
  connection: Pick<pg.ClientBase, "query">,
): Reader {
  return {
    read: <T>() => kysely().withTables<T & Record<never, never>>() as unknown as Selecting<T>,
    query: async <Row>(statement: RawBuilder<Row>, name?: string) => {
      const { sql: text, parameters } = statement.compile(writer);
      const result = await connection.query({
        text,
        values: [...parameters],
        ...(name && { name }),
      });
      return result.rows as Row[];
    },
  };
}

function readerWithin(pool: pg.Pool, scope: Scope): Reader {
  const connection = askingWithin(pool, scope);
  const made: { kysely?: Kysely<unknown> } = {};
  return readerOver(() => (made.kysely ??= kyselyOver(connection)), connection);
}

/**
 * `begin` goes with the first statement and `commit` behind the last one that is sent, so that a
 * transaction costs one round trip more than the statements that are waited for.
 */
async function runOnce<T>(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: Transaction) => Promise<Outcome<T>>,
): Promise<T> {
  const client = await pool.connect();
  const afterwards: (() => void)[] = [];
  const sent: Promise<unknown>[] = [];
  let usable = true;
  try {
    const tx = transactionOn(client, scope, sent, afterwards);
    if (scope === SYSTEM_SCOPE) tx.send(sql`begin`, "begin");
    else tx.send(sql.raw(beginWithin(scope)));
    const outcome = await work(tx);
    const ended = await inOnePacket(client).query(outcome.commit ? "commit" : "rollback");
    await Promise.all(sent);
    // A statement failed and its error was swallowed: PostgreSQL then answers COMMIT with ROLLBACK.
    if (outcome.commit && ended.command !== "COMMIT")
      throw new Error("the transaction was rolled back");
    if (outcome.commit) for (const act of afterwards) act();
    return outcome.value;
  } catch (error) {
    usable = await client.query("rollback").then(
      () => true,
      () => false,
    );
    // What was waited for fails as well when something that was sent before it did: that is the cause.
    await Promise.all(sent);
    throw error;
  } finally {
    client.release(!usable);
  }
}

function transactionOn(
  client: pg.PoolClient,
  scope: Scope,
  sent: Promise<unknown>[],
  afterwards: (() => void)[],
): Transaction {
  const kysely = kyselyOn(client);
  const reader = readerOver(() => kysely, client);
  const reach = { now: scope };
  const send: Transaction["send"] = (statement, name) => {
    inOnePacket(client);
    const answer = reader.query(statement, name);
    // Looked at when the transaction ends.
    answer.catch(() => undefined);
    sent.push(answer);
  };
  const reaching = async <T>(next: Scope, work: () => Promise<T>): Promise<T> => {
    if (next === reach.now) return work();
    const before = reach.now;
    const declare = (to: Scope) => {
      reach.now = to;
      return sql.raw(settingsOf(to, "local"));
    };
    send(declare(next));
    try {
      const done = await work();
      send(declare(before));
      return done;
    } catch (error) {
      // A transaction that failed takes no further statement; the error that says why must stay the first.
      await reader.query(declare(before)).catch(() => undefined);
      throw error;
    }
  };
  return {
    ...reader,
    write: <W>() => kysely as unknown as Kysely<W>,
    send,
    afterCommit: (act) => afterwards.push(act),
    beyondScope: (work) => reaching(SYSTEM_SCOPE, work),
    asSeenFrom: reaching,
  };
}

const bound = new WeakMap<pg.PoolClient, Kysely<unknown>>();

/** A query builder whose every statement goes to this one connection; made once for each. */
function kyselyOn(client: pg.PoolClient): Kysely<unknown> {
  const known = bound.get(client);
  if (known !== undefined) return known;
  const made = kyselyOver({ query: client.query.bind(client) });
  bound.set(client, made);
  return made;
}

function kyselyOver(asking: Pick<pg.ClientBase, "query">): Kysely<unknown> {
  const connection = { query: asking.query, release: () => undefined };
  const pool = { connect: async () => connection, end: async () => undefined, options: {} };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= ATTEMPTS || !RETRIED_STATES.has(sqlState(error) ?? "")) throw error;
    }
  }
}

/** The SQLSTATE of a database error, or undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

/** True when the error is a violated unique constraint of that name. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.constraint === constraint;
}

/** True when a row was to be added under an id that another row has. */
export function repeatsAnId(error: unknown): boolean {
  return (
    sqlState(error) === "23505" &&
    (error as pg.DatabaseError).constraint?.endsWith("_pkey") === true
  );
}

export { sql, type RawBuilder };
