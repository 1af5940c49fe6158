import * as z from "zod";
import { needs } from "../access/rights.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { BLOCK_STYLES, run } from "../minutes/document.ts";
import { digest } from "../minutes/view.ts";
import { sign } from "./document.ts";
import { resolutionLine, resolutionView } from "./view.ts";

const here = { param: "resolutionId", of: "resolution" } as const;
const params = z.object({ resolutionId: id });
const atMeeting = { param: "meetingId", of: "meeting" } as const;
const STALE = {
  "resolutions.stale": 409,
  "resolutions.not_draft": 409,
  "resolutions.issued_already": 409,
} as const;

export const listResolutions = route({
  name: "resolutions.listResolutions",
  method: "GET",
  path: "/api/resolutions",
  summary:
    "Resolutions, conclusions and notices within reach, latest first, found by number or words.",
  permission: needs("resolutions.view", "anywhere"),
  query: z.object({
    /** In number, subject or text; without marks if one likes. */
    text: z.string().max(200).default(""),
    sign: sign.optional(),
    meetingId: id.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ resolutions: z.array(resolutionLine) }),
  refusals: {},
  command: false,
  offline: false,
});

export const draftResolution = route({
  name: "resolutions.draftResolution",
  method: "POST",
  path: "/api/meetings/:meetingId/resolutions",
  summary: "Drafts a resolution from the record of a closed meeting; the same one when it exists.",
  permission: needs("resolutions.edit", atMeeting),
  params: z.object({ meetingId: id }),
  body: commandBody.extend({ sign }),
  reply: resolutionView,
  refusals: { "resolutions.meeting_not_closed": 409, "resolutions.no_signer": 409 },
  command: true,
  offline: false,
});

export const readResolution = route({
  name: "resolutions.readResolution",
  method: "GET",
  path: "/api/resolutions/:resolutionId",
  summary: "Gives a resolution with its text, its signer and its state.",
  permission: needs("resolutions.view", here),
  params,
  reply: resolutionView,
  refusals: {},
  command: false,
  offline: false,
});

export const saveResolution = route({
  name: "resolutions.saveResolution",
  method: "POST",
  path: "/api/resolutions/:resolutionId/text",
  summary: "Saves edited blocks when nobody else has saved since the text was read.",
  permission: needs("resolutions.edit", here),
  params,
  body: commandBody.extend({
    expectedVersion: z.int().positive(),
    blocks: z
      .array(
        z.object({
          id: z.string().min(1).max(120),
          style: z.enum(BLOCK_STYLES).optional(),
          runs: z.array(run).max(2_000).optional(),
        }),
      )
      .max(2_000),
  }),
  reply: resolutionView,
  refusals: {
    ...STALE,
    "minutes.facts_changed": 422,
    "minutes.text_empty": 422,
    "minutes.secret_refused": 422,
    "minutes.block_missing": 422,
    "minutes.block_twice": 422,
  },
  command: true,
  offline: false,
});

export const freezeResolution = route({
  name: "resolutions.freezeResolution",
  method: "POST",
  path: "/api/resolutions/:resolutionId/freeze",
  summary: "Numbers the text and freezes it as a PDF/A-2b for the signature.",
  permission: needs("resolutions.edit", here),
  params,
  body: commandBody.extend({ expectedVersion: z.int().positive() }),
  reply: resolutionView,
  refusals: {
    ...STALE,
    "resolutions.part_missing": 422,
    "resolutions.number_taken": 409,
    "resolutions.unprintable": 422,
  },
  command: true,
  offline: false,
});

export const returnResolution = route({
  name: "resolutions.returnResolution",
  method: "POST",
  path: "/api/resolutions/:resolutionId/return",
  summary: "Sends a frozen text back to be edited, with the reason.",
  permission: needs("resolutions.issue", here),
  params,
  body: commandBody.extend({ reason: z.string().trim().min(3).max(2_000) }),
  reply: resolutionView,
  refusals: { "resolutions.not_frozen": 409, "resolutions.issued_already": 409 },
  command: true,
  offline: false,
});

export const issueResolution = route({
  name: "resolutions.issueResolution",
  method: "POST",
  path: "/api/resolutions/:resolutionId/issue",
  summary:
    "Signs and issues the frozen text with the signer's own password, and seals it in the log.",
  permission: needs("resolutions.issue", here),
  params,
  // No command: nothing made from a password is kept with an answer. A second time is refused.
  body: z.object({ digest, password: z.string().min(1).max(256) }),
  reply: resolutionView,
  refusals: {
    "resolutions.not_frozen": 409,
    "resolutions.issued_already": 409,
    "resolutions.other_text": 409,
    "resolutions.not_signer": 403,
    "access.wrong_password": 422,
    "access.too_many_attempts": 429,
  },
  command: false,
  offline: false,
});

export const resolutionPdf = route({
  name: "resolutions.resolutionPdf",
  method: "GET",
  path: "/api/resolutions/:resolutionId/pdf",
  summary: "The frozen or issued text as PDF/A-2b.",
  permission: needs("resolutions.view", here),
  params,
  reply: { file: ["application/pdf"] },
  refusals: { "resolutions.not_frozen": 409 },
  command: false,
  offline: false,
});

export const previewResolution = route({
  name: "resolutions.previewResolution",
  method: "GET",
  path: "/api/resolutions/:resolutionId/preview",
  summary: "The saved text as a PDF that is marked as a draft.",
  permission: needs("resolutions.edit", here),
  params,
  reply: { file: ["application/pdf"] },
  refusals: { "resolutions.unprintable": 422 },
  command: false,
  offline: false,
});
