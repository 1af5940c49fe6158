import { reach, readAnswer, UnexpectedAnswer, Unreachable } from "../platform/call.ts";
import { commandsOf, commandsOnDevice, type WaitingCommand } from "./store.ts";

/** What the server said to one command, in the words that the outbox acts on. */
export type Sent = "done" | "later" | { readonly refused: string };

/**
 * Sends the person's waiting commands in the order they were made and stops at the first that must
 * wait longer, so that a later one never overtakes. Only one tab does this at a time. Returns how
 * many were answered.
 */
export async function flush(accountId: string): Promise<number> {
  return await navigator.locks.request("chiboso-outbox", async () => {
    let answered = 0;
    const commands = await commandsOnDevice();
    for (const command of await commandsOf(accountId)) {
      if (command.refused !== null) continue;
      const sent = await send(command);
      if (sent === "later") break;
      answered += 1;
      if (sent === "done") await commands.delete(command.commandId);
      else await commands.update(command.commandId, { refused: sent.refused });
    }
    return answered;
  });
}

async function send(command: WaitingCommand): Promise<Sent> {
  try {
    const response = await reach(command.address, {
      method: command.method,
      headers: { "content-type": "application/json" },
      body: command.body,
    });
    const answer = readAnswer(response.status, await response.text());
    if (answer.ok) return "done";
    return meaningOf(answer.refusal.status, answer.refusal.code);
  } catch (error) {
    if (error instanceof Unreachable || error instanceof UnexpectedAnswer) return "later";
    throw error;
  }
}

/** A session that ended, haste or a server that is unwell decide nothing; any other refusal is final. */
export function meaningOf(status: number, code: string): Sent {
  return status === 401 || status === 429 || status === 503 ? "later" : { refused: code };
}
