import { createHmac, randomBytes } from "node:crypto";
import { BELENIOS_2048, createGroup, type Group } from "@chiboso/domain/crypto/belenios/group.ts";
import { randomScalar, type Random } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { makeServerKey } from "@chiboso/domain/crypto/belenios/trustees.ts";
import type { SingleKey } from "@chiboso/domain/crypto/belenios/records.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { dataKey, deriveKey, sealingUnder, type Sealing } from "../../platform/sealing.ts";
import { fastPowers } from "./fast-powers.ts";

/** The group with the powers of OpenSSL, for what is done beside a request. */
export const group: Group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });

export const random: Random = (length) => new Uint8Array(randomBytes(length));

interface Keys {
  readonly sealing: Sealing;
  readonly box: Buffer;
}

const opened = new Map<string, Promise<Keys>>();

/** Secret keys of votes, and the seal of boxes, are under a key of their own. */
function keysOf(dataDir: string): Promise<Keys> {
  const known = opened.get(dataDir);
  if (known) return known;
  const opening = dataKey(dataDir, "voting-secrets").then((key) => ({
    sealing: sealingUnder(deriveKey(key, "chiboso voting seal v1")),
    box: deriveKey(key, "chiboso box seal v1"),
  }));
  opened.set(dataDir, opening);
  opening.catch(() => opened.delete(dataDir));
  return opening;
}

/** A new key of the server for one vote: its public part, and the private one as it is kept. */
export async function drawServerKey(
  dataDir: string,
  voteId: Id,
): Promise<{ readonly key: SingleKey; readonly sealed: Buffer }> {
  const { sealing } = await keysOf(dataDir);
  const secret = 1n + (randomScalar(group, random) % (group.parameters.q - 1n));
  const sealed = sealing.seal(Buffer.from(String(secret)), `vote:${voteId}`);
  return { key: makeServerKey(group, secret, random), sealed };
}

export async function openServerKey(dataDir: string, voteId: Id, sealed: Buffer): Promise<bigint> {
  const { sealing } = await keysOf(dataDir);
  return BigInt(sealing.open(sealed, `vote:${voteId}`).toString());
}

/** What only the server can say of a box: how many ballots it has, and the sum of their trackers. */
export async function boxSealer(
  dataDir: string,
): Promise<(voteId: Id, collected: number, sum: Uint8Array) => Buffer> {
  const { box } = await keysOf(dataDir);
  return (voteId, collected, sum) =>
    createHmac("sha256", box).update(`${voteId}|${collected}|`).update(sum).digest();
}
