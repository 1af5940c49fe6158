import type { Actor } from "@chiboso/domain/access/actor.ts";
import { parseKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { formatApprovals, type Approval } from "@chiboso/domain/ledger/approvals.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import { sealedContent } from "@chiboso/domain/ledger/manifest.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { appendEntry, askCheckpoint, proveEntry } from "../ledger/public.ts";
import type { Services } from "../platform/capability.ts";
import type { Reader, Transaction } from "../platform/database.ts";
import type { MinutesRow } from "./store.ts";
import type { MinutesTables } from "./tables.ts";

/** What is sealed: the frozen PDF and the record of the meeting, read before the transaction. */
export interface SealedBytes {
  readonly pdf: Uint8Array;
  readonly record: Uint8Array;
}

export interface Act {
  readonly row: MinutesRow;
  readonly approvals: readonly Approval[];
  readonly bytes: SealedBytes;
  readonly actor: Actor;
  readonly at: Instant;
}

/** Appends `minutes.adopted` to the organisation's log, asks for its signature and keeps what the bundle needs. */
export async function sealMinutes(
  tx: Transaction,
  services: Pick<Services, "config" | "toSeal" | "live">,
  { row, approvals, bytes, actor, at }: Act,
): Promise<void> {
  const approved = formatApprovals({ v: 1, approvals: [...approvals] });
  const content = sealedContent({
    "minutes.pdf": bytes.pdf,
    "record.json": bytes.record,
    "approvals.json": approved,
  });
  const appended = await appendEntry(tx, services.config, {
    organisationId: row.organisation_id,
    kind: "minutes.adopted",
    at,
    actor: actor.accountId,
    ref: row.meeting_id,
    content,
  });
  await tx
    .write<MinutesTables>()
    .insertInto("minutes_seal")
    .values({
      minutes_id: row.id,
      log_index: appended.index,
      salt: Buffer.from(appended.salt),
      approvals: Buffer.from(approved),
      sealed_at: at,
    })
    .execute();
  askCheckpoint(tx, services, row.organisation_id, () =>
    services.live.publish(`minutes:${row.id}`),
  );
}

/** Where sealed minutes stand in the log, told from the proof itself; null while the log is being signed. */
export async function sealOf(reader: Reader, row: MinutesRow): Promise<MinutesView["seal"]> {
  const kept = await getSeal(reader, row.id);
  const found = await proveEntry(reader, row.organisation_id, kept.log_index);
  if (!found.ok) return null;
  const proven = found.value;
  const entry = parseEntry(proven.entry);
  const key = parseKey(proven.vkey);
  if (!entry.ok || !key.ok) throw new Error(`the seal of minutes ${row.id} cannot be read`);
  return { origin: key.value.name, index: kept.log_index, digest: entry.value.digest };
}

/** What is kept beside the entry of adopted minutes. */
export async function getSeal(reader: Reader, minutesId: string) {
  return reader
    .read<MinutesTables>()
    .selectFrom("minutes_seal")
    .selectAll()
    .where("minutes_id", "=", minutesId)
    .executeTakeFirstOrThrow();
}
