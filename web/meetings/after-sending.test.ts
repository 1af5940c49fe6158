import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  aheadLeft,
  conclusionLeft,
  opinionLeft,
  restOf,
  taskLeft,
  unsentAhead,
  unsentOpinion,
  unsentTask,
} from "./after-sending.ts";
import { isToSave, NO_AHEAD, NO_OPINION, NO_TASK } from "./unsent.ts";

const AN = "01990000-0000-7000-8000-000000000021";
const draft = { ...NO_OPINION, id: "o1", memberId: AN, text: "Đồng ý. Đề nghị thêm " };

test("what was typed behind what was sent is still to be sent; a changed text is so as a whole", () => {
  assert.equal(restOf("Đồng ý. Đề nghị thêm ", "Đồng ý."), "Đề nghị thêm ");
  assert.equal(restOf("Đồng ý.", "Đồng ý."), "");
  assert.equal(restOf(" Đồng  ý.\r\n".normalize("NFD"), "Đồng ý."), "");
  assert.equal(restOf("Không đồng ý.", "Đồng ý."), "Không đồng ý.");
  assert.equal(restOf("Đồng", "Đồng ý."), "Đồng");
  assert.equal(restOf("Thêm", ""), "Thêm");
});

test("nothing is left of any text that was sent as it stands", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => restOf(text, text) === ""));
});

test("an opinion that the record has is not sent twice, and what was typed behind it gets a new number", () => {
  const there = { id: "o1", written: "Đồng ý.", keyWords: [] };
  const left = { ...draft, id: null, text: "Đề nghị thêm " };
  assert.deepEqual(unsentOpinion(draft, [there]), left);
  assert.deepEqual(unsentOpinion({ ...draft, text: "Đồng ý. " }, [there]), NO_OPINION);
  assert.equal(unsentOpinion(draft, [{ ...there, id: "o2" }]), draft);
  const unnumbered = { ...draft, id: null };
  assert.equal(unsentOpinion(unnumbered, [there]), unnumbered);
});

test("key words that were pressed after the sending stay", () => {
  const more = { ...draft, text: "", keyWords: ["agree", "ask"] as const };
  assert.deepEqual(opinionLeft(more, { text: "", keyWords: ["agree"] }).keyWords, ["ask"]);
  assert.deepEqual(opinionLeft(more, { text: "", keyWords: more.keyWords }), NO_OPINION);
});

test("a task and an opinion sent ahead that the record has are not sent twice", () => {
  const task = { ...NO_TASK, id: "t1", ownerId: AN, text: "Lập danh sách", dueDate: "2026-11-20" };
  assert.deepEqual(unsentTask(task, [{ id: "t1", text: "Lập danh sách" }]), NO_TASK);
  assert.equal(unsentTask(task, []), task);
  assert.equal(taskLeft({ ...task, text: "Lập danh sách và gửi" }, "Lập danh sách").text, "và gửi");
  const ahead = { id: "o1", text: "Ý kiến của tôi" };
  assert.deepEqual(unsentAhead(ahead, [{ id: "o1", written: "Ý kiến của tôi" }]), NO_AHEAD);
  assert.equal(unsentAhead(ahead, []), ahead);
  assert.deepEqual(aheadLeft(ahead, "Ý kiến"), { id: null, text: "của tôi" });
});

test("what was typed while a conclusion was being saved stands over what the record now has", () => {
  const sent = " Thống nhất ".normalize("NFD");
  assert.equal(conclusionLeft({ from: "", text: sent }, sent), null);
  assert.equal(conclusionLeft(null, sent), null);
  const left = conclusionLeft({ from: "", text: "Thống nhất, giao chi ủy" }, sent);
  assert.deepEqual(left, { from: "Thống nhất", text: "Thống nhất, giao chi ủy" });
  assert.equal(isToSave(left, "Thống nhất"), true);
});
