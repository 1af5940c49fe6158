import type { Actor } from "@chiboso/domain/access/actor.ts";
import { formatWitnessKey, type WitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { parseKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { formatApprovals, type Approval } from "@chiboso/domain/ledger/approvals.ts";
import { writeBundle } from "@chiboso/domain/ledger/bundle.ts";
import type { SealedCorrection } from "@chiboso/domain/ledger/corrections.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import { sealedContent } from "@chiboso/domain/ledger/manifest.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import {
  appendEntry,
  askCheckpoint,
  findSealedAct,
  proveEntry,
  type ProvenEntry,
} from "../ledger/public.ts";
import type { Services } from "../platform/capability.ts";
import type { Reader, Transaction } from "../platform/database.ts";
import type { MinutesRow } from "./store.ts";
import type { MinutesTables } from "./tables.ts";
import { correctionsOf } from "./together-store.ts";

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

/**
 * The bundle that anybody can verify without this system, with the correcting minutes that are approved:
 * the same bytes until the next one is. Refuses with `minutes.being_signed` until the log is signed.
 */
export async function bundleOf(
  reader: Reader,
  services: Pick<Services, "files">,
  row: MinutesRow,
  pdfDigest: string,
): Promise<Result<Uint8Array>> {
  const kept = await getSeal(reader, row.id);
  const proven = await proveSeal(reader, row, kept.log_index);
  if (!proven.ok) return proven;
  const files = {
    "minutes.pdf": await services.files.get(pdfDigest),
    "record.json": await services.files.get(row.record_digest),
    "approvals.json": kept.approvals,
  };
  const sealed = await sealedCorrections(reader, services, row);
  if (!sealed.ok) return sealed;
  const { corrections } = sealed.value;
  // A key that took the place of the minutes' own before a correcting minute was proven.
  const laterKeys = [...new Set(corrections.map(({ vkey }) => vkey))].filter(
    (vkey) => vkey !== proven.value.vkey,
  );
  const witnesses = eachOnce([...proven.value.witnesses, ...sealed.value.witnesses]);
  const parts = { ...proven.value, laterKeys, witnesses, corrections };
  return ok(writeBundle({ files, salt: kept.salt, ...parts }));
}

/** In the order in which they first confirmed something of the bundle. */
function eachOnce(keys: readonly WitnessKey[]): readonly WitnessKey[] {
  return [...new Map(keys.map((key) => [formatWitnessKey(key), key])).values()];
}

interface SealedCorrections {
  readonly corrections: readonly ProvenCorrection[];
  readonly witnesses: readonly WitnessKey[];
}

/** With the key under which its checkpoint was signed. */
type ProvenCorrection = SealedCorrection & { readonly vkey: string };

async function sealedCorrections(
  reader: Reader,
  { files }: Pick<Services, "files">,
  row: MinutesRow,
): Promise<Result<SealedCorrections>> {
  const found: ProvenCorrection[] = [];
  const witnesses: WitnessKey[] = [];
  for (const each of await correctionsOf(reader, row.id)) {
    if (each.state !== "approved" || each.digest === null) continue;
    const organisationId = row.organisation_id;
    const act = await findSealedAct(reader, {
      organisationId,
      kind: "minutes.corrected",
      ref: each.id,
    });
    if (act === undefined) throw new Error(`the seal of correcting minute ${each.id} is missing`);
    const proven = await proveSeal(reader, row, act.index);
    if (!proven.ok) return proven;
    const { entry, proof, vkey } = proven.value;
    witnesses.push(...proven.value.witnesses);
    const { salt, content } = act;
    found.push({ pdf: await files.get(each.digest), salt, content, entry, proof, vkey });
  }
  return ok({ corrections: found, witnesses });
}

async function getSeal(reader: Reader, minutesId: string) {
  return reader
    .read<MinutesTables>()
    .selectFrom("minutes_seal")
    .selectAll()
    .where("minutes_id", "=", minutesId)
    .executeTakeFirstOrThrow();
}

async function proveSeal(
  reader: Reader,
  row: MinutesRow,
  index: number,
): Promise<Result<ProvenEntry>> {
  const proven = await proveEntry(reader, row.organisation_id, index);
  return proven.ok ? proven : refuse("minutes.being_signed");
}
