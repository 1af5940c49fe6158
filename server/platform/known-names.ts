const LOOK_AGAIN_MS = 1000;

/**
 * Tells whether a name in an anonymous address leads somewhere. Names that lead nowhere are looked for at most
 * once a second, all together, so that making names up costs the database nothing.
 */
export function knownNames(
  list: () => Promise<readonly string[]>,
  now: () => number = () => performance.now(),
): (name: string) => Promise<boolean> {
  let known: ReadonlySet<string> = new Set();
  let looked = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;
  const look = async () => {
    looked = now();
    known = new Set(await list());
  };
  return async (name) => {
    if (known.has(name)) return true;
    if (looking === undefined && now() - looked >= LOOK_AGAIN_MS)
      looking = look().finally(() => (looking = undefined));
    await looking;
    return known.has(name);
  };
}
