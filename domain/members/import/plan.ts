import { columnLetter, type SheetRow } from "../../kernel/sheet.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { ImportCell, ImportCounts, ImportRow, ImportState } from "../import-contract.ts";
import type { MembershipKind, OrganisationKind } from "../../organisations/kinds.ts";
import type { Person } from "../person.ts";
import type { Post } from "../standing.ts";
import type { ImportField } from "./fields.ts";
import type { Heading } from "./headings.ts";
import type { Issue } from "./issues.ts";
import { mask } from "./read-numbers.ts";

/** What the commit of a preview does, one act for each record that is new or differs. */
export type ImportAction =
  | {
      readonly kind: "addMember";
      readonly row: number;
      readonly person: Person;
      readonly cellId: Id;
      readonly membership: MembershipKind;
      /** First day there, where the sheet says it. */
      readonly since: LocalDate | null;
      readonly posts: readonly Post[];
    }
  | {
      readonly kind: "alterMember";
      readonly row: number;
      readonly memberId: Id;
      /** Only what differs. */
      readonly set: Partial<Person>;
      /** The organisation that the person belongs to from the sheet's day on; null when that stays. */
      readonly moveTo: Id | null;
      readonly membership: MembershipKind;
      /** First day there; null for the day of the sheet. */
      readonly since: LocalDate | null;
      /** Null when posts stay as they are. */
      readonly posts: readonly Post[] | null;
      /** Where the person belongs afterwards; null for nowhere. */
      readonly cellId: Id | null;
    }
  | {
      readonly kind: "addOrganisation";
      readonly row: number;
      readonly name: string;
      readonly code: string | null;
      readonly organisationKind: OrganisationKind;
      readonly seat: string;
      /** An organisation that is there already, or the row of one that this import adds before. */
      readonly superior: { readonly id: Id } | { readonly row: number } | null;
    }
  | {
      readonly kind: "alterOrganisation";
      readonly row: number;
      readonly organisationId: Id;
      readonly set: {
        readonly name?: string;
        readonly code?: string;
        readonly kind?: OrganisationKind;
        readonly seat?: string;
      };
    };

export interface ImportPlan {
  readonly asOf: LocalDate;
  readonly rows: readonly ImportRow[];
  /** Empty as soon as a single row has an error: nothing is half-imported. */
  readonly actions: readonly ImportAction[];
  /** Organisations of which the sheet speaks, also where it changes nothing or has errors. */
  readonly touching: readonly Id[];
  readonly counts: ImportCounts;
}

export interface CellFacts {
  /** As it would be stored. */
  readonly value: string | null;
  /** As it is stored, or undefined when there is no record yet. */
  readonly stored: string | null | undefined;
}

const SECRET: ReadonlySet<ImportField> = new Set<ImportField>(["citizenId", "oldIdentityNumber"]);
const UNSTORED: ReadonlySet<ImportField> = new Set<ImportField>(["ordinal", "remark"]);

/** The cells of one row with the state of each, in the order of the sheet. */
export function showCells(
  row: SheetRow,
  headings: readonly Heading[],
  facts: (field: ImportField) => CellFacts,
  issues: ReadonlyMap<ImportField, readonly Issue[]>,
): ImportCell[] {
  return headings.flatMap(({ column, field }): ImportCell[] => {
    const cell = row.cells.find((each) => each.column === column);
    const own = field === null ? [] : (issues.get(field) ?? []);
    if (cell === undefined && own.length === 0) return [];
    const hide = field !== null && SECRET.has(field) ? mask : (shown: string) => shown;
    const base = {
      column: columnLetter(column),
      field,
      text: hide((cell?.text ?? "").slice(0, 200)),
      issues: own.map(copyIssue),
    };
    const stored = field !== null && !UNSTORED.has(field);
    const shown = stored ? compareFact(facts(field), own, hide) : PASSED_OVER;
    return [{ ...base, ...shown }];
  });
}

const PASSED_OVER = { value: null, old: null, state: "ignored" } as const;

function compareFact(
  { value, stored }: CellFacts,
  issues: readonly Issue[],
  hide: (shown: string) => string,
): Pick<ImportCell, "value" | "old" | "state"> {
  const before = stored ?? null;
  const differs = value !== null && before !== null && before !== value;
  return {
    value: value === null ? null : hide(value),
    old: differs ? hide(before) : null,
    state: stateOf(issues, value, stored),
  };
}

function copyIssue(issue: Issue): ImportCell["issues"][number] {
  return { severity: issue.severity, code: issue.code, params: { ...issue.params } };
}

/** An oddity that was settled by an earlier import, so that the stored value is the one read, is no longer one. */
function stateOf(
  issues: readonly Issue[],
  value: string | null,
  stored: string | null | undefined,
): ImportState {
  if (issues.some(({ severity }) => severity === "error")) return "error";
  if (value !== null && stored === value) return "same";
  if (issues.length > 0) return "warning";
  if (value === null) return "ignored";
  return stored === undefined || stored === null ? "new" : "changed";
}

const GRAVITY: readonly ImportState[] = ["error", "warning", "changed", "new", "same", "ignored"];

/** The gravest of several states. */
export function gravest(states: readonly ImportState[]): ImportState {
  return GRAVITY.find((state) => states.includes(state)) ?? "ignored";
}

/** A row that is passed over, shown with its texts. */
export function passedOver(
  row: SheetRow,
  kind: "section" | "other",
  issues: readonly Issue[],
): ImportRow {
  const cells = row.cells.map((cell): ImportCell => ({
    column: columnLetter(cell.column),
    field: null,
    text: cell.text.slice(0, 200),
    value: null,
    old: null,
    state: "ignored",
    issues: [],
  }));
  const copied = issues.map(copyIssue);
  const state = issues.some(({ severity }) => severity === "error")
    ? "error"
    : issues.length > 0
      ? "warning"
      : "ignored";
  return { row: row.number, memberId: null, kind, state, issues: copied, cells };
}

/** Closes a plan: counts its rows and drops every act when one of them has an error. */
export function closePlan(
  asOf: LocalDate,
  rows: readonly ImportRow[],
  actions: readonly ImportAction[],
  touching: Iterable<Id> = [],
): ImportPlan {
  const count = (state: ImportState) =>
    rows.filter(
      (row) =>
        row.state === state &&
        (state === "error" ||
          state === "warning" ||
          row.kind === "member" ||
          row.kind === "organisation"),
    ).length;
  const blocked = rows.some((row) => row.state === "error");
  const done = blocked ? [] : actions;
  const additions = done.filter(
    ({ kind }) => kind === "addMember" || kind === "addOrganisation",
  ).length;
  const counts: ImportCounts = {
    new: count("new"),
    same: count("same"),
    changed: count("changed"),
    warning: count("warning"),
    error: count("error"),
    ignored: count("ignored"),
    additions,
    alterations: done.length - additions,
  };
  return { asOf, rows, actions: done, touching: [...new Set(touching)], counts };
}
