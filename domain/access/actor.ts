import type { Id } from "../kernel/ids.ts";
import type { Language } from "../kernel/language.ts";
import type { Role } from "./roles.ts";

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
