import { parseCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { parseNote } from "@chiboso/domain/crypto/note.ts";
import type { Fault } from "@chiboso/domain/ledger/fsck/fault.ts";
import { id as idSchema, type Id } from "@chiboso/domain/kernel/ids.ts";
import * as z from "zod";
import { sql, type Reader } from "../../platform/database.ts";
import type { Part } from "./check-log.ts";

const sealed = z.looseObject({ organisationId: idSchema, checkpoint: z.string() });

interface Claimed {
  readonly index: number;
  readonly lower: Id;
  readonly size: number;
  /** The three lines that were signed. */
  readonly text: string;
}

/**
 * The checkpoints of lower logs that stand in a part of a log, held against those logs: one that the lower log does
 * not have any more, or has with another root, was changed below after it was written down above.
 */
export async function checkLower(
  reader: Reader,
  logId: Id,
  { kept = [] }: Part,
): Promise<readonly Fault[]> {
  const claims = kept.flatMap((each) =>
    !("erased" in each) && each.of?.kind === "lower.checkpoint" && each.content !== null
      ? [claimIn(each.index, each.content)]
      : [],
  );
  const readable = claims.flatMap((claim) => claim ?? []);
  if (readable.length === 0) return [];
  const rows = await reader.query(sql<{ log: Id; size: number; note: string }>`
    select c.log, c.size, c.note from ledger_checkpoint as c
      join jsonb_to_recordset(${JSON.stringify(readable)}::jsonb) as l (lower uuid, size bigint)
        on l.lower = c.log and l.size = c.size`);
  const texts = new Map(rows.map(({ log, size, note }) => [`${log} ${size}`, textOf(note)]));
  return readable.flatMap(({ index, lower, size, text }) =>
    texts.get(`${lower} ${size}`) === text
      ? []
      : [{ log: logId, stage: "checkpoint", code: "lower_checkpoint_differs", index }],
  );
}

/** What the entry says of the lower log; undefined when its content is not ours, which is found elsewhere. */
function claimIn(index: number, content: Uint8Array): Claimed | undefined {
  const read = sealed.safeParse(jsonOf(Buffer.from(content).toString()));
  if (!read.success) return undefined;
  const text = textOf(read.data.checkpoint);
  const head = text === undefined ? undefined : parseCheckpoint(text);
  if (text === undefined || head?.ok !== true) return undefined;
  return { index, lower: read.data.organisationId, size: head.value.size, text };
}

function textOf(note: string): string | undefined {
  const parsed = parseNote(Buffer.from(note));
  return parsed.ok ? parsed.value.text : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
