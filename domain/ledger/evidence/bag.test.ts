import assert from "node:assert/strict";
import { test } from "node:test";
import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../../crypto/bytes.ts";
import { writeZip } from "../zip.ts";
import { openBagFiles, readBag, writeBag, writeBagFiles } from "./bag.ts";

const text = utf8ToBytes;
const GOOD = writeBag({
  folder: "evidence-of-the-test",
  info: [["External-Identifier", "one"]],
  readme: text("read me\n"),
  payload: new Map([
    ["a.txt", text("first")],
    ["folder/b.txt", text("second")],
  ]),
});

type Files = Map<string, Uint8Array>;

/** The bag after a change to its files, with nothing else made to fit. */
function changed(change: (files: Files) => void): Uint8Array {
  const opened = openBagFiles(GOOD);
  assert.ok(opened.ok);
  const files = new Map(opened.value.files);
  change(files);
  return writeBagFiles(opened.value.folder, files);
}

const textOf = (files: Files, name: string) => fromUtf8(files.get(name) ?? text("")) ?? "";

/** The manifests written anew for the files as they are, so that only the change itself is wrong. */
function relisted(files: Files): void {
  const list = (names: readonly string[]) =>
    text(
      names
        .toSorted()
        .map((name) => `${bytesToHex(sha512(files.get(name) ?? text("")))}  ${name}\n`)
        .join(""),
    );
  const isData = (name: string) => name.startsWith("data/");
  files.set("manifest-sha512.txt", list([...files.keys()].filter(isData)));
  files.delete("tagmanifest-sha512.txt");
  files.set("tagmanifest-sha512.txt", list([...files.keys()].filter((name) => !isData(name))));
}

function refusalOf(bytes: Uint8Array): string {
  const read = readBag(bytes);
  assert.ok(!read.ok, "the bag was accepted");
  return read.refusal.code;
}

/** As if a stranger had listed this path. */
const listing = (path: string) =>
  changed((files) => {
    const line = `${"0".repeat(128)}  ${path}\n`;
    files.set("manifest-sha512.txt", text(textOf(files, "manifest-sha512.txt") + line));
  });

test("a bag is read as it was written, and written the same again", () => {
  const read = readBag(GOOD);
  assert.ok(read.ok);
  assert.deepEqual([...read.value.payload.keys()], ["a.txt", "folder/b.txt"]);
  assert.deepEqual(writeBag(read.value), GOOD);
});

test("a file that is missing is named", () => {
  const bytes = changed((files) => files.delete("data/a.txt"));
  assert.equal(refusalOf(bytes), "ledger.bag_file_missing");
  for (const name of ["manifest-sha512.txt", "tagmanifest-sha512.txt", "bag-info.txt"])
    assert.equal(refusalOf(changed((files) => files.delete(name))), "ledger.bag_file_missing");
});

test("a file too many in the payload is refused, and one beside it that no manifest lists", () => {
  const extra = changed((files) => files.set("data/c.txt", text("third")));
  assert.equal(refusalOf(extra), "ledger.bag_file_unlisted");
  const beside = changed((files) => files.set("note.txt", text("a note")));
  assert.equal(refusalOf(beside), "ledger.bag_file_unlisted");
  const listed = changed((files) => {
    files.set("fetch.txt", text("http://example.org/x 1 data/x\n"));
    relisted(files);
  });
  assert.equal(refusalOf(listed), "ledger.bundle_file_unexpected");
});

test("a file that was changed is refused by its digest", () => {
  const payload = changed((files) => files.set("data/a.txt", text("First")));
  assert.equal(refusalOf(payload), "ledger.bag_file_differs");
  const tag = changed((files) => files.set("README.txt", text("read it\n")));
  assert.equal(refusalOf(tag), "ledger.bag_file_differs");
});

test("another Payload-Oxum than the payload has is refused", () => {
  for (const said of ["11.3", "12.2", "11", "11.2.0"]) {
    const bytes = changed((files) => {
      const info = textOf(files, "bag-info.txt").replace(
        "Payload-Oxum: 11.2",
        `Payload-Oxum: ${said}`,
      );
      files.set("bag-info.txt", text(info));
      relisted(files);
    });
    assert.equal(refusalOf(bytes), "ledger.bag_oxum", said);
  }
  const silent = changed((files) => {
    files.set("bag-info.txt", text("External-Identifier: one\n"));
    relisted(files);
  });
  assert.equal(refusalOf(silent), "ledger.bag_info_malformed");
});

test("paths that leave the folder are refused, in the manifest and in the archive", () => {
  for (const path of [
    "../outside.txt",
    "data/../../outside.txt",
    "/etc/passwd",
    "data/./a.txt",
    "data//a.txt",
    "data\\..\\a.txt",
    "C:/a.txt",
    "~/a.txt",
  ]) {
    assert.equal(refusalOf(listing(path)), "ledger.bag_path_outside", path);
    const bytes = writeZip([{ name: path, bytes: text("x") }]);
    assert.equal(refusalOf(bytes), "ledger.bag_path_outside", path);
  }
});

test("two paths that are one file on some machines are refused: by capitals or by normal form", () => {
  for (const path of ["data/A.txt", "data/FOLDER/b.txt", "data/a.txt"])
    assert.equal(refusalOf(listing(path)), "ledger.bag_path_twice", path);
  const capitals = changed((files) => files.set("data/A.TXT", text("first")));
  assert.equal(refusalOf(capitals), "ledger.bag_path_twice");
  const forms = changed((files) => {
    files.set("data/bi\u00ean.txt", text("one"));
    files.set("data/bi\u0065\u0302n.txt", text("two"));
  });
  assert.equal(refusalOf(forms), "ledger.bag_path_twice");
  assert.equal(refusalOf(listing("data/bi\u00ean.txt")), "ledger.bag_path_name");
});

test("a manifest in any other form is refused", () => {
  const forms: readonly ((lines: string[]) => string)[] = [
    (lines) => lines.toReversed().join("\n") + "\n",
    (lines) => lines.join("\n"),
    (lines) => lines.join("\r\n") + "\r\n",
    (lines) => lines.join("\n").toUpperCase() + "\n",
    (lines) => lines.join("\n").replaceAll("  ", " *") + "\n",
  ];
  for (const form of forms) {
    const bytes = changed((files) => {
      const lines = textOf(files, "manifest-sha512.txt").slice(0, -1).split("\n");
      files.set("manifest-sha512.txt", text(form(lines)));
    });
    assert.equal(refusalOf(bytes), "ledger.bag_manifest_malformed");
  }
});

test("a folder that is no bag of this version, two folders, or files in another order are refused", () => {
  const other = changed((files) => {
    files.set("bagit.txt", text("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"));
    relisted(files);
  });
  assert.equal(refusalOf(other), "ledger.bag_not_bag");
  const two = writeZip([
    { name: "a/bagit.txt", bytes: text("x") },
    { name: "b/bagit.txt", bytes: text("x") },
  ]);
  assert.equal(refusalOf(two), "ledger.bag_folder");
  const order = writeZip([
    { name: "a/z.txt", bytes: text("x") },
    { name: "a/bagit.txt", bytes: text("x") },
  ]);
  assert.equal(refusalOf(order), "ledger.bundle_not_canonical");
});

test("every byte of the archive counts", () => {
  for (let at = 0; at < GOOD.length; at += 1) {
    const bad = GOOD.slice();
    bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
    // The name of the folder is what whoever packs a bag chooses; what reads evidence holds it against the acts.
    const read = readBag(bad);
    assert.ok(!read.ok || read.value.folder !== "evidence-of-the-test", `byte ${at}`);
  }
});
