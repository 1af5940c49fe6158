import type { ItemKind } from "@chiboso/domain/meetings/record.ts";

/** Where a new item goes: before the closing that ends the agenda, else behind everything. */
export function placeForNew(agenda: readonly { readonly kind: ItemKind }[]): number {
  return agenda.at(-1)?.kind === "closing" ? agenda.length - 1 : agenda.length;
}

/** The list with the entry at `from` moved to `to`; the same list when either is outside. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length || from === to) return list;
  const others = list.toSpliced(from, 1);
  return others.toSpliced(to, 0, entry);
}
