import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import fc from "fast-check";
import {
  textOf,
  isEditable,
  minutesDocument,
  WORDING,
  WRITTEN,
  type MinutesDocument,
} from "./document.ts";
import { draftMinutes } from "./draft.ts";
import { numberInWords } from "./number-words.ts";
import { anyRecord } from "./samples/any-record.ts";
import { exampleRecord } from "./samples/example-record.ts";

const EXAMPLE = new URL("./samples/example-minutes.txt", import.meta.url);

function wholeText(document: MinutesDocument): string {
  return document.blocks.map(textOf).join("\n");
}

function factOf(document: MinutesDocument, block: string, fact: string): string | undefined {
  const found = document.blocks.find((each) => each.id === block);
  return found?.runs.find((run) => run.fact === fact)?.text;
}

test("the minutes of the example meeting read as an office would write them", async () => {
  const text = wholeText(draftMinutes(exampleRecord()));
  if (process.env["UPDATE_EXAMPLES"] === "1") await writeFile(EXAMPLE, `${text}\n`);
  assert.equal(`${text}\n`, await readFile(EXAMPLE, "utf8"));
});

test("the same record always gives the same draft, and the draft has the declared shape", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const draft = draftMinutes(record);
      assert.deepEqual(draftMinutes(structuredClone(record)), draft);
      assert.deepEqual(minutesDocument.parse(draft), draft);
      const ids = draft.blocks.map((block) => block.id);
      assert.equal(new Set(ids).size, ids.length);
    }),
    { numRuns: 40 },
  );
});

test("every count in the minutes equals the record, in figures and in words", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const draft = draftMinutes(record);
      const here = record.roll.filter((entry) => entry.presence.length > 0).length;
      const away = (as: string) => record.roll.filter((entry) => entry.attendance === as).length;
      const expected: [string, string, number][] = [
        ["roll", "total", record.roll.length],
        ["roll.present", "count", here],
        ["roll.excused", "count", away("excused")],
        ["roll.unexcused", "count", away("unexcused")],
      ];
      for (const poll of record.items.flatMap((item) => item.polls)) {
        expected.push([`poll.${poll.id}.base`, "base", poll.base.counted.length]);
        for (const choice of ["for", "against", "other", "notVoting"] as const) {
          expected.push([`poll.${poll.id}.${choice}`, choice, poll.counts[choice]]);
        }
      }
      for (const [block, fact, count] of expected) {
        assert.equal(factOf(draft, block, fact), String(count));
        assert.equal(factOf(draft, block, `${fact}.words`), numberInWords(count));
      }
    }),
    { numRuns: 60 },
  );
});

test("the printed comparison is true and agrees with the outcome of the vote", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const draft = draftMinutes(record);
      for (const poll of record.items.flatMap((item) => item.polls)) {
        const text = factOf(draft, `poll.${poll.id}.result`, "arithmetic") ?? "";
        const [, den, yes, left, words = "", num, base, right] =
          /^(\d+) × (\d+) = (\d+) (.+) (\d+) × (\d+) = (\d+)$/u.exec(text) ?? [];
        assert.equal(Number(den) * Number(yes), Number(left));
        assert.equal(Number(num) * Number(base), Number(right));
        assert.equal(["lớn hơn", "không nhỏ hơn"].includes(words), poll.adopted);
      }
    }),
    { numRuns: 60 },
  );
});

test("nothing that was said, decided or entrusted is left out", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const text = wholeText(draftMinutes(record));
      const told = [
        record.meeting.place,
        record.chair.name,
        record.clerk.name,
        ...record.roll.map((entry) => entry.name),
        ...record.roll.flatMap((entry) => entry.reason ?? []),
        ...record.guests.flatMap((guest) => [guest.name, guest.title]),
        ...record.items.flatMap((item) => [
          item.title,
          item.conclusion ?? "",
          ...item.opinions.flatMap((opinion) => [opinion.name, opinion.text]),
          ...item.assignments.flatMap((each) => [
            each.owner.name,
            each.text,
            "01 tháng 12 năm 2026",
          ]),
          ...item.polls.flatMap((poll) => [
            poll.question,
            poll.repeatReason ?? "",
            poll.citation.ruleId,
            poll.citation.document,
            ...poll.base.excluded.map((person) => person.name),
          ]),
        ]),
      ];
      for (const each of told) assert.ok(text.includes(each), `"${each}" is not in the minutes`);
    }),
    { numRuns: 60 },
  );
});

test("each name of a voter stands under the choice the voter made", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const draft = draftMinutes(record);
      for (const poll of record.items.flatMap((item) => item.polls)) {
        for (const choice of ["for", "against", "other"] as const) {
          const block = draft.blocks.find((each) => each.id === `poll.${poll.id}.${choice}`);
          const names = block?.runs.filter((run) => run.fact === "voter").map((run) => run.text);
          const voted = poll.votes.filter((vote) => vote.choice === choice);
          assert.deepEqual(
            names,
            voted.map((vote) => vote.name),
          );
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("only what people said, concluded and entrusted may be edited in a generated block", () => {
  const editable = draftMinutes(exampleRecord()).blocks.filter(
    (block) => block.origin === "generated" && isEditable(block),
  );
  const kinds = new Set(editable.map((block) => block.id.split(".")[0]));
  assert.deepEqual([...kinds], ["opinion", "conclusion", "assignment"]);
  for (const block of editable) assert.ok(block.runs.some((run) => run.fact === WORDING));
});

test("the reading and the quality score are left to the minutes-taker, because no event proves them", () => {
  const draft = draftMinutes(exampleRecord());
  for (const id of Object.values(WRITTEN)) {
    const block = draft.blocks.find((each) => each.id === id);
    assert.equal(block?.origin, "written");
    assert.deepEqual(block?.runs, []);
  }
});

test("a generated block names the events it was made from", () => {
  const draft = draftMinutes(exampleRecord());
  const events = (id: string) => draft.blocks.find((block) => block.id === id)?.from.events;
  assert.deepEqual(events("opened"), [1]);
  assert.deepEqual(events("opinion.01980000-0000-7000-8000-000000000301"), [2]);
  assert.deepEqual(events("poll.01980000-0000-7000-8000-000000000501.result"), [3]);
  assert.deepEqual(events("closed"), [4]);
});

test("a meeting that ends after midnight in Viet Nam tells the next day", () => {
  const record = exampleRecord();
  const late = { ...record, meeting: { ...record.meeting, closedAt: "2026-11-03T17:10:00.000Z" } };
  const closed = draftMinutes(late).blocks.find((block) => block.id === "closed");
  assert.ok(closed && textOf(closed).includes("00 giờ 10 phút, ngày 04 tháng 11 năm 2026"));
  assert.ok(textOf(closed).includes("275 phút"));
});
