import { fingerprint, formatKey } from "@chiboso/domain/crypto/vkey.ts";
import {
  getCheckpoint,
  getKey,
  getTile,
  listEntries,
  showLog,
} from "@chiboso/domain/ledger/contract.ts";
import { viewCheck } from "@chiboso/domain/ledger/fsck/contract.ts";
import { viewTrust } from "@chiboso/domain/ledger/trust/contract.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import { read, type FileReply, type Mounted } from "../platform/capability.ts";
import { view } from "./fsck/view-check.ts";
import { readTile } from "./read-tile.ts";
import { presentKeyFor } from "./site-keys.ts";
import { view as showTrust } from "./trust/view-trust.ts";
import { findLastCheckpoint, findLog, listEntries as findEntries } from "./store.ts";

const TEXT = "text/plain; charset=utf-8";
const BYTES = "application/octet-stream";

function textFile(name: string, text: string): FileReply {
  return { name, type: TEXT, bytes: Buffer.from(text) };
}

export const routes: readonly Mounted[] = [
  read(showLog, async ({ reader, params }) => {
    const log = await findLog(reader, params.organisationId);
    if (log === undefined) {
      return ok({ origin: null, size: 0, sealedSize: 0, vkey: null, fingerprint: null });
    }
    const last = await findLastCheckpoint(reader, log.id);
    const key = await presentKeyFor(reader, log.origin);
    return ok({
      origin: log.origin,
      size: log.size,
      sealedSize: last?.size ?? 0,
      vkey: key === undefined ? null : formatKey(key),
      fingerprint: key === undefined ? null : fingerprint(key),
    });
  }),

  read(listEntries, async ({ reader, params, query }) => {
    const logId = params.organisationId;
    const sealedSize = (await findLastCheckpoint(reader, logId))?.size ?? 0;
    const rows = await findEntries(
      reader,
      logId,
      query.before ?? Number.MAX_SAFE_INTEGER,
      query.limit,
    );
    const entries = rows.map(({ idx, body }) => {
      const entry = parseEntry(body);
      if (!entry.ok) throw new Error(`entry ${idx} of log ${logId}: ${entry.refusal.code}`);
      const { at, kind, ref, digest } = entry.value;
      return { index: idx, at, kind, ref, digest, sealed: idx < sealedSize };
    });
    const lowest = entries.at(-1)?.index ?? 0;
    return ok({ entries, next: lowest > 0 ? lowest : null });
  }),

  read(getCheckpoint, async ({ reader, params }) => {
    const last = await findLastCheckpoint(reader, params.organisationId);
    return last ? ok(textFile("checkpoint", last.note)) : refuse("ledger.no_checkpoint");
  }),

  read(getKey, async ({ reader, params }) => {
    const log = await findLog(reader, params.organisationId);
    const key = log && (await presentKeyFor(reader, log.origin));
    if (key === undefined) return refuse("ledger.no_checkpoint");
    return ok(textFile("log.vkey", `${formatKey(key)}\n`));
  }),

  read(getTile, async ({ reader, params }) => {
    const tile = await readTile(reader, params.organisationId, params["*"]);
    return tile.ok ? ok({ name: "tile", type: BYTES, bytes: tile.value }) : tile;
  }),

  read(viewCheck, view),
  read(viewTrust, showTrust),
];
