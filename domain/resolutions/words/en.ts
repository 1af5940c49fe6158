import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "resolutions.sign.NQ": "Resolution",
  "resolutions.sign.KL": "Conclusion",
  "resolutions.sign.TB": "Notice",
  "resolutions.state.draft": "Draft",
  "resolutions.state.frozen": "Waits for signature",
  "resolutions.state.issued": "Issued",
  "resolutions.post.secretary": "Secretary",
  "resolutions.post.deputySecretary": "Deputy secretary",
  "resolutions.meeting_not_closed": "The meeting is not over, so nothing can be drawn up yet.",
  "resolutions.no_signer":
    "The register of this cell has neither secretary nor deputy who could sign. Enter the post first.",
  "resolutions.stale":
    "{by} has saved another text (version {version}) while you were writing. What you wrote is still on the screen.",
  "resolutions.not_draft": "The text waits for the signature. To change it, send it back first.",
  "resolutions.issued_already": "The document is issued and sealed and cannot be changed any more.",
  "resolutions.part_missing":
    "{part, select, tasks {The tasks are empty: write them} score {The self-assessment is empty: write it} other {The tasks and the self-assessment are empty: write both}} before freezing.",
  "resolutions.number_taken":
    "Another document of the cell has just taken this number. Press again to get the next one.",
  "resolutions.unprintable":
    "The typeface of documents lacks the signs {signs}. Remove them or write them as words.",
  "resolutions.not_frozen": "The text has not been frozen for the signature.",
  "resolutions.not_signer": "Only the person who signs for the cell may issue this document.",
  "resolutions.other_text":
    "What you see is no longer the text that waits. Load the page again, read it, then sign.",
};
