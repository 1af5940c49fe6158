import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleBundle } from "@chiboso/domain/ledger/sample-bundle.ts";
import { isOtherFile } from "./other-file.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("a paper is not a file that can be checked, whatever it is called, and nobody is told of a forgery", () => {
  for (const name of ["bien-ban.pdf", "bien-ban", "anh.jpg"])
    assert.equal(isOtherFile(name, bytesOf("%PDF-1.7")), true, name);
  assert.equal(isOtherFile("rong.pdf", new Uint8Array()), true);
});

test("a bundle and an election are checked under any name, and what is called so also when it is damaged", () => {
  assert.equal(isOtherFile("bien-ban.pdf", sampleBundle()), false);
  assert.equal(isOtherFile("phieu", bytesOf("BELENIOS\0...")), false);
  for (const name of ["bien-ban.zip", "BIEN-BAN.ZIP", "phieu.bel"])
    assert.equal(isOtherFile(name, bytesOf("XK damaged")), false, name);
});
