import type { Id } from "../../kernel/ids.ts";
import { fold } from "../../kernel/text.ts";
import type { OrganisationKind } from "../../organisations/kinds.ts";
import { fault, warning, type Reading } from "./issues.ts";
import { termKey } from "./read-terms.ts";

export interface KnownOrganisation {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly path: string;
  readonly code: string | null;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly seat: string;
}

const NEAREST = 3;

/** Names that mean the same organisation have the same key: CB 01, Chi bộ số 1 and CHI BỘ 1. */
export function organisationKey(name: string): string {
  return termKey(name)
    .replace(/\bcb(?=\d|\b)/gu, "chi bo ")
    .replace(/\bdb(?=\d|\b)/gu, "dang bo ")
    .replace(/\bcbtt\b/gu, "chi bo truc thuoc")
    .replace(/\bso (?=\d)/gu, "")
    .replace(/\b0+(?=\d)/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Finds organisations by the names that sheets write. */
export class OrganisationNames {
  readonly #byKey = new Map<string, KnownOrganisation[]>();
  readonly #byId = new Map<Id, KnownOrganisation>();
  readonly #scope: string;

  /** `scope` is the path of the organisation that the title names, to choose between like names. */
  constructor(organisations: readonly KnownOrganisation[], scope = "/") {
    this.#scope = scope;
    for (const each of organisations) {
      this.#byId.set(each.id, each);
      const key = organisationKey(each.name);
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), each]);
    }
  }

  /** All of that name, those within the scope when there are any there. */
  named(name: string): readonly KnownOrganisation[] {
    const found = this.#byKey.get(organisationKey(name)) ?? [];
    const inScope = found.filter((each) => each.path.startsWith(this.#scope));
    return inScope.length > 0 ? inScope : found;
  }

  /** The one organisation meant, or why it cannot be told, with what it might have been. */
  resolve(name: string): Reading<KnownOrganisation> {
    const found = this.named(name);
    const [only] = found;
    const text = name.slice(0, 80);
    if (only === undefined) {
      return {
        value: null,
        issues: [fault("members.import_unknown_cell", { text, nearest: this.#nearest(name) })],
      };
    }
    if (found.length > 1) {
      const candidates = found
        .slice(0, NEAREST)
        .map((each) => this.#describe(each))
        .join("; ");
      return {
        value: null,
        issues: [fault("members.import_ambiguous_cell", { text, candidates })],
      };
    }
    const abbreviated = fold(only.name) !== fold(name);
    return {
      value: only,
      issues: abbreviated
        ? [warning("members.import_cell_abbreviated", { text, name: only.name })]
        : [],
    };
  }

  #describe(organisation: KnownOrganisation): string {
    const parent = organisation.parentId && this.#byId.get(organisation.parentId);
    return parent ? `${organisation.name} (${parent.name})` : organisation.name;
  }

  #nearest(name: string): string {
    const key = organisationKey(name);
    if (this.#byKey.size === 0) return "none";
    return [...this.#byKey]
      .map(([other, list]) => ({ list, far: distance(key, other) }))
      .toSorted((a, b) => a.far - b.far)
      .slice(0, NEAREST)
      .flatMap(({ list }) => (list[0] ? [list[0].name] : []))
      .join("; ");
  }
}

/** Number of letters to add, drop or replace between two texts (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
