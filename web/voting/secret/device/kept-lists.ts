import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { findSecret, forgetSecret, keepSecret, listSecrets } from "../../../keys/secrets.ts";

/** The list of one board: another board, or the same one that begins anew, has keys and slips of its own. */
export interface OwnList {
  readonly electionId: string;
  readonly attempt: number;
}

export function ownList({ electionId, board }: Pick<SecretView, "electionId" | "board">): OwnList {
  return { electionId, attempt: board?.attempt ?? 1 };
}

export const idOfList = ({ electionId, attempt }: OwnList) =>
  attempt === 1 ? electionId : `${electionId} ${attempt}`;

/**
 * The lists that nobody works on any more. A view that is out of date names no list that is still needed: neither
 * does an attempt come back, nor the registration once the list is fixed.
 */
export function listsThatEnded(
  vote: Pick<SecretView, "electionId" | "board" | "state">,
): readonly OwnList[] {
  const { electionId, attempt } = ownList(vote);
  const goesOn = ["prepared", "keys", "registering"].includes(vote.state);
  const ended = goesOn ? attempt - 1 : attempt;
  return Array.from({ length: ended }, (_, at) => ({ electionId, attempt: at + 1 }));
}

/**
 * After the list is fixed nobody may know the codes, nor open sealed keys that a backup still has. Whichever page
 * of this device sees that it is over has all of it forgotten, because the answer to the fixing may be lost.
 */
export async function forgetEndedLists(
  votes: readonly Pick<SecretView, "electionId" | "board" | "state">[],
): Promise<void> {
  const ended = new Set(votes.flatMap(listsThatEnded).map(idOfList));
  for (const kept of await listSecrets("keeper"))
    if (ended.has(kept)) await forgetSecret("keeper", kept);
}

/** Forgets the list that was fixed just now, and those of the boards before. */
export async function endKeeping({ electionId, attempt }: OwnList): Promise<void> {
  for (let each = 1; each <= attempt; each += 1)
    await forgetSecret("keeper", idOfList({ electionId, attempt: each }));
}

/** Keeps the digest of the list that this device is about to fix: what the keeper reads aloud comes from here. */
export async function keepFixed(list: OwnList, digest: string): Promise<void> {
  await keepSecret("fixedList", idOfList(list), digest);
}

/** The digest of the list that this device fixed itself; undefined on every other. */
export function findFixed(list: OwnList): Promise<string | undefined> {
  return findSecret<string>("fixedList", idOfList(list));
}
