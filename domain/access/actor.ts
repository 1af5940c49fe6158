import type { Id } from "../kernel/ids.ts";
import type { Language } from "../kernel/language.ts";
import type { Role } from "./roles.ts";

/**
 * The organisation of a role that is held over the whole site, also while it has no organisation
 * yet: the nil UUID (RFC 9562, section 5.9). Its path is `/`, within which every path lies.
 */
export const WHOLE_TREE: Id = "00000000-0000-0000-0000-000000000000";

/** One role at one organisation; `path` is that organisation's place in the tree. */
export interface Grant {
  readonly role: Role;
  readonly organisationId: Id;
  readonly path: string;
}

/** Who asks: an account, the member it belongs to (none for a pure administrator), and today's grants. */
export interface Actor {
  readonly accountId: Id;
  readonly sessionId: Id;
  readonly memberId: Id | null;
  readonly name: string;
  readonly language: Language;
  readonly grants: readonly Grant[];
}
