import { Kysely, PostgresDialect, sql, type RawBuilder } from "kysely";
import type { Socket } from "node:net";
import pg from "pg";

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
}

export interface Outcome<T> {
  readonly commit: boolean;
  readonly value: T;
}

export interface Database extends Reader {
  /** Runs `work` in one transaction and keeps what it did only when it says `commit`. */
  transact<T>(work: (tx: Transaction) => Promise<Outcome<T>>): Promise<T>;
  /** As `transact`, keeping everything unless `work` throws. */
  commit<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  readonly pool: pg.Pool;
}

const RETRIED_STATES = new Set(["40001", "40P01"]);
const ATTEMPTS = 4;

/** Opens a pool for the application's role; nothing is connected until it is first used. */
export function openDatabase(url: string, size = 16): Database {
  const pool = new pg.Pool({ connectionString: url, max: size, types, pipeline: true });
  // A connection that dies while idle (the server was stopped) is replaced at its next use.
  pool.on("error", () => undefined);
  // One that dies while it is being used fails the query in hand; the event itself has no other reader.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const transact = <T>(work: (tx: Transaction) => Promise<Outcome<T>>) =>
    withRetries(() => runOnce(pool, work));
  return {
    ...readerOver(kysely, pool),
    transact,
    commit: (work) => transact(async (tx) => ({ commit: true, value: await work(tx) })),
    close: () => kysely.destroy(),
    pool,
  };
}

function readerOver(kysely: Kysely<unknown>, connection: Pick<pg.ClientBase, "query">): Reader {
  return {
    read: <T>() => kysely.withTables<T & Record<never, never>>() as unknown as Selecting<T>,
    query: async <Row>(statement: RawBuilder<Row>, name?: string) => {
      const { sql: text, parameters } = statement.compile(kysely);
      const result = await connection.query({
        text,
        values: [...parameters],
        ...(name && { name }),
      });
      return result.rows as Row[];
    },
  };
}

/**
 * `begin` goes with the first statement and `commit` behind the last one that is sent, so that a
 * transaction costs one round trip more than the statements that are waited for.
 */
async function runOnce<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<Outcome<T>>,
): Promise<T> {
  const client = await pool.connect();
  const afterwards: (() => void)[] = [];
  const sent: Promise<unknown>[] = [];
  let usable = true;
  try {
    const tx = transactionOn(client, sent, afterwards);
    tx.send(sql`begin`, "begin");
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

/** The connection, holding back what is written until this turn is over: each packet wakes the server up. */
function inOnePacket(client: pg.PoolClient): pg.PoolClient {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client;
}

function transactionOn(
  client: pg.PoolClient,
  sent: Promise<unknown>[],
  afterwards: (() => void)[],
): Transaction {
  const kysely = kyselyOn(client);
  const reader = readerOver(kysely, client);
  return {
    ...reader,
    write: <W>() => kysely as unknown as Kysely<W>,
    send: (statement, name) => {
      inOnePacket(client);
      const answer = reader.query(statement, name);
      // Looked at when the transaction ends.
      answer.catch(() => undefined);
      sent.push(answer);
    },
    afterCommit: (act) => afterwards.push(act),
  };
}

const bound = new WeakMap<pg.PoolClient, Kysely<unknown>>();

/** A query builder whose every statement goes to this one connection; made once for each. */
function kyselyOn(client: pg.PoolClient): Kysely<unknown> {
  const known = bound.get(client);
  if (known !== undefined) return known;
  const connection = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => connection, end: async () => undefined, options: {} };
  const made = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
  });
  bound.set(client, made);
  return made;
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

export { sql };
