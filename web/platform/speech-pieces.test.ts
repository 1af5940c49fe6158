import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { speechPieces } from "./speech-pieces.ts";

const words = (text: string) => text.split(/\s+/u).filter((word) => word !== "");

test("a page is read whole, word for word, in pieces that a browser does not break off", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), (text) => {
      const pieces = speechPieces(text);
      assert.deepEqual(pieces.flatMap(words), words(text));
      assert.ok(pieces.every((piece) => piece.length <= 180 || !piece.includes(" ")));
    }),
  );
});

test("lines and sentences are read with a pause between them", () => {
  assert.deepEqual(speechPieces("Cuộc họp sắp tới\n\nMời đồng chí dự. Địa điểm: nhà văn hóa."), [
    "Cuộc họp sắp tới",
    "Mời đồng chí dự.",
    "Địa điểm: nhà văn hóa.",
  ]);
});
