import { FIELD_RIGHTS, type FieldClass, type FileState } from "@chiboso/domain/access/fields.ts";
import { isWithin } from "@chiboso/domain/access/rights.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { vi } from "@chiboso/domain/members/search/words/vi.ts";
import type { Found } from "./find-members.ts";

/** What the register has of somebody beside what a list shows; numbers of identity still sealed. */
export interface Details {
  readonly memberId: string;
  readonly birthDate: string | null;
  readonly cardNumber: string | null;
  readonly ethnicity: string | null;
  readonly education: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly citizenId: Buffer | null;
  /** Where the file is kept today, which is not where somebody was on the day that was asked for. */
  readonly filePath: string;
  readonly state: FileState;
  readonly organisationCode: string | null;
}

export interface Row {
  readonly found: Found;
  readonly details: Details;
}

/** What the columns need that is not in a row: names of states, opened numbers. */
export interface Writer {
  readonly sex: (row: Row) => string | null;
  readonly standing: (row: Row) => string;
  readonly posts: (row: Row) => string;
  readonly citizenId: (row: Row) => string | null;
}

interface Column {
  readonly key: keyof typeof vi & `members.export.column.${string}`;
  /** Null: shown to everybody who may list members; `listed`: too, unless the file is restricted. */
  readonly told: FieldClass | "listed" | null;
  readonly cell: (row: Row, writer: Writer) => string | null;
}

const COLUMNS: readonly Column[] = [
  { key: "members.export.column.name", told: null, cell: ({ found }) => found.name },
  { key: "members.export.column.sex", told: "listed", cell: (row, { sex }) => sex(row) },
  {
    key: "members.export.column.birthDate",
    told: "basic",
    cell: ({ details }) => written(details.birthDate),
  },
  {
    key: "members.export.column.standing",
    told: "listed",
    cell: (row, writer) => writer.standing(row),
  },
  { key: "members.export.column.posts", told: "listed", cell: (row, writer) => writer.posts(row) },
  {
    key: "members.export.column.organisation",
    told: null,
    cell: ({ found }) => found.organisationName,
  },
  {
    key: "members.export.column.organisationCode",
    told: null,
    cell: ({ details }) => details.organisationCode,
  },
  {
    key: "members.export.column.admittedOn",
    told: "listed",
    cell: ({ found }) => written(found.admittedOn),
  },
  {
    key: "members.export.column.officialOn",
    told: "listed",
    cell: ({ found }) => written(found.officialOn),
  },
  {
    key: "members.export.column.cardNumber",
    told: "basic",
    cell: ({ details }) => details.cardNumber,
  },
  {
    key: "members.export.column.ethnicity",
    told: "sheet",
    cell: ({ details }) => details.ethnicity,
  },
  {
    key: "members.export.column.education",
    told: "sheet",
    cell: ({ details }) => details.education,
  },
  { key: "members.export.column.phone", told: "contact", cell: ({ details }) => details.phone },
  { key: "members.export.column.email", told: "contact", cell: ({ details }) => details.email },
  {
    key: "members.export.column.citizenId",
    told: "identity",
    cell: (row, { citizenId }) => citizenId(row),
  },
];

/** As a table has it: 03/02/1990, or the year alone. */
function written(date: string | null): string | null {
  return date === null ? null : date.split("-").toReversed().join("/");
}

/** A table as it is told to this asker, row after row. */
export interface ToldColumns {
  readonly add: (rows: readonly Row[]) => void;
  /** The columns of which something was told, with all rows; what is told of some is empty at the others. */
  readonly told: () => {
    readonly keys: readonly Column["key"][];
    readonly rows: readonly (readonly (string | null)[])[];
  };
}

export function columnsFor(actor: Actor, writer: Writer): ToldColumns {
  const used = new Set<Column>();
  const kept: (string | null)[][] = [];
  const cellOf = (column: Column, row: Row) => {
    if (!isTold(actor, column, row)) return null;
    used.add(column);
    return column.cell(row, writer);
  };
  return {
    add: (rows) => {
      for (const row of rows) kept.push(COLUMNS.map((column) => cellOf(column, row)));
    },
    told: () => {
      const shown = COLUMNS.flatMap((column, index) =>
        used.has(column) ? [{ key: column.key, index }] : [],
      );
      return {
        keys: shown.map(({ key }) => key),
        rows: kept.map((cells) => shown.map(({ index }) => cells[index] ?? null)),
      };
    },
  };
}

/** By the table of field rights at the place where the person's file is kept. */
function isTold(actor: Actor, { told }: Column, { details }: Row): boolean {
  if (told === null) return true;
  const { filePath, state } = details;
  if (told === "listed" && state !== "restricted") return true;
  const of = told === "listed" ? "basic" : told;
  return actor.grants.some(
    (grant) => isWithin(filePath, grant.path) && FIELD_RIGHTS[of][state].includes(grant.role),
  );
}
