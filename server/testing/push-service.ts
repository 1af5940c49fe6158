import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A message as it lay at the push service: still encrypted. */
export interface Carried {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A real push service (RFC 8030) on a free port of this machine, for tests: it carries what it cannot read. */
export interface PushService {
  readonly origin: string;
  readonly carried: Carried[];
  /** Statuses of the next answers, one each; 201 when the list is empty. A redirect leads back to itself. */
  readonly answers: number[];
  close(): Promise<void>;
}

export async function openPushService(): Promise<PushService> {
  const carried: Carried[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      carried.push({ path: request.url ?? "", headers: request.headers, body });
      const status = answers.shift() ?? 201;
      const location = status >= 300 && status < 400 ? { location: "/elsewhere" } : {};
      response.writeHead(status, location).end(status < 300 ? "" : "the push service says no");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    carried,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The part of a browser that owns the keys of a subscription, and alone can read what is sent to it. */
export interface Browser {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  read(body: Buffer): string;
}

/** A browser with new keys, or with those given (base64url). */
export function browserAt(
  endpoint: string,
  given: { readonly privateKey?: string; readonly auth?: string } = {},
): Browser {
  const curve = createECDH("prime256v1");
  if (given.privateKey === undefined) curve.generateKeys();
  else curve.setPrivateKey(given.privateKey, "base64url");
  const auth = given.auth === undefined ? randomBytes(16) : Buffer.from(given.auth, "base64url");
  const own = curve.getPublicKey();
  return {
    endpoint,
    keys: { p256dh: own.toString("base64url"), auth: auth.toString("base64url") },
    read: (body) => readMessage(body, { own, auth, secretWith: (key) => curve.computeSecret(key) }),
  };
}

/** One record of `aes128gcm` (RFC 8188) under the key that both sides find (RFC 8291, section 3.4). */
function readMessage(
  body: Buffer,
  browser: {
    readonly own: Buffer;
    readonly auth: Buffer;
    readonly secretWith: (key: Buffer) => Buffer;
  },
): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body.readUInt8(20));
  const sealed = body.subarray(21 + sender.length);
  if (sealed.length > body.readUInt32BE(16)) throw new Error("more than one record");
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.own, sender]);
  const shared = hkdf(browser.secretWith(sender), browser.auth, info, 32);
  const key = hkdf(shared, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = hkdf(shared, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0))
    throw new Error("the last record has no end");
  return padded.subarray(0, end).toString("utf8");
}

function hkdf(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, info, length));
}

interface Claims {
  readonly aud: string;
  readonly exp: number;
  readonly sub: string;
}

/** What a sender says of itself, after its signature was checked with the key that it names (RFC 8292). */
export function senderOf(headers: IncomingHttpHeaders): {
  readonly key: string;
  readonly claims: Claims;
} {
  const said = /^vapid t=([^.]+)\.([^.]+)\.([^,]+), ?k=(.+)$/.exec(headers.authorization ?? "");
  const [, head = "", claims = "", signature = "", key = ""] = said ?? [];
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)];
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: x.toString("base64url"),
    y: y.toString("base64url"),
  };
  const right = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!right) throw new Error("the signature of the sender is wrong");
  const { alg } = JSON.parse(Buffer.from(head, "base64url").toString()) as { alg: string };
  if (alg !== "ES256") throw new Error(`signed by ${alg}`);
  return { key, claims: JSON.parse(Buffer.from(claims, "base64url").toString()) as Claims };
}
