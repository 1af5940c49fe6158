import { deriveCredential, drawCode } from "@chiboso/domain/crypto/belenios/credential.ts";
import { sealText } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import { digestOfSealed } from "@chiboso/domain/voting/secret/board.ts";
import { browserRandom, changeSecret, findSecret, keepSecret } from "../../../keys/secrets.ts";
import { askToStay } from "../../../keys/stay.ts";
import { secretGroup } from "./group.ts";

const NAME_BYTES = 8;

/** What a sealed key is bound to: this election and no other. */
export function keyContext(electionId: string): string {
  return `voter key|${electionId}`;
}

/**
 * The name of a member's key on this device, drawn with it, so that the link to the booth names nobody; undefined
 * where there is none.
 */
function ownKeyName(electionId: string, memberId: string): Promise<string | undefined> {
  return findSecret<string>("voterName", `${electionId} ${memberId}`);
}

async function drawKeyName(electionId: string, memberId: string): Promise<string> {
  const bytes = [...browserRandom(NAME_BYTES)];
  const drawn = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const keep = (kept: string | undefined) => kept ?? drawn;
  return (await changeSecret("voterName", `${electionId} ${memberId}`, keep)) ?? drawn;
}

/** Under which a key is kept: the booth finds those of an election by the beginning. */
const idOf = (electionId: string, name: string) => `${electionId} ${name}`;

/** The public part of a code in this election. */
export function elementOf(electionId: string, code: string): string {
  return String(deriveCredential(secretGroup(), code, electionId).element);
}

/** The public part of the own key on this device, undefined where there is none. */
export async function ownElement(
  electionId: string,
  memberId: string,
): Promise<string | undefined> {
  const name = await ownKeyName(electionId, memberId);
  if (name === undefined) return undefined;
  const code = await findSecret<string>("voter", idOf(electionId, name));
  return code === undefined ? undefined : elementOf(electionId, code);
}

/** The own key as this device has it. */
export interface KeyHere {
  /** In the link to the booth. */
  readonly name: string;
  /** `listOfKeeper` of the list for which it was made. */
  readonly sealedTo: string | undefined;
  /** `digestOfSealed` of what was sent of it. */
  readonly sealedAs: string | undefined;
}

/** What this device itself keeps of the own key; undefined where it keeps none, whatever the server says. */
export async function keyHere(electionId: string, memberId: string): Promise<KeyHere | undefined> {
  const name = await ownKeyName(electionId, memberId);
  if (name === undefined) return undefined;
  const id = idOf(electionId, name);
  if ((await findSecret<string>("voter", id)) === undefined) return undefined;
  return {
    name,
    sealedTo: await findSecret<string>("sealedTo", id),
    sealedAs: await findSecret<string>("sealedAs", id),
  };
}

/** For which list a key was made: one that an earlier board's keeper read is not in the list of the next. */
export function listOfKeeper({ attempt, keeperKey }: KeeperOfList): string {
  return `${attempt} ${keeperKey}`;
}

/** Whose list it is: the keeper's key, under the attempt of the board. */
export interface KeeperOfList {
  readonly attempt: number;
  readonly keeperKey: string;
}

/**
 * Makes the own key, or takes the one that is there, and seals its public part to the keeper's device. For another
 * board's list it makes another one, even if the same keeper's key came back: whoever reads two lists learns
 * nothing from what is in both.
 */
export async function sealOwnKey(
  electionId: string,
  memberId: string,
  keeper: KeeperOfList,
): Promise<string> {
  askToStay();
  const id = idOf(electionId, await drawKeyName(electionId, memberId));
  const same = (await findSecret<string>("sealedTo", id)) === listOfKeeper(keeper);
  const kept = same ? await findSecret<string>("voter", id) : undefined;
  const code = kept ?? drawCode(browserRandom);
  await keepSecret("voter", id, code);
  await keepSecret("sealedTo", id, listOfKeeper(keeper));
  const own = {
    text: elementOf(electionId, code),
    key: keeper.keeperKey,
    context: keyContext(electionId),
  };
  const sealed = sealText(secretGroup(), own, browserRandom);
  await keepSecret("sealedAs", id, digestOfSealed(sealed));
  return sealed;
}
