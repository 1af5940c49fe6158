import { randomBytes } from "node:crypto";
import {
  formatEntry,
  SALT_BYTES,
  sealDigest,
  type EntryKind,
} from "@chiboso/domain/ledger/entry.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Config } from "../platform/config.ts";
import type { RawBuilder, Transaction } from "../platform/database.ts";
import { append, appending } from "./store.ts";

/** An official act, as its capability hands it to the log. */
export interface Act {
  readonly organisationId: Id;
  readonly kind: EntryKind;
  readonly at: Instant;
  /** The account that acts; null when the system itself does. */
  readonly actor: Id | null;
  /** What the act is about: the meeting, the minutes, the vote. */
  readonly ref: Id;
  /** What is sealed. Only its salted digest goes into the log. */
  readonly content: Uint8Array;
}

/** What the caller must keep beside the content, or the entry can never be held against it again. */
interface Entry {
  /** 32 random bytes. */
  readonly salt: Buffer;
  /** The exact bytes of the leaf. */
  readonly body: Uint8Array;
}

/** One that its caller's own statement appends. */
export interface NewEntry extends Entry {
  /**
   * Appends the entry to the log of its organisation and is its number there: to stand once, in the statement that
   * keeps the act. The log then stays locked until the transaction ends, so that statement goes last.
   */
  readonly index: RawBuilder<number>;
}

/** An entry for the act, for the caller's own statement: both come to be, or neither does. */
export function newEntry(config: Pick<Config, "siteName">, act: Act): NewEntry {
  const salt = randomBytes(SALT_BYTES);
  const body = formatEntry({
    v: 1,
    kind: act.kind,
    org: act.organisationId,
    at: act.at,
    actor: act.actor,
    ref: act.ref,
    digest: sealDigest(salt, act.content),
  });
  const origin = originOf(config, act.organisationId);
  return { salt, body, index: appending(act.organisationId, origin, body) };
}

/** Appends an entry for the act and waits for its number; what else is written then stands behind it. */
export async function appendEntry(
  tx: Transaction,
  config: Pick<Config, "siteName">,
  act: Act,
): Promise<Entry & { readonly index: number }> {
  const { salt, body } = newEntry(config, act);
  const index = await append(tx, act.organisationId, originOf(config, act.organisationId), body);
  return { salt, body, index };
}

/**
 * Name of a log in its checkpoints and of its key. It has the organisation's id and not its code,
 * because codes and names change when organisations are merged and the name of a log never may.
 */
export function originOf(config: Pick<Config, "siteName">, organisationId: Id): string {
  return `${config.siteName}/so/${organisationId}`;
}
