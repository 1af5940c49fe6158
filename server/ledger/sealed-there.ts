import { parseEntry, sealDigest, type EntryKind } from "@chiboso/domain/ledger/entry.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader } from "../platform/database.ts";
import { findEntry } from "./store.ts";

/** An act as its capability has kept it beside the log. */
export interface KeptAct {
  readonly index: number;
  readonly kind: EntryKind;
  readonly ref: Id;
  readonly salt: Uint8Array;
  readonly content: Uint8Array;
}

/** Whether the entry at this place of an organisation's log is of this act and seals exactly this content. */
export async function isSealedThere(
  reader: Reader,
  organisationId: Id,
  { index, kind, ref, salt, content }: KeptAct,
): Promise<boolean> {
  const body = await findEntry(reader, organisationId, index);
  const entry = body && parseEntry(body);
  if (entry?.ok !== true) return false;
  const { kind: of, ref: about, digest } = entry.value;
  return of === kind && about === ref && digest === sealDigest(salt, content);
}
