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

let box: Promise<Box> | undefined;

/**
 * The device's store of waiting commands; ids are UUIDv7, so their order is the order of making.
 * The library is fetched when it is first needed, which is after signing in.
 */
export async function commandsOnDevice(): Promise<Box["commands"]> {
  box ??= openBox();
  return (await box).commands;
}

async function openBox(): Promise<Box> {
  const { Dexie } = await import("dexie");
  const opened = new Dexie("chiboso-outbox") as Box;
  opened.version(1).stores({ commands: "commandId, accountId" });
  return opened;
}

/** The commands of one person, oldest first. */
export async function commandsOf(accountId: string): Promise<WaitingCommand[]> {
  const commands = await commandsOnDevice();
  const all = await commands.where("accountId").equals(accountId).toArray();
  return all.sort((a, b) => (a.commandId < b.commandId ? -1 : 1));
}
