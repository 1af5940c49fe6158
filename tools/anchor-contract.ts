import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "server", "ledger", "anchor");
const SOURCE = join(FOLDER, "CheckpointAnchor.sol");
/** What the server puts on a chain: compiled here, never where it runs. */
export const COMPILED = join(FOLDER, "contract.json");

export interface Compiled {
  readonly abi: readonly unknown[];
  readonly bytecode: `0x${string}`;
}

interface Output {
  readonly errors?: readonly { readonly formattedMessage: string }[];
  readonly contracts?: Readonly<
    Record<string, Record<string, { abi: unknown[]; evm: { bytecode: { object: string } } }>>
  >;
}

/** Compiles the contract of the anchor; throws with what the compiler says, warnings included. */
export function compileContract(): Compiled {
  const solc = createRequire(import.meta.url)("solc") as { compile: (input: string) => string };
  const input = {
    language: "Solidity",
    sources: { contract: { content: readFileSync(SOURCE, "utf8") } },
    settings: {
      // A chain of one's own may be older than the compiler's newest instructions.
      evmVersion: "paris",
      optimizer: { enabled: true, runs: 10_000 },
      metadata: { bytecodeHash: "none" },
      outputSelection: { "*": { "*": ["abi", "evm.bytecode.object"] } },
    },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as Output;
  const [problem] = output.errors ?? [];
  if (problem !== undefined) throw new Error(problem.formattedMessage);
  const made = output.contracts?.["contract"]?.["CheckpointAnchor"];
  if (made === undefined) throw new Error("the compiler made no contract");
  return { abi: made.abi, bytecode: `0x${made.evm.bytecode.object}` };
}
