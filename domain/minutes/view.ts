import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { minutesDocument } from "./document.ts";
import { MINUTES_STATES, SIGNER_ROLES } from "./rules.ts";

/** A SHA-256 in hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

const minutesApproval = z.object({
  role: z.enum(SIGNER_ROLES),
  memberId: id,
  name: z.string(),
  at: instant,
});

/** A text frozen for approval, with the PDF made from it. */
const minutesRevision = z.object({
  number: z.int().positive(),
  /** SHA-256 of the PDF, in hex. */
  digest,
  frozenBy: z.string(),
  frozenAt: instant,
  pages: z.int().positive(),
  approvals: z.array(minutesApproval),
  /** Why it was sent back, and by whom; null when it was not. */
  returned: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
});

export const minutesView = z.object({
  minutesId: id,
  meetingId: id,
  organisationId: id,
  /** The organisation's place in the tree, from which the screen explains what may be done. */
  organisationPath: z.string(),
  state: z.enum(MINUTES_STATES),
  version: z.int().positive(),
  savedBy: z.string(),
  savedAt: instant,
  document: minutesDocument,
  clerk: z.object({ memberId: id, name: z.string() }),
  chair: z.object({ memberId: id, name: z.string() }),
  /** "05-BB/CB", given when the text is first frozen. */
  number: z.string().nullable(),
  revisions: z.array(minutesRevision),
  dueAt: instant,
  approvedAt: instant.nullable(),
  /** Approved after the deadline of MEET-09, or past it and not approved yet. */
  late: z.boolean(),
  /** Where the sealed minutes stand in the log of their organisation. */
  seal: z.object({ origin: z.string(), index: z.int(), digest }).nullable(),
});

export type MinutesView = z.infer<typeof minutesView>;
export type MinutesRevision = z.infer<typeof minutesRevision>;
