import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { tidy } from "../kernel/text.ts";
import { textOf } from "../minutes/document.ts";
import { applyEdit, type EditedBlock } from "../minutes/edit.ts";
import { WRITTEN_PARTS, type ResolutionDocument } from "./document.ts";

export const RESOLUTION_STATES = ["draft", "frozen", "issued"] as const;
export type ResolutionState = (typeof RESOLUTION_STATES)[number];

/** What the decisions about one resolution need to know of it. */
export interface ResolutionNow {
  readonly state: ResolutionState;
  readonly version: number;
  readonly savedBy: string;
  readonly savedAt: Instant;
  readonly signerId: Id;
  readonly digest: string | null;
}

/** Saves edited blocks, as those of minutes are edited: facts of the record stay, nobody is written over. */
export function decideSaveResolution(
  now: ResolutionNow,
  drafted: ResolutionDocument,
  saved: ResolutionDocument,
  command: { readonly expectedVersion: number; readonly blocks: readonly EditedBlock[] },
): Result<ResolutionDocument> {
  const fresh = checkFresh(now, command.expectedVersion);
  return fresh.ok ? applyEdit(drafted, saved, command.blocks) : fresh;
}

/**
 * Freezes the text for the signature. A resolution names what is to be done: by a conclusion of the meeting,
 * or in the words of whoever edits it; with its self-score (DOC-10) where the draft asks for one.
 */
export function decideFreeze(
  now: ResolutionNow,
  saved: ResolutionDocument,
  expectedVersion: number,
): Result<undefined> {
  const fresh = checkFresh(now, expectedVersion);
  if (!fresh.ok) return fresh;
  const missing = missingParts(saved);
  const [first] = missing;
  if (first === undefined) return ok(undefined);
  const part = missing.length > 1 ? "both" : first === WRITTEN_PARTS.tasks ? "tasks" : "score";
  return refuse("resolutions.part_missing", { part }, first);
}

/** Parts of the prescribed layout that still have nothing in them, by the id of their empty paragraph. */
export function missingParts(document: ResolutionDocument): string[] {
  // A paragraph of one's own may be taken away altogether; its part then has nothing in it either.
  const has = (...ids: readonly string[]) =>
    document.blocks.some((block) => ids.includes(block.id) && tidy(textOf(block)) !== "");
  const hasTask = document.blocks.some((block) => block.id.startsWith("task."));
  const scoring = document.blocks.some((block) => block.id === "score");
  return [
    ...(!hasTask && !has(WRITTEN_PARTS.tasks) ? [WRITTEN_PARTS.tasks] : []),
    ...(scoring && !has(WRITTEN_PARTS.score, "scored") ? [WRITTEN_PARTS.score] : []),
  ];
}

function checkFresh(now: ResolutionNow, expectedVersion: number): Result<undefined> {
  if (now.state === "issued") return refuse("resolutions.issued_already");
  if (now.state !== "draft") return refuse("resolutions.not_draft");
  if (now.version === expectedVersion) return ok(undefined);
  return refuse("resolutions.stale", { by: now.savedBy, at: now.savedAt, version: now.version });
}

/** The secretary signs for the cell (DOC-08), exactly the paper that was seen; never somebody else's name. */
export function decideIssue(
  now: ResolutionNow,
  command: { readonly memberId: Id | null; readonly digest: string },
): Result<undefined> {
  if (now.state === "issued") return refuse("resolutions.issued_already");
  if (now.state !== "frozen") return refuse("resolutions.not_frozen");
  if (command.memberId !== now.signerId) return refuse("resolutions.not_signer");
  return command.digest === now.digest ? ok(undefined) : refuse("resolutions.other_text");
}

/** Opens a frozen text for editing again; its number stays. */
export function decideReturnResolution(now: ResolutionNow): Result<undefined> {
  if (now.state === "issued") return refuse("resolutions.issued_already");
  return now.state === "frozen" ? ok(undefined) : refuse("resolutions.not_frozen");
}
