import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.purpose.management": "Daily care for members",
  "members.purpose.admission": "Admission, confirmation as official",
  "members.purpose.transfer": "Transfer",
  "members.purpose.inspection": "Inspection, supervision",
  "members.purpose.statistics": "Statistics, reports",
  "members.purpose.correction": "Adding to or correcting the file",
  "members.purpose.other": "Another purpose",
  "members.read.file": "File",
  "members.read.list": "List with personal data",
  "members.read.search": "Result of a search",
  "members.read.export": "Table written to a file",
  "members.read.document": "Document printed from the file",
  "members.read.dossier": "Parts of the dossier",
  "members.purpose_needed":
    "Nothing has been said yet of what this file is read for. Choose a purpose and it opens; the member sees who read it and what for.",
  "members.reading_reason_missing":
    "For another purpose, say what the file is read for, in at least 5 characters; the member will see it.",
};
