import assert from "node:assert/strict";
import { test } from "node:test";
import { create } from "qrcode";
import { qrOf } from "./qr.ts";

const TEXTS = [
  "a",
  "Z7qk2mVh1TgRr0".repeat(1),
  "https://mau.chiboso.vn/booth#3n5Qv8yL1kTz7W.check",
  "x".repeat(62),
  "y".repeat(100),
  "z".repeat(122),
  "Bỏ phiếu kín ".repeat(10),
  "w".repeat(200),
];

test("the squares are those that another program draws for the same text", () => {
  for (const text of TEXTS)
    for (let mask = 0; mask < 8; mask += 1) {
      const segments = [{ data: new TextEncoder().encode(text), mode: "byte" as const }];
      const { modules } = create(segments, {
        errorCorrectionLevel: "M",
        maskPattern: mask as 0,
      });
      const wanted = Array.from({ length: modules.size }, (_, y) =>
        Array.from({ length: modules.size }, (__, x) => Boolean(modules.get(y, x))),
      );
      assert.deepEqual(qrOf(text, mask), wanted, `${text.slice(0, 20)} ${mask}`);
    }
});

test("one of the eight masks is taken, and a text that is too long has no picture", () => {
  const chosen = qrOf("tracker");
  assert.ok(
    Array.from({ length: 8 }, (_, mask) => qrOf("tracker", mask)).some(
      (each) => JSON.stringify(each) === JSON.stringify(chosen),
    ),
  );
  assert.equal(qrOf("v".repeat(300)), undefined);
});
