import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { appendRevision, nextNumber, type NewObject } from "./append-revision.ts";
import { attempt } from "./attempt.ts";
import { fieldsOf } from "./form-fields.ts";
import { prepareHole, type PreparedSignature } from "./prepare-signature.ts";
import { catalogOf, objectIn, readPdf, resolved, type PdfFile } from "./read-file.ts";
import {
  dict,
  integer,
  list,
  name,
  reference,
  withEntry,
  type PdfDict,
  type PdfValue,
} from "./values.ts";

/** What a check in thirty years needs and the net no longer has; everything in DER. */
export interface LongTermData {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

const KINDS = { Certs: "certificates", CRLs: "crls", OCSPs: "ocsps" } as const;

/** Adds the document security store (ETSI EN 319 142-1, 5.4.2) as a revision; what the file has is not added twice, and with nothing new it stays as it is. */
export function addLongTermData(pdf: Uint8Array, data: LongTermData): Result<Uint8Array> {
  return attempt(() => {
    const file = readPdf(pdf);
    const kept = longTermDataIn(file);
    const store = storeOf(file);
    let number = nextNumber(file);
    const objects: NewObject[] = [];
    let next: PdfDict = store ?? dict({ Type: name("DSS") });
    for (const [key, kind] of Object.entries(KINDS)) {
      const have = new Set(kept[kind].map(hexOf));
      const fresh = [...new Map(data[kind].map((bytes) => [hexOf(bytes), bytes])).entries()]
        .filter(([hex]) => !have.has(hex))
        .map(([, bytes]) => streamObject(number++, bytes));
      objects.push(...fresh);
      const items = [...itemsOf(file, store, key), ...fresh.map((each) => reference(each.number))];
      if (items.length > 0) next = withEntry(next, key, list(items));
    }
    if (objects.length === 0) return ok(pdf);
    const { at, dict: catalog } = catalogOf(file);
    const changed = withEntry(catalog, "DSS", next);
    return ok(appendRevision(file, [...objects, { number: at.number, value: changed }]));
  });
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

function streamObject(number: number, bytes: Uint8Array): NewObject {
  return { number, value: dict({ Length: integer(bytes.length) }), stream: bytes };
}

function storeOf(file: PdfFile, revision = file.revisions.length - 1): PdfDict | undefined {
  const store = resolved(file, revision, catalogOf(file, revision).dict.entries.get("DSS"));
  return store?.kind === "dict" ? store : undefined;
}

function itemsOf(
  file: PdfFile,
  store: PdfDict | undefined,
  key: string,
  revision = file.revisions.length - 1,
): readonly PdfValue[] {
  const items = resolved(file, revision, store?.entries.get(key));
  return items?.kind === "array" ? items.items : [];
}

/** What the document security store of a file holds; packed streams are left out. */
export function longTermDataIn(
  file: PdfFile,
  revision: number = file.revisions.length - 1,
): LongTermData {
  const store = storeOf(file, revision);
  const bytesOf = (value: PdfValue): Uint8Array[] => {
    if (value.kind !== "reference") return [];
    const object = objectIn(file, revision, value.number);
    if (object?.stream === null || object?.value.kind !== "dict") return [];
    if (object.value.entries.has("Filter")) return [];
    return [file.bytes.slice(object.stream.from, object.stream.to)];
  };
  return {
    certificates: itemsOf(file, store, "Certs", revision).flatMap(bytesOf),
    crls: itemsOf(file, store, "CRLs", revision).flatMap(bytesOf),
    ocsps: itemsOf(file, store, "OCSPs", revision).flatMap(bytesOf),
  };
}

/**
 * A hole for a document time stamp (ETSI EN 319 142-1, 5.4.3), to be filled with a token about its digest. Before
 * the certificate of the last one ends, another is put on the finished file in the same way.
 */
export function prepareDocumentTimeStamp(pdf: Uint8Array): Result<PreparedSignature> {
  return attempt(() => {
    const used = fieldsOf(readPdf(pdf)).map((field) => field.name);
    let count = 1;
    while (used.includes(`time-stamp-${count}`)) count += 1;
    const stamp = dict({
      Type: name("DocTimeStamp"),
      Filter: name("Adobe.PPKLite"),
      SubFilter: name("ETSI.RFC3161"),
    });
    return prepareHole(pdf, `time-stamp-${count}`, stamp);
  });
}
