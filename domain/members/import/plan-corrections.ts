import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { holdsMembers } from "../../organisations/kinds.ts";
import type { ImportRow } from "../import-contract.ts";
import type { Person } from "../person.ts";
import { OrganisationNames } from "./cell-names.ts";
import type { ImportField } from "./fields.ts";
import { findCell } from "./find-cell.ts";
import { KEYS, type Layout } from "./headings.ts";
import { fault, type Issue } from "./issues.ts";
import { MemberIndex, numbersOf, type KnownMember } from "./known-members.ts";
import { checkDates, parseRosterRow, type RosterEntry } from "./parse-roster.ts";
import { closePlan, passedOver, type ImportAction, type ImportPlan } from "./plan.ts";
import { alteration, differences, moveOddities, type RosterKnowledge } from "./plan-roster.ts";
import type { SortedRow } from "./read-rows.ts";
import { readText } from "./read-text.ts";
import { scopeOfTitle } from "./scope.ts";
import { showMember } from "./show-member.ts";

type Line = Extract<SortedRow, { kind: "record" }>;
type Key = (typeof KEYS)[number];

/**
 * Compares a list of corrections with what is stored. Each row names one member by the surest number that its
 * head has (the register's own, the card, the citizen number); only cells that say something else are changed,
 * and nobody is added.
 */
export function planCorrections(
  sorted: readonly SortedRow[],
  layout: Layout,
  asOf: LocalDate,
  known: RosterKnowledge,
): ImportPlan {
  const key = KEYS.find((each) => layout.headings.some(({ field }) => field === each));
  const holding = known.organisations.filter(({ kind }) => holdsMembers(kind));
  const names = new OrganisationNames(holding, scopeOfTitle(layout.title, known.organisations));
  const desk: Desk = {
    key: key ?? "memberId",
    asOf,
    names,
    members: new MemberIndex(known.members, known.older),
    met: new Map(),
    given: new Map(),
  };
  const rows: ImportRow[] = [];
  const actions: ImportAction[] = [];
  const touching = new Set<Id>();
  for (const each of sorted) {
    if (each.kind !== "record") {
      rows.push(passedOver(each.row, each.kind === "section" ? "section" : "other", []));
      continue;
    }
    const { shown, action, places } = consider(each, layout, desk);
    rows.push(shown);
    if (action) actions.push(action);
    for (const id of places) touching.add(id);
  }
  return closePlan(asOf, rows, actions, touching);
}

interface Desk {
  readonly key: Key;
  readonly asOf: LocalDate;
  readonly names: OrganisationNames;
  readonly members: MemberIndex;
  /** By member, the row that corrected them first. */
  readonly met: Map<string, number>;
  /** By number, the row that gave it first. */
  readonly given: Map<string, number>;
}

function consider(row: Line, layout: Layout, desk: Desk) {
  const entry = parseRosterRow(row.cells, desk.asOf, { who: false, admission: false });
  const issues = new Map<ImportField, Issue[]>(
    [...entry.issues].map(([field, list]) => [field, [...list]]),
  );
  const note = (field: ImportField, more: readonly Issue[]) =>
    issues.set(field, [...(issues.get(field) ?? []), ...more]);
  const stored = findMember(row, entry, desk, note);
  const place = row.cells.has("cell") ? findCell({ ...row, section: null }, desk.names) : null;
  if (place) note("cell", place.issues);
  const cell = place?.cell ?? null;
  const set = stored ? differences(entry.person, stored) : {};
  if (stored) {
    checkDates({ ...stored, ...set }, desk.asOf, birthField(row), note);
    if (cell) note("cell", moveOddities(stored, cell, "party", desk.asOf));
    checkNumbers(row.row.number, { ...entry.person, ...NO_NUMBERS, ...set }, stored, desk, note);
  }
  const action = stored
    ? alteration(row.row.number, stored, {
        set,
        cellId: cell?.id ?? null,
        membership: "party",
        since: null,
        posts: entry.posts,
      })
    : null;
  const membership = "party" as const;
  const shown = showMember(row, layout, {
    entry,
    cell,
    membership,
    stored,
    repeated: false,
    issues,
    rowIssues: [],
  });
  const places = [cell?.id, stored?.cellId, ...(stored?.unions ?? []).map((u) => u.organisationId)];
  return { shown, action, places: places.filter((id) => typeof id === "string") };
}

type Note = (field: ImportField, more: readonly Issue[]) => void;

function birthField(row: Line): ImportField {
  if (row.cells.has("birthMale")) return "birthMale";
  return row.cells.has("birthFemale") ? "birthFemale" : "birthDate";
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Whom a row means; nobody, a stranger and somebody who stood higher up are errors at the key's cell. */
function findMember(row: Line, entry: RosterEntry, desk: Desk, note: Note): KnownMember | null {
  const { key, members, met } = desk;
  const said = readText(row.cells.get(key));
  if (said.value === null) {
    note(key, [...said.issues, fault("members.import_key_missing", { field: key })]);
    return null;
  }
  const number = numberOf(key, entry.person);
  const id = said.value.toLowerCase();
  const found =
    key === "memberId"
      ? UUID.test(id) && members.named({ id })
      : number !== null && members.named({ number });
  if (!found) {
    const unread = (entry.issues.get(key) ?? []).some(({ severity }) => severity === "error");
    if (!unread) note(key, [fault("members.import_unknown_member")]);
    return null;
  }
  const earlier = met.get(found.id);
  if (earlier !== undefined) note(key, [fault("members.import_member_twice", { row: earlier })]);
  else met.set(found.id, row.row.number);
  return found;
}

function numberOf(key: Key, person: Person): string | null {
  const { cardNumber, citizenId, oldIdentityNumber } = person;
  if (key === "cardNumber") return cardNumber && `card:${cardNumber}`;
  return citizenId ? `citizen:${citizenId}` : oldIdentityNumber && `old:${oldIdentityNumber}`;
}

/** A number that somebody else holds, or that another row gives, cannot be given. */
function checkNumbers(
  row: number,
  changed: Person,
  stored: KnownMember,
  desk: Desk,
  note: Note,
): void {
  for (const number of numbersOf(changed)) {
    const card = number.startsWith("card");
    const field = card ? "cardNumber" : "citizenId";
    const holder = desk.members.holderOf(number);
    if (holder && holder.id !== stored.id) {
      const cell = (holder.inReach ? holder.cellName : null) ?? "none";
      const code = card ? "members.import_card_held" : "members.import_citizen_held";
      note(field, [fault(code, { cell })]);
      continue;
    }
    const earlier = desk.given.get(number);
    if (earlier === undefined) desk.given.set(number, row);
    else {
      const code = card ? "members.import_card_twice" : "members.import_citizen_twice";
      note(field, [fault(code, { row: earlier, name: stored.name })]);
    }
  }
}

const NO_NUMBERS = { citizenId: null, oldIdentityNumber: null, cardNumber: null } as const;
