import type { Instant } from "../../kernel/dates.ts";
import type { ItemKind } from "../record.ts";

/**
 * Minutes that a regular meeting keeps for the ideological situation and public opinion: practice of
 * secretaries, asked for by the quality sheets of wards (regulations, section 6); no central figure.
 */
export const PUBLIC_OPINION_SLOT = { least: 15, most: 30 } as const;

/** An item with the time it has taken: seconds of the spans that are over, and since when one lasts. */
export interface Timed {
  readonly spent: number;
  readonly resumedAt: Instant | null;
}

/** Milliseconds that an item has taken until `now`, without the time in which another one ran. */
export function spentOn({ spent, resumedAt }: Timed, now: number): number {
  const running = resumedAt === null ? 0 : Math.max(0, now - Date.parse(resumedAt));
  return spent * 1000 + running;
}

/** Where an item stands against its slot: still short of it, within it, or beyond it. */
export function slotPhase(gone: number): "short" | "within" | "over" {
  const { least, most } = PUBLIC_OPINION_SLOT;
  if (gone < least * 60_000) return "short";
  return gone <= most * 60_000 ? "within" : "over";
}

/** A regular meeting with a thematic part is the longer one of MEET-03. */
export function isJoined(items: readonly { readonly kind: ItemKind }[]): boolean {
  return items.some((item) => item.kind === "thematic");
}
