import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "voting.secret.prepare": "Settle the secret vote",
  "voting.secret.prepare_missing":
    "Fill in the title, what stands on the ballot and the fewest ballots.",
  "voting.secret.opinion": "Opinion poll (needs no permission)",
  "voting.secret.title": "Title of the vote",
  "voting.secret.question_number": "Question {number}",
  "voting.secret.question": "Question",
  "voting.secret.options": "Options, one a line",
  "voting.secret.options_hint": "From 2 to {most}.",
  "voting.secret.most": "At most so many",
  "voting.secret.more_question": "Another question",
  "voting.secret.fewer_question": "Drop the last one",
  "voting.secret.terms": "Terms",
  "voting.secret.terms.one-per-key": "One ballot for each key, never changed",
  "voting.secret.terms.last-counts": "May be sent again, the last one counts",
  "voting.secret.minimum": "Fewest ballots that are opened",
  "voting.secret.permit": "Permitting document",
  "voting.secret.permit_text":
    "Elections, admissions and discipline are voted electronically only with a document of the competent level, attached to the meeting (ELEC-11). Without it vote on paper.",
  "voting.secret.permit_paper": "Paper of the meeting",
  "voting.secret.permit_none": "The meeting has no papers.",
  "voting.secret.permit_attach": "Attach the document to the meeting",
  "voting.secret.permit_attach_hint":
    "PDF, DOCX or a picture. It lies among the papers of the meeting.",
  "voting.secret.permit_number": "Number of the document",
  "voting.secret.permit_issuer": "Issued by",
  "voting.secret.permit_on": "Issued on",
};
