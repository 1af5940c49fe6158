import { createHash } from "node:crypto";

/** The copy cannot be read now. */
export class Away extends Error {}

/** Copies of logs that another office keeps (C2SP tlog-mirror). */
export interface Copy {
  /** What stands at an address of a log's copy; undefined when there is nothing. Throws `Away`. */
  readonly read: (origin: string, path: string) => Promise<Uint8Array | undefined>;
}

const WAIT_MS = 30_000;
/** A bundle of 256 entries of 4 KiB each, and more. */
const MOST_BYTES = 1 << 21;

/** The copies below an address, read with the word that the office has given to this site. */
export function copyAt(address: string, word: string): Copy {
  const prefix = address.replace(/\/+$/, "");
  return {
    async read(origin, path) {
      const hash = createHash("sha256").update(origin).digest("hex");
      const reply = await ask(`${prefix}/mirror/${hash}/${path}`, word);
      if (reply.status === 404) return undefined;
      if (!reply.ok) throw new Away(`${reply.status}`);
      const bytes = new Uint8Array(await reply.arrayBuffer());
      if (bytes.length > MOST_BYTES) throw new Away(`${bytes.length} bytes`);
      return bytes;
    },
  };
}

async function ask(address: string, word: string): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { authorization: `Bearer ${word}` },
      redirect: "error",
      signal: AbortSignal.timeout(WAIT_MS),
    });
  } catch (error) {
    throw new Away((error as Error).message);
  }
}
