import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { LAYERS, rulePack } from "./pack.ts";
import { PACK_LIMIT } from "./read-pack.ts";

const documentText = z.string().trim().min(3).max(300);

/** The days on which a version binds at an organisation, as they stand: a later version may have cut them. */
const activation = z.object({
  id,
  versionId: id,
  from: localDate,
  to: localDate.nullable(),
  /** Taken back before its first day. */
  withdrawn: z.boolean(),
  document: z.string(),
  activatedBy: z.string(),
  at: instant,
  endedBy: z.string().nullable(),
  endedReason: z.string().nullable(),
});

const packVersion = z.object({
  id,
  version: z.string(),
  /** SHA-256 of the file, in hexadecimal. */
  digest: z.string(),
  document: z.string(),
  importedBy: z.string(),
  at: instant,
  rules: z.int(),
  activations: z.array(activation),
});

const packFile = z.object({
  packId: z.string(),
  layer: z.enum(LAYERS),
  /** Null for the central pack, which no organisation of the system keeps. */
  organisation: z.object({ id, name: z.string() }).nullable(),
  /** The newest first. */
  versions: z.array(packVersion),
});

export type PackFile = z.infer<typeof packFile>;
export type Activation = z.infer<typeof activation>;

export const showRulesAt = route({
  name: "rules.showRulesAt",
  method: "GET",
  path: "/api/organisations/:organisationId/rules",
  summary:
    "The packs that lie on the central one at an organisation, from the top of the tree down.",
  permission: { kind: "signedIn" },
  params: z.object({ organisationId: id }),
  reply: z.object({
    laid: z.array(z.object({ pack: rulePack, from: localDate, to: localDate.nullable() })),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const listPacks = route({
  name: "rules.listPacks",
  method: "GET",
  path: "/api/rule-packs",
  summary:
    "The packs above, at and below the organisations of the person, with the days on which they bind.",
  permission: { kind: "signedIn" },
  reply: z.object({ packs: z.array(packFile) }),
  refusals: {},
  command: false,
  offline: false,
});

export const showPack = route({
  name: "rules.showPack",
  method: "GET",
  path: "/api/rule-packs/:packId",
  summary:
    "One pack in one of its versions, the newest when none is named; no version is ever lost.",
  permission: { kind: "signedIn" },
  params: z.object({ packId: z.string().max(40) }),
  query: z.object({ version: z.string().max(20).optional() }),
  reply: packFile.extend({ shown: packVersion, pack: rulePack }),
  refusals: {},
  command: false,
  offline: false,
});

const keeper = needs("rules.keepPacks", { param: "organisationId", of: "organisation" });

export const importPack = route({
  name: "rules.importPack",
  method: "POST",
  path: "/api/organisations/:organisationId/rule-packs",
  summary: "Takes a pack in and keeps it unchanged; it does not bind before it is activated.",
  permission: keeper,
  params: z.object({ organisationId: id }),
  query: z.object({
    commandId: id,
    name: z.string().min(1).max(200),
    versionId: id,
    /** The document that the pack writes down. */
    document: documentText,
  }),
  upload: { limit: PACK_LIMIT },
  reply: z.object({ versionId: id, packId: z.string(), version: z.string() }),
  refusals: {
    "rules.pack_too_deep": 422,
    "rules.pack_not_json": 415,
    "rules.pack_head_fault": 422,
    "rules.pack_rule_fault": 422,
    "rules.pack_other_layer": 422,
    "rules.pack_dates": 422,
    "rules.pack_over_whole": 422,
    "rules.pack_sheet_fault": 422,
    "rules.pack_rule_twice": 422,
    "rules.pack_wrong_level": 409,
    "rules.pack_place_ended": 409,
    "rules.pack_kept_already": 409,
    "rules.pack_id_taken": 409,
    "rules.pack_central_id": 422,
  },
  command: true,
  offline: false,
});

const verdict = z.enum(["same", "tighter", "variant", "looser", "incomparable"]);

const fault = z.object({
  ruleId: z.string(),
  on: localDate,
  field: z.string(),
  why: z.enum(["looser", "incomparable", "notAbove"]),
});

const change = z.object({
  ruleId: z.string(),
  on: localDate,
  kind: z.enum(["added", "changed", "ended"]),
  mark: verdict,
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

/** What stands in the way of an activation; the text is that of the refusal. */
const obstacle = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const previewPack = route({
  name: "rules.previewPack",
  method: "GET",
  path: "/api/organisations/:organisationId/rule-packs/:versionId/preview",
  summary:
    "What would change where if the version bound from a day on, and what stands in its way.",
  permission: keeper,
  params: z.object({ organisationId: id, versionId: id }),
  query: z.object({ from: localDate }),
  reply: z.object({
    obstacle: obstacle.nullable(),
    /** Every rule that the version would loosen, with the first day and the field. */
    faults: z.array(fault),
    /** Organisations to which the same happens: the first of each has packs of its own. */
    places: z.array(
      z.object({
        organisationId: id,
        name: z.string(),
        /** So many organisations, this one among them. */
        organisations: z.int(),
        changes: z.array(change),
      }),
    ),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export type PackPreview = z.infer<typeof previewPack.reply>;

export const activatePack = route({
  name: "rules.activatePack",
  method: "POST",
  path: "/api/organisations/:organisationId/rule-packs/:versionId/activations",
  summary: "Makes a version bind at an organisation and below from a day on; sealed in its log.",
  permission: keeper,
  params: z.object({ organisationId: id, versionId: id }),
  body: commandBody.extend({ activationId: id, from: localDate, document: documentText }),
  reply: activation,
  refusals: {
    "rules.pack_day_past": 422,
    "rules.pack_place_ended": 409,
    "rules.pack_wrong_level": 409,
    "rules.pack_day_taken": 409,
    "rules.pack_rule_beside": 409,
    "rules.pack_looser": 422,
  },
  command: true,
  offline: false,
});

export const endPack = route({
  name: "rules.endPack",
  method: "POST",
  path: "/api/organisations/:organisationId/rule-pack-activations/:activationId/end",
  summary:
    "Withdraws an activation before its first day, or ends it on a later day; both are sealed.",
  permission: keeper,
  params: z.object({ organisationId: id, activationId: id }),
  body: commandBody.extend({
    /** The first day on which it binds no more; of no account before its first day. */
    to: localDate,
    reason: z.string().trim().min(3).max(500),
  }),
  reply: activation,
  refusals: { "rules.pack_ended_already": 409, "rules.pack_end_day": 422 },
  command: true,
  offline: false,
});
