import assert from "node:assert/strict";
import { test } from "node:test";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { leafHash } from "./merkle.ts";
import { naiveRoot } from "./naive-tree.ts";
import {
  EMPTY_TILE_TREE,
  growTiles,
  openTile,
  readEntryBundle,
  rootOfTiles,
  writeEntryBundle,
} from "./tile-tree.ts";
import { tileWidthIn } from "./tiles.ts";

const leaves = Array.from({ length: 66_000 }, (_, at) => leafHash(utf8ToBytes(`entry ${at}`)));

test("a tree grown in any steps has the root and the tiles of the definition", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 5 }), (steps) => {
      let tree = EMPTY_TILE_TREE;
      const full: string[] = [];
      for (const step of steps) {
        const grown = growTiles(tree, leaves.slice(tree.size, tree.size + step));
        tree = grown.tree;
        for (const { level, index, hashes } of grown.full) {
          full.push(`${level}/${index}`);
          assert.deepEqual(hashes, concatBytes(...leaves.slice(index * 256, index * 256 + 256)));
        }
      }
      const all = leaves.slice(0, tree.size);
      assert.deepEqual(rootOfTiles(tree), naiveRoot(all));
      assert.equal(full.length, Math.floor(tree.size / 256));
      assert.equal((openTile(tree, 0)?.hashes.length ?? 0) / 32, tree.size % 256);
    }),
    { numRuns: 30 },
  );
});

test("a tree of 66,000 entries has its tiles on three levels and the root of the definition", () => {
  const { tree, full } = growTiles(EMPTY_TILE_TREE, leaves);
  assert.deepEqual(rootOfTiles(tree), naiveRoot(leaves));
  assert.equal(full.filter(({ level }) => level === 0).length, 257);
  const [first] = full.filter(({ level }) => level === 1);
  assert.deepEqual(first?.hashes.slice(32, 64), naiveRoot(leaves.slice(256, 512)));
  for (const level of [0, 1, 2]) {
    const index = Math.floor(66_000 / 256 ** (level + 1));
    const open = openTile(tree, level);
    assert.equal(open?.index, index);
    assert.equal((open?.hashes.length ?? 0) / 32, tileWidthIn(66_000, level, index));
  }
  assert.equal(openTile(tree, 3), undefined);
});

test("entries are packed behind their lengths and read back; any other bytes are no bundle", () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 256 });
  fc.assert(
    fc.property(entries, (list) => assert.deepEqual(readEntryBundle(writeEntryBundle(list)), list)),
    { numRuns: 30 },
  );
  assert.deepEqual(writeEntryBundle([new Uint8Array(258)]).slice(0, 2), Uint8Array.of(1, 2));
  assert.equal(readEntryBundle(Uint8Array.of(0, 2, 1)), undefined, "cut off");
  assert.equal(readEntryBundle(Uint8Array.of(0)), undefined, "half a length");
  assert.equal(readEntryBundle(new Uint8Array(2 * 257)), undefined, "more than a tile");
  assert.throws(() => writeEntryBundle([new Uint8Array(65_536)]), RangeError);
});
