import assert from "node:assert/strict";
import { test } from "node:test";
import type { BranchNode } from "@chiboso/domain/organisations/tree-contract.ts";
import { linesOf, wantedLevels, type Branch } from "./tree-lines.ts";

const node = (id: string, childCount = 0): BranchNode => ({
  id,
  name: id,
  code: null,
  kind: "subCell",
  childCount,
});

const small: Record<string, Branch> = {
  "": { nodes: [node("top", 2)], next: null },
  top: { nodes: [node("base", 1), node("cell")], next: null },
  base: { nodes: [node("inner")], next: null },
};

const drawn = (branches: Record<string, Branch>, toggled: readonly string[] = []) =>
  linesOf((under) => branches[under], new Set(toggled)).map((line) =>
    line.kind === "node"
      ? `${"-".repeat(line.level)}${line.node.id}`
      : `${"-".repeat(line.level)}${line.kind} ${line.under}`,
  );

test("a small tree is wholly open at first, children one level deeper than their superior", () => {
  assert.deepEqual(drawn(small), ["top", "-base", "--inner", "-cell"]);
});

test("what somebody folds up is not drawn, and what was folded opens again", () => {
  assert.deepEqual(drawn(small, ["base"]), ["top", "-base", "-cell"]);
  assert.deepEqual(drawn(small, ["top"]), ["top"]);
});

test("a level that is on its way is said, and asked for", () => {
  const { base: _, ...coming } = small;
  assert.deepEqual(drawn(coming), ["top", "-base", "--coming base", "-cell"]);
  const lines = linesOf((under) => coming[under], new Set());
  assert.deepEqual(wantedLevels(lines), ["", "top", "base"]);
});

test("a large tree shows its top and one level, and asks for nothing below", () => {
  const many = Array.from({ length: 50 }, (_, index) => node(`n${index}`, 3));
  const large = { "": small[""] as Branch, top: { nodes: many, next: 200 } };
  const lines = linesOf((under) => (large as Record<string, Branch>)[under], new Set());
  assert.equal(lines.length, 52);
  assert.deepEqual(lines.at(-1), { kind: "more", under: "top", level: 1 });
  assert.deepEqual(wantedLevels(lines), ["", "top"]);
});

test("somebody with several places sees each as a top of its own", () => {
  assert.deepEqual(drawn({ "": { nodes: [node("a"), node("b")], next: null } }), ["a", "b"]);
});
