import type { vi } from "./vi.ts";

export const en: Readonly<Record<keyof typeof vi, string>> = {
  "ledger.fsck.usage":
    "Usage: npm run fsck -- [--anew] [--json] [--language vi|en|ar]\nChecks all logs: contents, entries, hash tiles, edge of the tree, signed checkpoints, confirmations of other offices, anchors on the chain. When interrupted it goes on the next time; --anew begins from nothing.",
  "ledger.fsck.resumed": "Going on with the check that began at {at}.",
  "ledger.fsck.progress": "{logs} logs done · {entries} entries · {faults} faults",
  "ledger.fsck.interrupted": "Stopped. The next time this command goes on from here.",
  "ledger.fsck.busy": "Another check is running on this data folder. Wait for it, then try again.",
  "ledger.fsck.checked":
    "Checked {logs} logs: {entries} entries, {contents} contents, {erased} contents erased on request, {tiles} hash tiles, {checkpoints} signed checkpoints, {cosignatures} confirmations of other offices.",
  "ledger.fsck.unsigned":
    "{unsigned} entries follow the last signature of their log: only the tree holds them so far.",
  "ledger.fsck.sound": "Nothing wrong was found.",
  "ledger.fsck.faults":
    "Faults found: {faults}. Tell the inspection commission, and mend nothing before a backup was made.",
  "ledger.fsck.more": "… and {count} more.",
  "ledger.fsck.at_entry": "Log {log}, entry {index}: {what}",
  "ledger.fsck.at_log": "Log {log}: {what}",
  "ledger.fsck.content_differs": "the content that is kept is not the one that was sealed",
  "ledger.fsck.content_missing": "the content of this entry is gone",
  "ledger.fsck.content_unreadable": "a file of this content is missing or damaged",
  "ledger.fsck.content_of_other_act": "the content is kept under another act",
  "ledger.fsck.act_without_entry": "an act says that it is in the log, which has no such entry",
  "ledger.fsck.entry_missing": "the entry is missing",
  "ledger.fsck.entry_malformed": "the entry does not have the form of one",
  "ledger.fsck.entry_of_other_log": "the entry belongs to another log",
  "ledger.fsck.entry_beyond_log": "entries stand beyond the size of the log",
  "ledger.fsck.leaf_differs": "the hash does not match the entry",
  "ledger.fsck.tile_missing": "the hash tile that begins here is missing",
  "ledger.fsck.tile_differs": "the hash tile that begins here does not match the entries",
  "ledger.fsck.tile_beyond_log": "hash tiles stand beyond the size of the log",
  "ledger.fsck.edge_differs": "the edge of the tree does not match the entries",
  "ledger.fsck.log_missing": "entries are there, but their log is gone",
  "ledger.fsck.checkpoint_missing":
    "this act is signed right after it was written, but an hour later no checkpoint covers it: the signer has stopped, or a checkpoint was taken away",
  "ledger.fsck.key_unknown": "this entry names a key that the site does not have",
  "ledger.fsck.lower_checkpoint_differs":
    "the lower log no longer has the checkpoint that is written here, or has another one",
  "ledger.fsck.checkpoint_signature":
    "the checkpoint that ends here does not have the log's signature",
  "ledger.fsck.checkpoint_root_differs": "the entries up to here are not the ones that were signed",
  "ledger.fsck.checkpoint_beyond_log":
    "a checkpoint was signed over more entries than the log has: its end was lost",
  "ledger.fsck.given_out_differs":
    "the checkpoint that was given out is not the one that was signed",
  "ledger.fsck.cosignature_missing":
    "the checkpoint that ends here lacks the confirmation of {who}",
  "ledger.fsck.cosignature_wrong":
    "the confirmation of {who} under the checkpoint that ends here does not hold: it was changed, or is of another log",
  "ledger.fsck.cosignature_later":
    "the confirmation of {who} has a later time than the checkpoint was given out at",
  "ledger.fsck.cosignature_unknown":
    "the checkpoint that ends here has a confirmation of {who}, whom this site never asked",
  "ledger.fsck.policy_unreadable":
    "it cannot be read any more who had to confirm when this checkpoint was given out",
  "ledger.fsck.anchor_differs": "a checkpoint that was anchored on the chain is none of the log",
};
