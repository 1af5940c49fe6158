import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { formatCheckpoint } from "../crypto/checkpoint.ts";
import {
  cosignedMessage,
  makeCosignature,
  makeWitnessKey,
  type WitnessKey,
} from "../crypto/cosignature.ts";
import { publicKeyOf, signEd25519 } from "../crypto/ed25519.ts";
import { appendLeaf, EMPTY_TREE, leafHash, rootOf } from "../crypto/merkle.ts";
import { naiveRoot } from "../crypto/naive-tree.ts";
import { formatNote } from "../crypto/note.ts";
import { inclusionRanges } from "../crypto/proofs.ts";
import { formatProof } from "../crypto/tlog-proof.ts";
import { formatKey, makeKey, type VerifierKey } from "../crypto/vkey.ts";
import { canonicalBytes, type Canonical } from "../kernel/canonical.ts";
import { formatApprovals, type Approval } from "./approvals.ts";
import { writeBundle, type BundleParts } from "./bundle.ts";
import type { CorrectionAct } from "./corrections.ts";
import { formatEntry, SALT_BYTES, sealDigest, type Entry } from "./entry.ts";
import { sealedContent } from "./manifest.ts";

const ORIGIN = "chibo.example/so/0190a5c0-0000-7000-8000-000000000001";
const SECRET = new Uint8Array(32).fill(5);
/** Witnesses that may confirm the sample log, by their secret keys. */
const WITNESS_SECRETS = [21, 22, 23].map((each) => new Uint8Array(32).fill(each));

/** Their keys. */
export const SAMPLE_WITNESSES: readonly WitnessKey[] = WITNESS_SECRETS.map((secret, at) =>
  makeWitnessKey(`witness${at + 1}.example/w`, publicKeyOf(secret)),
);

/** When they confirmed, in seconds since 1970: 5 October 2026, 10:06 UTC. */
export const SAMPLE_CONFIRMED_AT = 1_791_194_760;

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
  /** Which of the sample witnesses confirm, in the order of their lines, each with the time that it says. */
  readonly witnesses?: readonly (readonly [witness: number, at: number])[];
  readonly record?: Uint8Array;
  /** What each correcting minute says otherwise than a sound one. */
  readonly corrections?: readonly CorrectionChanges[];
}

interface CorrectionChanges {
  readonly content?: Partial<CorrectionAct>;
  readonly entry?: Partial<Entry>;
  /** Signed with another key than the minutes. */
  readonly secret?: Uint8Array;
  /** Sealed instead of the content of today. */
  readonly whole?: Readonly<Record<string, unknown>>;
  /** The PDF that lies in the bundle instead of the one that was sealed. */
  readonly pdf?: Uint8Array;
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
  const acts = (changes.corrections ?? []).map(correctionOf);
  const leaves = [entry, ...acts.map((each) => each.entry)];
  const confirmed = changes.witnesses ?? [];
  const own = changes.secret ?? SECRET;
  const prove = (at: number, secret = own) => proveSample(leaves, at, secret, confirmed);
  const secrets = (changes.corrections ?? []).map(({ secret }) => secret ?? own);
  const corrections = acts.map((each, at) => ({
    ...each,
    proof: prove(at + 1, secrets[at]).proof,
  }));
  const first = prove(0);
  const laterKeys = [...new Set(secrets.map((secret) => prove(0, secret).vkey))].filter(
    (vkey) => vkey !== first.vkey,
  );
  const used = [...new Set(confirmed.map(([witness]) => witness))];
  const witnesses = used.map((each) => SAMPLE_WITNESSES[each] as WitnessKey);
  return { files, salt, entry, ...first, laterKeys, witnesses, corrections };
}

/** The paper of a correcting minute of the sample. */
export function samplePaper(position: number): Uint8Array {
  return utf8ToBytes(`%PDF-1.7 a stand-in for correcting minute ${position}\n%%EOF\n`);
}

function correctionOf(changes: CorrectionChanges, at: number) {
  const sealed = samplePaper(at + 1);
  const approvedAt = `2026-10-0${at + 6}T10:00:00.000Z`;
  const said = {
    v: 1,
    kind: "minutes.corrected",
    minutesId: "0190a5c0-0000-7000-8000-0000000000ab",
    meetingId: SAMPLE_RECORD.meeting.id,
    position: at + 1,
    number: at + 2,
    pdf: bytesToHex(sha256(sealed)),
    corrects: { kind: "minutes", number: "01-BB/CB", digest: DIGEST },
    approvals: [
      { role: "clerk", memberId: CLERK, at: approvedAt },
      { role: "chair", memberId: CHAIR, at: approvedAt },
    ],
    ...changes.content,
  };
  const content = canonicalBytes((changes.whole ?? said) as Canonical);
  const salt = new Uint8Array(SALT_BYTES).fill(7 + at);
  const entry = formatEntry({
    v: 1,
    kind: "minutes.corrected",
    org: SAMPLE_RECORD.organisation.id,
    at: approvedAt,
    actor: null,
    ref: `0190a5c0-0000-7000-8000-0000000000b${at}`,
    digest: sealDigest(salt, content),
    ...changes.entry,
  });
  return { pdf: changes.pdf ?? sealed, salt, content, entry };
}

/** A log in which the entries stand each between two others. */
export function proveSample(
  entries: readonly Uint8Array[],
  at: number,
  secret: Uint8Array = SECRET,
  confirmed: NonNullable<Changes["witnesses"]> = [],
): { proof: string; vkey: string } {
  const strange = (name: string) => utf8ToBytes(name);
  const leaves = [
    strange("a"),
    strange("b"),
    ...entries.flatMap((entry, place) => [entry, strange(`d${place === 0 ? "" : place}`)]),
    strange("e"),
  ].map(leafHash);
  const tree = leaves.reduce(appendLeaf, EMPTY_TREE);
  const text = formatCheckpoint({ origin: ORIGIN, size: tree.size, root: rootOf(tree.edge) });
  const key = makeKey(ORIGIN, publicKeyOf(secret));
  const signature = signEd25519(utf8ToBytes(text), secret);
  const own = { name: key.name, keyId: key.id, signature };
  const lines = confirmed.map(([witness, time]) =>
    makeCosignature(
      SAMPLE_WITNESSES[witness] as WitnessKey,
      time,
      signEd25519(cosignedMessage(text, time), WITNESS_SECRETS[witness] as Uint8Array),
    ),
  );
  const note = formatNote({ text, signatures: [own, ...lines] });
  const index = 2 + 2 * at;
  const hashes = inclusionRanges(index, tree.size).map(({ start, end }) =>
    naiveRoot(leaves.slice(start, end)),
  );
  const proof = formatProof({ extra: null, index, hashes, checkpoint: utf8ToBytes(note) });
  return { proof, vkey: formatKey(key) };
}

/** A bundle over a log of five entries, made with nothing but the code that is under test. */
export function sampleBundle(changes: Changes = {}): Uint8Array {
  return writeBundle(sampleParts(changes));
}
