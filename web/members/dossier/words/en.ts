import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.dossier.title": "Papers of the dossier",
  "members.dossier.lead": "104 kinds of paper in three bands of 36, 49 and 19.",
  "members.dossier.no_content":
    "Only whether a paper is there and where it is kept; what it says is not stored.",
  "members.dossier.export": "Export as a folder",
  "members.dossier.count": "{present, number} of {needed, number} needed papers are there",
  "members.dossier.unchecked_count":
    "{count, plural, one {# paper not checked} other {# papers not checked}}",
  "members.dossier.paper": "Paper",
  "members.dossier.state": "There or not",
  "members.dossier.place": "Where kept",
  "members.dossier.place_hint": "Shelf, box, or the name of the body",
  "members.dossier.holder": "Kept by",
  "members.dossier.since": "Kept there since",
  "members.dossier.checked": "Checked",
  "members.dossier.checked_by": "{by}, {on}",
  "members.dossier.act": "Act",
  "members.dossier.mark": "Note the check",
  "members.dossier.save": "Save",
  "members.dossier.all": "Show all {count, number} kinds",
  "members.dossier.none_needed": "No paper of this band is needed",
  "members.dossier.generated": "Printed by the system, in the exported folder",
  "members.dossier.from_case": "See the case",
  "members.dossier.unchecked": "Not checked",
  "members.dossier.when_it_happens": "When there is occasion",
  "members.dossier.of_place": "Completeness of dossiers",
  "members.dossier.of_place_lead": "The emptiest dossiers come first.",
  "members.dossier.no_members": "No members yet",
  "members.dossier.members": "{count, plural, one {# dossier} other {# dossiers}}",
  "members.dossier.band_short": "Band {band}",
};
