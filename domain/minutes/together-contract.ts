import * as z from "zod";
import { needs } from "../access/rights.ts";
import { figure } from "../kernel/figures.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { prose } from "../meetings/preparation.ts";
import { correctionEntry, correctionView } from "./correction.ts";
import { digest, minutesView } from "./view.ts";

const here = { param: "minutesId", of: "minutes" } as const;
const params = z.object({ minutesId: id });
const one = params.extend({ correctionId: id });
const OVER = { "minutes.already_sealed": 409, "minutes.not_draft": 409 } as const;

export const pen = z.object({ name: z.string(), mine: z.boolean(), takenAt: instant });

export const commentView = z.object({
  commentId: id,
  blockId: z.string(),
  /** The remark that began the thread; null for that one itself. */
  answers: id.nullable(),
  name: z.string(),
  mine: z.boolean(),
  at: instant,
  text: z.string(),
  resolvedAt: instant.nullable(),
  resolvedBy: z.string().nullable(),
});

const togetherView = z.object({
  pen: pen.nullable(),
  comments: z.array(commentView),
  mayComment: z.boolean(),
  corrections: z.array(correctionView),
});

export type CommentView = z.infer<typeof commentView>;
export type TogetherView = z.infer<typeof togetherView>;

export const readTogether = route({
  name: "minutes.readTogether",
  method: "GET",
  path: "/api/minutes/:minutesId/together",
  summary: "Who edits now, the remarks on paragraphs, and the correcting minutes.",
  permission: needs("minutes.view", here),
  params,
  reply: togetherView,
  refusals: {},
  command: false,
  offline: false,
});

/** Also sent again and again while somebody writes, so that a pen that lies down is free. */
export const takePen = route({
  name: "minutes.takePen",
  method: "POST",
  path: "/api/minutes/:minutesId/pen",
  summary: "Says that one edits these minutes now; over another's head only when asked to.",
  permission: needs("minutes.edit", here),
  params,
  body: commandBody.extend({ takeOver: z.boolean() }),
  reply: togetherView,
  refusals: { ...OVER, "minutes.pen_elsewhere": 409 },
  command: true,
  offline: false,
});

export const layPenDown = route({
  name: "minutes.layPenDown",
  method: "POST",
  path: "/api/minutes/:minutesId/pen/down",
  summary: "Says that one has stopped editing.",
  permission: needs("minutes.edit", here),
  params,
  body: commandBody,
  reply: togetherView,
  refusals: {},
  command: true,
  offline: false,
});

export const addComment = route({
  name: "minutes.addComment",
  method: "POST",
  path: "/api/minutes/:minutesId/comments",
  summary: "Remarks on a paragraph, or answers a remark.",
  permission: needs("minutes.view", here),
  params,
  body: commandBody.extend({
    commentId: id,
    blockId: z.string().min(1).max(120),
    answers: id.nullable(),
    text: prose(2_000),
  }),
  reply: togetherView,
  refusals: {
    "minutes.already_sealed": 409,
    "minutes.not_at_meeting": 403,
    "minutes.no_such_block": 422,
    "minutes.no_such_comment": 422,
    "minutes.secret_refused": 422,
  },
  command: true,
  offline: false,
});

export const settleComment = route({
  name: "minutes.settleComment",
  method: "POST",
  path: "/api/minutes/:minutesId/comments/:commentId/settle",
  summary: "Marks a remark as dealt with.",
  permission: needs("minutes.view", here),
  params: params.extend({ commentId: id }),
  body: commandBody,
  reply: togetherView,
  refusals: {
    "minutes.already_sealed": 409,
    "minutes.settled_already": 409,
    "minutes.no_such_comment": 404,
    "minutes.not_yours_to_settle": 403,
  },
  command: true,
  offline: false,
});

export const restoreVersion = route({
  name: "minutes.restoreVersion",
  method: "POST",
  path: "/api/minutes/:minutesId/versions/:version/restore",
  summary: "Saves the text of an older version as a new one.",
  permission: needs("minutes.edit", here),
  params: params.extend({ version: figure.positive() }),
  body: commandBody.extend({ expectedVersion: z.int().positive() }),
  reply: minutesView,
  refusals: { ...OVER, "minutes.stale": 409, "minutes.pen_elsewhere": 409 },
  command: true,
  offline: false,
});

const content = { reason: prose(2_000), entries: z.array(correctionEntry).min(1).max(50) };
const CHECKED = {
  ...OVER,
  "minutes.correction_stale": 409,
  "minutes.nothing_corrected": 422,
  "minutes.secret_refused": 422,
} as const;

export const beginCorrection = route({
  name: "minutes.beginCorrection",
  method: "POST",
  path: "/api/minutes/:minutesId/corrections",
  summary: "Begins a correcting minute of approved minutes, or of their last correcting minute.",
  permission: needs("minutes.edit", here),
  params,
  body: commandBody.extend({ correctionId: id, ofCorrection: id.nullable(), ...content }),
  reply: togetherView,
  refusals: {
    ...CHECKED,
    "minutes.not_sealed": 409,
    "minutes.correction_open": 409,
    "minutes.too_many_corrections": 409,
    "minutes.no_such_correction": 422,
  },
  command: true,
  offline: false,
});

export const saveCorrection = route({
  name: "minutes.saveCorrection",
  method: "PUT",
  path: "/api/minutes/:minutesId/corrections/:correctionId",
  summary: "Changes a correcting minute until it is put to the signers.",
  permission: needs("minutes.edit", here),
  params: one,
  body: commandBody.extend({ expectedVersion: z.int().positive(), ...content }),
  reply: togetherView,
  refusals: CHECKED,
  command: true,
  offline: false,
});

export const freezeCorrection = route({
  name: "minutes.freezeCorrection",
  method: "POST",
  path: "/api/minutes/:minutesId/corrections/:correctionId/freeze",
  summary: "Numbers and freezes a correcting minute as a PDF/A-2b for both signers.",
  permission: needs("minutes.edit", here),
  params: one,
  body: commandBody.extend({ expectedVersion: z.int().positive() }),
  reply: togetherView,
  refusals: {
    ...OVER,
    "minutes.correction_stale": 409,
    "minutes.number_taken": 409,
    "minutes.unprintable": 422,
  },
  command: true,
  offline: false,
});

export const returnCorrection = route({
  name: "minutes.returnCorrection",
  method: "POST",
  path: "/api/minutes/:minutesId/corrections/:correctionId/return",
  summary: "Sends a frozen correcting minute back to be edited, with the reason.",
  permission: needs("minutes.approve", here),
  params: one,
  body: commandBody.extend({ reason: z.string().trim().min(3).max(2_000) }),
  reply: togetherView,
  refusals: { "minutes.not_in_approval": 409, "minutes.already_sealed": 409 },
  command: true,
  offline: false,
});

export const approveCorrection = route({
  name: "minutes.approveCorrection",
  method: "POST",
  path: "/api/minutes/:minutesId/corrections/:correctionId/approve",
  summary:
    "Approves a correcting minute with the signer's own password; the second approval seals it.",
  permission: needs("minutes.approve", here),
  params: one,
  // No command, as the approval of minutes: nothing made from a password is kept with an answer.
  body: z.object({ digest, password: z.string().min(1).max(256) }),
  reply: togetherView,
  refusals: {
    "minutes.not_in_approval": 409,
    "minutes.other_revision": 409,
    "minutes.not_signer": 403,
    "access.wrong_password": 422,
    "access.too_many_attempts": 429,
  },
  command: false,
  offline: false,
});

export const correctionPdf = route({
  name: "minutes.correctionPdf",
  method: "GET",
  path: "/api/minutes/:minutesId/corrections/:correctionId/pdf",
  summary: "The PDF of a correcting minute that is frozen or approved.",
  permission: needs("minutes.view", here),
  params: one,
  reply: { file: ["application/pdf"] },
  refusals: { "minutes.not_frozen": 409 },
  command: false,
  offline: false,
});

/** The writes that several people do at one set of minutes. */
export type AnyTogether =
  | typeof takePen
  | typeof layPenDown
  | typeof addComment
  | typeof settleComment
  | typeof restoreVersion;
