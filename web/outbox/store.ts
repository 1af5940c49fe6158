import type { Dexie, EntityTable } from "dexie";

/** A command that waits for the server, as it will be sent: the same bytes under the same id each time. */
export interface WaitingCommand {
  readonly commandId: string;
  /** Whose it is: somebody else on the same device must neither send nor see it. */
  readonly accountId: string;
  readonly route: string;
  readonly method: "POST" | "PUT";
  readonly address: string;
  readonly body: string;
  readonly at: string;
  /** Code of the refusal, once the server has said no; kept until the person has seen it. */
  readonly refused: string | null;
}

type Box = Dexie & { commands: EntityTable<WaitingCommand, "commandId"> };

const BOX = "chiboso-outbox";

let box: Promise<Box> | undefined;

/**
 * The device's store of waiting commands; ids are UUIDv7, so their order is the order of making.
 * The library is no part of the first load; see `storeWanted`.
 */
export async function commandsOnDevice(): Promise<Box["commands"]> {
  box ??= openBox();
  return (await box).commands;
}

async function openBox(): Promise<Box> {
  const { Dexie } = await import("dexie");
  const opened = new Dexie(BOX) as Box;
  opened.version(1).stores({ commands: "commandId, accountId" });
  return opened;
}

/** How long the library waits for the screen to be drawn, when nothing is known to wait. */
const GRACE_MS = 3000;

/**
 * Resolves when the store should be opened: at once where an earlier visit left one, otherwise
 * after the first screen has had the line to itself. It is opened in any case, because without a
 * network the library could no longer be fetched.
 */
export async function storeWanted(): Promise<void> {
  if (box !== undefined || (await hasStore())) return;
  await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
}

async function hasStore(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((each) => each.name === BOX);
  } catch {
    // A browser that cannot tell is taken to have one.
    return true;
  }
}

/** The commands of one person, oldest first. */
export async function commandsOf(accountId: string): Promise<WaitingCommand[]> {
  return inOrder(await (await commandsOnDevice()).where({ accountId }).toArray());
}

/** Calls `listener` with the person's commands now and after every change, in whichever tab; returns how to stop. */
export async function followCommands(
  accountId: string,
  listener: (commands: readonly WaitingCommand[]) => void,
): Promise<() => void> {
  const commands = await commandsOnDevice();
  const { liveQuery } = await import("dexie");
  // The query waits for nothing but the store itself: after any other wait changes go unnoticed.
  const subscription = liveQuery(() => commands.where({ accountId }).toArray()).subscribe({
    next: (found) => listener(inOrder(found)),
    error: () => listener([]),
  });
  return () => subscription.unsubscribe();
}

function inOrder(commands: readonly WaitingCommand[]): WaitingCommand[] {
  return commands.toSorted((a, b) => (a.commandId < b.commandId ? -1 : 1));
}
