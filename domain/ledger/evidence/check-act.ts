import { bytesToHex } from "@noble/hashes/utils.js";
import { openCheckpoint, type Checkpoint } from "../../crypto/checkpoint.ts";
import type { Cosigned } from "../../crypto/cosignature.ts";
import { leafHash } from "../../crypto/merkle.ts";
import type { TlogProof } from "../../crypto/tlog-proof.ts";
import type { VerifierKey } from "../../crypto/vkey.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { after, SKIPPED, toOutcome, type Outcome } from "../chained-checks.ts";
import { parseEntry, type Entry, type EntryKind } from "../entry.ts";
import { checkInclusion, readProof } from "../verify-proof.ts";
import { checkLines, checkWitnesses, type Witnessing } from "../verify-witnesses.ts";
import { compareActFiles, filesOf, type ActContent, type ReadAct } from "./act.ts";

/** From the files on the table up to who confirmed the log: each holds the one before it. */
export const LINKS = ["files", "content", "entry", "tree", "signature", "witnesses"] as const;

export type Link = (typeof LINKS)[number];

/** An act as it lies before the reader. */
export interface LaidAct {
  readonly act: Result<ReadAct>;
  readonly entry: Uint8Array;
  /** Without extra data. */
  readonly proof: Uint8Array;
  /** Papers and records, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Who may have signed the log, in the order of their time, and who confirms it. */
export interface Believed extends Witnessing {
  readonly keys: readonly VerifierKey[];
  /** `paper`: only the first file of the act lies before the reader, the paper itself. */
  readonly only?: "paper";
}

/** An act whose links all hold. */
export interface HeldAct extends LaidAct {
  readonly content: ActContent;
  readonly salt: Uint8Array;
  readonly leaf: Entry;
  readonly index: number;
  readonly head: Checkpoint;
  /** Which of the keys signed. */
  readonly by: number;
  readonly cosigned: readonly Cosigned[];
}

export interface CheckedAct {
  readonly links: readonly Outcome<Link>[];
  readonly held: Result<HeldAct>;
}

/** Checks one act link by link. Whether enough witnesses confirmed, is said only where somebody asks or confirmed. */
export function checkAct(laid: LaidAct, believed: Believed): CheckedAct {
  const leaf = parseEntry(laid.entry);
  const content = after(leaf, (entry) => after(laid.act, (act) => checkContent(entry, act)));
  const files = after(content, (act) =>
    after(leaf, ({ kind }) => compareActFiles(filesHere(kind, act, believed), laid.files)),
  );
  const proof = readProof(laid.proof);
  const by = after(proof, (path) => ok(signerOf(path, believed.keys)));
  const key = after(by, (at) => keyAt(believed.keys, at));
  const entry = after(leaf, (own) => after(key, ({ name }) => checkPlace(own, name)));
  const note = after(proof, (path) =>
    after(key, (own) => checkLines(path, own, believed.witnesses)),
  );
  const head = after(note, () =>
    after(proof, (path) => after(key, (own) => openCheckpoint(path.checkpoint, own))),
  );
  const tree = after(proof, (path) =>
    after(head, (known) => checkInclusion(laid.entry, path, known)),
  );
  const witnesses = after(note, (lines) => checkWitnesses(lines, believed));
  const results: Record<Link, Result<unknown>> = {
    files,
    content: laid.act.ok ? content : laid.act,
    entry: leaf.ok ? entry : leaf,
    tree: proof.ok ? tree : proof,
    signature: note.ok || note === SKIPPED ? head : note,
    witnesses,
  };
  const asked = believed.policy !== undefined || believed.witnesses.length > 0;
  const links = LINKS.filter((name) => name !== "witnesses" || asked).map((name) =>
    toOutcome(name, results[name]),
  );
  if (!links.every(({ state }) => state === "ok")) return { links, held: SKIPPED };
  if (!leaf.ok || !content.ok || !proof.ok || !head.ok || !by.ok || !witnesses.ok)
    return { links, held: SKIPPED };
  const held = {
    ...laid,
    content: content.value.content,
    salt: content.value.salt,
    leaf: leaf.value,
    index: proof.value.index,
    head: head.value,
    by: by.value,
    cosigned: witnesses.value,
  };
  return { links, held: ok(held) };
}

/** The first signs of the leaf's hash: enough to name an entry by eye. */
export function leafHead(entry: Uint8Array): string {
  return bytesToHex(leafHash(entry).slice(0, 8));
}

function filesHere(kind: EntryKind, { content }: ReadAct, { only }: Believed) {
  const all = filesOf(kind, content);
  return only === "paper" ? all.slice(0, 1) : all;
}

function checkContent(leaf: Entry, act: ReadAct): Result<ReadAct> {
  return leaf.digest === act.digest ? ok(act) : refuse("ledger.entry_digest_differs");
}

/** A log's name ends in the organisation whose acts it holds. */
function checkPlace(leaf: Entry, origin: string): Result<undefined> {
  return origin.endsWith(`/so/${leaf.org}`)
    ? ok(undefined)
    : refuse("ledger.entry_other_organisation");
}

/** The place of the key that signed the checkpoint; the first when none did, so that its refusal is told. */
function signerOf({ checkpoint }: TlogProof, keys: readonly VerifierKey[]): number {
  const at = keys.findIndex((key) => openCheckpoint(checkpoint, key).ok);
  return Math.max(0, at);
}

function keyAt(keys: readonly VerifierKey[], at: number): Result<VerifierKey> {
  const key = keys[at];
  return key === undefined ? refuse("ledger.note_no_known_signature") : ok(key);
}
