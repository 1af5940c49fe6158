import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.correction_state.open": "Waiting",
  "members.correction_state.approved": "Approved",
  "members.correction_state.rejected": "Rejected",
  "members.correction_state.withdrawn": "Taken back",
  "members.correction_open_already":
    "A request about this very item is waiting. Wait for its outcome, or take it back and ask anew.",
  "members.correction_closed": "This request has been decided or taken back. Reload the page.",
  "members.correction_own":
    "Whoever asked, and whoever the file is about, does not decide. Leave it to a colleague.",
  "members.correction_overtaken":
    "The sheet changed after this was asked, so it cannot be approved. Compare, then reject it with the reason, so that it can be asked anew.",
  "members.correction_reason_missing": "Say why it is rejected; whoever asked will read it.",
  "members.correction_document_missing":
    "Name the document it was checked against (number, day, issuer).",
  "members.evidence_type": "Only PDF or JPEG files are taken. Convert the file to one of them.",
  "members.evidence_damaged": "The file is damaged or not whole. Scan or photograph it again.",
  "members.evidence_locked":
    "The file has a password and could not be opened. Remove it and send again.",
  "members.evidence_active":
    "The PDF carries a program or other files and is refused. Print it as a plain PDF.",
  "members.evidence_classified":
    "The name of the file bears a stamp of secrecy. Classified papers are refused (SEC-02).",
  "members.evidence_there":
    "This request has a file already. To change it, take the request back and ask anew.",
  "members.evidence_gone":
    "The file was kept only until the request was closed, and is no longer here.",
};
