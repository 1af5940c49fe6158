import { createHash } from "node:crypto";
import { parseCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { parseNote } from "@chiboso/domain/crypto/note.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Fault } from "@chiboso/domain/ledger/fsck/fault.ts";
import { sql, type Reader } from "../../platform/database.ts";

interface Anchored {
  readonly size: number;
  readonly root: Buffer;
  readonly checkpoint: Buffer;
  readonly note: string | null;
}

/**
 * What was put on a chain against what the log has signed; the signed heads were held against the tree before.
 * Whether the chain still has it needs the chain, and is looked at each day.
 */
export async function checkAnchors(reader: Reader, log: Id): Promise<readonly Fault[]> {
  const anchored = await reader.query(sql<Anchored>`
    select a.size, a.root, a.checkpoint, c.note
      from ledger_anchor a left join ledger_checkpoint c on c.log = a.log and c.size = a.size
     where a.log = ${log} order by a.size`);
  return anchored.flatMap((each) =>
    isSigned(each)
      ? []
      : [{ log, stage: "anchor" as const, code: "anchor_differs" as const, index: each.size - 1 }],
  );
}

function isSigned({ root, checkpoint, note }: Anchored): boolean {
  const parsed = note === null ? undefined : parseNote(Buffer.from(note));
  if (parsed?.ok !== true) return false;
  const { text } = parsed.value;
  const head = parseCheckpoint(text);
  const digest = createHash("sha256").update(text).digest();
  return head.ok && digest.equals(checkpoint) && Buffer.from(head.value.root).equals(root);
}
