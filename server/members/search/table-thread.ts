import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { inThread } from "../../platform/thread.ts";
import type { Row } from "./export-columns.ts";

export interface TableTask {
  readonly dataDir: string;
  readonly actor: Actor;
  readonly language: Language;
  readonly format: "xlsx" | "csv";
}

/** Null: nothing more comes. */
export type TableBatch = readonly Row[] | null;

/** A table that grows in a thread: opening numbers of identity and writing a workbook take seconds. */
export interface GrowingTable {
  readonly add: (rows: readonly Row[]) => Promise<void>;
  readonly finish: () => Promise<Uint8Array>;
}

/** So many tables are written at once; each may take a few hundred megabytes. */
const MOST_TABLES = 2;
let growing = 0;

/** Lets `fill` write a table in a thread of its own; refused while others take up the room. */
export async function growTable<T>(
  task: TableTask,
  fill: (table: GrowingTable) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (growing >= MOST_TABLES) return refuse("members.export_busy");
  growing += 1;
  try {
    return await inThread(new URL("./table-worker.ts", import.meta.url), task, (ask) =>
      fill({
        add: async (rows) => void (await ask(rows satisfies TableBatch)),
        finish: async () => (await ask(null satisfies TableBatch)) as Uint8Array,
      }),
    );
  } finally {
    growing -= 1;
  }
}
