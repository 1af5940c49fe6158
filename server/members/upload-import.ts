import { createHash } from "node:crypto";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { tidy } from "@chiboso/domain/kernel/text.ts";
import type { uploadImport } from "@chiboso/domain/members/import-contract.ts";
import type { WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { sendImport } from "./import-jobs.ts";
import { findImport, insertImport, type LockedImport } from "./import-store.ts";
import { openSecrets, type Secrets } from "./secrets.ts";

/** Keeps the file, sealed, and has it read; what it is and what it would change is known afterwards. */
export async function takeUpload(
  asked: WriteAsked<typeof uploadImport, undefined>,
): Promise<Result<Reply<typeof uploadImport>>> {
  const { tx, services, query, upload, actor, places, now } = asked;
  if (upload.bytes.length === 0) return refuse("members.sheet_not_a_spreadsheet");
  const secrets = await openSecrets(services.config.dataDir);
  const id = await keepUpload(tx, secrets, {
    fileName: query.name,
    bytes: upload.bytes,
    places,
    accountId: actor.accountId,
    by: actor.name,
    now,
  });
  await sendImport(services, tx, id);
  const summary = await findImport(tx, id);
  if (summary === undefined) throw new Error(`import ${id} was not kept`);
  return ok(summary);
}

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
