import { deriveCredential, drawCode } from "@chiboso/domain/crypto/belenios/credential.ts";
import { sealText } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import { browserRandom, findSecret, keepSecret } from "../../../keys/secrets.ts";
import { secretGroup } from "./group.ts";

/** What a sealed key is bound to: this election and no other. */
export function keyContext(electionId: string): string {
  return `voter key|${electionId}`;
}

/** The name of a member's key on a device; the booth finds it by its beginning. */
export function ownKeyName(electionId: string, memberId: string): string {
  return `${electionId} ${memberId}`;
}

/** The public part of a code in this election. */
export function elementOf(electionId: string, code: string): string {
  return String(deriveCredential(secretGroup(), code, electionId).element);
}

/** The public part of the own key on this device, undefined where there is none. */
export async function ownElement(
  electionId: string,
  memberId: string,
): Promise<string | undefined> {
  const code = await findSecret<string>("voter", ownKeyName(electionId, memberId));
  return code === undefined ? undefined : elementOf(electionId, code);
}

/** For which list a key was made: one that an earlier board's keeper read is not in the list of the next. */
export function listOfKeeper({ attempt, keeperKey }: KeeperOfList): string {
  return `${attempt} ${keeperKey}`;
}

/** Whose list it is: the keeper's key, under the attempt of the board. */
interface KeeperOfList {
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
  const name = ownKeyName(electionId, memberId);
  const same = (await findSecret<string>("sealedTo", name)) === listOfKeeper(keeper);
  const kept = same ? await findSecret<string>("voter", name) : undefined;
  const code = kept ?? drawCode(browserRandom);
  await keepSecret("voter", name, code);
  await keepSecret("sealedTo", name, listOfKeeper(keeper));
  const sealed = {
    text: elementOf(electionId, code),
    key: keeper.keeperKey,
    context: keyContext(electionId),
  };
  return sealText(secretGroup(), sealed, browserRandom);
}
