import type { Merge, Sheet, SheetRow } from "../../kernel/sheet.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { ImportKind } from "../import-contract.ts";
import type { ImportField } from "./fields.ts";
import { termKey } from "./read-terms.ts";

export interface Heading {
  readonly column: number;
  /** As it stands in the sheet, both rows of it. */
  readonly text: string;
  readonly field: ImportField | null;
}

export interface Layout {
  readonly kind: ImportKind;
  readonly headings: readonly Heading[];
  /** Number of the last row of the head. */
  readonly lastHeadRow: number;
  /** The lines above the head. */
  readonly title: readonly string[];
}

const SPELLINGS: Readonly<Partial<Record<ImportField, string>>> = {
  ordinal: "stt|tt|so tt|so thu tu",
  name: "ho va ten|ho ten|ho va ten dang vien|ho ten dang vien|ho va ten khai sinh|ten dang vien|ho va ten dang dung",
  birthDate:
    "ngay thang nam sinh|ngay sinh|nam sinh|ngay thang nam sinh dd mm yyyy|sinh ngay|ngay thang sinh",
  birthMale: "ngay thang nam sinh nam|nam sinh nam|ngay sinh nam",
  birthFemale: "ngay thang nam sinh nu|nam sinh nu|ngay sinh nu",
  sex: "gioi tinh|nam nu|phai|gioi",
  ethnicity: "dan toc",
  citizenId:
    "so dinh danh ca nhan|so dinh danh|ma dinh danh|ma dinh danh ca nhan|so can cuoc cong dan|so can cuoc|can cuoc cong dan|so cccd|cccd|so ddcn|so cccd cmnd|cccd cmnd|so cmnd cccd|cmnd cccd",
  oldIdentityNumber: "cmnd|so cmnd|so chung minh nhan dan|so cmt|so cmnd cu",
  cardNumber: "so the dang vien|so the dang|so the|the dang vien|so the dv",
  admittedOn:
    "ngay vao dang|ngay vao dang du bi|ngay ket nap|ngay ket nap dang|ngay vao dang ket nap|vao dang du bi|ngay du bi",
  officialOn:
    "ngay vao dang chinh thuc|ngay chinh thuc|ngay cong nhan chinh thuc|ngay cong nhan dang vien chinh thuc|vao dang chinh thuc",
  post: "chuc vu trong dang|chuc vu dang|chuc vu|chuc vu dang hien nay|chuc danh trong dang",
  education: "trinh do chuyen mon|trinh do|trinh do hoc van|chuyen mon|trinh do giao duc",
  phone: "so dien thoai|dien thoai|sdt|di dong|so dt|dt|so di dong",
  email: "email|e mail|thu dien tu|dia chi email|hop thu dien tu|thu dien tu email",
  cell: "chi bo|ten chi bo|chi bo sinh hoat|sinh hoat tai chi bo|thuoc chi bo|noi sinh hoat|cong doan|cong doan bo phan|to cong doan|chi doan|thuoc chi doan",
  remark: "ghi chu",
  memberId: "ma dang vien|ma so dang vien|ma ho so dang vien|ma noi bo",
  joinedOn:
    "ngay vao cong doan|ngay vao doan|ngay gia nhap|ngay gia nhap cong doan|ngay vao doan tncs ho chi minh",
  organisationCode: "ma to chuc|ma to chuc dang|ma tcd|ma so to chuc|ma",
  organisationName: "ten to chuc|ten to chuc dang|ten tcd",
  organisationKind: "loai hinh|loai hinh to chuc|loai to chuc|loai hinh to chuc dang",
  superior:
    "to chuc cap tren truc tiep|cap tren truc tiep|to chuc dang cap tren|to chuc dang cap tren truc tiep|truc thuoc|cap uy cap tren truc tiep|cap tren|don vi cap tren",
  seat: "dia diem|tru so|dia danh|noi dat tru so|dia diem tru so",
};

const FIELD_BY_KEY = new Map(
  Object.entries(SPELLINGS).flatMap(([field, keys]) =>
    keys.split("|").map((key) => [key, field as ImportField] as const),
  ),
);

/** Headings that must be there; where one of several will do, they stand together. */
const REQUIRED = {
  roster: [["name"], ["birthDate", "birthMale", "birthFemale"], ["admittedOn", "joinedOn"]],
  organisations: [["organisationName"], ["organisationKind"], ["superior"]],
} as const satisfies Record<string, readonly (readonly ImportField[])[]>;

const LAST_ROW_TRIED = 60;
const FEWEST_HEADINGS = 3;

/** The register's own code says enough of a list together with one column that it corrects. */
function fewest({ headings }: Candidate): number {
  return headings.some(({ field }) => field === "memberId") ? 2 : FEWEST_HEADINGS;
}

interface Candidate {
  readonly sheet: Sheet;
  readonly row: SheetRow;
  readonly lastHeadRow: number;
  readonly headings: readonly Heading[];
  readonly known: number;
}

/** Finds, in all visible sheets, the head with the most known headings; names a required one that is missing. */
export function recognise(sheets: readonly Sheet[]): Result<{ sheet: Sheet; layout: Layout }> {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const candidates = visible.flatMap((sheet) =>
    sheet.rows.filter((row) => row.number <= LAST_ROW_TRIED).map((row) => readHead(sheet, row)),
  );
  const best = candidates.toSorted((a, b) => b.known - a.known)[0];
  if (best === undefined || best.known < fewest(best))
    return refuse("members.import_unknown_layout");
  const fields = best.headings.flatMap(({ field }) => (field === null ? [] : [field]));
  const twice = best.headings.find(
    ({ field }, index) => field !== null && fields.indexOf(field) < fieldIndex(best, index),
  );
  const where = { sheet: best.sheet.name, row: best.row.number };
  if (twice) return refuse("members.import_heading_twice", { ...where, heading: twice.text });
  const title = best.sheet.rows
    .filter((row) => row.number < best.row.number)
    .flatMap((row) => row.cells.map((cell) => cell.text));
  const kind = kindOf(fields, title);
  if (kind !== "corrections") {
    const missing = missingIn(kind, fields);
    if (missing) return refuse("members.import_missing_heading", { ...where, field: missing });
  }
  return ok({
    sheet: best.sheet,
    layout: { kind, headings: best.headings, lastHeadRow: best.lastHeadRow, title },
  });
}

/** Columns by which a correction names whom it means, the surest first. */
export const KEYS = ["memberId", "cardNumber", "citizenId"] as const satisfies ImportField[];

const DATES: ReadonlySet<ImportField> = new Set<ImportField>([
  "birthDate",
  "birthMale",
  "birthFemale",
  "admittedOn",
  "joinedOn",
]);

const CORRECTIONS = /\b(dinh chinh|dieu chinh|chinh sua|sua doi)\b/u;

/**
 * A list that says in its title that it corrects, or that names people by a number without any date that a
 * roster must have, holds corrections.
 */
function kindOf(fields: readonly ImportField[], title: readonly string[]): ImportKind {
  if (fields.includes("organisationName") || fields.includes("organisationKind"))
    return "organisations";
  const keyed = KEYS.some((key) => fields.includes(key));
  const called = title.some((line) => CORRECTIONS.test(termKey(line)));
  const dated = fields.some((field) => DATES.has(field));
  return keyed && (called || fields.includes("memberId") || !dated) ? "corrections" : "roster";
}

function missingIn(
  kind: keyof typeof REQUIRED,
  fields: readonly ImportField[],
): ImportField | undefined {
  return REQUIRED[kind].find((group) => !group.some((field) => fields.includes(field)))?.[0];
}

/** Position of a heading among the known ones. */
function fieldIndex(candidate: Candidate, index: number): number {
  return candidate.headings.slice(0, index).filter(({ field }) => field !== null).length;
}

/** Reads a row as a head, with the row below it when that one divides its headings. */
function readHead(sheet: Sheet, row: SheetRow): Candidate {
  const below = sheet.rows.find((each) => each.number === row.number + 1);
  const single = joinHead(sheet, row, undefined);
  const double = below ? joinHead(sheet, row, below) : [];
  const count = (headings: readonly Heading[]) =>
    headings.filter(({ field }) => field !== null).length;
  const useDouble = below !== undefined && count(double) > count(single);
  const headings = useDouble ? double : single;
  return {
    sheet,
    row,
    lastHeadRow: useDouble ? below.number : row.number,
    headings,
    known: count(headings),
  };
}

function joinHead(sheet: Sheet, row: SheetRow, below: SheetRow | undefined): Heading[] {
  const last = Math.max(0, ...[...row.cells, ...(below?.cells ?? [])].map((cell) => cell.column));
  const headings: Heading[] = [];
  let carried = "";
  for (let column = 1; column <= last; column += 1) {
    const own = textAt(row, column);
    const sub = below ? textAt(below, column) : "";
    // A merged heading has its text in the first column only; without the merge it is the last one to the left.
    const over = own || (sub !== "" || isMerged(sheet.merges, row.number, column) ? carried : "");
    if (own !== "") carried = own;
    const text = [over, sub].filter((part) => part !== "").join(" / ");
    if (text !== "") headings.push({ column, text, field: fieldOf(over, sub) });
  }
  return below ? headings : headings.filter(({ column }) => textAt(row, column) !== "");
}

function fieldOf(over: string, sub: string): ImportField | null {
  const bare = (text: string) => termKey(text.replace(/\([^)]*\)/gu, " "));
  const keys =
    sub === ""
      ? [bare(over), termKey(over)]
      : [termKey(`${bare(over)} ${bare(sub)}`), ...(over === "" ? [bare(sub)] : [])];
  for (const key of keys) {
    const field = FIELD_BY_KEY.get(key);
    if (field) return field;
  }
  return null;
}

function textAt(row: SheetRow, column: number): string {
  return row.cells.find((cell) => cell.column === column)?.text.trim() ?? "";
}

function isMerged(merges: readonly Merge[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.top && row <= merge.bottom && column > merge.left && column <= merge.right,
  );
}
