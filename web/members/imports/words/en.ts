import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.import.drop_again": "Upload the mended file",
  "members.import.status.reading": "Being read",
  "members.import.status.failed": "Could not be read",
  "members.import.status.committing": "Being saved",
  "members.import.status.undoing": "Being undone",
  "members.import.status.undone": "Undone",
  "members.import.progress": "{done, number} of {total, number}",
  "members.import.goes_on":
    "You may close this page: the work goes on by itself, also after a restart of the server.",
  "members.import.kinds_hint":
    "Three kinds of list are recognised by their headings: members (of the Party and of mass organisations), organisations, and corrections (member code, card or citizen number with the columns to be changed).",
  "members.import.mend_row": "Mend this row",
  "members.import.mend_cell": "Right value of cell {cell}",
  "members.import.undo": "Undo this import",
  "members.import.undo_title": "Undo the whole import?",
  "members.import.undo_text":
    "{removals, plural, one {# added record leaves} other {# added records leave}} every list and {restorations, plural, one {# record becomes} other {# records become}} as before the import. This is entered in the log that cannot be changed; to have them back, import the file again.",
  "members.import.undo_conflicts": "What was changed after the import",
  "members.import.undo_blocked":
    "This cannot be undone: {count, plural, one {# thing was} other {# things were}} changed after this import. Nothing was altered.",
  "members.import.undo_more": "{count, plural, one {# more} other {# more}}.",
  "members.import.undo_row": "Row",
  "members.import.undo_name": "Name",
  "members.import.undo_why": "What stands in the way",
  "members.import.undone": "Undone on {at} by {by}: everything is as it was before this import.",
};
