import { createHash } from "node:crypto";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Answers } from "./answers.ts";
import { sql, type Database, type Reader, type Transaction } from "./database.ts";

/** The answer that a command got, as it will be given again. */
export interface StoredAnswer {
  readonly status: number;
  readonly reply: unknown;
}

export interface CommandKey {
  readonly id: Id;
  readonly accountId: Id | null;
  readonly route: string;
  readonly digest: Buffer;
  /** As the digest was made until November 2026, with the command's id in it: answers from then are kept 30 days. */
  readonly formerDigest?: () => Buffer;
}

interface CommandTables {
  command: {
    id: string;
    account_id: string | null;
    route: string;
    digest: Buffer;
    status: number;
    reply: Buffer | null;
    at: string;
  };
}

/** Digest of everything that two sendings of the same act have in common; the id of the command is not in it. */
export function digestOf(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(`${typeof part === "string" ? Buffer.byteLength(part) : part.length}:`);
    hash.update(part);
  }
  return hash.digest();
}

/**
 * The first answer to this command, `"other"` when its id was used for something else or by
 * somebody else or its answer is not left, or undefined when it has not been answered yet.
 */
export async function findAnswer(
  reader: Reader,
  answers: Answers,
  key: CommandKey,
): Promise<StoredAnswer | "other" | undefined> {
  const row = await reader
    .read<CommandTables>()
    .selectFrom("command")
    .select(["account_id", "route", "digest", "status", "reply"])
    .where("id", "=", key.id)
    .executeTakeFirst();
  return row && answerFor(row, key, answers);
}

/**
 * The answer to an earlier command of the same account with the same content under another id, or undefined. Of
 * use only where the content names what it makes: that cannot be meant twice, as after a reload that lost the
 * command's id. It reads all commands of a day, so it is asked only once something is known to be there already;
 * what is older is refused as a reused id.
 */
export async function findSameAct(
  reader: Reader,
  answers: Answers,
  key: CommandKey,
  now: Instant,
): Promise<StoredAnswer | undefined> {
  const [row] = await reader.query<CommandTables["command"]>(sql`
    select * from command
     where account_id = ${key.accountId} and route = ${key.route} and digest = ${key.digest} and status = 200
       and at > ${now}::timestamptz - interval '1 day'
     order by at limit 1`);
  const answer = row && answerFor(row, { ...key, id: row.id }, answers);
  return answer === "other" ? undefined : answer;
}

function answerFor(
  row: Pick<CommandTables["command"], "account_id" | "route" | "digest" | "status" | "reply">,
  key: CommandKey,
  answers: Answers,
): StoredAnswer | "other" {
  const same =
    row.account_id === key.accountId &&
    row.route === key.route &&
    (row.digest.equals(key.digest) || key.formerDigest?.().equals(row.digest) === true);
  if (!same || row.reply === null) return "other";
  const reply = answers.open(key.id, row.reply);
  return reply === undefined ? "other" : { status: row.status, reply };
}

/** Keeps the answer with the command's effects; violates `command_pkey` when another was faster. */
export function keepAnswer(
  tx: Transaction,
  answers: Answers,
  key: CommandKey,
  answer: StoredAnswer,
  now: Instant,
): void {
  keepAnswers(tx, answers, [{ key, answer }], now);
}

/** Keeps a refusal, which has no effects to be kept with; the first answer stays when there is one. */
export async function keepRefusal(
  database: Database,
  answers: Answers,
  key: CommandKey,
  answer: StoredAnswer,
  now: Instant,
): Promise<void> {
  await database.commit((tx) =>
    tx.query(sql`
      insert into command (id, account_id, route, digest, status, reply, at)
      values (${key.id}, ${key.accountId}, ${key.route}, ${key.digest}, ${answer.status},
              ${answers.seal(key.id, answer.reply)}, ${now})
      on conflict (id) do nothing`),
  );
}

/** As `findAnswer`, for many commands at once and in their order. */
export async function findAnswers(
  reader: Reader,
  answers: Answers,
  keys: readonly CommandKey[],
): Promise<(StoredAnswer | "other" | undefined)[]> {
  const rows = await reader.query<CommandTables["command"]>(sql`
    select id, account_id, route, digest, status, reply from command
    where id = any(${keys.map((key) => key.id)}::uuid[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return keys.map((key) => {
    const row = byId.get(key.id.toLowerCase());
    return row && answerFor(row, key, answers);
  });
}

/** As `keepAnswer`, for many commands at once. */
export function keepAnswers(
  tx: Transaction,
  answers: Answers,
  answered: readonly { readonly key: CommandKey; readonly answer: StoredAnswer }[],
  now: Instant,
): void {
  const statement = sql`
    insert into command (id, account_id, route, digest, status, reply, at)
    select id, account_id, route, digest, status, reply, ${now}::timestamptz from unnest(
      ${answered.map(({ key }) => key.id)}::uuid[],
      ${answered.map(({ key }) => key.accountId)}::uuid[],
      ${answered.map(({ key }) => key.route)}::text[],
      ${answered.map(({ key }) => key.digest)}::bytea[],
      ${answered.map(({ answer }) => answer.status)}::smallint[],
      ${answered.map(({ key, answer }) => answers.seal(key.id, answer.reply))}::bytea[]
    ) as made (id, account_id, route, digest, status, reply)`;
  tx.send(statement, "keep answers");
}
