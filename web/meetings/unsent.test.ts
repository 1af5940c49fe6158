import assert from "node:assert/strict";
import { test } from "node:test";
import { isToSave, NO_OPINION, speakerOf, written } from "./unsent.ts";

const ITEM = "01990000-0000-7000-8000-000000000011";
const [AN, BINH] = ["01990000-0000-7000-8000-000000000021", "01990000-0000-7000-8000-000000000022"];
const speech = (
  id: string,
  memberId: string | null,
  startedAt: string,
  endedAt: string | null,
) => ({
  id,
  itemId: ITEM,
  memberId,
  startedAt,
  endedAt,
});
const speaks = speech("s1", AN, "2026-11-03T01:00:00.000Z", null);
const spoke = { ...speaks, endedAt: "2026-11-03T01:05:00.000Z" };
const item = { id: ITEM, opinions: [] };
const noted = (speechId: string) => ({
  ...item,
  opinions: [
    {
      id: "o1",
      memberId: AN,
      name: "An",
      at: "2026-11-03T01:04:00.000Z",
      text: "Tán thành.",
      how: "spoken" as const,
      version: 1,
      written: "",
      keyWords: [],
      speechId,
    },
  ],
});

test("the speaker stays when the speech ends, until something is noted of it or another speaks", () => {
  assert.deepEqual(speakerOf(null, item, [speaks]), { memberId: AN, speechId: "s1" });
  assert.deepEqual(speakerOf(null, item, [spoke]), { memberId: AN, speechId: "s1" });
  assert.deepEqual(speakerOf(null, noted("s1"), [spoke]), { memberId: null, speechId: null });
  const next = speech("s2", BINH, "2026-11-03T01:06:00.000Z", null);
  assert.deepEqual(speakerOf(null, item, [next, spoke]), { memberId: BINH, speechId: "s2" });
  const guest = speech("s3", null, "2026-11-03T01:07:00.000Z", null);
  assert.equal(speakerOf(null, item, [guest, spoke]).memberId, null);
});

test("whoever was chosen goes before whoever speaks, with the speech that was theirs", () => {
  const next = speech("s2", BINH, "2026-11-03T01:06:00.000Z", null);
  assert.deepEqual(speakerOf(AN, item, [spoke, next]), { memberId: AN, speechId: "s1" });
  assert.deepEqual(speakerOf(AN, item, [next]), { memberId: AN, speechId: null });
  const elsewhere = { ...spoke, itemId: "01990000-0000-7000-8000-000000000012" };
  assert.deepEqual(speakerOf(null, item, [elsewhere]), { memberId: null, speechId: null });
});

test("a conclusion that was typed is saved with the end, but never over somebody else's", () => {
  assert.equal(isToSave({ from: "", text: "Thống nhất" }, ""), true);
  assert.equal(isToSave({ from: "", text: "Thống nhất" }, "Chưa thống nhất"), false);
  assert.equal(isToSave({ from: "Cũ", text: "" }, "Cũ"), true);
  assert.equal(isToSave({ from: "Cũ", text: "Cũ " }, "Cũ"), false);
  assert.equal(isToSave(null, ""), false);
  const decomposed = "Thống nhất".normalize("NFD");
  assert.equal(isToSave({ from: "Thống nhất", text: decomposed }, "Thống nhất"), false);
});

test("what is written is of whom the form named then; taken back, it names nobody", () => {
  const one = written(NO_OPINION, AN, { text: "Đ" });
  assert.equal(one.memberId, AN);
  assert.equal(written(one, one.memberId, { text: "Đồng ý" }).memberId, AN);
  assert.deepEqual(written(one, one.memberId, { text: "" }), NO_OPINION);
  const word = written(NO_OPINION, AN, { keyWords: ["agree"] });
  assert.deepEqual(written(word, AN, { keyWords: [] }), NO_OPINION);
});

test("who was chosen by hand stays when what was written is taken back, until somebody else is chosen", () => {
  const chosen = written(NO_OPINION, AN, { memberId: BINH });
  assert.equal(chosen.memberId, BINH);
  const emptied = written(written(chosen, BINH, { text: "Đ" }), BINH, { text: "" });
  assert.equal(emptied.memberId, BINH);
  assert.deepEqual(written(emptied, BINH, { memberId: null }), NO_OPINION);
});
