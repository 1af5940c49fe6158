import * as z from "zod";
import { needs } from "../access/rights.ts";
import { figure } from "../kernel/figures.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { BLOCK_STYLES, minutesDocument, run } from "./document.ts";
import { MINUTES_STATES } from "./rules.ts";
import { digest, minutesView } from "./view.ts";

const atMinutes = { param: "minutesId", of: "minutes" } as const;
const minutesParams = z.object({ minutesId: id });
export const draftMinutes = route({
  name: "minutes.draftMinutes",
  method: "POST",
  path: "/api/meetings/:meetingId/minutes",
  summary:
    "Drafts the minutes of a closed meeting from its record; the same minutes when they exist.",
  permission: needs("minutes.edit", { param: "meetingId", of: "meeting" }),
  params: z.object({ meetingId: id }),
  body: commandBody,
  reply: minutesView,
  refusals: { "minutes.meeting_not_closed": 409 },
  command: true,
  offline: false,
});

export const findMinutes = route({
  name: "minutes.findMinutes",
  method: "GET",
  path: "/api/meetings/:meetingId/minutes",
  summary: "Says whether a meeting has minutes and in which state they are.",
  permission: needs("minutes.view", { param: "meetingId", of: "meeting" }),
  params: z.object({ meetingId: id }),
  reply: z.object({
    minutes: z
      .object({
        minutesId: id,
        state: z.enum(MINUTES_STATES),
        dueAt: instant,
        approvedAt: instant.nullable(),
      })
      .nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const listMinutes = route({
  name: "minutes.listMinutes",
  method: "GET",
  path: "/api/minutes",
  summary: "Lists the minutes of the organisations that the reader may see, latest meeting first.",
  permission: needs("minutes.view", "anywhere"),
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  reply: z.object({
    minutes: z.array(
      z.object({
        minutesId: id,
        meetingId: id,
        organisationId: id,
        organisationName: z.string(),
        subject: z.string(),
        closedAt: instant,
        state: z.enum(MINUTES_STATES),
        dueAt: instant,
        approvedAt: instant.nullable(),
        late: z.boolean(),
      }),
    ),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const readMinutes = route({
  name: "minutes.readMinutes",
  method: "GET",
  path: "/api/minutes/:minutesId",
  summary: "Gives the minutes with their text, revisions and approvals.",
  permission: needs("minutes.view", atMinutes),
  params: minutesParams,
  reply: minutesView,
  refusals: {},
  command: false,
  offline: false,
});

export const saveText = route({
  name: "minutes.saveText",
  method: "POST",
  path: "/api/minutes/:minutesId/text",
  summary: "Saves edited blocks when nobody else has saved since the text was read.",
  permission: needs("minutes.edit", atMinutes),
  params: minutesParams,
  body: commandBody.extend({
    expectedVersion: z.int().positive(),
    /** All blocks in order; one without runs stays as it was saved last. */
    blocks: z
      .array(
        z.object({
          id: z.string().min(1).max(120),
          style: z.enum(BLOCK_STYLES).optional(),
          runs: z.array(run).max(2_000).optional(),
        }),
      )
      .max(5_000),
  }),
  reply: minutesView,
  refusals: {
    "minutes.stale": 409,
    "minutes.not_draft": 409,
    "minutes.already_sealed": 409,
    "minutes.facts_changed": 422,
    "minutes.text_empty": 422,
    "minutes.secret_refused": 422,
    "minutes.block_missing": 422,
    "minutes.block_twice": 422,
    "minutes.pen_elsewhere": 409,
  },
  command: true,
  offline: false,
});

export const listVersions = route({
  name: "minutes.listVersions",
  method: "GET",
  path: "/api/minutes/:minutesId/versions",
  summary: "Lists every saved text of the minutes, latest first.",
  permission: needs("minutes.edit", atMinutes),
  params: minutesParams,
  reply: z.object({
    versions: z.array(
      z.object({
        version: z.int().positive(),
        savedBy: z.string(),
        savedAt: instant,
        /** The older version whose text this one took up again. */
        restoredFrom: z.int().positive().nullable(),
      }),
    ),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const readVersion = route({
  name: "minutes.readVersion",
  method: "GET",
  path: "/api/minutes/:minutesId/versions/:version",
  summary: "Gives one saved text of the minutes.",
  permission: needs("minutes.edit", atMinutes),
  params: minutesParams.extend({ version: figure.positive() }),
  reply: z.object({
    version: z.int().positive(),
    savedBy: z.string(),
    savedAt: instant,
    document: minutesDocument,
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const submitMinutes = route({
  name: "minutes.submitMinutes",
  method: "POST",
  path: "/api/minutes/:minutesId/submit",
  summary: "Numbers and freezes the text as a PDF/A-2b and asks both signers to approve it.",
  permission: needs("minutes.edit", atMinutes),
  params: minutesParams,
  body: commandBody.extend({ expectedVersion: z.int().positive() }),
  reply: minutesView,
  refusals: {
    "minutes.stale": 409,
    "minutes.not_draft": 409,
    "minutes.already_sealed": 409,
    "minutes.same_person": 409,
    "minutes.reading_missing": 422,
    "minutes.number_taken": 409,
    "minutes.unprintable": 422,
  },
  command: true,
  offline: false,
});

export const approveMinutes = route({
  name: "minutes.approveMinutes",
  method: "POST",
  path: "/api/minutes/:minutesId/approve",
  summary:
    "Approves the frozen revision with the signer's own password; the second approval seals it.",
  permission: needs("minutes.approve", atMinutes),
  params: minutesParams,
  // No command: a digest of this body would be kept with its answer, and nothing made from a password
  // is kept but its slow hash. Approving twice changes nothing by itself.
  body: z.object({ digest, password: z.string().min(1).max(256) }),
  reply: minutesView,
  refusals: {
    "minutes.not_in_approval": 409,
    "minutes.already_sealed": 409,
    "minutes.other_revision": 409,
    "minutes.same_person": 409,
    "minutes.not_signer": 403,
    "access.wrong_password": 422,
    "access.too_many_attempts": 429,
  },
  command: false,
  offline: false,
});

export const returnMinutes = route({
  name: "minutes.returnMinutes",
  method: "POST",
  path: "/api/minutes/:minutesId/return",
  summary: "Sends frozen minutes back to be edited, with the reason.",
  permission: needs("minutes.approve", atMinutes),
  params: minutesParams,
  body: commandBody.extend({ reason: z.string().trim().min(3).max(2_000) }),
  reply: minutesView,
  refusals: { "minutes.not_in_approval": 409, "minutes.already_sealed": 409 },
  command: true,
  offline: false,
});

export const downloadPdf = route({
  name: "minutes.downloadPdf",
  method: "GET",
  path: "/api/minutes/:minutesId/pdf",
  summary: "The PDF of the latest frozen revision.",
  permission: needs("minutes.view", atMinutes),
  params: minutesParams,
  reply: { file: ["application/pdf"] },
  refusals: { "minutes.not_frozen": 409 },
  command: false,
  offline: false,
});

export const previewPdf = route({
  name: "minutes.previewPdf",
  method: "GET",
  path: "/api/minutes/:minutesId/preview",
  summary: "The saved text as a PDF that is marked as a draft.",
  permission: needs("minutes.edit", atMinutes),
  params: minutesParams,
  reply: { file: ["application/pdf"] },
  refusals: { "minutes.unprintable": 422 },
  command: false,
  offline: false,
});
