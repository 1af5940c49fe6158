import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";
import { boardRow, boardTotals, month } from "./board.ts";

/** Cells of the reader's places in one month, this month in Viet Nam when none is named. */
export const getBoard = route({
  name: "analytics.getBoard",
  method: "GET",
  path: "/api/board",
  summary: "Shows for each cell whether it met, its attendance, opinions, votes and minutes.",
  permission: needs("analytics.viewBoard", "anywhere"),
  query: z.object({
    month: month.optional(),
    /** Only cells at or below this organisation. */
    under: id.optional(),
  }),
  reply: z.object({
    month,
    /** The month that is running, the last one that can be asked for. */
    thisMonth: month,
    /** By name, in Vietnamese order. */
    rows: z.array(boardRow),
    totals: boardTotals,
    /** How many cells met in each of the twelve months up to the running one, oldest first. */
    year: z.array(z.object({ month, met: z.int() })),
    serverNow: instant,
  }),
  refusals: {},
  command: false,
  offline: false,
});
