import { utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64, fromUtf8, sameBytes, toBase64 } from "./bytes.ts";
import { parseCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { rootOf, type Hash } from "./merkle.ts";
import { parseNote, verifyNote, type Note } from "./note.ts";
import { verifyConsistency, type Head } from "./proofs.ts";
import type { VerifierKey } from "./vkey.ts";

/** The specification lets nobody send more (C2SP tlog-witness). */
const MOST_HASHES = 63;

/** Large enough for the proof and a checkpoint with many long signature lines. */
export const LARGEST_ADD_CHECKPOINT = 1 << 18;

/** What a log sends to a witness. */
export interface AddCheckpoint {
  /** The size that the log believes the witness has seen last. */
  readonly old: number;
  /** From `old` to the checkpoint (RFC 6962, section 2.1.2). */
  readonly proof: readonly Hash[];
  /** The signed checkpoint, exactly as it was sent. */
  readonly note: string;
}

/** The body of a request `add-checkpoint` (C2SP tlog-witness). */
export function formatAddCheckpoint({ old, proof, note }: AddCheckpoint): string {
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join("")}\n${note}`;
}

/** Reads such a body; undefined unless it is exactly of this form. */
export function parseAddCheckpoint(bytes: Uint8Array): AddCheckpoint | undefined {
  const text = bytes.length > LARGEST_ADD_CHECKPOINT ? undefined : fromUtf8(bytes);
  const blank = text?.indexOf("\n\n") ?? -1;
  if (text === undefined || blank < 0) return undefined;
  const [oldLine = "", ...lines] = text.slice(0, blank).split("\n");
  const digits = /^old (0|[1-9][0-9]*)$/.exec(oldLine)?.[1];
  const old = Number(digits);
  if (digits === undefined || !Number.isSafeInteger(old)) return undefined;
  const proof = lines.map(fromBase64);
  if (proof.length > MOST_HASHES || proof.some((hash) => hash?.length !== 32)) return undefined;
  return { old, proof: proof as Hash[], note: text.slice(blank + 2) };
}

/** What the witness cosigned last of a log; undefined when it never did. */
export type Seen = Head | undefined;

/** The statuses that the specification names, each with what belongs to it. */
export type Decision =
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly note: Note }
  | { readonly status: 400 | 403 | 404 | 422; readonly why: string }
  /** `size`: what the witness has; the log may try again from there. */
  | { readonly status: 409; readonly size: number; readonly why: string };

/** The keys that a witness trusts for an origin; none when it does not know the log. */
export type KeysOf = (origin: string) => readonly VerifierKey[];

export interface Readied {
  readonly request: AddCheckpoint;
  readonly checkpoint: Checkpoint;
  readonly note: Note;
}

const EMPTY: Head = { size: 0, root: rootOf([]) };

/** All that can be told without knowing what was cosigned before: 400, 403, 404, or what to go on with. */
export function readyCheckpoint(
  body: Uint8Array,
  keysOf: KeysOf,
): Exclude<Decision, { status: 200 | 409 }> | Readied {
  const bad = (why: string) => ({ status: 400, why }) as const;
  const request = parseAddCheckpoint(body);
  if (request === undefined) return bad("not a request of the form of C2SP tlog-witness");
  const note = parseNote(utf8ToBytes(request.note));
  if (!note.ok) return bad(note.refusal.code);
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return bad(checkpoint.refusal.code);
  const { origin, size } = checkpoint.value;
  const keys = keysOf(origin);
  if (keys.length === 0) return { status: 404, why: "unknown origin" };
  if (!verifyNote(note.value, keys).ok) return { status: 403, why: "no signature of a known key" };
  if (request.old > size) return bad("the old size is larger than the checkpoint's");
  return { request, checkpoint: checkpoint.value, note: note.value };
}

/**
 * Whether the checkpoint goes on from what was cosigned last. Whoever stores the answer must hold what `seen` says
 * until it is stored: two requests that are decided on the same `seen` must not both win.
 */
export function decideCheckpoint({ request, checkpoint, note }: Readied, seen: Seen): Decision {
  const size = seen?.size ?? 0;
  if (request.old !== size) return { status: 409, size, why: "the old size is not the last one" };
  if (seen !== undefined && seen.size === checkpoint.size && !sameBytes(seen.root, checkpoint.root))
    return { status: 409, size, why: "another root of the same size" };
  const consistent = verifyConsistency(seen ?? EMPTY, checkpoint, request.proof);
  if (!consistent.ok) return { status: 422, why: consistent.refusal.code };
  // Of nothing every tree is a continuation, but nothing itself has one root only.
  if (checkpoint.size === 0 && !sameBytes(checkpoint.root, EMPTY.root))
    return { status: 422, why: "a tree of nothing with another root" };
  return { status: 200, checkpoint, note };
}
