import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../../crypto/bytes.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { readZip, writeZip, type ZipFile } from "../zip.ts";
import { checkPaths } from "./paths.ts";

/** A folder as BagIt 1.0 (RFC 8493) describes it. */
export interface Bag {
  /** The one folder in the archive. */
  readonly folder: string;
  /** Lines of `bag-info.txt` but `Payload-Oxum`, which follows from the payload. */
  readonly info: readonly (readonly [label: string, value: string])[];
  /** Beside the payload and what BagIt asks for. */
  readonly readme: Uint8Array;
  /** Paths below `data/`. */
  readonly payload: ReadonlyMap<string, Uint8Array>;
}

const DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const INFO = "bag-info.txt";
const MANIFEST = "manifest-sha512.txt";
const TAG_MANIFEST = "tagmanifest-sha512.txt";
const README = "README.txt";
/** What stands beside the payload: nothing else may. */
const TAG_FILES = [README, INFO, "bagit.txt", MANIFEST];
const OXUM = "Payload-Oxum";

type Files = ReadonlyMap<string, Uint8Array>;

/** The archive: files in the order of their names, so that one bag has one form. */
export function writeBag({ folder, info, readme, payload }: Bag): Uint8Array {
  const data = new Map([...payload].map(([name, bytes]) => [`data/${name}`, bytes]));
  const tags = new Map([
    [README, readme],
    [INFO, formatInfo([...info, [OXUM, oxumOf(data)]])],
    ["bagit.txt", utf8ToBytes(DECLARATION)],
    [MANIFEST, formatManifest(data)],
  ]);
  return writeBagFiles(
    folder,
    new Map([...data, ...tags, [TAG_MANIFEST, formatManifest(tags)] as const]),
  );
}

/** The archive of a folder as it is, whatever its files say. */
export function writeBagFiles(folder: string, files: Files): Uint8Array {
  const whole = [...files].map(([name, bytes]): ZipFile => ({ name: `${folder}/${name}`, bytes }));
  return writeZip(whole.toSorted(byName));
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
  a.name < b.name ? -1 : 1;

/**
 * Reads a bag. Refuses files that are missing, not listed or others than the manifests say, a wrong `Payload-Oxum`,
 * paths that leave the folder or that are one file on some machines, and every form but that of `writeBag`.
 */
export function readBag(bytes: Uint8Array): Result<Bag> {
  const opened = openBagFiles(bytes);
  if (!opened.ok) return opened;
  const { folder, files } = opened.value;
  if (fromUtf8(files.get("bagit.txt") ?? new Uint8Array()) !== DECLARATION)
    return refuse("ledger.bag_not_bag");
  const data = new Map([...files].filter(([name]) => name.startsWith("data/")));
  const tags = new Map(
    [...files].filter(([name]) => !name.startsWith("data/") && name !== TAG_MANIFEST),
  );
  const listed = compareManifest(MANIFEST, files.get(MANIFEST), data);
  if (!listed.ok) return listed;
  const told = compareManifest(TAG_MANIFEST, files.get(TAG_MANIFEST), tags);
  if (!told.ok) return told;
  const strange = [...tags.keys()].find((name) => !TAG_FILES.includes(name));
  if (strange !== undefined) return refuse("ledger.bundle_file_unexpected", { name: strange });
  const info = readInfo(files.get(INFO), oxumOf(data));
  if (!info.ok) return info;
  const readme = files.get(README);
  if (readme === undefined) return refuse("ledger.bag_file_missing", { name: README });
  const payload = new Map([...data].map(([name, each]) => [name.slice("data/".length), each]));
  return ok({ folder, info: info.value, readme, payload });
}

/** Whether an archive has a folder in it, as every bag has and no bundle of before. */
export function isBag(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30 || view.getUint32(0, true) !== 0x04034b50) return false;
  return bytes.subarray(30, 30 + view.getUint16(26, true)).includes(0x2f);
}

/** The files of the one folder in an archive, by their paths in it. */
export function openBagFiles(
  bytes: Uint8Array,
): Result<{ readonly folder: string; readonly files: Files }> {
  const zip = readZip(bytes, () => true);
  if (!zip.ok) return zip;
  const names = zip.value.map(({ name }) => name);
  const paths = checkPaths(names);
  if (!paths.ok) return paths;
  const sorted = zip.value.toSorted(byName);
  if (sorted.some((file, at) => file !== zip.value[at]))
    return refuse("ledger.bundle_not_canonical");
  const [folder = ""] = (names[0] ?? "").split("/");
  if (names.some((name) => !name.startsWith(`${folder}/`))) return refuse("ledger.bag_folder");
  const files = zip.value.map(({ name, bytes: own }) => [name.slice(folder.length + 1), own]);
  return ok({ folder, files: new Map(files as [string, Uint8Array][]) });
}

const digestOf = (bytes: Uint8Array) => bytesToHex(sha512(bytes));

/** As `sha512sum` writes and checks it. */
function formatManifest(files: Files): Uint8Array {
  const lines = [...files].map(([name, bytes]) => ({ name, digest: digestOf(bytes) }));
  return utf8ToBytes(
    lines
      .toSorted(byName)
      .map(({ name, digest }) => `${digest}  ${name}\n`)
      .join(""),
  );
}

/** Exactly the listed files are there, each as the manifest says. */
function compareManifest(
  name: string,
  bytes: Uint8Array | undefined,
  files: Files,
): Result<undefined> {
  if (bytes === undefined) return refuse("ledger.bag_file_missing", { name });
  const lines = readManifest(bytes);
  if (lines === undefined) return refuse("ledger.bag_manifest_malformed", { name });
  const paths = checkPaths(lines.map(({ path }) => path));
  if (!paths.ok) return paths;
  const missing = lines.find(({ path }) => !files.has(path));
  if (missing !== undefined) return refuse("ledger.bag_file_missing", { name: missing.path });
  const listed = new Map(lines.map(({ path, digest }) => [path, digest]));
  for (const [path, own] of files) {
    const digest = listed.get(path);
    if (digest === undefined) return refuse("ledger.bag_file_unlisted", { name: path });
    if (digest !== digestOf(own)) return refuse("ledger.bag_file_differs", { name: path });
  }
  const sorted = lines.every(({ path }, at) => at === 0 || (lines[at - 1]?.path ?? "") < path);
  return sorted ? ok(undefined) : refuse("ledger.bag_manifest_malformed", { name });
}

function readManifest(bytes: Uint8Array) {
  const text = fromUtf8(bytes);
  if (text?.endsWith("\n") !== true) return undefined;
  const lines = text
    .slice(0, -1)
    .split("\n")
    .map((line) => /^([0-9a-f]{128}) {2}(.+)$/u.exec(line));
  const read = lines.flatMap((found) =>
    found === null ? [] : { digest: found[1] ?? "", path: found[2] ?? "" },
  );
  return read.length === lines.length ? read : undefined;
}

/** Octets and files of the payload. */
function oxumOf(data: Files): string {
  const octets = [...data.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  return `${octets}.${data.size}`;
}

type Info = Bag["info"];

function formatInfo(info: Info): Uint8Array {
  return utf8ToBytes(info.map(([label, value]) => `${label}: ${value}\n`).join(""));
}

function readInfo(bytes: Uint8Array | undefined, found: string): Result<Info> {
  if (bytes === undefined) return refuse("ledger.bag_file_missing", { name: INFO });
  const text = fromUtf8(bytes);
  const lines = text?.endsWith("\n") === true ? text.slice(0, -1).split("\n") : [];
  const info = lines.flatMap((line) => {
    const read = /^([A-Za-z-]+): (\S.*)$/u.exec(line);
    return read === null ? [] : [[read[1] ?? "", read[2] ?? ""] as const];
  });
  const [label, said] = info.at(-1) ?? [];
  if (info.length !== lines.length || label !== OXUM) return refuse("ledger.bag_info_malformed");
  if (said !== found) return refuse("ledger.bag_oxum", { said: said ?? "", found });
  return ok(info.slice(0, -1));
}
