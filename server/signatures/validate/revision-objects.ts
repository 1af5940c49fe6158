import { objectAt, type PdfFile, type PdfObject } from "../pdf/read-file.ts";
import { skipBlank } from "../pdf/read-value.ts";
import { damaged, PdfError, type PdfValue } from "../pdf/values.ts";

/** Names of entries that run something or carry a file (ISO 32000-1, 12.6, 7.11.4). */
const ACTIVE = new Set([
  "JavaScript",
  "JS",
  "Launch",
  "SubmitForm",
  "ImportData",
  "RichMedia",
  "EmbeddedFile",
  "EmbeddedFiles",
  "EF",
  "AF",
  "AA",
  "OpenAction",
  "XFA",
  "A",
  "URI",
  "GoToR",
  "GoToE",
]);

const wrong = (code: string, message: string): PdfError => new PdfError(code, message);

/**
 * All objects of a revision, which must fill it without a gap be just those
 * that its table names, and neither run anything nor carry a file. Throws `PdfError`.
 */
export function objectsOf(file: PdfFile, revision: number): ReadonlyMap<number, PdfObject> {
  const before = file.revisions[revision - 1];
  const table = file.revisions[revision];
  if (before === undefined || table === undefined) throw damaged("no earlier revision");
  const objects = new Map<number, PdfObject>();
  for (let at = skipBlank(file.text, before.eof); at < table.at; at = skipBlank(file.text, at)) {
    const object = objectAt(file, revision, at);
    const entry = table.entries.get(object.number);
    if (entry === undefined || entry === "free" || entry.offset !== object.from) {
      throw wrong(
        "signatures.pdf_object_hidden",
        `an object that the table does not name at byte ${at}`,
      );
    }
    objects.set(object.number, object);
    at = object.to;
  }
  refuseComments(file.text.slice(before.eof, table.at));
  for (const [number, entry] of table.entries) {
    if (number === 0 && entry === "free") continue;
    if (!objects.has(number)) throw wrong("signatures.pdf_object_removed", `object ${number}`);
  }
  for (const { value } of objects.values()) refuseActive(value);
  return objects;
}

/** A comment could hide what a reader that repairs files would find. */
function refuseComments(text: string): void {
  for (const line of text.split(/[\r\n]+/)) {
    if (line.startsWith("%") && /obj|xref|trailer/.test(line)) {
      throw wrong("signatures.pdf_object_hidden", "a comment that hides something");
    }
  }
}

function refuseActive(value: PdfValue): void {
  if (value.kind === "array") value.items.forEach(refuseActive);
  if (value.kind !== "dict") return;
  for (const [key, each] of value.entries) {
    const named = each.kind === "name" ? each.name : "";
    if (ACTIVE.has(key) || (["S", "Type", "Subtype"].includes(key) && ACTIVE.has(named))) {
      throw wrong("signatures.pdf_active_content", key);
    }
    refuseActive(each);
  }
}
