import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { formatCheckpoint } from "../../crypto/checkpoint.ts";
import {
  cosignedMessage,
  formatWitnessKey,
  makeCosignature,
  makeWitnessKey,
} from "../../crypto/cosignature.ts";
import { publicKeyOf, signEd25519 } from "../../crypto/ed25519.ts";
import { leafHash, nodeHash } from "../../crypto/merkle.ts";
import { formatNote } from "../../crypto/note.ts";
import { formatProof } from "../../crypto/tlog-proof.ts";
import { formatKey, makeKey } from "../../crypto/vkey.ts";
import { canonicalText } from "../../kernel/canonical.ts";
import { formatEntry, SALT_BYTES, sealDigest, type Entry } from "../../ledger/entry.ts";
import type { ClosedBox, ClosedProof, SeenLog } from "../secret/closed-proof.ts";

const ORIGIN = "chibo.example/so/0190a5c0-0000-7000-8000-000000000001";
const SECRET = new Uint8Array(32).fill(5);
const AT = 1_791_194_760;
const WITNESSES = [21, 22, 23].map((each) => {
  const secret = new Uint8Array(32).fill(each);
  return { secret, key: makeWitnessKey(`witness${each}.example/w`, publicKeyOf(secret)) };
});

/** What a device saw of the sample log: with so many witnesses. */
export function sampleLog(witnesses = 0, secret = SECRET): SeenLog {
  return {
    vkey: formatKey(makeKey(ORIGIN, publicKeyOf(secret))),
    witnesses: WITNESSES.slice(0, witnesses).map(({ key }) => formatWitnessKey(key)),
  };
}

interface Changes {
  readonly entry?: Partial<Entry>;
  readonly data?: Readonly<Record<string, string>>;
  /** Another key than the log's. */
  readonly secret?: Uint8Array;
  /** Which of the witnesses confirm. */
  readonly confirmed?: readonly number[];
}

/** The proof that a log gives for the close of this box, as the second of two entries; `changes` are signed like any other. */
export function sampleProof(
  { voteId, head, archive }: ClosedBox,
  { entry, data, secret = SECRET, confirmed = [] }: Changes = {},
): ClosedProof {
  const content = canonicalText({
    v: 1,
    kind: "vote.secretClosed",
    data: { secretId: voteId, head, archive: bytesToHex(sha256(archive)), ...data },
  });
  const salt = new Uint8Array(SALT_BYTES).fill(3);
  const leaf = formatEntry({
    v: 1,
    kind: "vote.boxClosed",
    org: "0190a5c0-0000-7000-8000-000000000001",
    at: "2026-10-05T10:05:00.000Z",
    actor: null,
    ref: voteId,
    digest: sealDigest(salt, utf8ToBytes(content)),
    ...entry,
  });
  const before = leafHash(utf8ToBytes("an earlier entry"));
  const text = formatCheckpoint({
    origin: ORIGIN,
    size: 2,
    root: nodeHash(before, leafHash(leaf)),
  });
  const key = makeKey(ORIGIN, publicKeyOf(secret));
  const own = { name: ORIGIN, keyId: key.id, signature: signEd25519(utf8ToBytes(text), secret) };
  const who = confirmed.flatMap((at) => WITNESSES[at] ?? []);
  const lines = who.map((each) =>
    makeCosignature(each.key, AT, signEd25519(cosignedMessage(text, AT), each.secret)),
  );
  const checkpoint = utf8ToBytes(formatNote({ text, signatures: [own, ...lines] }));
  return {
    content,
    salt: bytesToHex(salt),
    entry: new TextDecoder().decode(leaf),
    proof: formatProof({ extra: null, index: 1, hashes: [before], checkpoint }),
    vkey: formatKey(key),
    witnesses: who.map((each) => formatWitnessKey(each.key)),
  };
}
