import * as z from "zod";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";

/** A speech, or a point of order, which comes first. */
export const SPEECH_KINDS = ["normal", "pointOfOrder"] as const;
export const speechKind = z.enum(SPEECH_KINDS);

/**
 * A request for the floor, and what came of it: waiting until `startedAt`, speaking until `endedAt`.
 * `memberId` is null for a guest; `minutes` is what was agreed when the speech began.
 */
export const speech = z.object({
  id,
  itemId: id,
  memberId: id.nullable(),
  name: z.string(),
  kind: speechKind,
  how: z.enum(["self", "helper"]),
  askedAt: instant,
  minutes: z.int().nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});

export type SpeechKind = z.infer<typeof speechKind>;
export type Speech = z.infer<typeof speech>;
