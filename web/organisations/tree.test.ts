import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { closedAtFirst, linesOf } from "./tree.ts";

function organisation(
  id: string,
  parentId: string | null,
  path: string,
  name: string,
): Organisation {
  return {
    id,
    parentId,
    path,
    name,
    code: null,
    kind: "subCell",
    seat: "Hà Nội",
    foundedOn: null,
    dissolvedOn: null,
  };
}

const all = [
  organisation("a", null, "/a/", "Đảng bộ Ngân hàng"),
  organisation("b", "a", "/a/b/", "Đảng bộ Hội sở"),
  organisation("c", "b", "/a/b/c/", "Chi bộ Kế toán"),
  organisation("d", "a", "/a/d/", "Chi bộ Tín dụng"),
];

const names = (lines: ReturnType<typeof linesOf>) =>
  lines.map((line) => `${"-".repeat(line.level)}${line.organisation.name}`);

test("children stand below their superior, one level deeper", () => {
  assert.deepEqual(names(linesOf(all, new Set(), "")), [
    "Đảng bộ Ngân hàng",
    "-Đảng bộ Hội sở",
    "--Chi bộ Kế toán",
    "-Chi bộ Tín dụng",
  ]);
});

test("what lies below a folded organisation is not drawn", () => {
  assert.deepEqual(names(linesOf(all, new Set(["b"]), "")), [
    "Đảng bộ Ngân hàng",
    "-Đảng bộ Hội sở",
    "-Chi bộ Tín dụng",
  ]);
});

test("searching without marks finds a name and shows the way to it, folded or not", () => {
  assert.deepEqual(names(linesOf(all, new Set(["a", "b"]), "ke toan")), [
    "Đảng bộ Ngân hàng",
    "-Đảng bộ Hội sở",
    "--Chi bộ Kế toán",
  ]);
});

test("someone who may see only a part of the tree gets that part with its own tops", () => {
  assert.deepEqual(names(linesOf(all.slice(2), new Set(), "")), [
    "Chi bộ Kế toán",
    "Chi bộ Tín dụng",
  ]);
});

test("a small tree is open at first, a large one shows its two upper levels", () => {
  assert.equal(closedAtFirst(all).size, 0);
  const large = [
    ...all,
    ...Array.from({ length: 50 }, (_, index) =>
      organisation(`x${index}`, "b", `/a/b/x${index}/`, `Chi bộ ${index}`),
    ),
  ];
  const closed = closedAtFirst(large);
  assert.equal(linesOf(large, closed, "").length, 3);
});
