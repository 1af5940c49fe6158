/** Items of an agenda that fit the hall screen. */
const MOST = 10;

/** The part of a long agenda around the item that runs, or that comes next: what was, what is and what follows. */
export function agendaWindow<
  T extends { readonly running: boolean; readonly startedAt: string | null },
>(items: readonly T[]): readonly T[] {
  if (items.length <= MOST) return items;
  const running = items.findIndex((item) => item.running);
  const next = items.findIndex((item) => item.startedAt === null);
  const now = running >= 0 ? running : next >= 0 ? next : items.length - 1;
  const from = Math.max(0, Math.min(now - 2, items.length - MOST));
  return items.slice(from, from + MOST);
}
