import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { digest } from "../minutes/view.ts";
import { resolutionDocument, sign, signerPost } from "./document.ts";
import { RESOLUTION_STATES } from "./rules.ts";

export const resolutionState = z.enum(RESOLUTION_STATES);

export const resolutionView = z.object({
  resolutionId: id,
  meetingId: id,
  organisationId: id,
  organisationPath: z.string(),
  sign,
  state: resolutionState,
  version: z.int().positive(),
  savedBy: z.string(),
  savedAt: instant,
  document: resolutionDocument,
  /** "05-NQ/CB", given when the text is first frozen. */
  number: z.string().nullable(),
  signer: z.object({ memberId: id, name: z.string(), post: signerPost }),
  /** The PDF that waits for the signature, or was signed. */
  frozen: z.object({ digest, pages: z.int().positive(), at: instant }).nullable(),
  returnReason: z.string().nullable(),
  /** What the cell has scored its meeting since, where a draft says nothing of it yet; null otherwise. */
  scoreSince: z.string().nullable(),
  /** Whether the meeting adopted anything by vote (VOTE-01). */
  adopted: z.boolean(),
  dueAt: instant,
  issuedAt: instant.nullable(),
  late: z.boolean(),
  /** Line of the organisation's log. */
  entryIndex: z.int().nullable(),
});

export const resolutionLine = z.object({
  resolutionId: id,
  meetingId: id,
  organisationId: id,
  organisationName: z.string(),
  sign,
  state: resolutionState,
  number: z.string().nullable(),
  subject: z.string(),
  heldAt: instant,
  dueAt: instant,
  issuedAt: instant.nullable(),
  late: z.boolean(),
});

export type ResolutionView = z.infer<typeof resolutionView>;
export type ResolutionLine = z.infer<typeof resolutionLine>;
