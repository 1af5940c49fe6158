import type { Sheet, SheetRow } from "../../kernel/sheet.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { readBirthDate, readDay } from "../import/read-dates.ts";
import { readCard, readIdentity } from "../import/read-numbers.ts";
import { readEthnicity, termKey } from "../import/read-terms.ts";
import { properCase, readPhone, readSex, readText } from "../import/read-text.ts";
import type { SheetCell } from "../../kernel/sheet.ts";
import { NO_VALUES, type ListedField, type ListedPerson, type ListedValues } from "./listed.ts";

export const NATIONAL_FORMATS = ["cardTemplate", "handbook"] as const;

export type NationalFormat = (typeof NATIONAL_FORMATS)[number];

/** A list of the national system as an adapter reads it. */
interface Adapter {
  readonly format: NationalFormat;
  /** Headings by what they mean, folded; several spellings parted by `|`. */
  readonly headings: Readonly<Partial<Record<ListedField, string>>>;
  /** Headings that tell this list from others. */
  readonly signs: readonly string[];
}

const NAME =
  "ho va ten|ho ten|ho va ten dang vien|ho ten dang vien|ho ten khai sinh|ho va ten khai sinh";
const BIRTH = "ngay sinh|ngay thang nam sinh|sinh ngay";
const CITIZEN =
  "so dinh danh ca nhan|so dinh danh|so cccd|cccd|so can cuoc|so can cuoc cong dan|ma dinh danh ca nhan|so cccd so dinh danh";
const CARD = "so the dang vien|so the dang|so the|so the dv";
const ADMITTED = "ngay vao dang|ngay ket nap|ngay vao dang du bi|ngay ket nap dang";
const OFFICIAL = "ngay chinh thuc|ngay vao dang chinh thuc|ngay cong nhan chinh thuc";

/**
 * The lists that an office gets from the systems that stay: the template of the member database for issuing
 * cards (FILE-03) and the profiles of the e-handbook (FILE-04).
 */
const ADAPTERS: readonly Adapter[] = [
  {
    format: "cardTemplate",
    headings: {
      name: NAME,
      sex: "gioi tinh|nam nu",
      birthDate: BIRTH,
      ethnicity: "dan toc",
      citizenId: CITIZEN,
      cardNumber: CARD,
      oldCardNumber: "so the dang cu|so the cu|so the dang vien cu",
      cell: "to chuc dang|chi bo|dang bo chi bo|to chuc dang dang sinh hoat|noi sinh hoat dang",
      admittedOn: ADMITTED,
      officialOn: OFFICIAL,
      oldIdentityNumber: "so cmnd|cmnd|so cmnd cu|so chung minh nhan dan",
    },
    signs: [
      "ten goi khac",
      "ho ten khac",
      "ten khac",
      "ton giao",
      "noi cap the",
      "ngay cap the",
      "que quan",
      "noi dang ky khai sinh",
      "noi thuong tru",
      "so the dang cu",
      "so the cu",
      "trang thai",
    ],
  },
  {
    format: "handbook",
    headings: {
      name: NAME,
      birthDate: BIRTH,
      sex: "gioi tinh|nam nu",
      admittedOn: ADMITTED,
      officialOn: OFFICIAL,
      cardNumber: CARD,
      cell: "chi bo|ten chi bo|chi bo sinh hoat|to chuc dang",
      citizenId: CITIZEN,
      phone: "so dien thoai|dien thoai|sdt|di dong",
    },
    signs: ["so dien thoai", "dien thoai", "sdt"],
  },
];

export interface NationalList {
  readonly format: NationalFormat;
  readonly people: readonly ListedPerson[];
}

const LAST_ROW_TRIED = 30;

interface Head {
  readonly adapter: Adapter;
  readonly sheet: Sheet;
  readonly row: SheetRow;
  readonly columns: ReadonlyMap<number, ListedField>;
  /** Known headings and signs: the list with the most is meant. */
  readonly known: number;
}

/** Recognises a list by its headings and reads its people; names what is missing. */
export function readNationalList(sheets: readonly Sheet[]): Result<NationalList> {
  const heads = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) =>
      sheet.rows
        .filter(({ number }) => number <= LAST_ROW_TRIED)
        .flatMap((row) => ADAPTERS.map((adapter) => headOf(adapter, sheet, row))),
    );
  const best = heads.toSorted((a, b) => b.known - a.known)[0];
  const fields = new Set(best?.columns.values());
  if (best === undefined || fields.size < 3) return refuse("members.reconcile_unknown_layout");
  const keyed = fields.has("cardNumber") || fields.has("citizenId") || fields.has("birthDate");
  if (!fields.has("name") || !keyed) return refuse("members.reconcile_unknown_layout");
  const people = best.sheet.rows
    .filter(({ number }) => number > best.row.number)
    .flatMap((row) => readPerson(row, best.columns) ?? []);
  if (people.length === 0) return refuse("members.reconcile_no_rows", { sheet: best.sheet.name });
  return ok({ format: best.adapter.format, people });
}

function headOf(adapter: Adapter, sheet: Sheet, row: SheetRow): Head {
  const columns = new Map<number, ListedField>();
  let signs = 0;
  for (const cell of row.cells) {
    const key = termKey(cell.text.replace(/\([^)]*\)/gu, " "));
    if (adapter.signs.includes(key)) signs += 1;
    for (const [field, spellings] of Object.entries(adapter.headings)) {
      const taken = [...columns.values()].includes(field as ListedField);
      if (!taken && spellings.split("|").includes(key))
        columns.set(cell.column, field as ListedField);
    }
  }
  return { adapter, sheet, row, columns, known: columns.size * 2 + signs };
}

type Read = (cell: SheetCell) => string | null;

/** What cannot be understood is left out: the other list is mended there, not here. */
const READERS: Readonly<Record<ListedField, Read>> = {
  name: (cell) => named(readText(cell).value),
  sex: (cell) => readSex(cell).value,
  birthDate: (cell) => readBirthDate(cell).value,
  ethnicity: (cell) => readEthnicity(cell).value,
  phone: (cell) => readPhone(cell).value,
  citizenId: (cell) => readIdentity(cell, null, null).value,
  oldIdentityNumber: (cell) => readText(cell).value,
  cardNumber: (cell) => numberOf(readCard(cell), "cardNumber"),
  oldCardNumber: (cell) => readText(cell).value,
  admittedOn: (cell) => readDay(cell).value,
  officialOn: (cell) => readDay(cell).value,
  cell: (cell) => readText(cell).value,
};

function named(name: string | null): string | null {
  if (name === null) return null;
  return /\p{Ll}/u.test(name) ? name : properCase(name);
}

function numberOf(reading: ReturnType<typeof readCard>, field: "cardNumber"): string | null {
  return reading.field === field ? reading.value : null;
}

function readPerson(
  row: SheetRow,
  columns: ReadonlyMap<number, ListedField>,
): ListedPerson | undefined {
  const values: Record<ListedField, string | null> = { ...NO_VALUES };
  for (const cell of row.cells) {
    const field = columns.get(cell.column);
    if (field === undefined) continue;
    if (field === "citizenId") {
      const identity = readIdentity(cell, null, null);
      if (identity.value !== null) values[identity.field] = identity.value;
    } else values[field] = READERS[field](cell);
  }
  const known: ListedValues = values;
  const facts = [known.birthDate, known.cardNumber, known.citizenId, known.admittedOn];
  if (known.name === null || facts.every((fact) => fact === null)) return undefined;
  const given = new Set(columns.values());
  return { line: row.number, values: known, given: [...given] };
}
