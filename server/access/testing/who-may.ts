import type { Role } from "@chiboso/domain/access/roles.ts";

/**
 * Who may call what, said a second time and on purpose without the table of rights: the test holds
 * the running server against this. A new route fails the test until somebody has written here who
 * may call it. `there` means at the organisation concerned or above it, `anywhere` at any at all.
 */
export type WhoMay =
  | "everybody"
  | "signedIn"
  | { readonly there: readonly Role[] }
  | { readonly anywhere: readonly Role[] };

export const LEADERS = ["secretary", "deputySecretary"] as const;
/** Whoever is named as chair or clerk leads and writes up the meetings of the cell. */
export const RUNNING = [...LEADERS, "clerk", "chair"] as const;
export const HOLDING_VOTES = [...LEADERS, "chair"] as const;
export const REGISTRY = ["committeeOffice", "organisationBoard"] as const;
export const OVERSEERS = [
  "committeeMember",
  "committeeOffice",
  "inspectionCommission",
  "auditor",
] as const;
/** Whoever may know what happens in a cell. */
export const WITNESSES = ["member", ...RUNNING, ...OVERSEERS] as const;
