import type { LocalDate } from "../kernel/dates.ts";

/** An activation as it was written down. */
export interface Written {
  readonly organisationId: string;
  readonly packId: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * The days on which each activation binds: until it was ended, or until the next version of the same pack
 * begins at the same organisation. One that was withdrawn before its first day binds on none and cuts none.
 */
export function spansOf<A extends Written>(activations: readonly A[]): A[] {
  return activations.map((each) => {
    const next = activations
      .filter(
        (other) =>
          other.organisationId === each.organisationId &&
          other.packId === each.packId &&
          other.from > each.from &&
          other.to !== other.from,
      )
      .map(({ from }) => from)
      .toSorted()[0];
    const cut = next !== undefined && (each.to === null || next < each.to);
    return cut ? { ...each, to: next } : each;
  });
}

/** Whether an activation binds on any day at all. */
export function bindsEver({ from, to }: Pick<Written, "from" | "to">): boolean {
  return to === null || from < to;
}
