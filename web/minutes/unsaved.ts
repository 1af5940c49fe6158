import type { Block, MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import type { Clash } from "@chiboso/domain/minutes/merge.ts";

/** Text that was written on this screen and not saved yet, with the saved text it began from. */
export interface Unsaved {
  readonly version: number;
  readonly base: Pick<MinutesDocument, "blocks">;
  readonly blocks: readonly Block[];
  /** What two people changed differently and nobody has chosen yet, and whose text the other is. */
  readonly clashes: readonly Clash[];
  readonly mergedWith: string | null;
}

/** What was being written before the page was left; it ends with the tab, not with the network. */
export function storedUnsaved(key: string): Unsaved | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Unsaved);
  } catch {
    return null;
  }
}

/** Keeps it; null when everything is saved. A full or forbidden store costs only this safety. */
export function storeUnsaved(key: string, unsaved: Unsaved | null): void {
  try {
    if (unsaved === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(unsaved));
  } catch {
    return;
  }
}
