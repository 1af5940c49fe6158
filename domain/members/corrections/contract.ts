import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { factKind, factValue, statedFact, FACT_REFUSALS } from "../sheet/contract.ts";
import { CORRECTION_STATES } from "./rules.ts";

/** Bytes; a photograph of a page, or a few scanned ones. */
export const EVIDENCE_LIMIT = 5 * 1024 * 1024;

export const EVIDENCE_TYPES = ["application/pdf", "image/jpeg"] as const;

const why = z.string().trim().normalize("NFC").min(1).max(1000);

/** A line of the list: what it is about, never what it says. */
export const correctionLine = z.object({
  correctionId: id,
  memberId: id,
  memberName: z.string(),
  organisationName: z.string(),
  kind: factKind,
  state: z.enum(CORRECTION_STATES),
  askedAt: instant,
  askedBy: z.string(),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  hasEvidence: z.boolean(),
});

export type CorrectionLine = z.infer<typeof correctionLine>;

export const correctionView = correctionLine.extend({
  value: factValue,
  since: localDate.nullable(),
  until: localDate.nullable(),
  document: z.string(),
  why: z.string(),
  /** What the sheet said when it was asked; null when it said nothing. */
  before: factValue.nullable(),
  /** The sheet says something else by now than when it was asked. */
  overtaken: z.boolean(),
  /** What it says now, where that differs. */
  now: factValue.nullable(),
  decisionReason: z.string().nullable(),
  evidence: z.object({ name: z.string(), type: z.enum(EVIDENCE_TYPES), size: z.int() }).nullable(),
  /** Whether the reader may decide it, and if not why. */
  mayDecide: z.boolean(),
  refusedBecause: z.string().nullable(),
});

export type CorrectionView = z.infer<typeof correctionView>;

const asked = {
  method: "POST",
  body: commandBody.extend({
    correctionId: id,
    ...statedFact.shape,
    /** The fact that is wrong; null when something is missing, or the sheet has only one of its kind. */
    replaces: id.nullable(),
    why,
  }),
  reply: z.object({ correctionId: id }),
  refusals: {
    ...FACT_REFUSALS,
    "members.no_own_file": 404,
    "members.correction_open_already": 409,
  },
  command: true,
  offline: false,
} as const;

export const askOwnCorrection = route({
  name: "members.askOwnCorrection",
  path: "/api/me/corrections",
  summary: "Asks that one item of one's own file be put right.",
  permission: { kind: "signedIn" },
  ...asked,
});

export const proposeCorrection = route({
  name: "members.proposeCorrection",
  path: "/api/members/:memberId/corrections",
  summary: "A cell's leader proposes to put one item of a member's file right.",
  permission: needs("members.proposeChange", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  ...asked,
});

export const attachEvidence = route({
  name: "members.attachEvidence",
  method: "POST",
  path: "/api/corrections/:correctionId/evidence",
  summary: "Adds a PDF or JPEG that shows why, to an open request of one's own.",
  permission: { kind: "signedIn" },
  params: z.object({ correctionId: id }),
  query: z.object({ commandId: id, name: z.string().min(1).max(200) }),
  upload: { limit: EVIDENCE_LIMIT },
  reply: z.object({ correctionId: id }),
  refusals: {
    "members.evidence_type": 415,
    "members.evidence_damaged": 422,
    "members.evidence_locked": 422,
    "members.evidence_active": 422,
    "members.evidence_classified": 422,
    "members.evidence_there": 409,
    "members.correction_closed": 409,
  },
  command: true,
  offline: false,
});

export const withdrawCorrection = route({
  name: "members.withdrawCorrection",
  method: "POST",
  path: "/api/corrections/:correctionId/withdraw",
  summary: "Takes back one's own open request.",
  permission: { kind: "signedIn" },
  params: z.object({ correctionId: id }),
  body: commandBody,
  reply: z.object({ correctionId: id }),
  refusals: { "members.correction_closed": 409 },
  command: true,
  offline: false,
});

export const listOwnCorrections = route({
  name: "members.listOwnCorrections",
  method: "GET",
  path: "/api/me/corrections",
  summary:
    "Lists the requests about one's own file and those that one made for others, latest first.",
  permission: { kind: "signedIn" },
  reply: z.object({ corrections: z.array(correctionView) }),
  refusals: {},
  command: false,
  offline: false,
});

export const listCorrections = route({
  name: "members.listCorrections",
  method: "GET",
  path: "/api/corrections",
  summary: "Lists the requests that the office may decide, the oldest open one first.",
  permission: needs("members.decideCorrection", "anywhere"),
  query: z.object({
    state: z.enum(["open", "closed"]).default("open"),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  reply: z.object({ total: z.int(), corrections: z.array(correctionLine) }),
  refusals: {},
  command: false,
  offline: false,
});

export const getCorrection = route({
  name: "members.getCorrection",
  method: "GET",
  path: "/api/corrections/:correctionId",
  summary: "Shows a request with what the sheet says now; the reading is written down.",
  permission: needs("members.decideCorrection", { param: "correctionId", of: "correction" }),
  params: z.object({ correctionId: id }),
  reply: correctionView,
  refusals: { "members.fact_class_closed": 403 },
  command: false,
  offline: false,
});

export const getEvidence = route({
  name: "members.getEvidence",
  method: "GET",
  path: "/api/corrections/:correctionId/evidence",
  summary: "The file that was added to an open request; the reading is written down.",
  permission: needs("members.decideCorrection", { param: "correctionId", of: "correction" }),
  params: z.object({ correctionId: id }),
  reply: { file: EVIDENCE_TYPES },
  refusals: { "members.fact_class_closed": 403, "members.evidence_gone": 410 },
  command: false,
  offline: false,
});

export const decideCorrection = route({
  name: "members.decideCorrection",
  method: "POST",
  path: "/api/corrections/:correctionId/decision",
  summary: "Approves a request, which enters the fact, or rejects it with the reason.",
  permission: needs("members.decideCorrection", { param: "correctionId", of: "correction" }),
  params: z.object({ correctionId: id }),
  body: commandBody.extend({
    decision: z.enum(["approve", "reject"]),
    reason: z.string().trim().normalize("NFC").max(1000).default(""),
    /** The document against which it was checked. */
    document: z.string().trim().normalize("NFC").max(300).default(""),
  }),
  reply: z.object({ correctionId: id, factId: id.nullable() }),
  refusals: {
    ...FACT_REFUSALS,
    "members.correction_closed": 409,
    "members.correction_own": 403,
    "members.correction_overtaken": 409,
    "members.correction_reason_missing": 422,
    "members.correction_document_missing": 422,
  },
  command: true,
  offline: false,
});
