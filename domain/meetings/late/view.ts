import * as z from "zod";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { citation } from "../../rules/citation.ts";
import { lateSheet } from "./sheet.ts";

/** A photograph or scan of the signed paper. */
export const scanView = z.object({
  id,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
  addedAt: instant,
});

/** A meeting that is being entered from paper, or was. `due…` is null until the recovery is entered. */
export const lateView = z.object({
  meetingId: id,
  version: z.int().positive(),
  begunAt: instant,
  begunBy: z.string(),
  enteredAt: instant.nullable(),
  enteredBy: z.string().nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  citation: citation.nullable(),
  sheet: lateSheet,
  scans: z.array(scanView),
});

/** What every screen of a meeting must show of it. */
export const lateMark = z.object({
  /** Null while it is still being entered. */
  enteredAt: instant.nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
});

export type LateView = z.infer<typeof lateView>;
export type LateMark = z.infer<typeof lateMark>;
export type ScanView = z.infer<typeof scanView>;
