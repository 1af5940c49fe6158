import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { route } from "../../kernel/route.ts";
import { citation } from "../../rules/citation.ts";
import { RADAR_KINDS } from "./radar.ts";

const radarItem = z.object({
  kind: z.enum(RADAR_KINDS),
  organisationId: id,
  organisationName: z.string(),
  member: z.object({ memberId: id, memberName: z.string() }).nullable(),
  /** Null for what has happened already. */
  due: localDate.nullable(),
  citation,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  caseId: id.nullable(),
});

/** The most that is answered; a screen that reaches it says so. */
export const RADAR_LIMIT = 1000;

export const getRadar = route({
  name: "analytics.getRadar",
  method: "GET",
  path: "/api/radar",
  summary: "What falls due in the reader's places: probations, badges, absences, terms, meetings.",
  permission: needs("analytics.viewRadar", "anywhere"),
  query: z.object({
    /** Only what concerns this organisation and those below it. */
    under: id.optional(),
    /** How many months ahead. */
    months: z.coerce.number().int().min(1).max(12).default(3),
  }),
  reply: z.object({
    today: localDate,
    until: localDate,
    items: z.array(radarItem),
    /** More than `RADAR_LIMIT` fell due; the earliest are shown. */
    cut: z.boolean(),
  }),
  refusals: {},
  command: false,
  offline: false,
});
