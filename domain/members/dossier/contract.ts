import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { citation } from "../../rules/citation.ts";
import { DOSSIER_KINDS } from "./catalogue.ts";
import { DOSSIER_HOLDERS, DOSSIER_STATES } from "./rules.ts";

const number = z.int().min(1).max(DOSSIER_KINDS.length);

export const dossierMark = z.object({
  number,
  state: z.enum(DOSSIER_STATES),
  holder: z.enum(DOSSIER_HOLDERS).nullable(),
  place: z.string().trim().normalize("NFC").max(200),
  since: localDate.nullable(),
});

export const checkedMark = dossierMark.extend({ checkedAt: instant, checkedBy: z.string() });

export type CheckedMark = z.infer<typeof checkedMark>;

const bandCount = z.object({
  band: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  needed: z.int(),
  present: z.int(),
  unchecked: z.int(),
});

export const dossierView = z.object({
  memberId: id,
  name: z.string(),
  /** Numbers of the papers that this dossier must have by what is known of the member's life. */
  needed: z.array(number),
  marks: z.array(checkedMark),
  /** Earlier marks, latest first. */
  history: z.array(checkedMark),
  /** Papers that the product itself prints for this member, and the case that each comes from. */
  generated: z.array(z.object({ number, caseId: id.nullable() })),
  bands: z.array(bandCount),
  mayKeep: z.boolean(),
  citation,
});

export type DossierView = z.infer<typeof dossierView>;

export const getDossier = route({
  name: "members.getDossier",
  method: "GET",
  path: "/api/members/:memberId/dossier",
  summary:
    "Shows which papers a member's dossier has and where they are kept; never what they say.",
  permission: needs("members.viewDossier", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  reply: dossierView,
  refusals: { "members.purpose_needed": 422, "members.file_restricted": 403 },
  command: false,
  offline: false,
});

export const markDossier = route({
  name: "members.markDossier",
  method: "POST",
  path: "/api/members/:memberId/dossier",
  summary: "Notes which papers were found or not, and where they are kept.",
  permission: needs("members.keepDossier", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  body: commandBody.extend({ marks: z.array(dossierMark).min(1).max(DOSSIER_KINDS.length) }),
  reply: z.object({ changed: z.int() }),
  refusals: {
    "members.file_restricted": 403,
    "members.dossier_twice": 422,
    "members.dossier_classified": 422,
    "members.dossier_future": 422,
    "members.dossier_where": 422,
    "members.dossier_nothing": 409,
  },
  command: true,
  offline: false,
});

export const exportDossier = route({
  name: "members.exportDossier",
  method: "GET",
  path: "/api/members/:memberId/dossier.zip",
  summary:
    "The folder of a dossier as prescribed: an index, and the papers that the product makes itself.",
  permission: needs("members.keepDossier", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  reply: { file: ["application/zip"] },
  refusals: {
    "members.purpose_needed": 422,
    "members.file_restricted": 403,
    "members.sheet_unprintable": 422,
    "members.paper_unprintable": 422,
    "members.paper_unknown": 404,
  },
  command: false,
  offline: false,
});

export const listDossiers = route({
  name: "members.listDossiers",
  method: "GET",
  path: "/api/organisations/:organisationId/dossiers",
  summary:
    "How complete the dossiers of an organisation and everything below it are, the emptiest first.",
  permission: needs("members.viewDossier", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  query: z.object({
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: z.object({
    total: z.int(),
    bands: z.array(bandCount),
    members: z.array(
      z.object({
        memberId: id,
        name: z.string(),
        organisationName: z.string(),
        bands: z.array(bandCount),
      }),
    ),
    citation,
  }),
  refusals: { "members.dossier_place_too_large": 422 },
  command: false,
  offline: false,
});
