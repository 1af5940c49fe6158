import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { compose } from "@chiboso/domain/rules/compose.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import type { Reader } from "../platform/database.ts";
import { anyActivation, standingAt, standingBelow, type Standing } from "./pack-store.ts";
import { wayDownTo } from "./places.ts";

/**
 * The rules that bind at a place, which is an organisation's id or its path in the tree: composed from the
 * packs above and at it, for the tree as it stood on the day. All their versions are there, so that
 * `ruleInForce`, `limitOf` and the others choose by the day they ask for. Every rule knows the pack that it
 * comes from, which `citationOf` names.
 */
export async function rulesAt(reader: Reader, place: string, on: LocalDate): Promise<RulePack> {
  if (!(await anyActivation(reader))) return CENTRAL_PACK;
  return composed(await laidOver(reader, place, on));
}

/** The packs that lie on the central one at a place, from the top of the tree down. */
export async function laidOver(
  reader: Reader,
  place: string,
  on: LocalDate,
): Promise<readonly Standing[]> {
  return standingAt(reader, await wayDownTo(reader, place, on));
}

/**
 * As `rulesAt` for whoever looks at many organisations at once: asked for once, it then answers for every
 * path of the tree of today without asking the database again.
 */
export async function rulesByPath(reader: Reader): Promise<(path: string) => RulePack> {
  if (!(await anyActivation(reader))) return () => CENTRAL_PACK;
  const all = await standingBelow(reader, "/");
  return (path) => composed(all.filter((each) => path.startsWith(each.path)));
}

/** As many compositions as there are committees with packs of their own, for a while. */
const MOST_KEPT = 200;
const kept = new Map<string, RulePack>();

/** The central pack with these on it; the same packs on the same days are composed once. */
export function composed(laid: readonly Standing[]): RulePack {
  if (laid.length === 0) return CENTRAL_PACK;
  const key = laid.map(({ versionId, from, to }) => `${versionId} ${from} ${to}`).join("|");
  const known = kept.get(key);
  if (known !== undefined) return known;
  const pack = compose(CENTRAL_PACK, laid);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, pack);
  return pack;
}
