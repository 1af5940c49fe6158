import { utf8ToBytes } from "@noble/hashes/utils.js";
import { parseProof } from "../../crypto/tlog-proof.ts";
import { sameBytes } from "../../crypto/bytes.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { parseEntry } from "../entry.ts";
import { README_OF_EVIDENCE } from "../words/readme.ts";
import { formatAct, parseAct, type ProvenAct } from "./act.ts";
import { readBag, writeBag, type Bag } from "./bag.ts";
import { leafHead, type LaidAct } from "./check-act.ts";
import { formatLogKeys, readLogKeys, type LogKeys } from "./log-keys.ts";

/** An act with the papers and records that belong to it. */
export interface BaggedAct extends ProvenAct {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What is given out about one matter: its acts in the order of the log, the first one first. */
export interface Evidence extends LogKeys {
  readonly acts: readonly BaggedAct[];
}

/** Beside the files of an act. */
const PARTS = ["act.json", "entry.json", "proof.tlog-proof"] as const;

const KEYS_FILE = "log-keys.policy";
const AGENT = "Chi Bo So, evidence v1";

export const README_BYTES = utf8ToBytes(README_OF_EVIDENCE);

/** The archive that people keep: the same evidence always gives the same bytes. */
export function writeEvidence(evidence: Evidence): Uint8Array {
  const acts = evidence.acts.map((act, at) => [folderOf(act.entry, at), act] as const);
  const payload = new Map<string, Uint8Array>([[KEYS_FILE, utf8ToBytes(formatLogKeys(evidence))]]);
  for (const [folder, act] of acts) {
    payload.set(`${folder}/act.json`, formatAct(act));
    payload.set(`${folder}/entry.json`, act.entry);
    payload.set(`${folder}/proof.tlog-proof`, utf8ToBytes(act.proof));
    for (const [name, bytes] of act.files) payload.set(`${folder}/${name}`, bytes);
  }
  const laid = evidence.acts.map(({ entry, proof }) => ({ entry, proof: utf8ToBytes(proof) }));
  return writeBag({
    folder: bagName(laid),
    info: infoOf(laid, evidence),
    readme: README_BYTES,
    payload,
  });
}

type Placed = Pick<LaidAct, "entry" | "proof">;

/** The name of the folder: the first signs of the first entry's leaf hash, as they stand on the printed slip. */
export function bagName(acts: readonly Placed[]): string {
  return `evidence-${acts[0] === undefined ? "none" : leafHead(acts[0].entry)}`;
}

/** "01-minutes.adopted". */
function folderOf(entry: Uint8Array, at: number): string {
  const leaf = parseEntry(entry);
  return `${String(at + 1).padStart(2, "0")}-${leaf.ok ? leaf.value.kind : "unknown"}`;
}

/** What `bag-info.txt` says; all of it follows from the payload. */
function infoOf(acts: readonly Placed[], { keys }: LogKeys): Bag["info"] {
  const days = acts.flatMap(({ entry }) => {
    const leaf = parseEntry(entry);
    return leaf.ok ? [leaf.value.at.slice(0, 10)] : [];
  });
  const proof = acts[0] === undefined ? undefined : parseProof(acts[0].proof);
  const index = proof?.ok === true ? proof.value.index : 0;
  return [
    ["Bag-Software-Agent", AGENT],
    ["Bagging-Date", days.toSorted().at(-1) ?? "1980-01-01"],
    ["External-Identifier", `${keys[0].name}/${index}`],
  ];
}

/** A bag with what it says about itself held against its payload. */
export interface ReadEvidence extends LogKeys {
  readonly acts: readonly LaidAct[];
}

/** The acts in a bag; nothing is proved yet. */
export function readEvidence(bytes: Uint8Array): Result<ReadEvidence> {
  const bag = readBag(bytes);
  if (!bag.ok) return bag;
  const { payload, readme, info, folder } = bag.value;
  if (!sameBytes(readme, README_BYTES)) return refuse("ledger.readme_differs");
  const keyBytes = payload.get(KEYS_FILE);
  if (keyBytes === undefined) return refuse("ledger.bag_file_missing", { name: KEYS_FILE });
  const keys = readLogKeys(keyBytes);
  if (!keys.ok) return keys;
  const acts = readActs(new Map([...payload].filter(([name]) => name !== KEYS_FILE)));
  if (!acts.ok) return acts;
  if (folder !== bagName(acts.value)) return refuse("ledger.bag_folder");
  const wanted = infoOf(acts.value, keys.value);
  if (JSON.stringify(info) !== JSON.stringify(wanted)) return refuse("ledger.bag_info_malformed");
  return ok({ ...keys.value, acts: acts.value });
}

function readActs(payload: ReadonlyMap<string, Uint8Array>): Result<readonly LaidAct[]> {
  const folders = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of payload) {
    const [folder = "", name, ...deeper] = path.split("/");
    if (name === undefined || deeper.length > 0)
      return refuse("ledger.bundle_file_unexpected", { name: path });
    const files = folders.get(folder) ?? new Map<string, Uint8Array>();
    folders.set(folder, files.set(name, bytes));
  }
  if (folders.size === 0) return refuse("ledger.evidence_empty");
  const acts: LaidAct[] = [];
  for (const [folder, files] of [...folders].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const missing = PARTS.find((name) => !files.has(name));
    if (missing !== undefined)
      return refuse("ledger.bag_file_missing", { name: `data/${folder}/${missing}` });
    const [act, entry, proof] = PARTS.map((name) => files.get(name) ?? new Uint8Array());
    if (act === undefined || entry === undefined || proof === undefined) throw new TypeError();
    if (folder !== folderOf(entry, acts.length)) return refuse("ledger.act_folder", { folder });
    for (const name of PARTS) files.delete(name);
    acts.push({ act: parseAct(act), entry, proof, files });
  }
  return ok(acts);
}
