import fc from "fast-check";
import type { Attendance, MeetingRecord, RecordItem, RollEntry } from "../../meetings/record.ts";
import { ITEM_KINDS } from "../../meetings/record.ts";
import { VOTE_CHOICES, type PollOutcome } from "../../voting/outcome.ts";
import { exampleRecord, idOf } from "./example-record.ts";

/** Text as people write it, with the signs that a typesetter could take for orders. */
export const anyText: fc.Arbitrary<string> = fc
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
        standing: person.standing as RollEntry["standing"],
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
export const anyRecord: fc.Arbitrary<MeetingRecord> = anyRoll.chain((roll) =>
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
