import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Config } from "../platform/config.ts";
import type { Database, Transaction } from "../platform/database.ts";
import type { Progress } from "./import-progress.ts";
import type { LockedImport } from "./import-store.ts";
import type { Secrets } from "./secrets.ts";

/** What a step of an import works with, in a thread of its own, in a test or on the command line. */
export interface ImportWork {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly config: Pick<Config, "siteName">;
  readonly importId: Id;
  readonly now: Instant;
  readonly progress: Progress;
}

export type Step = ImportWork & { readonly tx: Transaction; readonly locked: LockedImport };
