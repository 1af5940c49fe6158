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
import { sortOutKeys } from "@chiboso/domain/voting/secret/sealed-keys.ts";
import { browserRandom, changeSecret, findSecret } from "../../../keys/secrets.ts";
import { askToStay } from "../../../keys/stay.ts";
import { secretGroup } from "./group.ts";
import { idOfList, type OwnList } from "./kept-lists.ts";
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

export function findKeeper(list: OwnList): Promise<KeeperStore | undefined> {
  return findSecret<KeeperStore>("keeper", idOfList(list));
}

/** The keys of the keeper's device, made once. */
export async function beginKeeping(list: OwnList): Promise<KeeperStore> {
  const before = await findKeeper(list);
  if (before !== undefined) return before;
  askToStay();
  const fresh = { keys: makeDeviceKeys(secretGroup(), browserRandom), slips: [], printed: 0 };
  return changed(list, (store) => store ?? fresh);
}

/** In one step: two windows must neither make other keys nor print other codes under the same serials. */
async function changed(
  list: OwnList,
  change: (store: KeeperStore | undefined) => KeeperStore,
): Promise<KeeperStore> {
  const kept = await changeSecret<KeeperStore>("keeper", idOfList(list), change);
  if (kept === undefined) throw new Error("the device of the keeper keeps nothing");
  return kept;
}

/** New slips beside those that are there, kept before anything is printed. */
export async function makeSlips(list: OwnList, count: number): Promise<KeeperStore> {
  const begun = await beginKeeping(list);
  const codes = Array.from({ length: count }, () => drawCode(browserRandom));
  return changed(list, (store = begun) => {
    const more = codes.map((code, at) => ({ serial: store.printed + at + 1, code }));
    return { ...store, slips: [...store.slips, ...more], printed: store.printed + count };
  });
}

export interface KeyList {
  readonly keys: string[];
  readonly printed: number;
  readonly undrawn: number;
  /** SHA-256 in hex of the sealed keys that this device cannot read, or that may not stand in the list. */
  readonly unusable: readonly string[];
}

/**
 * The sorted, nameless list: of the slips whose serials are not among those that were left, and of the
 * devices that registered.
 */
export async function listOfKeys(
  list: OwnList,
  undrawn: ReadonlySet<number>,
  sealed: readonly string[],
): Promise<KeyList> {
  const { electionId } = list;
  const { keys, slips, printed } = await beginKeeping(list);
  const group = secretGroup();
  const drawn = slips.filter(({ serial }) => !undrawn.has(serial));
  const ofSlips = drawn.map(({ code }) => deriveCredential(group, code, electionId).element);
  const context = keyContext(electionId);
  const opened = sealed.map((each) => ({
    sealed: each,
    text: openText(group, { sealed: each, secret: keys.secret, context }),
  }));
  const ofDevices = sortOutKeys(group, ofSlips, opened);
  return {
    keys: credentialList([...ofSlips, ...ofDevices.keys]),
    printed,
    undrawn: slips.length - drawn.length,
    unusable: ofDevices.unusable,
  };
}
