import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "organisations.kind.partyBody": "Party body",
  "organisations.kind.baseBody": "Base Party body",
  "organisations.kind.sectionalBody": "Sectional Party body",
  "organisations.kind.baseCell": "Base cell",
  "organisations.kind.subCell": "Subordinate cell",
  "organisations.kind.partyGroup": "Party group",
  "organisations.kind.tradeUnion": "Trade union",
  "organisations.kind.youthUnion": "Youth union",
};
