import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { checkTimeStampReply, type CheckedTimeStamp, type TimeStampTrust } from "./check-token.ts";
import { timeStampRequest } from "./request.ts";

export interface ToAsk {
  readonly url: string;
  readonly digest: Uint8Array;
  /** From chance, 8 to 16 bytes: a kept answer cannot be played again. */
  readonly nonce: Uint8Array;
  readonly trust: TimeStampTrust;
  readonly milliseconds?: number;
}

const PATIENCE_MS = 10_000;
const REPLY_AT_MOST = 64 * 1024;

/**
 * Asks an authority over HTTP (RFC 3161, 3.4) and checks what comes back. Refuses
 * `signatures.time_stamp_unreachable` when none answers as it should in time.
 */
export async function askTimeStamp(ask: ToAsk): Promise<Result<CheckedTimeStamp>> {
  const { url, digest, nonce, trust, milliseconds = PATIENCE_MS } = ask;
  const reply = await post(url, timeStampRequest(digest, nonce), milliseconds);
  if (reply === undefined) return refuse("signatures.time_stamp_unreachable");
  return checkTimeStampReply(reply, { digest, nonce }, trust);
}

async function post(
  url: string,
  request: Uint8Array,
  milliseconds: number,
): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query" },
      body: Buffer.from(request),
      redirect: "error",
      signal: AbortSignal.timeout(milliseconds),
    });
    const kind = answer.headers.get("content-type")?.split(";")[0];
    if (!answer.ok || kind !== "application/timestamp-reply") return undefined;
    return await upTo(answer, REPLY_AT_MOST);
  } catch {
    // No route, no name, cut off, too slow: to the signer all of them are the same.
    return undefined;
  }
}

async function upTo(answer: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
