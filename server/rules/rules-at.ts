import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { compose } from "@chiboso/domain/rules/compose.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import { organisationAt, wayUp } from "../organisations/public.ts";
import type { Reader } from "../platform/database.ts";
import { anyActivation, standingAt, type Standing } from "./pack-store.ts";

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
  const id = place.startsWith("/") ? (await organisationAt(reader, place))?.id : place;
  return id === undefined ? [] : standingAt(reader, await wayDown(reader, id, on));
}

/** The organisations from the top down to this one; before it was founded, those of its first day known. */
async function wayDown(reader: Reader, id: Id, on: LocalDate): Promise<readonly Id[]> {
  const way = await wayUp(reader, id, on);
  return way.length === 0 ? [id] : way.map((each) => each.id).toReversed();
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
