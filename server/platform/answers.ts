import { dataKey, deriveKey, sealingUnder, type Sealing } from "./sealing.ts";

/** How answers to commands are kept: each sealed for the id of its command, so that none can be moved. */
export interface Answers {
  seal(commandId: string, reply: unknown): Buffer;
  /** Undefined when it cannot be opened: sealed under a key that is lost, or changed since. */
  open(commandId: string, sealed: Uint8Array): unknown;
}

/** The answers of a data directory, under `keys/command-answers.key`; whoever loses it loses only repetitions. */
export async function openAnswers(dataDir: string): Promise<Answers> {
  return answersUnder(await dataKey(dataDir, "command-answers"));
}

/** Answers over a key of 32 bytes. */
export function answersUnder(key: Uint8Array): Answers {
  const sealing = sealingUnder(deriveKey(key, "chiboso command answers v1"));
  return {
    seal: (commandId, reply) =>
      sealing.seal(Buffer.from(JSON.stringify(reply)), contextOf(commandId)),
    open: (commandId, sealed) => opened(sealing, contextOf(commandId), sealed),
  };
}

function opened(sealing: Sealing, context: string, sealed: Uint8Array): unknown {
  try {
    return JSON.parse(sealing.open(sealed, context).toString("utf8"));
  } catch {
    // The command was carried out all the same, so whoever asks must not carry it out again.
    return undefined;
  }
}

/** The database writes ids in small letters; a command may bring capitals. */
function contextOf(commandId: string): string {
  return `command:${commandId.toLowerCase()}`;
}
