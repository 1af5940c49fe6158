import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "ledger.anchor.usage":
    "Usage: npm run anchor -- [deploy|key] [--language vi|en|ar]\nWith nothing: looks whether the chain still has what was anchored, and anchors the newest checkpoint. deploy: puts the contract on the chain and prints the address for ANCHOR_CONTRACT. key: prints the site's address on the chain.",
  "ledger.anchor.no_chain":
    "There is no chain yet: set ANCHOR_URLS to the address of a node of the chain and run this again.",
  "ledger.anchor.no_contract":
    "There is no contract yet: run npm run anchor -- deploy and set ANCHOR_CONTRACT to the address that it prints.",
  "ledger.anchor.deployed":
    "The contract is on the chain. Put into the configuration: ANCHOR_CONTRACT={contract}",
  "ledger.anchor.keeper": "Address of the site on the chain: {keeper}",
  "ledger.anchor.kept":
    "Chain {chainId} has the checkpoint of {size} entries of the top log, in block {block}, transaction {transaction}.",
  "ledger.anchor.nothing": "The top log has no checkpoint to anchor yet.",
};
