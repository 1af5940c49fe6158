import type { LocalDate } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import type { EntryKind } from "../ledger/entry.ts";
import type { TreeAct } from "./acts.ts";
import type { Organisation } from "./contract.ts";
import type { OrganisationKind } from "./kinds.ts";
import type { WhoDecides } from "./leaving-base.ts";

/** An organisation with the day from which it has been as it is; null when that is older than the records. */
export interface Standing extends Organisation {
  readonly lastChange: LocalDate | null;
}

/** What a decision on an act needs to know. */
export interface ActState {
  /** In Viet Nam. */
  readonly today: LocalDate;
  /** Where the act is entered; undefined when something is founded at the top of the tree. */
  readonly subject: Standing | undefined;
  readonly superior: Organisation | undefined;
  /** What stands directly below the subject and exists on the day. */
  readonly children: readonly Standing[];
  /** The new superior of a move, the organisation that takes over, the one to which members go. */
  readonly target: Standing | undefined;
  /** To which the sub-organisations go when it is another than the target. */
  readonly childrenTarget: Standing | undefined;
  /** Who belongs to the subject itself on the day or later. */
  readonly members: readonly { readonly memberId: Id; readonly since: LocalDate | null }[];
  /** Meetings of the subject that are prepared, summoned or open. */
  readonly meetingsAhead: number;
  /** Name of the organisation that has the wanted code, other than the subject. */
  readonly codeHeldBy: string | null;
  /** Whether another organisation under the same superior has the wanted name. */
  readonly nameTaken: boolean;
  /** The grassroots organisations to which subject and target belong, where there are such. */
  readonly bases: {
    readonly subject: Id | null;
    readonly target: Id | null;
    readonly childrenTarget: Id | null;
    /** What the subject's base stands directly under, and the body at the top of the tree over it. */
    readonly above: Organisation | null;
    readonly top: Organisation | null;
  };
  /** Whether a rule on who moves a whole cell is in force on the day (TRF-05). */
  readonly movingWholeCell: boolean;
  /**
   * First day from which the target has not stood within the subject any more, when that is later than the
   * day of the act: between the two days each would stand within the other.
   */
  readonly withinUntil: LocalDate | null;
  /** Whether the actor may change organisations at this place in the tree. */
  readonly reaches: (path: string) => boolean;
}

/** Something that the act should not pass over but that does not forbid it; with the rule behind it. */
export interface Note {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly ruleId: string;
}

/** A new organisation as a plan has it. */
export interface Founding {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly name: string;
  readonly code: string | null;
  readonly kind: OrganisationKind;
  readonly seat: string;
}

/** What an act changes, in the order in which it is carried out. */
export interface ActPlan {
  readonly entry: Extract<EntryKind, `organisation.${string}`>;
  /** Place whose organisation has the log; null for the organisation itself, at the top. */
  readonly logPath: string | null;
  readonly found: Founding | null;
  readonly alter: Extract<TreeAct, { kind: "alter" }>["as"] | null;
  /** Organisations that go, each with its whole subtree, under another superior. */
  readonly moves: readonly { readonly organisationId: Id; readonly superiorId: Id }[];
  /** Who goes where: all when `only` is null. */
  readonly members: { readonly to: Id; readonly only: readonly Id[] | null } | null;
  /** Who decides that a whole cell leaves its base; null where none does. */
  readonly decides: WhoDecides | null;
  /** Whether the subject ends on the day. */
  readonly ends: boolean;
  readonly notes: readonly Note[];
}

export const NOTHING: Omit<ActPlan, "entry" | "logPath"> = {
  found: null,
  alter: null,
  moves: [],
  members: null,
  decides: null,
  ends: false,
  notes: [],
};

/** The place that both lie in: `/1/7/` for `/1/7/c/` and `/1/7/d/2/`, `/` when they have nothing in common. */
export function commonPath(one: string, other: string): string {
  const [a, b] = [one.split("/"), other.split("/")];
  let same = 0;
  while (same < a.length - 1 && same < b.length - 1 && a[same] === b[same]) same += 1;
  return `${a.slice(0, same).join("/")}/`;
}

/** The place of the direct superior; `/` at the top. */
export function pathAbove(path: string): string {
  return path.replace(/[^/]+\/$/, "");
}
