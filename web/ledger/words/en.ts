import type { vi } from "./vi.ts";

export const en: Readonly<Record<keyof typeof vi, string>> = {
  "ledger.trust.title": "Who signs and who confirms the logs",
  "ledger.trust.lead":
    "A log deserves trust when others hold evidence, too. Here stands which key signs the logs, which offices confirm them and what the last look found; no names of people and no contents. Print it, so that offices can compare keys.",
  "ledger.trust.print": "Print this page",
  "ledger.trust.site": "Site",
  "ledger.trust.state": "State",
  "ledger.trust.check": "Look through all logs",
  "ledger.trust.check_none": "None so far; the system looks each night.",
  "ledger.trust.check_sound": "{at}: {logs} logs, {entries} entries, nothing wrong.",
  "ledger.trust.check_faults":
    "{at}: {faults} places are not as they were written. Mend nothing; tell the inspection commission.",
  "ledger.trust.check_overdue": "Nobody has looked for two days.",
  "ledger.trust.signing": "Signer",
  "ledger.trust.signing_sound": "Running; all logs are signed.",
  "ledger.trust.signer_away": "Has not answered since {at}. Work goes on and will be signed later.",
  "ledger.trust.stopped": "{stopped} logs cannot be signed: they do not continue what was signed.",
  "ledger.trust.signed": "Last signature",
  "ledger.trust.signed_at": "{at}; the site has {logs} logs",
  "ledger.trust.given": "Last given out",
  "ledger.trust.waiting": "{waiting} logs are signed and wait for enough offices",
  "ledger.trust.chain": "Chain",
  "ledger.trust.chain_none": "No checkpoint is anchored",
  "ledger.trust.chain_at": "Anchored {at}, block {block}",
  "ledger.trust.keys": "Keys that sign the logs",
  "ledger.trust.keys_lead":
    "Compare group by group of four, by telephone or with a signed sheet. If one letter differs, do not trust the key.",
  "ledger.trust.no_keys": "Nothing was signed yet, so there is no key",
  "ledger.trust.key": "Present key",
  "ledger.trust.old_key": "Former key",
  "ledger.trust.key_since": "since {since}",
  "ledger.trust.key_until": "from {since} to {until}; still used to check what was signed then",
  "ledger.trust.mark": "Fingerprint of the key",
  "ledger.trust.line": "Line for the file witness.conf of a confirming office",
  "ledger.trust.how":
    "An office that wants to confirm the logs of this site does the following on a machine of its own:",
  "ledger.trust.how_start": "It runs the confirming program under a name that it keeps for ever:",
  "ledger.trust.how_compare":
    "It compares the fingerprint above with the sheet of {siteName} or by telephone.",
  "ledger.trust.how_enter": "It copies the line for witness.conf from above into that file.",
  "ledger.trust.how_answer":
    "It sends the administrator of this site the two lines that the program prints: witness and reader.",
  "ledger.trust.offices": "Confirming offices",
  "ledger.trust.needed":
    "A log is given out only when at least {needed} of {asked} offices have confirmed it.",
  "ledger.trust.nobody": "No office confirms yet",
  "ledger.trust.nobody_hint":
    "As long as nobody else does, whoever holds the server and the key can rewrite the past unseen.",
  "ledger.trust.confirmed": "Last confirmation",
  "ledger.trust.confirmed_at": "{at}; it has confirmed {logs} logs",
  "ledger.trust.never": "Never so far",
  "ledger.trust.trouble": "When asked last",
  "ledger.trust.trouble_split": "Refused: it has confirmed another log (since {at}).",
  "ledger.trust.trouble_rollback":
    "Refused: it has confirmed more entries than the log has (since {at}).",
  "ledger.trust.trouble_unknown": "It does not know this log or key (since {at}).",
  "ledger.trust.trouble_away": "No answer (since {at}).",
  "ledger.trust.office_key": "Key of the office",
  "ledger.trust.former": "No longer asked",
  "ledger.trust.refuses": "Refuses",
  "ledger.trust.silent": "Not confirmed",
  "ledger.trust.confirms": "Confirms",
};
