import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "evidence.not_sealed": "The paper was not adopted or issued yet, so there is no proof of it.",
  "evidence.being_signed":
    "The log is being signed, or waits for the offices that confirm it. Try again in a few minutes.",
  "evidence.content_gone":
    "What was sealed is not kept any more (erased on request, or its period is over), so no proof can be made for the paper.",
  "evidence.no_such_revision": "The paper does not have this signed revision yet.",
  "evidence.no_such_vote":
    "This meeting has no such vote, or nothing of it was written into the log yet.",
  "evidence.slip_unprintable":
    "The slip has signs that the printing face lacks: {signs}. Tell the administrator of the system.",
  "evidence.slip.title": "Slip for checking a paper",
  "evidence.slip.code": "Square of the slip for checking paper {name}",
  "evidence.slip.paper": "Paper",
  "evidence.slip.what": "What was sealed",
  "evidence.slip.at": "Sealed at",
  "evidence.slip.log": "Log",
  "evidence.slip.line": "Line",
  "evidence.slip.mark": "Mark of the line",
  "evidence.slip.digest": "Mark of the PDF (SHA-256)",
  "evidence.slip.key": "Fingerprint of the log's key",
  "evidence.slip.s1": "Ask for two files of the paper: the PDF and its proof (.tlog-proof).",
  "evidence.slip.s2":
    "Scan the square, or open the page verifier.html from disk and type the line below the square.",
  "evidence.slip.s3":
    "Choose both files on that page: it tells whether this is the paper that the slip names, and whether it stands in the log.",
  "evidence.slip.care":
    "This slip alone proves nothing. Compare the fingerprint of the key with the one that the committee above has announced.",
};
