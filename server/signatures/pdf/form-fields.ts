import { nextNumber, type NewObject } from "./append-revision.ts";
import { catalogOf, dictIn, objectIn, pagesOf, resolved, type PdfFile } from "./read-file.ts";
import {
  damaged,
  dict,
  integer,
  list,
  name,
  reference,
  textOf,
  textString,
  withEntry,
  type PdfDict,
  type PdfReference,
  type PdfValue,
} from "./values.ts";

/** Signatures exist, and the file may only be appended to (ISO 32000-1, table 219). */
const SIG_FLAGS = 3;
/** Print and Locked: PDF/A wants the first (ISO 19005-2, 6.3.2). */
const WIDGET_FLAGS = 132;

export interface FormField {
  readonly name: string;
  readonly at: PdfReference;
  readonly dict: PdfDict;
}

/** The fields of the form of a revision; fields are named flat here and in files that tools of others signed. */
export function fieldsOf(file: PdfFile, revision = file.revisions.length - 1): FormField[] {
  const form = resolved(file, revision, catalogOf(file, revision).dict.entries.get("AcroForm"));
  if (form === undefined) return [];
  if (form.kind !== "dict") throw damaged("a form that is no dictionary");
  const fields = resolved(file, revision, form.entries.get("Fields"));
  if (fields?.kind !== "array") throw damaged("a form without fields");
  return fields.items.map((at) => {
    if (at.kind !== "reference") throw damaged("a field that is no object of its own");
    const field = dictIn(file, revision, at);
    return { at, dict: field, name: textOf(field.entries.get("T")) };
  });
}

/** The objects that add an invisible signature field with its dictionary to the first page. */
export function withField(file: PdfFile, fieldName: string, signature: PdfDict): NewObject[] {
  const revision = file.revisions.length - 1;
  const [page] = pagesOf(file, revision);
  if (page === undefined) throw damaged("no page");
  const first = nextNumber(file);
  const widget = dict({
    Type: name("Annot"),
    Subtype: name("Widget"),
    FT: name("Sig"),
    T: textString(fieldName),
    V: reference(first),
    P: page,
    Rect: list([0, 0, 0, 0].map(integer)),
    F: integer(WIDGET_FLAGS),
  });
  return [
    { number: first, value: signature },
    { number: first + 1, value: widget },
    ...withItem(file, page, "Annots", reference(first + 1)),
    ...withFormField(file, reference(first + 1)),
  ];
}

function withFormField(file: PdfFile, field: PdfReference): NewObject[] {
  const revision = file.revisions.length - 1;
  const { at, dict: catalog } = catalogOf(file);
  const form = catalog.entries.get("AcroForm");
  const found = resolved(file, revision, form);
  const flagged = withEntry(
    found?.kind === "dict" ? found : dict({ Fields: list([]) }),
    "SigFlags",
    integer(SIG_FLAGS),
  );
  const fields = resolved(file, revision, flagged.entries.get("Fields"));
  const items = fields?.kind === "array" ? fields.items : [];
  const grown = withEntry(flagged, "Fields", list([...items, field]));
  if (form?.kind === "reference") return [{ number: form.number, value: grown }];
  return [{ number: at.number, value: withEntry(catalog, "AcroForm", grown) }];
}

/** The object in which a list stands, with one more item: the holder, or the list where it is an object. */
function withItem(file: PdfFile, at: PdfReference, key: string, item: PdfValue): NewObject[] {
  const revision = file.revisions.length - 1;
  const holder = dictIn(file, revision, at);
  const value = holder.entries.get(key);
  const found = resolved(file, revision, value);
  const grown = list([...(found?.kind === "array" ? found.items : []), item]);
  if (value?.kind === "reference" && objectIn(file, revision, value.number) !== undefined) {
    return [{ number: value.number, value: grown }];
  }
  return [{ number: at.number, value: withEntry(holder, key, grown) }];
}
