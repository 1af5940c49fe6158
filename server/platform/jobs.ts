import { CompiledQuery } from "kysely";
import { PgBoss, type JobResult } from "pg-boss";
import type { Database, Transaction } from "./database.ts";
import type { Log } from "./log.ts";

const SCHEMA = "jobs";

type Handle = (data: Record<string, unknown>) => Promise<void>;

interface WorkOptions {
  /** Handles the jobs of a batch at the same time: where each waits for somebody else, a slow one holds none. */
  readonly together?: boolean;
}

/** Work that outlives the request: kept in the transaction that asks for it, retried until it is done. */
export interface Jobs {
  /** Enqueues with the transaction: the job exists exactly when the transaction was committed. */
  send(tx: Transaction, queue: string, data: Readonly<Record<string, unknown>>): Promise<void>;
  /** Handles each job of a queue at least once; a throw means again, later, with growing pauses. */
  work(queue: string, handle: Handle, options?: WorkOptions): Promise<void>;
  /** As `work`, for what is due every so many hours whoever asks: once in that time among all processes. */
  every(queue: string, hours: number, handle: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** How often is looked whether something that is done every so many hours is due. */
const LOOK_MS = 3_600_000;

/** Installs or updates the tables of the queue and its queues, as the owner of the database. */
export async function installJobs(ownerUrl: string, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => undefined);
  await boss.start();
  for (const queue of queues) {
    if ((await boss.getQueue(queue)) === null) {
      await boss.createQueue(queue, {
        retryLimit: 12,
        retryDelay: 5,
        retryBackoff: true,
        retryDelayMax: 3600,
      });
    }
  }
  const db = boss.getDb();
  for (const statement of [
    `grant usage on schema ${SCHEMA} to chiboso_app`,
    `grant select, insert, update, delete on all tables in schema ${SCHEMA} to chiboso_app`,
    `grant execute on all functions in schema ${SCHEMA} to chiboso_app`,
  ]) {
    await db.executeSql(statement);
  }
  await boss.stop({ graceful: false });
}

/** Opens the queue as the application: it sends and works, and never changes the tables. */
export async function openJobs(database: Database, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values as unknown[]) },
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  await boss.start();
  const looking: NodeJS.Timeout[] = [];
  const work: Jobs["work"] = (queue, handle, options) =>
    workOn(boss, { queue, handle, together: options?.together ?? false });
  return {
    async send(tx, queue, data) {
      await boss.send(queue, data, {
        db: { executeSql: (text, values) => execute(tx, text, values) },
      });
    },
    work,
    async every(queue, hours, handle) {
      await work(queue, handle);
      // The queue takes one in that time and forgets the others.
      const look = async () => {
        await boss.send(queue, {}, { singletonSeconds: hours * 3600 });
      };
      await look();
      const failed = (error: unknown) => log.error({ err: error, queue }, "job queue");
      looking.push(setInterval(() => void look().catch(failed), LOOK_MS).unref());
    },
    async stop() {
      for (const timer of looking) clearInterval(timer);
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

/**
 * Ten at a time and on without a pause while there are more: a summons to a whole committee is
 * hundreds of letters. Each job of a batch succeeds or fails for itself.
 */
async function workOn(
  boss: PgBoss,
  working: { readonly queue: string; readonly handle: Handle; readonly together: boolean },
): Promise<void> {
  const { queue, handle, together } = working;
  const options = {
    pollingIntervalSeconds: 1,
    batchSize: 10,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const;
  await boss.work<Record<string, unknown>, unknown, typeof options>(
    queue,
    options,
    async (jobs) => {
      if (together) return Promise.all(jobs.map((job) => settle(job, handle)));
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await settle(job, handle));
      return results;
    },
  );
}

async function settle(
  job: { readonly id: string; readonly data: Record<string, unknown> },
  handle: Handle,
): Promise<JobResult> {
  try {
    await handle(job.data);
    return { id: job.id, status: "completed" };
  } catch (error) {
    return { id: job.id, status: "failed", output: { message: String(error) } };
  }
}

async function execute(
  tx: Transaction,
  text: string,
  values?: unknown[],
): Promise<{ rows: unknown[] }> {
  const result = await tx.write<unknown>().executeQuery(CompiledQuery.raw(text, values ?? []));
  return { rows: result.rows };
}
