import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type {
  Assertion,
  CreationOptions,
  Registration,
  RequestOptions,
} from "@chiboso/domain/access/passkey-contract.ts";

/** What a dishonest or broken device does otherwise than it should. */
export interface Deviation {
  /** The site that the browser says it is at. */
  readonly origin?: string;
  /** The domain that the device takes the site for. */
  readonly rpId?: string;
  /** Without finger, face or code of the owner. */
  readonly unverified?: boolean;
  readonly challenge?: string;
  readonly counter?: number;
}

/** An authenticator in software (WebAuthn Level 3, ES256): what a key or a phone does, for tests. */
export interface Authenticator {
  make(options: CreationOptions, deviation?: Deviation): Registration;
  answer(options: RequestOptions, deviation?: Deviation): Assertion;
  /** Another device with the same secret and the same count. */
  clone(): Authenticator;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** A device at this site; `counts` is false for one that does not count, as synced ones. */
export function authenticator(
  site: { readonly origin: string; readonly rpId: string },
  options: { readonly counts?: boolean } = {},
): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const credentialId = randomBytes(32);
  const counts = options.counts ?? true;
  const deviceFrom = (counter: number, handle: string | undefined): Authenticator => {
    const state = { counter, handle };
    const id = credentialId.toString("base64url");
    const next = (deviation: Deviation) => {
      state.counter += counts ? 1 : 0;
      return deviation.counter ?? state.counter;
    };
    return {
      make(asked, deviation = {}) {
        state.handle = asked.user.id;
        const count = next(deviation);
        const attested = Buffer.concat([
          Buffer.alloc(16),
          Buffer.from([0, credentialId.length]),
          credentialId,
          coseKey(publicKey.export({ format: "jwk" })),
        ]);
        const data = Buffer.concat([authData(site, deviation, count, ATTESTED), attested]);
        return {
          id,
          rawId: id,
          type: "public-key",
          response: {
            clientDataJSON: clientData("webauthn.create", asked.challenge, site, deviation),
            attestationObject: attestationObject(data).toString("base64url"),
            transports: ["internal"],
          },
        };
      },
      answer(asked, deviation = {}) {
        const data = authData(site, deviation, next(deviation), 0);
        const client = clientData("webauthn.get", asked.challenge, site, deviation);
        const digest = createHash("sha256").update(Buffer.from(client, "base64url")).digest();
        const signature = sign("sha256", Buffer.concat([data, digest]), privateKey);
        return {
          id,
          rawId: id,
          type: "public-key",
          response: {
            clientDataJSON: client,
            authenticatorData: data.toString("base64url"),
            signature: signature.toString("base64url"),
            ...(state.handle !== undefined && { userHandle: state.handle }),
          },
        };
      },
      clone: () => deviceFrom(state.counter, state.handle),
    };
  };
  return deviceFrom(0, undefined);
}

function clientData(
  type: string,
  challenge: string,
  site: { readonly origin: string },
  deviation: Deviation,
): string {
  const origin = deviation.origin ?? site.origin;
  const data = { type, challenge: deviation.challenge ?? challenge, origin, crossOrigin: false };
  return Buffer.from(JSON.stringify(data)).toString("base64url");
}

function authData(
  site: { readonly rpId: string },
  deviation: Deviation,
  counter: number,
  flags: number,
): Buffer {
  const rpIdHash = createHash("sha256")
    .update(deviation.rpId ?? site.rpId)
    .digest();
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const verified = deviation.unverified === true ? 0 : VERIFIED;
  return Buffer.concat([rpIdHash, Buffer.from([PRESENT | verified | flags]), count]);
}

/** CBOR (RFC 8949) of `{fmt: "none", attStmt: {}, authData}`. */
function attestationObject(data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0xa3]),
    text("fmt"),
    text("none"),
    text("attStmt"),
    Buffer.from([0xa0]),
    text("authData"),
    bytes(data),
  ]);
}

/** CBOR of an ES256 key in the form of COSE (RFC 9053). */
function coseKey(jwk: { readonly x?: string; readonly y?: string }): Buffer {
  const coordinate = (value: string | undefined) => bytes(Buffer.from(value ?? "", "base64url"));
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    coordinate(jwk.x),
    Buffer.from([0x22]),
    coordinate(jwk.y),
  ]);
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  const head =
    value.length < 256 ? [0x58, value.length] : [0x59, value.length >> 8, value.length & 255];
  return Buffer.concat([Buffer.from(head), value]);
}
