import { fieldsOf, type FormField } from "../pdf/form-fields.ts";
import {
  catalogOf,
  objectIn,
  pagesOf,
  resolved,
  type PdfFile,
  type PdfObject,
} from "../pdf/read-file.ts";
import {
  damaged,
  PdfError,
  sameValue,
  type PdfDict,
  type PdfReference,
  type PdfValue,
} from "../pdf/values.ts";
import { objectsOf } from "./revision-objects.ts";
import { checkField, reachableFrom, type VisibleBox } from "./field-shape.ts";

/** What a revision did, when it did only what it may. */
export type Change =
  | {
      readonly kind: "signature" | "documentTimeStamp";
      readonly field: FormField;
      readonly signature: PdfObject;
    }
  | { readonly kind: "longTermData" };

/** What tools of others may do beside: a visible mark within a box that is kept free, the date of the last change. */
export interface Allowance {
  readonly box?: VisibleBox | undefined;
}

const wrong = (code: string, message: string): PdfError => new PdfError(code, message);

/**
 * Compares a revision with the one before it, object by object. It may add one signature with its field, one
 * document time stamp, or long-term data, and nothing else: no other page, content, annotation, script or file, and no
 * byte between its objects. Throws `PdfError` with what it did instead.
 */
export function changeOf(file: PdfFile, revision: number, allowance: Allowance = {}): Change {
  const objects = objectsOf(file, revision);
  sameTrailer(file, revision);
  samePages(file, revision);
  const catalogs = bothOf(file, revision, ({ catalog }) => catalog);
  onlyDiffer(catalogs, ["AcroForm", "DSS", "Extensions"], "signatures.pdf_object_changed");
  const added = addedField(file, revision);
  const explained = new Set([catalogOf(file, revision).at.number]);
  if (added === undefined) {
    explainStore(file, revision, explained);
    refuseUnexplained(file, revision, objects, explained);
    return { kind: "longTermData" };
  }
  const { field, holders } = added;
  for (const holder of holders) explained.add(holder);
  const signature = checkField(file, revision, added, allowance.box);
  for (const number of [field.at.number, signature.number]) explained.add(number);
  if (!sameValue(catalogs.before.entries.get("DSS"), catalogs.after.entries.get("DSS"))) {
    throw wrong("signatures.pdf_object_changed", "long-term data beside a signature");
  }
  const drawn = reachableFrom(file, revision, field.dict.entries.get("AP"), objects);
  for (const number of drawn) explained.add(number);
  refuseUnexplained(file, revision, objects, explained);
  const type = dictOf(signature.value).entries.get("Type");
  const isStamp = type?.kind === "name" && type.name === "DocTimeStamp";
  return { kind: isStamp ? "documentTimeStamp" : "signature", field, signature };
}

const TRAILER_ENTRIES = new Set(["Size", "Root", "Info", "ID", "Prev"]);

function sameTrailer(file: PdfFile, revision: number): void {
  const [before, after] = [revision - 1, revision].map(
    (index) => file.revisions[index]?.trailer.entries ?? new Map<string, PdfValue>(),
  );
  const added = [...(after?.keys() ?? [])].find((key) => !TRAILER_ENTRIES.has(key));
  if (added !== undefined) throw wrong("signatures.pdf_object_changed", `${added} in the trailer`);
  for (const key of ["Root", "Info"]) {
    if (!sameValue(before?.get(key), after?.get(key))) {
      throw wrong("signatures.pdf_object_changed", `${key} in the trailer`);
    }
  }
}

/** The pages are the same, and each is what it was, annotations aside. */
function samePages(file: PdfFile, revision: number): void {
  const [before, after] = [pagesOf(file, revision - 1), pagesOf(file, revision)];
  const same =
    before.length === after.length && before.every((page, at) => sameValue(page, after[at]));
  if (!same) throw wrong("signatures.pdf_page_changed", "another list of pages");
  for (const page of before) {
    const pages = bothOf(file, revision, ({ at }) =>
      dictOf(objectIn(file, at, page.number)?.value),
    );
    onlyDiffer(pages, ["Annots"], "signatures.pdf_page_changed");
  }
}

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

function bothOf(
  file: PdfFile,
  revision: number,
  take: (of: { at: number; catalog: PdfDict }) => PdfDict,
): Both<PdfDict> {
  const of = (at: number) => take({ at, catalog: catalogOf(file, at).dict });
  return { before: of(revision - 1), after: of(revision) };
}

function dictOf(value: PdfValue | undefined): PdfDict {
  if (value?.kind !== "dict") throw damaged("a dictionary is missing");
  return value;
}

function onlyDiffer({ before, after }: Both<PdfDict>, keys: readonly string[], code: string): void {
  for (const key of new Set([...before.entries.keys(), ...after.entries.keys()])) {
    if (keys.includes(key)) continue;
    if (!sameValue(before.entries.get(key), after.entries.get(key))) throw wrong(code, key);
  }
}

/** The one field that was added to the form and to one page; undefined when neither changed. */
function addedField(file: PdfFile, revision: number) {
  const [before, after] = [fieldsOf(file, revision - 1), fieldsOf(file, revision)];
  const same = before.every(({ at }, index) => sameValue(at, after[index]?.at));
  if (!same || after.length > before.length + 1)
    throw wrong("signatures.signatures_not_one", "fields");
  const field = after.length > before.length ? after.at(-1) : undefined;
  const { page, holders: ofPage } = pageGrown(file, revision, field);
  const holders = [...formHolders(file, revision, field), ...ofPage];
  if (field === undefined) return undefined;
  if (before.some(({ name, at }) => name === field.name || at.number === field.at.number)) {
    throw wrong("signatures.signatures_not_one", "a field that was there");
  }
  if (objectIn(file, revision - 1, field.at.number) !== undefined) {
    throw wrong("signatures.pdf_object_changed", "the field was another object");
  }
  return { field, page, holders };
}

/** Objects that may change because the form has one more field. */
function formHolders(file: PdfFile, revision: number, field: FormField | undefined): number[] {
  const form = catalogOf(file, revision).dict.entries.get("AcroForm");
  const empty: PdfDict = { kind: "dict", entries: new Map() };
  const forms = bothOf(file, revision, ({ at, catalog }) => {
    const found = resolved(file, at, catalog.entries.get("AcroForm"));
    return found?.kind === "dict" ? found : empty;
  });
  onlyDiffer(
    forms,
    field === undefined ? ["Fields"] : ["Fields", "SigFlags"],
    "signatures.pdf_object_changed",
  );
  return field === undefined ? [] : numbersOf([form, forms.after.entries.get("Fields")]);
}

/** The one page that has one more annotation, the field's; and the objects that may change for it. */
function pageGrown(file: PdfFile, revision: number, field: FormField | undefined) {
  let page = -1;
  let holders: number[] = [];
  for (const [index, at] of pagesOf(file, revision).entries()) {
    const [before, after] = [revision - 1, revision].map((each) => annotationsOf(file, each, at));
    const wanted = [...(before?.items ?? [])];
    if ((after?.items.length ?? 0) > wanted.length && field !== undefined && page < 0) {
      wanted.push(field.at);
      page = index;
      holders = numbersOf([at, after?.at]);
    }
    const same = wanted.length === (after?.items.length ?? 0);
    if (!same || !wanted.every((each, place) => sameValue(each, after?.items[place]))) {
      throw wrong("signatures.pdf_annotation_added", `page object ${at.number}`);
    }
  }
  return { page, holders };
}

function annotationsOf(file: PdfFile, revision: number, page: PdfReference) {
  const at = dictOf(objectIn(file, revision, page.number)?.value).entries.get("Annots");
  const found = resolved(file, revision, at);
  if (found !== undefined && found.kind !== "array") throw damaged("annotations");
  return { at, items: found?.items ?? [] };
}

function numbersOf(values: readonly (PdfValue | undefined)[]): number[] {
  return values.flatMap((value) => (value?.kind === "reference" ? [value.number] : []));
}

const STORE_LISTS = ["Certs", "CRLs", "OCSPs"];

/** Long-term data only grows, and consists of plain streams. */
function explainStore(file: PdfFile, revision: number, explained: Set<number>): void {
  const storeIn = (at: number, value: PdfValue | undefined) => {
    const found = resolved(file, at, value);
    return found?.kind === "dict" ? found.entries : new Map<string, PdfValue>();
  };
  const [before, after] = [revision - 1, revision].map((at) =>
    storeIn(at, catalogOf(file, at).dict.entries.get("DSS")),
  );
  if (after === undefined || before === undefined || after.size === 0) {
    throw wrong("signatures.signatures_not_one", "a revision without a signature");
  }
  for (const key of after.keys()) {
    if (key !== "Type" && !STORE_LISTS.includes(key))
      throw wrong("signatures.pdf_object_unexpected", key);
  }
  for (const key of STORE_LISTS) {
    const [old, now] = [before.get(key), after.get(key)].map((value, at) => {
      const items = resolved(file, revision - 1 + at, value);
      return items?.kind === "array" ? items.items : [];
    });
    if (!old?.every((each, index) => sameValue(each, now?.[index]))) {
      throw wrong("signatures.pdf_object_changed", "long-term data was taken away");
    }
    for (const number of numbersOf(now?.slice(old.length) ?? [])) explained.add(number);
  }
}

/** Every object of the revision has its reason, and of those that were there only holders changed. */
function refuseUnexplained(
  file: PdfFile,
  revision: number,
  objects: ReadonlyMap<number, PdfObject>,
  explained: ReadonlySet<number>,
): void {
  for (const [number, object] of objects) {
    if (!explained.has(number)) {
      const before = objectIn(file, revision - 1, number);
      throw before === undefined
        ? wrong("signatures.pdf_object_unexpected", `object ${number} at byte ${object.from}`)
        : wrong("signatures.pdf_object_changed", `object ${number}`);
    }
  }
}
