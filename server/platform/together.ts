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

const MOST = 64;

/**
 * Writes commands that arrive together in one transaction: effects and answers of all of them, each
 * acknowledged after the commit. A command that was answered before gets that answer, also when its
 * twin is in the same batch.
 */
export function writingTogether(
  mounted: Extract<Mounted, { kind: "writeTogether" }>,
  database: Database,
): (command: Command) => Promise<Outcome> {
  return gather<Command, Outcome>(MOST, async (commands) => {
    for (;;) {
      const outcomes = await database.transact(async (tx) => {
        const value = await writeAll(tx, mounted, commands);
        return { commit: value !== undefined, value };
      });
      // A twin was answered by another server: its answer is found the next time.
      if (outcomes !== undefined) return outcomes;
    }
  });
}

async function writeAll(
  tx: Transaction,
  mounted: Extract<Mounted, { kind: "writeTogether" }>,
  commands: readonly Command[],
): Promise<Outcome[] | undefined> {
  const earlier = await findAnswers(
    tx,
    commands.map((command) => command.key),
  );
  const firsts = new Map<string, Command>();
  for (const [index, command] of commands.entries()) {
    if (earlier[index] === undefined && !firsts.has(command.key.id))
      firsts.set(command.key.id, command);
  }
  const fresh = [...firsts.values()];
  const answers = new Map<string, { key: CommandKey; answer: StoredAnswer }>();
  if (fresh.length > 0) {
    const values = await mounted.handle(tx, fresh.map((command) => command.asked) as never[]);
    for (const [index, { key }] of fresh.entries()) {
      const value = values[index];
      if (value === undefined)
        throw new Error(`${mounted.route.name} left a command without an answer`);
      answers.set(key.id, { key, answer: toAnswer(mounted.route, value) });
    }
    const now = fresh[0]?.now ?? "";
    if (!(await keepAnswers(tx, [...answers.values()], now))) return undefined;
  }
  return commands.map(({ key }, index) => {
    const before = earlier[index];
    if (before !== undefined) return before === "other" ? refuse("kernel.command_reused") : before;
    const made = answers.get(key.id);
    return made && sameCommand(made.key, key) ? made.answer : refuse("kernel.command_reused");
  });
}

function sameCommand(a: CommandKey, b: CommandKey): boolean {
  return a.accountId === b.accountId && a.digest.equals(b.digest);
}
