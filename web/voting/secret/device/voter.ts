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

/**
 * Makes the own key, or takes the one that is there, and seals its public part to the keeper's device. For another
 * keeper's key it makes another one: whoever reads two lists learns nothing from what is in both.
 */
export async function sealOwnKey(
  electionId: string,
  memberId: string,
  keeperKey: string,
): Promise<string> {
  const name = ownKeyName(electionId, memberId);
  const same = (await findSecret<string>("sealedTo", name)) === keeperKey;
  const kept = same ? await findSecret<string>("voter", name) : undefined;
  const code = kept ?? drawCode(browserRandom);
  await keepSecret("voter", name, code);
  await keepSecret("sealedTo", name, keeperKey);
  const sealed = {
    text: elementOf(electionId, code),
    key: keeperKey,
    context: keyContext(electionId),
  };
  return sealText(secretGroup(), sealed, browserRandom);
}
