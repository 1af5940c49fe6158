import { fromBase64, toBase64 } from "@chiboso/domain/crypto/bytes.ts";
import {
  formatCheckpoint,
  openCheckpoint,
  type Checkpoint,
} from "@chiboso/domain/crypto/checkpoint.ts";
import { mlDsaKeyId, mlDsaMessage, timestamped } from "@chiboso/domain/crypto/ml-dsa-line.ts";
import { formatNote, parseNote, type NoteSignature } from "@chiboso/domain/crypto/note.ts";
import { isKeyName, keyId } from "@chiboso/domain/crypto/vkey.ts";
import { decideSign } from "@chiboso/domain/ledger/signing/decide-sign.ts";
import {
  MOST_HEADS,
  type Answers,
  type HeldKey,
  type Question,
} from "@chiboso/domain/ledger/signing/protocol.ts";
import { presentKey, signerOf, verifierFor, type SignerPlace } from "./keys.ts";
import type { KeyRow, SignedHead, SignerStore } from "./store.ts";

type Ask<Name extends Question["ask"]> = Extract<Question, { readonly ask: Name }>;

/** Answers one question. What it signs is in the store, on the disk, before it is answered. */
export function answer(
  place: SignerPlace,
  store: SignerStore,
  asked: Question,
): Answers[keyof Answers] {
  switch (asked.ask) {
    case "keys":
      return { keys: store.keys().map(shownKey), learnt: store.hasLearnt };
    case "sign":
      return store.exclusively(() => sign(place, store, asked));
    case "learn":
      return store.exclusively(() => learn(store, asked));
    case "heads":
      return {
        heads: store
          .headsAfter(asked.after, MOST_HEADS)
          .map(({ origin, size, root, key }) => ({ origin, size, root: toBase64(root), key })),
      };
  }
}

function shownKey({ id, publicKey, mlDsa, since, until }: KeyRow): HeldKey {
  return {
    id,
    publicKey: toBase64(publicKey),
    mlDsa: mlDsa && toBase64(mlDsa),
    since,
    until,
  };
}

const MALFORMED = { refused: "ledger.signer_malformed_question" } as const;

function sign(place: SignerPlace, store: SignerStore, asked: Ask<"sign">): Answers["sign"] {
  const { origin, size, old } = asked;
  const root = fromBase64(asked.root);
  const proof = asked.proof.map(fromBase64);
  if (root?.length !== 32 || !isKeyName(origin)) return MALFORMED;
  const hashes = proof.flatMap((hash) => (hash?.length === 32 ? [hash] : []));
  if (hashes.length !== proof.length) return MALFORMED;
  const last = store.findHead(origin);
  const decided = decideSign(last, { size, root, old, proof: hashes });
  if (!decided.ok)
    return {
      refused: decided.refusal.code,
      ...(last && { head: { size: last.size, key: last.key } }),
    };
  if (decided.value === "again" && last !== undefined) return { note: last.note, key: last.key };
  const key = keyFor(store, last, asked.key);
  if (key === undefined) return { refused: "ledger.signer_key_gone" };
  // The log has to name a new key in an entry before that signs: whoever asks does not know of it yet.
  if (asked.key === undefined && last !== undefined && key.id !== last.key)
    return { refused: "ledger.signer_has_new_key", head: { size: last.size, key: last.key } };
  const note = noteOf(place, key, { origin, size, root });
  store.keepHead({ origin, size, root, note, key: key.id });
  return { note, key: key.id };
}

/** An older key goes on only in a log that no newer one has signed. */
function keyFor(
  store: SignerStore,
  last: SignedHead | undefined,
  wanted: string | undefined,
): KeyRow | undefined {
  const present = presentKey(store);
  if (wanted === undefined || wanted === present?.id) return present;
  return store.keys().find(({ id, held }) => held && id === wanted && id === last?.key);
}

function noteOf(place: SignerPlace, key: KeyRow, head: Checkpoint): string {
  const text = formatCheckpoint(head);
  const name = head.origin;
  const lines = signerOf(place, key);
  const signatures: NoteSignature[] = [
    { name, keyId: keyId(name, key.publicKey), signature: lines.ed25519(Buffer.from(text)) },
  ];
  if (key.mlDsa !== null && lines.mlDsa !== undefined)
    signatures.push({
      name,
      keyId: mlDsaKeyId(name, key.mlDsa),
      signature: timestamped(lines.mlDsa(mlDsaMessage(name, head))),
    });
  return formatNote({ text, signatures });
}

/** Only at the first start: afterwards the operator alone shows the signer what it has forgotten. */
function learn(store: SignerStore, { notes, done }: Ask<"learn">): Answers["learn"] {
  if (store.hasLearnt) return { refused: "ledger.signer_has_learnt" };
  const learnt = notes.filter((note) => learnNote(store, note)).length;
  if (done) store.noteLearnt();
  return { learnt };
}

/**
 * Takes a checkpoint that one of the signer's own keys signed for the head of its log, when it knows none or a smaller
 * one. Within a transaction of the store.
 */
export function learnNote(store: SignerStore, note: string): boolean {
  const opened = openOwn(store.keys(), note);
  if (opened === undefined) return false;
  const { checkpoint, key } = opened;
  const known = store.findHead(checkpoint.origin);
  if (known !== undefined && known.size >= checkpoint.size) return false;
  store.keepHead({ ...checkpoint, note, key: key.id });
  return true;
}

function openOwn(
  keys: readonly KeyRow[],
  note: string,
): { readonly checkpoint: Checkpoint; readonly key: KeyRow } | undefined {
  const parsed = parseNote(Buffer.from(note));
  if (!parsed.ok) return undefined;
  const origin = parsed.value.text.split("\n")[0] ?? "";
  if (!isKeyName(origin)) return undefined;
  for (const key of keys) {
    const opened = openCheckpoint(Buffer.from(note), verifierFor(key, origin));
    if (opened.ok && opened.value.size > 0) return { checkpoint: opened.value, key };
  }
  return undefined;
}
