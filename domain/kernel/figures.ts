import * as z from "zod";

/** A whole number in an address, no larger than a column of the database holds: beyond it nothing has a number. */
export const figure = z.coerce.number().int().max(2_147_483_647);
