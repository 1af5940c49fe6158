import { isMember, type Group } from "../../crypto/belenios/group.ts";
import { digestOfSealed, voterKey } from "./board.ts";

/** A sealed key, and what the keeper's device read in it: undefined where it could read nothing. */
export interface OpenedKey {
  readonly sealed: string;
  readonly text: string | undefined;
}

/**
 * The keys of the devices that may stand in the list. Everything else is named by its digest to be struck out:
 * nobody else can see into what was sealed, and one key that the list may not have would keep it from being fixed.
 * Of a key that several sealed no device keeps it, and a slip's key stays the slip's.
 */
export function sortOutKeys(
  group: Group,
  ofSlips: readonly bigint[],
  opened: readonly OpenedKey[],
): { readonly keys: readonly bigint[]; readonly unusable: readonly string[] } {
  const times = new Map(ofSlips.map((element) => [String(element), 1]));
  for (const { text } of opened)
    if (text !== undefined) times.set(text, (times.get(text) ?? 0) + 1);
  const isUsable = (text: string | undefined): text is string =>
    text !== undefined &&
    text !== "1" &&
    times.get(text) === 1 &&
    voterKey.safeParse(text).success &&
    isMember(group, BigInt(text));
  const keys: bigint[] = [];
  const unusable = new Set<string>();
  for (const { sealed, text } of opened) {
    if (isUsable(text)) keys.push(BigInt(text));
    else unusable.add(digestOfSealed(sealed));
  }
  return { keys, unusable: [...unusable] };
}
