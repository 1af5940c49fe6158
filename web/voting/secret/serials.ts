/** Serials as people write them, `3, 5-8`; undefined when something else stands there. */
export function serialsIn(text: string): ReadonlySet<number> | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  const found = new Set<number>();
  for (const part of parts) {
    const range = /^([1-9][0-9]{0,4})(?:[-–]([1-9][0-9]{0,4}))?$/.exec(part);
    if (range === null) return undefined;
    const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])];
    if (to < from) return undefined;
    for (let serial = from; serial <= to; serial += 1) found.add(serial);
  }
  return found;
}
