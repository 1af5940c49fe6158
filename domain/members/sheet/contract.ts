import * as z from "zod";
import { FIELD_CLASSES } from "../../access/fields.ts";
import { needs } from "../../access/rights.ts";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { citation } from "../../rules/citation.ts";
import { standing } from "../standing.ts";
import { FACT_KINDS } from "./facts.ts";
import { FACT_SOURCES } from "./timeline.ts";

export const factKind = z.enum(FACT_KINDS);

export const factValue = z.record(z.string().max(50), z.string().max(2000));

/** A fact as the sheet shows it, with what became of it. */
export const factView = z.object({
  id,
  kind: factKind,
  value: factValue.nullable(),
  since: localDate.nullable(),
  until: localDate.nullable(),
  document: z.string(),
  source: z.object({ kind: z.enum(FACT_SOURCES), id: id.nullable() }),
  entered: z.object({ at: instant, by: z.string() }).nullable(),
  ended: z.object({ on: localDate, at: instant, by: z.string() }).nullable(),
  withdrawn: z
    .object({ at: instant, by: z.string(), reason: z.string(), replacedBy: id.nullable() })
    .nullable(),
  /** False while it stands in the register alone, as it was first entered: it cannot be ended or withdrawn. */
  kept: z.boolean(),
});

export const memberSheet = z.object({
  memberId: id,
  name: z.string(),
  /** The day of which `standing` speaks. */
  on: localDate,
  standing: standing.nullable(),
  standings: z.array(
    z.object({ standing, since: localDate, until: localDate.nullable(), document: z.string() }),
  ),
  /** Classes of facts that the reader may see; the others are not among `facts`. */
  classes: z.array(z.enum(FIELD_CLASSES)),
  facts: z.array(factView),
  /** Whether the reader enters facts, proposes them to the office, or only reads. */
  may: z.enum(["enter", "propose", "read"]),
  citation,
});

export type MemberSheet = z.infer<typeof memberSheet>;

const shown = {
  query: z.object({ on: localDate.optional() }),
  reply: memberSheet,
  command: false,
  offline: false,
} as const;

export const getMemberSheet = route({
  name: "members.getMemberSheet",
  method: "GET",
  path: "/api/members/:memberId/sheet",
  summary: "Shows a member's sheet with its history; the reading is written down.",
  permission: needs("members.viewFile", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  refusals: { "members.purpose_needed": 422 },
  ...shown,
});

export const getOwnSheet = route({
  name: "members.getOwnSheet",
  method: "GET",
  path: "/api/me/sheet",
  summary: "Shows the sheet of the member who asks.",
  permission: { kind: "signedIn" },
  refusals: { "members.no_own_file": 404 },
  ...shown,
});

export const printMemberSheet = route({
  name: "members.printMemberSheet",
  method: "GET",
  path: "/api/members/:memberId/sheet.pdf",
  summary: "The sheet as a PDF/A, with what the reader may see; the reading is written down.",
  permission: needs("members.viewFile", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  reply: { file: ["application/pdf"] },
  refusals: { "members.purpose_needed": 422, "members.sheet_unprintable": 422 },
  command: false,
  offline: false,
});

export const printOwnSheet = route({
  name: "members.printOwnSheet",
  method: "GET",
  path: "/api/me/sheet.pdf",
  summary: "One's own sheet as a PDF/A.",
  permission: { kind: "signedIn" },
  reply: { file: ["application/pdf"] },
  refusals: { "members.no_own_file": 404, "members.sheet_unprintable": 422 },
  command: false,
  offline: false,
});

/** What the person enters; `replaces` names the fact that was wrong, which is withdrawn with the reason. */
export const statedFact = z.object({
  kind: factKind,
  value: factValue,
  since: localDate.nullable(),
  until: localDate.nullable(),
  document: z.string().trim().normalize("NFC").max(300),
});

export type StatedFact = z.infer<typeof statedFact>;

/** Refusals of every change to a fact. */
export const FACT_REFUSALS = {
  "members.fact_box": 422,
  "members.fact_choice": 422,
  "members.fact_day": 422,
  "members.fact_digits": 422,
  "members.fact_email": 422,
  "members.fact_phone": 422,
  "members.fact_empty": 422,
  "members.fact_long": 422,
  "members.fact_class_closed": 403,
  "members.fact_dates": 422,
  "members.fact_future": 422,
  "members.fact_undated": 422,
  "members.fact_since_missing": 422,
  "members.fact_official_before_admitted": 422,
  "members.fact_before_birth": 422,
  "members.fact_classified": 422,
  "members.fact_held_elsewhere": 409,
  "members.fact_same": 409,
  "members.fact_gone": 409,
  "members.fact_not_kept": 409,
  "members.fact_name_needed": 409,
} as const;

export const enterFact = route({
  name: "members.enterFact",
  method: "POST",
  path: "/api/members/:memberId/facts",
  summary: "Enters a fact on a member's sheet, or puts a wrong one right.",
  permission: needs("members.editFile", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  body: commandBody.extend({
    ...statedFact.shape,
    document: statedFact.shape.document.min(1),
    replaces: id.nullable(),
    reason: z.string().trim().max(500).default(""),
  }),
  reply: z.object({ factId: id }),
  refusals: { ...FACT_REFUSALS, "members.fact_reason_missing": 422 },
  command: true,
  offline: false,
});

export const endFact = route({
  name: "members.endFact",
  method: "POST",
  path: "/api/members/:memberId/facts/:factId/end",
  summary: "Notes the day from which a fact holds no more.",
  permission: needs("members.editFile", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id, factId: id }),
  body: commandBody.extend({ on: localDate }),
  reply: z.object({ factId: id }),
  refusals: FACT_REFUSALS,
  command: true,
  offline: false,
});

export const withdrawFact = route({
  name: "members.withdrawFact",
  method: "POST",
  path: "/api/members/:memberId/facts/:factId/withdraw",
  summary:
    "Takes back a fact that was entered by mistake; it stays in the history with the reason.",
  permission: needs("members.editFile", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id, factId: id }),
  body: commandBody.extend({ reason: z.string().trim().min(1).max(500) }),
  reply: z.object({ factId: id }),
  refusals: FACT_REFUSALS,
  command: true,
  offline: false,
});
