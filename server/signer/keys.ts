import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Clock } from "../platform/clock.ts";
import { newId } from "../platform/ids.ts";
import { adoptKey, destroyKey, placeOf, readKey, readOrMakeKey } from "./key-files.ts";
import type { KeyRow, SignerStore } from "./store.ts";

/** Where the signer keeps what it has, and how it signs. */
export interface SignerPlace {
  /** Keys and memory. */
  readonly folder: string;
  /** Folder in which the server had its key before there was a signer. */
  readonly formerKeys?: string;
  /** Whether a second line by ML-DSA-44 follows the first. */
  readonly mlDsa: boolean;
}

/** Name of the file with the server's own key, and of what stays when the signer takes it over. */
const FORMER = { private: "ledger-ed25519.pem", public: "ledger-before-signer.pub.pem" } as const;

/** Sees to it that there is a present key and, when a second line is wanted, its second half. */
export function prepareKeys(place: SignerPlace, store: SignerStore, clock: Clock): void {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  store.exclusively(() => {
    const present = presentKey(store);
    if (present === undefined) return makeFirst(place, store, clock);
    if (place.mlDsa && present.mlDsa === null)
      store.keepKey({ ...present, mlDsa: secondHalf(place, present.number) });
  });
}

function makeFirst(place: SignerPlace, store: SignerStore, clock: Clock): void {
  if (place.formerKeys !== undefined) {
    const from = join(place.formerKeys, FORMER.private);
    adoptKey(from, placeOf(place.folder, 1, "ed25519"), join(dirname(from), FORMER.public));
  }
  addKey(place, store, clock, 1);
}

function addKey(place: SignerPlace, store: SignerStore, clock: Clock, number: number): KeyRow {
  const { publicKey } = readOrMakeKey(placeOf(place.folder, number, "ed25519"), "ed25519");
  const row: KeyRow = {
    id: newId(),
    number,
    publicKey,
    mlDsa: place.mlDsa ? secondHalf(place, number) : null,
    since: clock.now(),
    until: null,
    held: true,
  };
  store.keepKey(row);
  return row;
}

function secondHalf(place: SignerPlace, number: number): Uint8Array {
  return readOrMakeKey(placeOf(place.folder, number, "ml-dsa-44"), "ml-dsa-44").publicKey;
}

/** The key that signs; undefined before the first start. */
export function presentKey(store: SignerStore): KeyRow | undefined {
  return store.keys().findLast(({ until }) => until === null);
}

/**
 * Puts a new key in the place of the present one. The old one stays in hand, to sign in each log the entry that names
 * its successor, until `forgetOldKeys`; with `lost` it is destroyed at once, because somebody else may have it.
 */
export function rotateKey(
  place: SignerPlace,
  store: SignerStore,
  clock: Clock,
  { lost }: { readonly lost: boolean },
): KeyRow {
  const added = store.exclusively(() => {
    const present = presentKey(store);
    if (present === undefined) throw new Error("the signer has no key yet: start it once");
    store.keepKey({ ...present, until: clock.now(), held: !lost });
    return addKey(place, store, clock, present.number + 1);
  });
  if (lost) destroyUnheld(place, store);
  return added;
}

/** Ends the overlap: keys that were replaced sign nothing any more. */
export function forgetOldKeys(place: SignerPlace, store: SignerStore): number {
  const ended = store.exclusively(() => {
    const old = store.keys().filter(({ until, held }) => until !== null && held);
    for (const row of old) store.keepKey({ ...row, held: false });
    return old.length;
  });
  destroyUnheld(place, store);
  return ended;
}

/** Also after a stop between the note in the store and the file. */
export function destroyUnheld(place: SignerPlace, store: SignerStore): void {
  for (const { number, held } of store.keys())
    if (!held)
      for (const kind of ["ed25519", "ml-dsa-44"] as const)
        destroyKey(placeOf(place.folder, number, kind));
}

/** What signs with a key: the lines of a note, in their order. */
export interface LineSigner {
  readonly ed25519: (message: Uint8Array) => Uint8Array;
  readonly mlDsa: ((message: Uint8Array) => Uint8Array) | undefined;
}

const opened = new Map<string, LineSigner>();

/** Reads the private halves of a held key; once for each file. */
export function signerOf(place: SignerPlace, { number, publicKey, mlDsa }: KeyRow): LineSigner {
  const name = placeOf(place.folder, number, "ed25519");
  const known = opened.get(`${name} ${mlDsa !== null}`);
  if (known !== undefined) return known;
  const first = readKey(name, "ed25519");
  if (Buffer.compare(first.publicKey, publicKey) !== 0)
    throw new Error(`${name} is not the key that the signer has signed with`);
  const second = mlDsa && readKey(placeOf(place.folder, number, "ml-dsa-44"), "ml-dsa-44");
  const made = { ed25519: first.sign, mlDsa: second?.sign };
  opened.set(`${name} ${mlDsa !== null}`, made);
  return made;
}

/** A key under the name of a log, as others check it. */
export function verifierFor(row: KeyRow, origin: string) {
  return makeKey(origin, row.publicKey);
}
