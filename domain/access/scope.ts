import type { Id } from "../kernel/ids.ts";
import type { Actor } from "./actor.ts";
import { isWithin } from "./rights.ts";

/**
 * How far somebody's questions to the database may reach, whatever they ask: the second wall behind
 * the table of rights. Persons are seen who belong or belonged to a place, and oneself.
 */
export interface Scope {
  /** Paths in the tree, none within another; `/` is everything. */
  readonly places: readonly string[];
  readonly members: readonly Id[];
}

/** Work of the system itself: jobs, the command line, finding out who asks and where a thing lies. */
export const SYSTEM_SCOPE: Scope = { places: ["/"], members: [] };

/**
 * The places where the actor holds a role, but for the administrator's, which runs the system and reads no
 * personal content; and the own person. Nobody who is signed in: nothing.
 */
export function scopeOf(actor: Actor | null): Scope {
  if (actor === null) return { places: [], members: [] };
  const paths = actor.grants.filter(({ role }) => role !== "sysAdmin").map(({ path }) => path);
  return {
    places: outermost(paths),
    members: actor.memberId === null ? [] : [actor.memberId],
  };
}

/** What all of them together reach: a transaction that carries the commands of many. */
export function joinScopes(scopes: readonly Scope[]): Scope {
  return {
    places: outermost(scopes.flatMap(({ places }) => places)),
    members: [...new Set(scopes.flatMap(({ members }) => members))],
  };
}

/** The places that lie within no other of them, each once, in order. */
function outermost(paths: readonly string[]): string[] {
  const distinct = [...new Set(paths)].toSorted();
  return distinct.filter(
    (path) => !distinct.some((other) => other !== path && isWithin(path, other)),
  );
}
