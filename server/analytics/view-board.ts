import { isWithin } from "@chiboso/domain/access/rights.ts";
import {
  boardRowOf,
  monthOf,
  shiftMonth,
  totalsOf,
  type Month,
} from "@chiboso/domain/analytics/board.ts";
import type { getBoard } from "@chiboso/domain/analytics/contract.ts";
import { addDays, instantOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { findOrganisation } from "../organisations/public.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { cellFigures, metByMonth, type Scope, type Span } from "./store.ts";

const MONTHS_SHOWN = 12;

/** Figures of the cells within the reader's places in one month; a month to come is the running one. */
export async function viewBoard(
  asked: ReadAsked<typeof getBoard>,
): Promise<Result<Reply<typeof getBoard>>> {
  const { reader, query, places, now } = asked;
  const thisMonth = monthOf(now);
  const month = query.month === undefined || query.month > thisMonth ? thisMonth : query.month;
  const under = query.under && (await findOrganisation(reader, query.under));
  if (query.under !== undefined && !(under && overlaps(places, under.path))) {
    return refuse("kernel.not_found");
  }
  const scope = scopeOf(places, under ? under.path : null, month, month);
  const cells = await cellFigures(reader, scope, spanOf(month, month));
  const first = shiftMonth(thisMonth, 1 - MONTHS_SHOWN);
  const met = await metByMonth(
    reader,
    scopeOf(places, scope.under, first, thisMonth),
    spanOf(first, thisMonth),
  );
  const rows = cells.map((cell) => boardRowOf(cell, month, now));
  return ok({
    month,
    thisMonth,
    rows,
    totals: totalsOf(rows),
    year: Array.from({ length: MONTHS_SHOWN }, (_none, index) => {
      const each = shiftMonth(first, index);
      return { month: each, met: met.find((found) => found.month === each)?.met ?? 0 };
    }),
    serverNow: now,
  });
}

/** What lies wholly out of reach looks like what does not exist. */
function overlaps(places: readonly string[], path: string): boolean {
  return places.some((place) => isWithin(path, place) || isWithin(place, path));
}

function scopeOf(places: readonly string[], under: string | null, from: Month, to: Month): Scope {
  return { places, under, firstDay: `${from}-01`, lastDay: addDays(`${shiftMonth(to, 1)}-01`, -1) };
}

/** From the first midnight of `from` to the last of `to`, on the clocks of Viet Nam. */
function spanOf(from: Month, to: Month): Span {
  return {
    from: instantOf(`${from}-01`, "00:00", VIETNAM),
    to: instantOf(`${shiftMonth(to, 1)}-01`, "00:00", VIETNAM),
  };
}
