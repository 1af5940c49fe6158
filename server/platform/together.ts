import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Mounted } from "./capability.ts";
import { findAnswers, keepAnswers, type CommandKey, type StoredAnswer } from "./commands.ts";
import type { Database, Transaction } from "./database.ts";
import { gather } from "./gather.ts";
import { toAnswer } from "./reply.ts";

/** One command of a batch. */
interface Command {
  readonly key: CommandKey;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly now: Instant;
}

type Outcome = Result<unknown> | StoredAnswer;
type Together = Extract<Mounted, { kind: "writeTogether" }>;

const MOST = 64;
/** While one batch is written to the disk the next is being decided. */
const LANES = 2;

/**
 * Writes commands that arrive together in one transaction: effects and answers of all of them, each
 * acknowledged after the commit. A command that was answered before gets that answer, also when its
 * twin is in the same batch.
 */
export function writingTogether(
  mounted: Together,
  database: Database,
): (command: Command) => Promise<Outcome> {
  const write = async (commands: readonly Command[]): Promise<Outcome[]> => {
    // Almost every command is new, so its first answer is looked for only when it turns out not to be.
    for (let look = false; ; look = true) {
      const outcomes = await database.transact(async (tx) => {
        const value = await writeAll(tx, mounted, commands, look);
        return { commit: value !== undefined, value };
      });
      if (outcomes !== undefined) return outcomes;
    }
  };
  return gather<Command, Outcome>(MOST, write, LANES);
}

/** Undefined, with nothing to be kept, when one of the commands has an answer that was not looked for. */
async function writeAll(
  tx: Transaction,
  mounted: Together,
  commands: readonly Command[],
  look: boolean,
): Promise<Outcome[] | undefined> {
  const keys = commands.map((command) => command.key);
  const earlier = look ? await findAnswers(tx, keys) : [];
  const firsts = new Map<string, Command>();
  for (const [index, command] of commands.entries()) {
    const { id } = command.key;
    if (earlier[index] === undefined && !firsts.has(id)) firsts.set(id, command);
  }
  const answers = await answerAll(tx, mounted, [...firsts.values()]);
  if (answers === undefined) return undefined;
  return commands.map(({ key }, index) => {
    const before = earlier[index];
    if (before !== undefined) return before === "other" ? refuse("kernel.command_reused") : before;
    const made = answers.get(key.id);
    return made && sameCommand(made.key, key) ? made.answer : refuse("kernel.command_reused");
  });
}

type Answered = ReadonlyMap<string, { readonly key: CommandKey; readonly answer: StoredAnswer }>;

/** Decides and writes new commands with their answers; undefined when one was answered elsewhere. */
async function answerAll(
  tx: Transaction,
  mounted: Together,
  fresh: readonly Command[],
): Promise<Answered | undefined> {
  const [first] = fresh;
  if (first === undefined) return new Map();
  const values = await mounted.handle(tx, fresh.map((command) => command.asked) as never[]);
  const answered = fresh.map(({ key }, index) => {
    const value = values[index];
    if (value === undefined)
      throw new Error(`${mounted.route.name} left a command without an answer`);
    return { key, answer: toAnswer(mounted.route, value) };
  });
  const kept = await keepAnswers(tx, answered, first.now);
  return kept ? new Map(answered.map((each) => [each.key.id, each])) : undefined;
}

function sameCommand(a: CommandKey, b: CommandKey): boolean {
  return a.accountId === b.accountId && a.digest.equals(b.digest);
}
