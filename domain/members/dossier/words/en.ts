import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.dossier_twice": "Paper {number} is given twice. Keep one line.",
  "members.dossier_classified":
    "Paper {number}: the place bears a stamp of secrecy. Classified papers are not noted here (SEC-02).",
  "members.dossier_future": "Paper {number}: that day has not come. Please check it.",
  "members.dossier_where": "Paper {number}: say where it is kept.",
  "members.dossier_place_too_large":
    "More than {most, number} members belong to this place. Look at its parts one by one.",
  "members.dossier_nothing": "Nothing differs from the last check.",
  "members.dossier_state.present": "There",
  "members.dossier_state.absent": "Missing",
  "members.dossier_holder.here": "Here in the office",
  "members.dossier_holder.superior": "The committee above",
  "members.dossier_holder.elsewhere": "Another body",
  "members.dossier_holder.member": "The member",
  "members.dossier_band.1": "Band 1: founding papers and decisions",
  "members.dossier_band.2": "Band 2: procedure and life in the cell",
  "members.dossier_band.3": "Band 3: certificates and letters",
};
