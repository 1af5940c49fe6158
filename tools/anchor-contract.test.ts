import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ABI } from "../server/ledger/anchor/chain.ts";
import { COMPILED, compileContract } from "./anchor-contract.ts";

test("what the server puts on a chain is what the compiler makes of the source, without a warning", () => {
  assert.deepEqual(JSON.parse(readFileSync(COMPILED, "utf8")), compileContract());
});

test("the server calls the contract as it is", () => {
  const named = (parts: readonly unknown[]) =>
    new Set(parts.map((part) => JSON.stringify(plain(part as Record<string, unknown>))));
  assert.deepEqual(named(ABI), named(compileContract().abi));
});

/** Without what a compiler adds and a reader of a line does not: internal types, and defaults left out or written. */
function plain(part: Record<string, unknown>): unknown {
  const inputs = (part["inputs"] as readonly Record<string, unknown>[]).map(typeOf);
  const outputs = ((part["outputs"] ?? []) as readonly Record<string, unknown>[]).map(typeOf);
  return {
    type: part["type"],
    name: part["name"],
    mutability: part["stateMutability"],
    inputs,
    outputs,
  };
}

function typeOf({ type, name, indexed = false }: Record<string, unknown>): unknown {
  return { type, name, indexed };
}
