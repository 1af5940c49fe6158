import type { Exclusion } from "@chiboso/domain/voting/outcome.ts";
import type { Speech } from "../platform/words.tsx";

interface Base {
  readonly counted: readonly { readonly memberId: string; readonly name: string }[];
  readonly excluded: readonly Exclusion[];
}

/** The base of a vote with the reason of each exclusion in words. */
export function shownBase({ counted, excluded }: Base, t: Speech["t"]) {
  return {
    counted,
    excluded: excluded.map((each) => ({ ...each, reason: t(`voting.exclusion.${each.reason}`) })),
  };
}
