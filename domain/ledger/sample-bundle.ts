import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { formatCheckpoint } from "../crypto/checkpoint.ts";
import { publicKeyOf, signEd25519 } from "../crypto/ed25519.ts";
import { appendLeaf, EMPTY_TREE, leafHash, rootOf } from "../crypto/merkle.ts";
import { naiveRoot } from "../crypto/naive-tree.ts";
import { formatNote } from "../crypto/note.ts";
import { inclusionRanges } from "../crypto/proofs.ts";
import { formatProof } from "../crypto/tlog-proof.ts";
import { formatKey, makeKey, type VerifierKey } from "../crypto/vkey.ts";
import { canonicalBytes } from "../kernel/canonical.ts";
import { formatApprovals, type Approval } from "./approvals.ts";
import { writeBundle, type BundleParts } from "./bundle.ts";
import { formatEntry, SALT_BYTES, sealDigest, type Entry } from "./entry.ts";
import { sealedContent } from "./manifest.ts";

const ORIGIN = "chibo.example/so/0190a5c0-0000-7000-8000-000000000001";
const SECRET = new Uint8Array(32).fill(5);
const CHAIR = "0190a5c0-0000-7000-8000-00000000000a";
const CLERK = "0190a5c0-0000-7000-8000-00000000000b";
const PDF = utf8ToBytes("%PDF-1.7 a small stand-in for the minutes\n%%EOF\n");
const DIGEST = bytesToHex(sha256(PDF));

/** The key with which the sample log signs. */
export const SAMPLE_KEY: VerifierKey = makeKey(ORIGIN, publicKeyOf(SECRET));

export const SAMPLE_APPROVALS: readonly Approval[] = [
  {
    memberId: CLERK,
    name: "Lê Thị Mẫu",
    role: "clerk",
    at: "2026-10-05T10:00:00.000Z",
    digest: DIGEST,
  },
  {
    memberId: CHAIR,
    name: "Trần Văn Mẫu",
    role: "chair",
    at: "2026-10-05T10:05:00.000Z",
    digest: DIGEST,
  },
];

/** The head of a record, with the few fields that an outsider's check looks at. */
export const SAMPLE_RECORD = {
  v: 1,
  meeting: {
    id: "0190a5c0-0000-7000-8000-0000000000aa",
    title: "Sinh hoạt chi bộ thường kỳ tháng 10",
    openedAt: "2026-10-05T07:00:00.000Z",
    closedAt: "2026-10-05T09:00:00.000Z",
  },
  organisation: { id: "0190a5c0-0000-7000-8000-000000000001", name: "Chi bộ Thôn Mẫu" },
  chair: { memberId: CHAIR, name: "Trần Văn Mẫu" },
  clerk: { memberId: CLERK, name: "Lê Thị Mẫu" },
} as const;

interface Changes {
  readonly approvals?: readonly Approval[];
  readonly entry?: Partial<Entry>;
  readonly secret?: Uint8Array;
  readonly record?: Uint8Array;
}

/** The parts of a sound bundle over a small log; `changes` are sealed as if the server itself had made them. */
export function sampleParts(changes: Changes = {}): BundleParts {
  const files = {
    "minutes.pdf": PDF,
    "record.json": changes.record ?? canonicalBytes(SAMPLE_RECORD),
    "approvals.json": formatApprovals({
      v: 1,
      approvals: [...(changes.approvals ?? SAMPLE_APPROVALS)],
    }),
  };
  const salt = new Uint8Array(SALT_BYTES).fill(3);
  const entry = formatEntry({
    v: 1,
    kind: "minutes.adopted",
    org: SAMPLE_RECORD.organisation.id,
    at: "2026-10-05T10:05:00.000Z",
    actor: null,
    ref: SAMPLE_RECORD.meeting.id,
    digest: sealDigest(salt, sealedContent(files)),
    ...changes.entry,
  });
  return { files, salt, entry, ...proveSample(entry, changes.secret ?? SECRET) };
}

function proveSample(entry: Uint8Array, secret: Uint8Array): { proof: string; vkey: string } {
  const leaves = [
    utf8ToBytes("a"),
    utf8ToBytes("b"),
    entry,
    utf8ToBytes("d"),
    utf8ToBytes("e"),
  ].map(leafHash);
  const tree = leaves.reduce(appendLeaf, EMPTY_TREE);
  const text = formatCheckpoint({ origin: ORIGIN, size: tree.size, root: rootOf(tree.edge) });
  const key = makeKey(ORIGIN, publicKeyOf(secret));
  const signature = signEd25519(utf8ToBytes(text), secret);
  const note = formatNote({ text, signatures: [{ name: key.name, keyId: key.id, signature }] });
  const hashes = inclusionRanges(2, tree.size).map(({ start, end }) =>
    naiveRoot(leaves.slice(start, end)),
  );
  const proof = formatProof({ extra: null, index: 2, hashes, checkpoint: utf8ToBytes(note) });
  return { proof, vkey: formatKey(key) };
}

/** A bundle over a log of five entries, made with nothing but the code that is under test. */
export function sampleBundle(changes: Changes = {}): Uint8Array {
  return writeBundle(sampleParts(changes));
}
