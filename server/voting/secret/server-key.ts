import { createHmac, randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { BELENIOS_2048, createGroup, type Group } from "@chiboso/domain/crypto/belenios/group.ts";
import { randomScalar, type Random } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { makeServerKey } from "@chiboso/domain/crypto/belenios/trustees.ts";
import type { SingleKey } from "@chiboso/domain/crypto/belenios/records.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  dataKey,
  deriveKey,
  findDataKey,
  removeDataKey,
  sealingUnder,
  type Sealing,
} from "../../platform/sealing.ts";
import type { Services } from "../../platform/capability.ts";
import { fastPowers } from "./fast-powers.ts";
import type { SecretRow } from "./tables.ts";

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

/** The file that wraps the key of one vote: when it is gone, no older copy of the database brings that key back. */
const wrapOf = (voteId: Id) => `votes/${voteId}`;
const WRAPPING = "chiboso vote key wrapping v1";
/** The first byte of what is wrapped; a key that was kept before begins with a digit. */
const WRAPPED = 1;

/** A new key of the server for one vote: its public part, and the private one as it is kept. */
export async function drawServerKey(
  dataDir: string,
  voteId: Id,
): Promise<{ readonly key: SingleKey; readonly sealed: Buffer }> {
  const { sealing } = await keysOf(dataDir);
  const wrapping = sealingUnder(deriveKey(await dataKey(dataDir, wrapOf(voteId)), WRAPPING));
  const secret = 1n + (randomScalar(group, random) % (group.parameters.q - 1n));
  const context = `vote:${voteId}`;
  const sealed = sealing.seal(wrapping.seal(Buffer.from(String(secret)), context), context);
  return { key: makeServerKey(group, secret, random), sealed };
}

/** Throws when the file that wraps it is gone. */
export async function openServerKey(dataDir: string, voteId: Id, sealed: Buffer): Promise<bigint> {
  const { sealing } = await keysOf(dataDir);
  const context = `vote:${voteId}`;
  const kept = sealing.open(sealed, context);
  if (kept[0] !== WRAPPED) return BigInt(kept.toString());
  const key = await findDataKey(dataDir, wrapOf(voteId));
  if (key === undefined) throw new Error(`the file that wraps the key of vote ${voteId} is gone`);
  return BigInt(sealingUnder(deriveKey(key, WRAPPING)).open(kept, context).toString());
}

/** Whether the server could open now what is sealed for its key. */
export async function hasServerKey(
  { config, log }: Pick<Services, "config" | "log">,
  vote: Pick<SecretRow, "id" | "server_secret">,
): Promise<boolean> {
  if (vote.server_secret === null) return false;
  try {
    await openServerKey(config.dataDir, vote.id, vote.server_secret);
    return true;
  } catch (error) {
    log.error({ err: error }, "the server's key of a vote cannot be opened");
    return false;
  }
}

/** Removes the file without which the server's key of this vote cannot be opened by anybody, ever. */
export async function destroyWrapping(dataDir: string, voteId: Id): Promise<void> {
  await removeDataKey(dataDir, wrapOf(voteId));
}

/** Votes whose wrapping is still there. */
export async function wrappedVotes(dataDir: string): Promise<readonly Id[]> {
  const folder = join(dataDir, "keys", "votes");
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return [];
  });
  // What was left half made counts too: `ID.key.` and a random end.
  const ids = names.flatMap((name) => {
    const end = name.indexOf(".key");
    return end < 0 ? [] : [name.slice(0, end)];
  });
  return [...new Set(ids)];
}

/** What only the server can say of a box: how many ballots it has, and the sum of their trackers. */
export async function boxSealer(
  dataDir: string,
): Promise<(voteId: Id, collected: number, sum: Uint8Array) => Buffer> {
  const { box } = await keysOf(dataDir);
  return (voteId, collected, sum) =>
    createHmac("sha256", box).update(`${voteId}|${collected}|`).update(sum).digest();
}

/** What only the server can say of somebody who takes part: with this sealed key of a device, or with a slip. */
export async function takingMarker(
  dataDir: string,
): Promise<
  (voteId: Id, taking: { readonly memberId: Id; readonly sealed: string | null }) => Buffer
> {
  const { box } = await keysOf(dataDir);
  return (voteId, { memberId, sealed }) =>
    createHmac("sha256", box)
      .update(`taking|${voteId}|${memberId}|${sealed === null ? "slip" : `device|${sealed}`}`)
      .digest();
}

/** What only the server can say of a closed box: its head and the bytes of its archive. */
export async function sealArchive(
  dataDir: string,
  voteId: Id,
  {
    head,
    digest,
    counted,
  }: { readonly head: string; readonly digest: string; readonly counted: number },
): Promise<Buffer> {
  const { box } = await keysOf(dataDir);
  return createHmac("sha256", box)
    .update(`archive|${voteId}|${head}|${digest}|${counted}`)
    .digest();
}
