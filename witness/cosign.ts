import { decideCheckpoint, readyCheckpoint } from "@chiboso/domain/crypto/add-checkpoint.ts";
import { formatNote } from "@chiboso/domain/crypto/note.ts";
import type { Cosigner } from "./keys.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";

/** What is answered to `add-checkpoint` (C2SP tlog-witness). */
export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: string;
  readonly body: string;
  /** The log that was named, when its signature holds: for whoever watches over the witness. */
  readonly origin?: string;
}

const TEXT = "text/plain; charset=utf-8";

export interface Witness {
  readonly cosigner: Cosigner;
  readonly store: Store;
  readonly settings: () => Settings;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** Checks a checkpoint against what was cosigned last, keeps it durably, and only then signs. */
export function addCheckpoint(
  { cosigner, store, settings, now }: Witness,
  body: Uint8Array,
): Answer {
  const ready = readyCheckpoint(body, settings().keysOf);
  if ("status" in ready) return { status: ready.status, type: TEXT, body: `${ready.why}\n` };
  const { origin } = ready.checkpoint;
  for (;;) {
    const seen = store.seen(origin);
    const decided = decideCheckpoint(ready, seen);
    if (decided.status === 409)
      return { status: 409, type: "text/x.tlog.size", body: `${decided.size}\n`, origin };
    if (decided.status !== 200)
      return { status: decided.status, type: TEXT, body: `${decided.why}\n`, origin };
    const { checkpoint, note } = decided;
    // What was cosigned already stands there, and is cosigned again with the time of now.
    const stands = seen?.size === checkpoint.size;
    if (!stands && !store.advance(seen, checkpoint, ready.request.note)) continue;
    const { text } = note;
    // A note with this line alone: without text and blank line it is the line.
    const line = formatNote({ text: "", signatures: [cosigner.cosign(text, now())] }).slice(1);
    return { status: 200, type: TEXT, body: line, origin };
  }
}
