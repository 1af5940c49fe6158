import { posix } from "node:path";
import { LIMITS, SpreadsheetRefused } from "./spreadsheet-faults.ts";
import { isDateFormat } from "./spreadsheet-dates.ts";
import { readXml } from "./spreadsheet-xml.ts";
import type { Package } from "./spreadsheet-zip.ts";

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly part: string;
  }[];
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

interface Relation {
  readonly id: string;
  /** Last word of the type's address: `officeDocument`, `worksheet`, `sharedStrings`. */
  readonly type: string;
  readonly part: string;
}

/** Follows the package's own references to the workbook and its parts, never guessing their names. */
export async function readWorkbook(pack: Package): Promise<WorkbookPart> {
  if (!pack.has("[Content_Types].xml") || !pack.has("_rels/.rels")) {
    throw new SpreadsheetRefused("not_a_spreadsheet");
  }
  const top = await readRelations(pack, "");
  const workbook = top.find((each) => each.type === "officeDocument")?.part;
  if (workbook === undefined || !/\.xml$/i.test(workbook) || !pack.has(workbook)) {
    throw new SpreadsheetRefused("not_a_spreadsheet");
  }
  const relations = await readRelations(pack, workbook);
  const { date1904, listed, isWorkbook } = await readSheetList(pack, workbook);
  if (!isWorkbook) throw new SpreadsheetRefused("not_a_spreadsheet");
  const partOf = (type: string) => relations.find((each) => each.type === type)?.part;
  const sheets = listed.flatMap(({ name, hidden, relation }) => {
    const found = relations.find((each) => each.id === relation && each.type === "worksheet");
    return found ? [{ name, hidden, part: found.part }] : [];
  });
  return { date1904, sheets, stringsPart: partOf("sharedStrings"), stylesPart: partOf("styles") };
}

async function readRelations(pack: Package, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  if (!pack.has(name)) return [];
  const relations: Relation[] = [];
  await readXml(await pack.open(name), {
    open: (tag, attributes) => {
      if (tag !== "Relationship") return;
      const type = (attributes["Type"] ?? "").split("/").at(-1) ?? "";
      const target = attributes["Target"] ?? "";
      if (attributes["TargetMode"] === "External") return;
      const resolved = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      relations.push({ id: attributes["Id"] ?? "", type, part: resolved });
    },
  });
  return relations;
}

async function readSheetList(pack: Package, part: string) {
  const listed: { name: string; hidden: boolean; relation: string }[] = [];
  let date1904 = false;
  let isWorkbook = false;
  await readXml(await pack.open(part), {
    open: (tag, attributes) => {
      if (tag === "workbook") isWorkbook = true;
      if (tag === "workbookPr") date1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (tag !== "sheet") return;
      if (listed.length >= LIMITS.sheets) throw new SpreadsheetRefused("too_large");
      const relation = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      listed.push({ name: attributes["name"] ?? "", hidden, relation });
    },
  });
  return { date1904, listed, isWorkbook };
}

/** The texts that cells point to by number. Runs of one text are joined; readings for ruby are left out. */
export async function readSharedStrings(
  pack: Package,
  part: string | undefined,
): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined || !pack.has(part)) return strings;
  let current = "";
  let inText = false;
  let inReading = false;
  await readXml(await pack.open(part), {
    open: (tag) => {
      if (tag === "si") current = "";
      if (tag === "rPh") inReading = true;
      if (tag === "t") inText = !inReading;
    },
    text: (text) => {
      if (inText) current += text;
      if (current.length > LIMITS.textLength) throw new SpreadsheetRefused("too_large");
    },
    close: (tag) => {
      if (tag === "t") inText = false;
      if (tag === "rPh") inReading = false;
      if (tag !== "si") return;
      if (strings.length >= LIMITS.sharedStrings) throw new SpreadsheetRefused("too_large");
      strings.push(current);
    },
  });
  return strings;
}

/** For each cell style, whether it shows its number as a day. */
export async function readDateStyles(pack: Package, part: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined || !pack.has(part)) return styles;
  const custom = new Map<number, string>();
  let inCells = false;
  await readXml(await pack.open(part), {
    open: (tag, attributes) => {
      if (tag === "numFmt")
        custom.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (tag === "cellXfs") inCells = true;
      if (tag !== "xf" || !inCells) return;
      const format = Number(attributes["numFmtId"] ?? 0);
      styles.push(isDateFormat(format, custom.get(format)));
    },
    close: (tag) => {
      if (tag === "cellXfs") inCells = false;
    },
  });
  return styles;
}
