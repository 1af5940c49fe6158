import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { fold } from "../../kernel/text.ts";
import type { MembershipKind } from "../../organisations/kinds.ts";
import type { Person } from "../person.ts";
import type { Post } from "../standing.ts";
import type { ImportField } from "./fields.ts";
import { fault, warning, type Issue } from "./issues.ts";

/** A stored member as an import compares it. */
export interface KnownMember extends Person {
  readonly id: Id;
  /** Whether the member belongs to a place of whoever imports; of others nothing is told. */
  readonly inReach: boolean;
  readonly cellId: Id | null;
  readonly cellName: string | null;
  /** First day in that cell; null when it is older than the records. */
  readonly cellSince: LocalDate | null;
  readonly posts: readonly Post[];
  /** Mass organisations to which the person belongs today. */
  readonly unions: readonly KnownPlace[];
}

export interface KnownPlace {
  readonly kind: MembershipKind;
  readonly organisationId: Id;
  readonly name: string;
  readonly since: LocalDate | null;
}

/** Where somebody belongs today with a kind of membership; undefined for none. */
export function placeOf(member: KnownMember, kind: MembershipKind): KnownPlace | undefined {
  if (kind !== "party") return member.unions.find((each) => each.kind === kind);
  if (member.cellId === null) return undefined;
  return {
    kind,
    organisationId: member.cellId,
    name: member.cellName ?? "",
    since: member.cellSince,
  };
}

type Note = (field: ImportField, more: readonly Issue[]) => void;

/** Under which further numbers a record is known: those that were merged into it. */
export type OlderNumbers = ReadonlyMap<Id, readonly string[]>;

/** Finds the record that a row speaks of: by number of identity, by card, else by name and birth date. */
export class MemberIndex {
  readonly #byNumber = new Map<string, KnownMember>();
  readonly #byPerson = new Map<string, KnownMember[]>();

  readonly #byId = new Map<Id, KnownMember>();

  constructor(members: readonly KnownMember[], older: OlderNumbers = new Map()) {
    for (const member of members) {
      this.#byId.set(member.id, member);
      for (const key of numbersOf(member)) this.#byNumber.set(key, member);
      for (const key of older.get(member.id) ?? [])
        if (!this.#byNumber.has(key)) this.#byNumber.set(key, member);
      if (!member.inReach) continue;
      const key = personKey(member);
      this.#byPerson.set(key, [...(this.#byPerson.get(key) ?? []), member]);
    }
  }

  /** The record of an id or a number, when it is in reach. */
  named(key: { readonly id: Id } | { readonly number: string }): KnownMember | undefined {
    const found = "id" in key ? this.#byId.get(key.id) : this.#byNumber.get(key.number);
    return found?.inReach === true ? found : undefined;
  }

  /** Whoever holds a number, wherever; nothing of a stranger may be shown. */
  holderOf(number: string): KnownMember | undefined {
    return this.#byNumber.get(number);
  }

  /** The member meant, or null for somebody new; a number that belongs to somebody else is an error at its cell. */
  find(person: Person, note: Note): KnownMember | null {
    for (const key of numbersOf(person)) {
      const held = this.#byNumber.get(key);
      if (held === undefined) continue;
      if (held.inReach && isSamePerson(held, person)) {
        if (fold(held.name) !== fold(person.name))
          note("name", [warning("members.import_name_changed", { old: held.name })]);
        return held;
      }
      const card = key.startsWith("card");
      const code = card ? "members.import_card_held" : "members.import_citizen_held";
      const cell = (held.inReach ? held.cellName : null) ?? "none";
      note(card ? "cardNumber" : "citizenId", [fault(code, { cell })]);
      return null;
    }
    return this.#byNameAndBirth(person, note);
  }

  /** Two people with different numbers of identity stay two, however alike they look. */
  #byNameAndBirth(person: Person, note: Note): KnownMember | null {
    const alike = this.#byPerson.get(personKey(person)) ?? [];
    const possible = alike.filter((each) => !contradicts(each, person));
    const [only] = possible;
    if (possible.length === 1 && only) return only;
    if (alike.length > 0) note("name", [warning("members.import_namesake", { row: 0 })]);
    return null;
  }
}

/** Name and birth year need not both agree: names are corrected, and so are years; but one of them must. */
export function isSamePerson(a: Person, b: Person): boolean {
  return fold(a.name) === fold(b.name) || sameBirth(a.birthDate, b.birthDate);
}

export function contradicts(a: Person, b: Person): boolean {
  const differ = (x: string | null, y: string | null) => x !== null && y !== null && x !== y;
  return (
    differ(a.citizenId, b.citizenId) ||
    differ(a.oldIdentityNumber, b.oldIdentityNumber) ||
    differ(a.cardNumber, b.cardNumber)
  );
}

function sameBirth(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return a.startsWith(b) || b.startsWith(a);
}

/** Numbers under which a person can be found, each with its kind. */
export function numbersOf(person: Person): string[] {
  return [
    ...(person.citizenId === null ? [] : [`citizen:${person.citizenId}`]),
    ...(person.oldIdentityNumber === null ? [] : [`old:${person.oldIdentityNumber}`]),
    ...(person.cardNumber === null ? [] : [`card:${person.cardNumber}`]),
  ];
}

export function personKey(person: Person): string {
  return `${fold(person.name)}|${person.birthDate ?? ""}`;
}
