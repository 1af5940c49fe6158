import * as z from "zod";
import { needs } from "../access/rights.ts";
import { figure } from "../kernel/figures.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";
import { entryKind, sha256Hex } from "./entry.ts";

const params = z.object({ organisationId: id });
const permission = needs("ledger.view", { param: "organisationId", of: "organisation" });
const TEXT = "text/plain; charset=utf-8";

/** One line of the log as a screen shows it: what and when, never who. */
const loggedEntry = z.object({
  index: z.int().min(0),
  at: instant,
  kind: entryKind,
  ref: id,
  digest: sha256Hex,
  /** Whether a signed checkpoint covers it. */
  sealed: z.boolean(),
});

export const showLog = route({
  name: "ledger.showLog",
  method: "GET",
  path: "/api/ledger/:organisationId",
  summary: "The name, size and key of an organisation's log.",
  permission,
  params,
  reply: z.object({
    /** Null until the first entry. */
    origin: z.string().nullable(),
    size: z.int().min(0),
    sealedSize: z.int().min(0),
    vkey: z.string().nullable(),
    /** What people compare by eye: SHA-256 of the public key. */
    fingerprint: z.string().nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const listEntries = route({
  name: "ledger.listEntries",
  method: "GET",
  path: "/api/ledger/:organisationId/entries",
  summary: "Entries of an organisation's log, the newest first, without personal data.",
  permission,
  params,
  query: z.object({
    /** Only entries with a smaller index: the `next` of the page before. */
    before: figure.min(0).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    entries: z.array(loggedEntry),
    /** Index to ask for the next page with; null when this was the last one. */
    next: z.int().nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const getCheckpoint = route({
  name: "ledger.getCheckpoint",
  method: "GET",
  path: "/api/ledger/:organisationId/checkpoint",
  summary: "The latest signed checkpoint (C2SP tlog-checkpoint).",
  permission,
  params,
  reply: { file: [TEXT] },
  refusals: { "ledger.no_checkpoint": 404 },
  command: false,
  offline: false,
});

export const getKey = route({
  name: "ledger.getKey",
  method: "GET",
  path: "/api/ledger/:organisationId/log.vkey",
  summary: "The log's public key (C2SP signed-note).",
  permission,
  params,
  reply: { file: [TEXT] },
  refusals: { "ledger.no_checkpoint": 404 },
  command: false,
  offline: false,
});

export const getTile = route({
  name: "ledger.getTile",
  method: "GET",
  path: "/api/ledger/:organisationId/tile/*",
  summary: "A tile of hashes, or a bundle of entries, of the signed tree (C2SP tlog-tiles).",
  permission,
  params: params.extend({ "*": z.string().max(60) }),
  reply: { file: ["application/octet-stream"] },
  refusals: {},
  command: false,
  offline: false,
});
