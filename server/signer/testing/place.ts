import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import {
  appendLeaf,
  EMPTY_TREE,
  leafHash,
  rootOf,
  type Hash,
} from "@chiboso/domain/crypto/merkle.ts";
import { naiveRoot } from "@chiboso/domain/crypto/naive-tree.ts";
import { consistencyRanges } from "@chiboso/domain/crypto/proofs.ts";
import { makeKey } from "@chiboso/domain/crypto/vkey.ts";
import { systemClock } from "../../platform/clock.ts";
import type { ToSign } from "../../platform/signer.ts";
import { answer } from "../answer.ts";
import { prepareKeys, type SignerPlace } from "../keys.ts";
import { openSignerStore } from "../public.ts";
import type { SignerStore } from "../store.ts";

/** The folder of the calling file. */
export const root = mkdtempSync(join(tmpdir(), "chiboso-signer-"));
after(() => rmSync(root, { recursive: true, force: true }));

export const ORIGIN = "chibo.example/so/a";
const leaves: Hash[] = Array.from({ length: 40 }, (_, index) =>
  leafHash(Buffer.from(`entry ${index}`)),
);
export const rootAt = (size: number) =>
  rootOf(leaves.slice(0, size).reduce(appendLeaf, EMPTY_TREE).edge);
export const otherRoot = (size: number) => naiveRoot(leaves.toReversed().slice(0, size));

/** A state of the log with the proof from an older one. */
export function state(size: number, old: number, origin = ORIGIN): ToSign {
  const ranges = old === 0 ? [] : consistencyRanges(old, size);
  const proof = ranges.map(({ start, end }) => naiveRoot(leaves.slice(start, end)));
  return { origin, size, old, root: rootAt(size), proof };
}

const made = { places: 0 };

export function newPlace(more: Partial<SignerPlace> = {}): SignerPlace {
  made.places += 1;
  return { folder: join(root, `signer-${made.places}`), mlDsa: false, ...more };
}

/** A signer in this process without its socket. */
export function openPlace(place = newPlace()) {
  const store = openSignerStore(place);
  prepareKeys(place, store, systemClock);
  return { place, store, ask: (wanted: ToSign) => askOf(place, store, wanted) };
}

export function askOf(place: SignerPlace, store: SignerStore, wanted: ToSign) {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const said = answer(place, store, {
    ...wanted,
    ask: "sign",
    root: text(wanted.root),
    proof: wanted.proof.map(text),
  });
  if ("note" in said) return said.note;
  return "refused" in said ? said.refused : "?";
}

export function keyOf(store: SignerStore, number: number) {
  const row = store.keys().find((each) => each.number === number);
  assert.ok(row);
  return makeKey(ORIGIN, row.publicKey);
}
