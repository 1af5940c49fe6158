import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../../crypto/bytes.ts";
import { SAMPLE_CONFIRMED_AT } from "../sample-bundle.ts";
import { openBagFiles, writeBagFiles } from "./bag.ts";
import {
  adoptionAct,
  SAMPLE_ACTS,
  sampleBag,
  sampleRevision,
  signedAct,
} from "./sample-evidence.ts";

/** A bag that every reader accepts, or that every reader refuses, and why. */
export interface Vector {
  readonly name: string;
  readonly accepted: boolean;
  readonly why: string;
  readonly bytes: Uint8Array;
}

type Files = Map<string, Uint8Array>;

const GOOD = sampleBag();
const FIRST = "data/01-minutes.adopted";

/** The good bag after a change to its files. */
function changed(change: (files: Files) => void, fit: boolean): Uint8Array {
  const opened = openBagFiles(GOOD);
  if (!opened.ok) throw new TypeError("the sample is no bag");
  const files = new Map(opened.value.files);
  change(files);
  if (fit) relist(files);
  return writeBagFiles(opened.value.folder, files);
}

/** Manifests and Payload-Oxum made right for the files as they are. */
export function relist(files: Files): void {
  const isData = (path: string) => path.startsWith("data/");
  const data = [...files].filter(([path]) => isData(path));
  const octets = data.reduce((sum, [, { length }]) => sum + length, 0);
  const info = fromUtf8(files.get("bag-info.txt") ?? new Uint8Array()) ?? "";
  files.set(
    "bag-info.txt",
    utf8ToBytes(info.replace(/Oxum: [0-9.]+/, `Oxum: ${octets}.${data.length}`)),
  );
  const list = (wanted: (path: string) => boolean) =>
    utf8ToBytes(
      [...files]
        .filter(([path]) => wanted(path) && path !== "tagmanifest-sha512.txt")
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, bytes]) => `${bytesToHex(sha512(bytes))}  ${path}\n`)
        .join(""),
    );
  files.set("manifest-sha512.txt", list(isData));
  files.set(
    "tagmanifest-sha512.txt",
    list((path) => !isData(path)),
  );
}

const edit = (name: string, from: string, to: string, fit = true) =>
  changed((files) => {
    const text = fromUtf8(files.get(name) ?? new Uint8Array()) ?? "";
    files.set(name, utf8ToBytes(text.replace(from, to)));
  }, fit);

const vector = (accepted: boolean) => (name: string, why: string, bytes: Uint8Array) => ({
  name,
  accepted,
  why,
  bytes,
});
const good = vector(true);
const bad = vector(false);
const ADOPTED = adoptionAct();

/** The vectors of `docs/formats/evidence.md`, the same each time. */
export function sampleVectors(): readonly Vector[] {
  return [...sound(), ...falseBags(), ...falseActs(), ...falseMatters()];
}

function sound(): readonly Vector[] {
  const confirmed = { witnesses: [[0, SAMPLE_CONFIRMED_AT]] } as const;
  return [
    good("minutes", "minutes that nobody has signed with a key", sampleBag([ADOPTED])),
    good("signed", "minutes that two have signed", GOOD),
    good("confirmed", "the same, and another office confirmed", sampleBag(SAMPLE_ACTS, confirmed)),
  ];
}

/** Folders that are no bags of this form. */
function falseBags(): readonly Vector[] {
  return [
    bad(
      "missing",
      "a listed file is missing",
      changed((f) => f.delete(`${FIRST}/record.json`), false),
    ),
    bad(
      "extra",
      "a file below data/ that is not listed",
      changed((f) => f.set("data/x.txt", utf8ToBytes("x")), false),
    ),
    bad(
      "unlisted",
      "a file beside data/ that is not listed",
      changed((f) => f.set("x.txt", utf8ToBytes("x")), false),
    ),
    bad(
      "oxum",
      "a wrong Payload-Oxum, listed as it is",
      changed((f) => {
        const info = fromUtf8(f.get("bag-info.txt") ?? new Uint8Array()) ?? "";
        relist(f);
        f.set("bag-info.txt", utf8ToBytes(info.replace("Oxum: ", "Oxum: 1")));
        const tags = fromUtf8(f.get("tagmanifest-sha512.txt") ?? new Uint8Array()) ?? "";
        const digest = bytesToHex(sha512(f.get("bag-info.txt") ?? new Uint8Array()));
        f.set(
          "tagmanifest-sha512.txt",
          utf8ToBytes(tags.replace(/[0-9a-f]{128}( {2}bag-info)/, `${digest}$1`)),
        );
      }, false),
    ),
    bad(
      "outside",
      "a manifest with a path out of the folder",
      edit("manifest-sha512.txt", `${FIRST}/act.json`, "data/../act.json", false),
    ),
    bad(
      "capitals",
      "two paths that differ in capitals alone",
      changed(
        (f) => f.set("data/LOG-KEYS.policy", f.get("data/log-keys.policy") ?? new Uint8Array()),
        true,
      ),
    ),
  ];
}

/** Bags that are whole, of acts that do not hold. */
function falseActs(): readonly Vector[] {
  return [
    bad(
      "paper",
      "the paper is not the one that was sealed",
      edit(`${FIRST}/minutes.pdf`, "small", "great"),
    ),
    bad("salt", "another salt", edit(`${FIRST}/act.json`, "0b0b", "0b0c")),
    bad(
      "entry",
      "another time in an entry",
      edit("data/02-paper.signed/entry.json", "01:00", "01:01"),
    ),
    bad(
      "place",
      "another place in the log",
      edit("data/02-paper.signed/proof.tlog-proof", "index 4", "index 5"),
    ),
    bad(
      "size",
      "another size under the same signature",
      edit(`${FIRST}/proof.tlog-proof`, "\n9\n", "\n8\n"),
    ),
    bad(
      "extra-data",
      "extra data, which nothing covers",
      edit(`${FIRST}/proof.tlog-proof`, "index 2", "extra AAAA\nindex 2"),
    ),
  ];
}

/** Acts that hold, one by one, and do not belong together; and a file that was cut off. */
function falseMatters(): readonly Vector[] {
  const [clerk, chair] = [signedAct(1, "clerk"), signedAct(2, "chair")];
  const other = sampleRevision(1).with(3, 0x41);
  return [
    bad("gap", "the first of two signatures is left out", sampleBag([ADOPTED, chair])),
    bad(
      "rewritten",
      "a revision that rewrote what was adopted",
      sampleBag([ADOPTED, signedAct(1, "clerk", { pdf: other })]),
    ),
    bad(
      "report",
      "a report that does not accept",
      sampleBag([ADOPTED, clerk, signedAct(2, "chair", { report: { accepted: false } })]),
    ),
    bad("cut", "cut off at the end", GOOD.slice(0, -1)),
  ];
}
