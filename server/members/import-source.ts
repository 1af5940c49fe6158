import { createHash } from "node:crypto";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { tidy } from "@chiboso/domain/kernel/text.ts";
import type { Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { insertImport, type LockedImport } from "./import-store.ts";
import type { Secrets } from "./secrets.ts";

/** Keeps a file that is to be read. Returns the id of its import. */
export async function keepUpload(
  tx: Transaction,
  secrets: Secrets,
  upload: {
    readonly fileName: string;
    readonly bytes: Uint8Array;
    /** Where whoever imports may do so; organisations elsewhere do not exist for this import. */
    readonly places: readonly string[];
    readonly accountId: Id | null;
    readonly by: string;
    readonly now: Instant;
  },
): Promise<Id> {
  const id = newId();
  await insertImport(tx, {
    id,
    fileName: tidy(upload.fileName),
    fileDigest: createHash("sha256").update(upload.bytes).digest("hex"),
    asOf: localDateOf(upload.now, VIETNAM),
    places: upload.places,
    accountId: upload.accountId,
    by: upload.by,
    at: upload.now,
    source: secrets.seal(upload.bytes, contextOf(id)),
  });
  return id;
}

/** The file as it was sent. */
export function openSource(secrets: Secrets, { summary, source }: LockedImport): Buffer {
  if (source === null) throw new Error(`the file of import ${summary.id} is not there any more`);
  return secrets.open(source, contextOf(summary.id));
}

function contextOf(id: Id): string {
  return `import:${id}:source`;
}
