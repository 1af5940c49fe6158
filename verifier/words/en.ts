import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "verifier.title": "Check minutes, signed papers and secret ballots",
  "verifier.intro":
    "This program checks evidence (.zip), a PDF with the proof beside it (.tlog-proof) and secret ballots (.bel) exported by Chi Bộ Số. Everything happens on your own device: no network is needed and nothing is sent anywhere.",
  "verifier.language": "Language",
  "verifier.drop": "Drop files here",
  "verifier.or": "or",
  "verifier.choose": "Choose files",
  "verifier.keys.label": "Public keys that you have from elsewhere (optional)",
  "verifier.keys.help":
    "Paste the log.vkey (one key a line) or the policy file that the superior committee has published.",
  "verifier.keys.bad": "Line {line} is not a valid public key: {reason}",
  "verifier.policy.bad": "Line {line} of the policy file cannot be used: {reason}",
  "verifier.slip.label": "Code on the printed slip (if there is one)",
  "verifier.slip.help":
    "The line below the square on the slip that lies beside the paper. After scanning the square it stands here already.",
  "verifier.slip.says":
    "This slip names line {line} of the log {origin}, with the mark {head}. Choose the PDF and its proof (.tlog-proof), or a verification bundle (.zip), to learn whether it is that paper. The slip alone proves nothing.",
  "verifier.slip.other":
    "A slip belongs to a paper with its proof or to the bundle of a paper. For this file, delete the code of the slip.",
  "verifier.hosted":
    "This page comes from the very system that is being checked. To trust it in nothing, save this page, go offline, open it from disk and type the code on the slip.",
  "verifier.working": "Checking…",
  "verifier.unreadable": "The file could not be read. Choose the file again.",
  "verifier.otherFile":
    "This is not a file that can be checked here. A PDF or a paper proves nothing by itself: choose the proof (.tlog-proof) that was downloaded with the PDF as well, or ask for the evidence (.zip), or for the .bel of the secret vote.",
  "verifier.result.ok": "The bundle is genuine and unchanged",
  "verifier.result.okUnknownKey":
    "The bundle is unchanged; the fingerprint is still to be compared",
  "verifier.result.bad": "The bundle FAILED the check",
  "verifier.result.badHelp":
    "Do not rely on this bundle. Download it again; if it still fails, tell the committee office.",
  "verifier.trust.trusted": "It was signed with one of the keys that you gave.",
  "verifier.trust.bundleOnly":
    "The key was taken from the bundle itself. Compare the fingerprint below with the one that the committee office has published; if they differ, the bundle is forged.",
  "verifier.fingerprint": "Fingerprint of the key",
  "verifier.checks": "The checks",
  "verifier.state.ok": "Passed",
  "verifier.state.failed": "Failed",
  "verifier.state.skipped": "Not checked",
  "verifier.facts": "What the bundle says",
  "verifier.fact.organisation": "Organisation",
  "verifier.fact.meeting": "Meeting",
  "verifier.fact.closedAt": "Closed at",
  "verifier.fact.approval.chair": "Approved by the chair",
  "verifier.fact.approval.clerk": "Approved by the clerk",
  "verifier.fact.sealedAt": "Sealed at",
  "verifier.fact.corrections": "Correcting minutes",
  "verifier.fact.correction": "Correcting minute {position}",
  "verifier.fact.correctionsNone": "None when this file was made",
  "verifier.fact.correctionSealed": "sealed {at}",
  "verifier.fact.witness": "Confirmed by",
  "verifier.fact.origin": "Log",
  "verifier.fact.place": "Place in the log",
  "verifier.fact.placeValue": "entry number {index} of {size}",
  "verifier.election.ok": "The record of the election is genuine and its result is right",
  "verifier.election.okUnwitnessed":
    "The record of the election is sound in itself; its heads are still to be compared with the witnesses",
  "verifier.election.bad": "The record of the election FAILED the check",
  "verifier.election.badHelp":
    "Do not rely on this result. Download the file again; if it still fails, tell the counting board and the upper committee.",
  "verifier.election.compareHeads":
    "Compare the head at the closing and the head at the result with those that the witnesses signed, and the number of keys with the roll. No file can prove by itself that no ballot is missing.",
  "verifier.election.limits":
    "This check cannot see whether a voter was coerced, or a device sealed something else than it showed.",
  "verifier.election.name": "Election",
  "verifier.election.id": "Id of the election",
  "verifier.election.voters": "Keys in the list",
  "verifier.election.counted": "Ballots that count",
  "verifier.election.minimum": "Fewest ballots that may be opened",
  "verifier.election.blank": "Blank",
  "verifier.election.closedHead": "Head at the closing",
  "verifier.election.openedHead": "Head at the result",
  "verifier.election.form": "Digest of the form",
  "verifier.election.progress": "{done} of {all} keys and ballots checked…",
  "verifier.election.known": "Compare with what you know from elsewhere",
  "verifier.election.known.help":
    "No file can prove by itself that no ballot is missing. Enter what witnesses, the minutes or voters gave you.",
  "verifier.election.known.voters": "Number of persons on the roll",
  "verifier.election.known.list": "Digest of the list of keys, as its keeper read it",
  "verifier.election.known.board": "Mark of the counting board’s key, as the board read it",
  "verifier.election.known.closed": "Head at the closing",
  "verifier.election.known.opened": "Head at the result",
  "verifier.election.known.receipts": "Receipts, their first 12 signs at least, one a line",
  "verifier.election.compare": "Compare",
  "verifier.acts": "Each act in the log",
  "verifier.act.line": "entry number {index}",
  "verifier.act.unknown": "An act of unknown kind",
  "verifier.fact.signed": "Signed with a key by",
  "verifier.fact.signedValue": "{name}, {at}, certificate {serial}",
  "verifier.fact.size": "Entries in the log when the proof was made",
  "verifier.proofAlone":
    "This is a proof. Choose the PDF that was downloaded with it as well, both at once or one after the other.",
  "verifier.usage":
    "Usage: npm run verify -- BUNDLE.zip|ELECTION.bel|FILE.pdf FILE.tlog-proof [--key VKEYFILE] [--policy POLICYFILE] [--slip CODE] [--voters NUMBER] [--form DIGEST] [--list DIGEST] [--board MARK] [--closed HEAD] [--opened HEAD] [--receipt RECEIPT] [--language vi|en|ar]",
  "verifier.cannotRead": "{file} cannot be read: {reason}",
};
