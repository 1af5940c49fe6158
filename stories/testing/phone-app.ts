import { createHmac } from "node:crypto";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * The authenticator app on somebody's phone (RFC 6238, SHA-1, six digits, thirty seconds), written
 * apart from the server's. Each call gives a code that was not given before, waiting for it if need be.
 */
export function phoneApp(key: string): () => Promise<string> {
  const shown = { last: "" };
  return async () => {
    let code = codeAt(key, Date.now());
    while (code === shown.last) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      code = codeAt(key, Date.now());
    }
    shown.last = code;
    return code;
  };
}

function codeAt(key: string, milliseconds: number): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)));
  const mac = createHmac("sha1", bytesOf(key)).update(step).digest();
  const from = (mac.at(-1) ?? 0) & 15;
  const number = (mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, "0");
}

function bytesOf(key: string): Buffer {
  const bits = Array.from(key.replace(/[^A-Z2-7]/g, ""))
    .map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
