/** Twelve signs in groups of four: what people compare. */
export function shortTracker(tracker: string): string {
  return tracker.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
}
