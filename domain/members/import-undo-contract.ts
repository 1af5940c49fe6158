import * as z from "zod";
import { needs } from "../access/rights.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { importSummary } from "./import-contract.ts";

/** As for the import itself: in all the places that it touched. */
const importer = needs("members.import", "anywhere");

/** One reason why an import cannot be undone any more. */
export const undoConflict = z.object({
  row: z.int(),
  /** Name of the person or organisation. */
  name: z.string(),
  /** What was changed afterwards, when it is a field of the record. */
  field: z.string().nullable(),
  /** A code of `UNDO_CONFLICTS`; its text says what stands in the way. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type UndoConflict = z.infer<typeof undoConflict>;

export const UNDO_CONFLICTS = [
  "members.undo_field_changed",
  "members.undo_place_changed",
  "members.undo_posts_changed",
  "members.undo_standing_entered",
  "members.undo_has_account",
  "members.undo_has_voted",
  "members.undo_has_meetings",
  "members.undo_has_records",
  "members.undo_is_gone",
  "members.undo_organisation_used",
  "members.undo_number_taken",
] as const;

export const previewUndo = route({
  name: "members.previewUndo",
  method: "GET",
  path: "/api/imports/:importId/undo",
  summary: "Says what undoing a committed import would take back, or what stands in its way.",
  permission: importer,
  params: z.object({ importId: id }),
  reply: z.object({
    /** Records that the import added and that would be taken out of every list. */
    removals: z.int(),
    /** Records whose earlier values would come back. */
    restorations: z.int(),
    /** None: it can be undone. The first of them; `conflictCount` has the number. */
    conflicts: z.array(undoConflict),
    conflictCount: z.int(),
  }),
  refusals: { "members.import_not_committed": 409 },
  command: false,
  offline: false,
});

export const undoImport = route({
  name: "members.undoImport",
  method: "POST",
  path: "/api/imports/:importId/undo",
  summary:
    "Takes a committed import back as a whole; when anything it touched was changed since, nothing is changed.",
  permission: importer,
  params: z.object({ importId: id }),
  body: commandBody,
  reply: importSummary,
  refusals: { "members.import_not_committed": 409, "members.import_at_work": 409 },
  command: true,
  offline: false,
});
