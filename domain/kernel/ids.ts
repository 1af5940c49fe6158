import * as z from "zod";

/**
 * A UUID of any version; ids made by the product are UUIDv7 (RFC 9562), so that inserts stay local.
 * Capitals name the same thing (section 4) and are read as small letters, as the database writes them.
 */
export const id = z.uuid().toLowerCase();

export type Id = z.infer<typeof id>;
