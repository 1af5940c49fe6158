import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMessage } from "./messages.ts";

const words = {
  "test.plain": "Đã lưu",
  "test.angle": "Nhỏ hơn 10 & <b>không</b> phải thẻ",
  "test.count": "{count, plural, =0 {không có ai} other {# người}}",
  "test.name": "Chào {name}",
};

test("a plain text is itself", () => {
  assert.equal(formatMessage(words, "vi", "test.plain"), "Đã lưu");
});

test("signs that look like tags stay as they are, so that nothing a person typed becomes markup", () => {
  assert.equal(formatMessage(words, "vi", "test.angle"), "Nhỏ hơn 10 & <b>không</b> phải thẻ");
  assert.equal(formatMessage(words, "vi", "test.name", { name: "<i>An</i>" }), "Chào <i>An</i>");
});

test("counts take the form of their number", () => {
  assert.equal(formatMessage(words, "vi", "test.count", { count: 0 }), "không có ai");
  assert.equal(formatMessage(words, "vi", "test.count", { count: 1200 }), "1.200 người");
});

test("a value that is missing is a fault and never a hole in the text", () => {
  assert.throws(() => formatMessage(words, "vi", "test.name"), /name/);
  assert.throws(() => formatMessage(words, "vi", "test.absent"), /test.absent/);
});
