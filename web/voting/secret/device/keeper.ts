import {
  credentialList,
  deriveCredential,
  drawCode,
} from "@chiboso/domain/crypto/belenios/credential.ts";
import {
  makeDeviceKeys,
  openText,
  type DeviceKeys,
} from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import { digestOfSealed } from "@chiboso/domain/voting/secret/board.ts";
import { browserRandom, findSecret, forgetSecret, keepSecret } from "../../../keys/secrets.ts";
import { secretGroup } from "./group.ts";
import { keyContext } from "./voter.ts";

/** A slip before it is drawn: its serial stands outside, its code inside. */
export interface Slip {
  readonly serial: number;
  readonly code: string;
}

/** What the keeper's device keeps until the list is fixed. */
export interface KeeperStore {
  readonly keys: DeviceKeys;
  readonly slips: readonly Slip[];
  /** How many were printed; stays when the codes are gone. */
  readonly printed: number;
}

export function findKeeper(electionId: string): Promise<KeeperStore | undefined> {
  return findSecret<KeeperStore>("keeper", electionId);
}

/** The keys of the keeper's device, made once. */
export async function beginKeeping(electionId: string): Promise<KeeperStore> {
  const before = await findKeeper(electionId);
  if (before !== undefined) return before;
  const fresh = { keys: makeDeviceKeys(secretGroup(), browserRandom), slips: [], printed: 0 };
  await keepSecret("keeper", electionId, fresh);
  return fresh;
}

/** New slips beside those that are there, kept before anything is printed. */
export async function makeSlips(electionId: string, count: number): Promise<KeeperStore> {
  const store = await beginKeeping(electionId);
  const more = Array.from({ length: count }, (_, at) => ({
    serial: store.printed + at + 1,
    code: drawCode(browserRandom),
  }));
  const slips = [...store.slips, ...more];
  const next = { ...store, slips, printed: store.printed + count };
  await keepSecret("keeper", electionId, next);
  return next;
}

export interface KeyList {
  readonly keys: string[];
  readonly printed: number;
  readonly undrawn: number;
  /** SHA-256 in hex of the sealed keys that this device cannot read. */
  readonly unreadable: readonly string[];
}

/**
 * The sorted, nameless list: of the slips whose serials are not among those that were left, and of the
 * devices that registered.
 */
export async function listOfKeys(
  electionId: string,
  undrawn: ReadonlySet<number>,
  sealed: readonly string[],
): Promise<KeyList> {
  const { keys, slips, printed } = await beginKeeping(electionId);
  const group = secretGroup();
  const drawn = slips.filter(({ serial }) => !undrawn.has(serial));
  const ofSlips = drawn.map(({ code }) => deriveCredential(group, code, electionId).element);
  const context = keyContext(electionId);
  const opened = sealed.map((each) => {
    const text = openText(group, { sealed: each, secret: keys.secret, context });
    return { each, text: /^[1-9][0-9]*$/.test(text ?? "") ? text : undefined };
  });
  const ofDevices = opened.flatMap(({ text }) => text ?? []);
  const unreadable = opened.filter(({ text }) => text === undefined);
  return {
    keys: credentialList([...ofSlips, ...ofDevices.map(BigInt)]),
    printed,
    undrawn: slips.length - drawn.length,
    unreadable: unreadable.map(({ each }) => digestOfSealed(each)),
  };
}

/**
 * After the list is fixed nobody may know the codes, nor open sealed keys that a backup still has: the device
 * forgets all of it.
 */
export async function endKeeping(electionId: string): Promise<void> {
  await forgetSecret("keeper", electionId);
}
