import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Attendance, MeetingRecord, RecordItem, RollEntry } from "../meetings/record.ts";
import { ITEM_KINDS } from "../meetings/record.ts";
import { VOTE_CHOICES, type PollOutcome } from "../voting/outcome.ts";
import { minutesDocument, textOf, type MinutesDocument } from "./document.ts";
import { draftMinutes } from "./draft.ts";
import { numberInWords } from "./number-words.ts";
import { printable } from "./printable.ts";
import { exampleRecord, idOf } from "./samples/example-record.ts";

/** Text as people write it, with the signs that a typesetter could take for orders. */
const anyText: fc.Arbitrary<string> = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .map((text) => `${text} đ#$*_\\@<>[]`.normalize("NFC"));

const attendances: readonly Attendance[] = [
  "present",
  "late",
  "leftEarly",
  "excused",
  "unexcused",
  "exempt",
];

const anyRoll: fc.Arbitrary<RollEntry[]> = fc
  .array(
    fc.record({
      attendance: fc.constantFrom(...attendances),
      standing: fc.constantFrom("official", "probationary", "exempt", "suspended"),
      name: anyText,
      reason: fc.option(anyText),
      online: fc.boolean(),
    }),
    { minLength: 3, maxLength: 49 },
  )
  .map((people) =>
    people.map((person, index): RollEntry => {
      const came = ["present", "late", "leftEarly"].includes(person.attendance);
      return {
        memberId: idOf(1000 + index),
        name: `${index} ${person.name}`,
        standing: person.standing,
        posts: [],
        attendance: person.attendance,
        reason: person.attendance === "excused" ? person.reason : null,
        presence: came
          ? [
              {
                from: "2026-11-03T12:30:00.000Z",
                to: "2026-11-03T14:00:00.000Z",
                place: person.online ? "online" : "room",
                how: "rollCall",
              },
            ]
          : [],
      };
    }),
  );

function anyPoll(roll: readonly RollEntry[], index: number): fc.Arbitrary<PollOutcome> {
  const base = roll.filter((entry) => entry.standing === "official");
  const sample = exampleRecord().items[1]?.polls[0] as PollOutcome;
  return fc
    .record({
      choices: fc.array(fc.option(fc.constantFrom(...VOTE_CHOICES)), {
        minLength: base.length,
        maxLength: base.length,
      }),
      threshold: fc.constantFrom(
        { num: 1, den: 2, strict: true },
        { num: 2, den: 3, strict: false },
        { num: 3, den: 10, strict: true },
      ),
      question: anyText,
      round: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ choices, threshold, question, round }) => {
      const votes = base.flatMap((entry, at) => {
        const choice = choices[at];
        return choice
          ? [{ memberId: entry.memberId, name: entry.name, choice, at: sample.openedAt }]
          : [];
      });
      const count = (wanted: string) => votes.filter((vote) => vote.choice === wanted).length;
      const left = threshold.den * count("for");
      const right = threshold.num * base.length;
      return {
        ...sample,
        id: idOf(5000 + index),
        round,
        repeatReason: round === 1 ? null : question,
        question,
        threshold,
        base: { ...sample.base, counted: base.map(({ memberId, name }) => ({ memberId, name })) },
        votes,
        counts: {
          for: count("for"),
          against: count("against"),
          other: count("other"),
          notVoting: base.length - votes.length,
        },
        adopted: threshold.strict ? left > right : left >= right,
      };
    });
}

function anyItem(roll: readonly RollEntry[], index: number): fc.Arbitrary<RecordItem> {
  const person = fc.constantFrom(...roll.map(({ memberId, name }) => ({ memberId, name })));
  return fc
    .record({
      title: anyText,
      held: fc.boolean(),
      opinions: fc.array(
        fc.record({
          person,
          text: anyText,
          how: fc.constantFrom("spoken" as const, "sentAhead" as const),
        }),
        { maxLength: 5 },
      ),
      polls: fc
        .array(fc.constant(null), { maxLength: 2 })
        .chain((list) => fc.tuple(...list.map((_, at) => anyPoll(roll, index * 10 + at)))),
      conclusion: fc.option(anyText),
      assignments: fc.array(fc.record({ owner: person, text: anyText }), { maxLength: 3 }),
    })
    .map((made): RecordItem => ({
      id: idOf(2000 + index),
      position: index + 1,
      kind: ITEM_KINDS[index % ITEM_KINDS.length] as RecordItem["kind"],
      title: made.title,
      startedAt: made.held ? "2026-11-03T12:40:00.000Z" : null,
      endedAt: made.held ? "2026-11-03T13:00:00.000Z" : null,
      opinions: made.opinions.map((each, at) => ({
        id: idOf(3000 + index * 100 + at),
        ...each.person,
        at: "2026-11-03T12:50:00.000Z",
        text: each.text,
        how: each.how,
      })),
      polls: made.polls,
      conclusion: made.conclusion,
      assignments: made.assignments.map((each, at) => ({
        id: idOf(4000 + index * 100 + at),
        ...each,
        dueDate: "2026-12-01",
      })),
    }));
}

/** Any closed meeting whose counts agree with its names. */
const anyRecord: fc.Arbitrary<MeetingRecord> = anyRoll.chain((roll) =>
  fc
    .record({
      items: fc
        .integer({ min: 1, max: 4 })
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_, index) => anyItem(roll, index))),
        ),
      guests: fc.array(fc.record({ name: anyText, title: fc.oneof(anyText, fc.constant("")) }), {
        maxLength: 3,
      }),
      place: anyText,
    })
    .map(({ items, guests, place }) => {
      const example = exampleRecord();
      const [chair, , clerk] = roll;
      return {
        ...example,
        meeting: { ...example.meeting, place },
        chair: { memberId: chair?.memberId ?? "", name: chair?.name ?? "" },
        clerk: { memberId: clerk?.memberId ?? "", name: clerk?.name ?? "" },
        roll,
        guests,
        items: [...items],
      };
    }),
);

function wholeText(document: MinutesDocument): string {
  return document.blocks.map(textOf).join("\n");
}

function factOf(document: MinutesDocument, block: string, fact: string): string | undefined {
  const found = document.blocks.find((each) => each.id === block);
  return found?.runs.find((run) => run.fact === fact)?.text;
}

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

test("what is said to be reached agrees with the figures beside it and with the outcome of the vote", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const draft = draftMinutes(record);
      for (const poll of record.items.flatMap((item) => item.polls)) {
        const told = (name: string) => factOf(draft, `poll.${poll.id}.result`, name);
        const { num, den, strict } = poll.threshold;
        const over = den * Number(told("for")) - num * Number(told("base"));
        assert.equal(told("reached") === "đạt yêu cầu", strict ? over > 0 : over >= 0);
        assert.equal(told("reached") === "đạt yêu cầu", poll.adopted);
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
        ...record.roll.flatMap((entry) => printable(entry.reason ?? "")),
        ...record.guests.flatMap((guest) => [guest.name, guest.title]),
        ...record.items.flatMap((item) => [
          printable(item.title),
          item.conclusion ?? "",
          ...item.opinions.flatMap((opinion) => [opinion.name, opinion.text]),
          ...item.assignments.flatMap((each) => [
            each.owner.name,
            each.text,
            "01 tháng 12 năm 2026",
          ]),
          ...item.polls.flatMap((poll) => [
            ...[poll.question, poll.repeatReason ?? ""].map(printable),
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
