import { MOST_STRUCK } from "@chiboso/domain/voting/secret/registration-contract.ts";

/**
 * Strikes keys out, so many at a time as one command takes, until none is left or a part was not done. Answers with
 * those that are left; `told` hears how many after each part.
 */
export async function strikeInParts(
  keys: readonly string[],
  strike: (part: string[]) => Promise<boolean>,
  told: (left: number) => void,
): Promise<readonly string[]> {
  let left = [...new Set(keys)];
  while (left.length > 0 && (await strike(left.slice(0, MOST_STRUCK)))) {
    left = left.slice(MOST_STRUCK);
    told(left.length);
  }
  return left;
}
