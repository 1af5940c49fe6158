import { formatAddCheckpoint } from "@chiboso/domain/crypto/add-checkpoint.ts";
import { cosignersOf, isLineOf } from "@chiboso/domain/crypto/cosignature.ts";
import { parseNote, type NoteSignature } from "@chiboso/domain/crypto/note.ts";
import type { Hash } from "@chiboso/domain/crypto/merkle.ts";
import type { AskedWitness } from "./policy.ts";

/** Why a witness did not confirm; the first two mean that somebody has another log than this one. */
export type Trouble = "split" | "rollback" | "unknown" | "away";

export type Confirmation =
  | { readonly ok: true; readonly line: NoteSignature }
  /** `size`: what the witness says it has seen, when it says so. */
  | { readonly ok: false; readonly trouble: Trouble; readonly size: number | null };

export interface Question {
  readonly note: string;
  readonly size: number;
  /** What the witness confirmed last, as far as is known here. */
  readonly old: number;
  /** The consistency proof from an older size to this one. */
  readonly proofFrom: (old: number) => Promise<readonly Hash[]>;
  /** Seconds since 1970. */
  readonly now: number;
}

/** A witness that needs longer is asked again in the next round; nobody waits for it. */
const WAIT_MS = 5000;
const MOST_BYTES = 1 << 16;

/** Asks one witness to confirm a checkpoint (C2SP tlog-witness). Never throws because of what the witness does. */
export async function askWitness(witness: AskedWitness, question: Question): Promise<Confirmation> {
  // A log that is shorter than what was confirmed asks from its end, to be told so.
  const first = await attempt(witness, question, Math.min(question.old, question.size));
  if (!("knows" in first)) return first;
  // An answer was lost, or the witness is new: it says itself from where to go on.
  const second = await attempt(witness, question, first.knows);
  return "knows" in second ? refused("split", second.knows) : second;
}

const refused = (trouble: Trouble, size: number | null = null): Confirmation => ({
  ok: false,
  trouble,
  size,
});

async function attempt(
  witness: AskedWitness,
  question: Question,
  old: number,
): Promise<Confirmation | { readonly knows: number }> {
  const { note, size } = question;
  const proof = old === 0 ? [] : await question.proofFrom(old);
  const reply = await post(
    `${witness.url}/add-checkpoint`,
    formatAddCheckpoint({ old, proof, note }),
  );
  if (reply === undefined) return refused("away");
  if (reply.status === 200) return confirmed(witness, question, reply.body);
  if (reply.status === 422) return refused("split", old);
  if (reply.status === 403 || reply.status === 404) return refused("unknown");
  const said = /^(0|[1-9][0-9]{0,15})\n$/.exec(reply.body)?.[1];
  if (reply.status !== 409 || said === undefined) return refused("away");
  const knows = Number(said);
  if (knows > size) return refused("rollback", knows);
  return knows === old ? refused("split", knows) : { knows };
}

function confirmed({ key }: AskedWitness, { note, now }: Question, body: string): Confirmation {
  const read = parseNote(Buffer.from(note + body));
  if (!read.ok) return refused("away");
  const found = cosignersOf(read.value, [key], now);
  const line = read.value.signatures.find((each) => isLineOf(key, each));
  return found.ok && line !== undefined ? { ok: true, line } : refused("away");
}

async function post(
  url: string,
  body: string,
): Promise<{ readonly status: number; readonly body: string } | undefined> {
  try {
    const signal = AbortSignal.timeout(WAIT_MS);
    const reply = await fetch(url, { method: "POST", body, redirect: "error", signal });
    const parts: Uint8Array[] = [];
    let length = 0;
    if (reply.body === null) return undefined;
    for await (const part of reply.body as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > MOST_BYTES) return undefined;
      parts.push(part);
    }
    return { status: reply.status, body: Buffer.concat(parts).toString("utf8") };
  } catch {
    return undefined;
  }
}
