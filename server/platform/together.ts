import type { Actor } from "@chiboso/domain/access/actor.ts";
import { joinScopes, scopeOf } from "@chiboso/domain/access/scope.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Answers } from "./answers.ts";
import type { Mounted } from "./capability.ts";
import { findAnswers, keepAnswers, type CommandKey, type StoredAnswer } from "./commands.ts";
import { violates, type Database, type Transaction } from "./database.ts";
import { gather } from "./gather.ts";
import { toAnswer } from "./reply.ts";

/** One command of a batch. */
interface Command {
  readonly key: CommandKey;
  readonly actor: Actor | null;
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
  answers: Answers,
): (command: Command) => Promise<Outcome> {
  const write = async (commands: readonly Command[]): Promise<Outcome[]> => {
    const within = database.within(joinScopes(commands.map(({ actor }) => scopeOf(actor))));
    // Almost every command is new, so its first answer is looked for only when it turns out not to be.
    for (let look = false; ; look = true) {
      try {
        return await within.commit((tx) => writeAll({ tx, answers, mounted }, commands, look));
      } catch (error) {
        if (!violates(error, "command_pkey")) throw error;
      }
    }
  };
  return gather<Command, Outcome>(MOST, write, LANES);
}

interface Writing {
  readonly tx: Transaction;
  readonly answers: Answers;
  readonly mounted: Together;
}

/** Violates `command_pkey` when one of the commands has an answer that was not looked for. */
async function writeAll(
  writing: Writing,
  commands: readonly Command[],
  look: boolean,
): Promise<Outcome[]> {
  const keys = commands.map((command) => command.key);
  const earlier = look ? await findAnswers(writing.tx, writing.answers, keys) : [];
  const firsts = new Map<string, Command>();
  for (const [index, command] of commands.entries()) {
    const { id } = command.key;
    if (earlier[index] === undefined && !firsts.has(id)) firsts.set(id, command);
  }
  const answers = await answerAll(writing, [...firsts.values()]);
  return commands.map(({ key }, index) => {
    const before = earlier[index];
    if (before !== undefined) return before === "other" ? refuse("kernel.command_reused") : before;
    const made = answers.get(key.id);
    return made && sameCommand(made.key, key) ? made.answer : refuse("kernel.command_reused");
  });
}

type Answered = ReadonlyMap<string, { readonly key: CommandKey; readonly answer: StoredAnswer }>;

/** Decides and writes new commands with their answers. */
async function answerAll(
  { tx, answers, mounted }: Writing,
  fresh: readonly Command[],
): Promise<Answered> {
  const [first] = fresh;
  if (first === undefined) return new Map();
  const values = await mounted.handle(tx, fresh.map((command) => command.asked) as never[]);
  const answered = fresh.map(({ key }, index) => {
    const value = values[index];
    if (value === undefined)
      throw new Error(`${mounted.route.name} left a command without an answer`);
    return { key, answer: toAnswer(mounted.route, value) };
  });
  keepAnswers(tx, answers, answered, first.now);
  return new Map(answered.map((each) => [each.key.id, each]));
}

function sameCommand(a: CommandKey, b: CommandKey): boolean {
  return a.accountId === b.accountId && a.digest.equals(b.digest);
}
