import * as z from "zod";

/** A UUID of any version; ids made by the product are UUIDv7 (RFC 9562), so that inserts stay local. */
export const id = z.uuid();

export type Id = z.infer<typeof id>;
