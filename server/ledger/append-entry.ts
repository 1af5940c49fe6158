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
import type { Transaction } from "../platform/database.ts";
import { append } from "./store.ts";

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
export interface Appended {
  readonly index: number;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
  /** The exact bytes of the leaf. */
  readonly body: Uint8Array;
}

/**
 * Appends an entry for the act to its organisation's log, in the caller's transaction: both come
 * to be, or neither does. The log stays locked until the transaction ends, so call it last.
 */
export async function appendEntry(
  tx: Transaction,
  config: Pick<Config, "siteName">,
  act: Act,
): Promise<Appended> {
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
  const index = await append(tx, act.organisationId, originOf(config, act.organisationId), body);
  return { index, salt, body };
}

/**
 * Name of a log in its checkpoints and of its key. It has the organisation's id and not its code,
 * because codes and names change when organisations are merged and the name of a log never may.
 */
export function originOf(config: Pick<Config, "siteName">, organisationId: Id): string {
  return `${config.siteName}/so/${organisationId}`;
}
