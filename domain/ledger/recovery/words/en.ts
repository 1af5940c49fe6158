import type { vi } from "./vi.ts";

export const en: Readonly<Record<keyof typeof vi, string>> = {
  "ledger.recover.usage":
    "Usage: npm run recover -- --from ADDRESS_OF_THE_COPY --word-file FILE_WITH_THE_READERS_WORD [--language vi|en|ar]",
  "ledger.recover.unusable": "The file {file} cannot be read.",
  "ledger.recover.whole": "{origin}: whole with {has} entries, and the copy says the same.",
  "ledger.recover.recovered":
    "{origin}: recovered from entry {had} to entry {has}. What these entries were about must come from another backup; npm run fsck names each.",
  "ledger.recover.none": "{origin}: the copy does not have this log.",
  "ledger.recover.away": "{origin}: the copy cannot be read ({why}).",
  "ledger.recover.unsigned":
    "{origin}: the copy is not signed by the log's key, or too few witnesses have confirmed it.",
  "ledger.recover.differs":
    "{origin}: NOT recovered. The log here differs from the copy within what was confirmed; keep both as they are and tell the inspection commission.",
  "ledger.recover.malformed": "{origin}: the copy has an entry that cannot be read.",
  "ledger.recover.done": "Looked at {logs} logs: {recovered} recovered, {troubled} in trouble.",
};
