import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  digestOfLetter,
  LARGEST_PACKAGE,
  readPackage,
  writePackage,
  type LetterContent,
} from "./package.ts";

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const line = fc
  .string({ minLength: 1, maxLength: 60, unit: "binary" })
  .map((text) => text.normalize("NFC"))
  .filter((text) => text.length > 0 && text.isWellFormed());
const digits = fc.stringMatching(/^[0-9]{12}$/);

const letters: fc.Arbitrary<LetterContent> = fc
  .record({ days: fc.tuple(day, day, day).map((days) => days.toSorted()), line, digits })
  .chain(({ days: [admittedOn = "", officialOn = "", on = ""] }) =>
    fc.record({
      letter: fc.record({ number: line, on: fc.constant(on), issuer: line }),
      from: fc.record({ name: line, superior: fc.option(line), code: fc.option(line) }),
      to: fc.record({ name: line }),
      member: fc.record({
        name: line,
        sex: fc.constantFrom("male" as const, "female" as const, null),
        birthDate: fc.option(day),
        ethnicity: fc.option(line),
        citizenId: fc.option(digits),
        cardNumber: fc.option(digits),
        admittedOn: fc.option(fc.constant(admittedOn)),
        officialOn: fc.option(fc.constant(officialOn)),
        duesPaidTo: fc.option(line),
      }),
      salt: fc.stringMatching(/^[0-9a-f]{64}$/),
    }),
  );

const SAMPLE: LetterContent = {
  letter: { number: "12-GGT", on: "2026-10-20", issuer: "Đảng ủy phường Mẫu" },
  from: { name: "Chi bộ Một", superior: "Đảng bộ phường Mẫu", code: null },
  to: { name: "Chi bộ Hai" },
  member: {
    name: "Nguyễn Thị Mẫu",
    sex: "female",
    birthDate: "1990",
    ethnicity: "Kinh",
    citizenId: null,
    cardNumber: "001090000001",
    admittedOn: "2015-02-03",
    officialOn: "2016-02-03",
    duesPaidTo: "10/2026",
  },
  salt: "a".repeat(64),
};

const codeOf = (text: string) => {
  const read = readPackage(text);
  return read.ok ? "read" : read.refusal.code;
};

test("whatever a letter says, its package is read back as it was written", () => {
  fc.assert(
    fc.property(letters, (content) => {
      const read = readPackage(writePackage(content));
      assert.ok(read.ok);
      assert.equal(read.value.digest, digestOfLetter(content));
      assert.equal(writePackage(read.value.content), writePackage(content));
    }),
  );
});

test("a package in which any one sign was changed is not taken", () => {
  const text = writePackage(SAMPLE);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom("0", "f", "x", '"'), (at, sign) => {
      fc.pre(text[at] !== sign);
      assert.notEqual(codeOf(text.slice(0, at) + sign + text.slice(at + 1)), "read");
    }),
  );
});

test("no text at all makes the reader fail instead of refuse", () => {
  fc.assert(fc.property(fc.string(), (text) => void codeOf(text)));
  fc.assert(fc.property(fc.json(), (text) => assert.notEqual(codeOf(text), "read")));
});

test("each kind of wrong file is refused by its own name", () => {
  const sealed = JSON.parse(writePackage(SAMPLE)) as Record<string, unknown>;
  const changed = (set: object) => JSON.stringify({ ...sealed, ...set });
  const resealed = (member: Partial<LetterContent["member"]>) => {
    const content = { ...SAMPLE, member: { ...SAMPLE.member, ...member } };
    return writePackage(content);
  };
  assert.equal(codeOf("x".repeat(LARGEST_PACKAGE + 1)), "members.letter_too_large");
  assert.equal(codeOf("%PDF-1.7"), "members.letter_no_json");
  assert.equal(codeOf("{}"), "members.letter_other_file");
  assert.equal(codeOf(changed({ v: 2 })), "members.letter_other_version");
  assert.equal(codeOf(changed({ secret: 1 })), "members.letter_field");
  assert.equal(codeOf(resealed({ cardNumber: "12" })), "members.letter_field");
  assert.equal(codeOf(changed({ digest: "0".repeat(64) })), "members.letter_changed");
  assert.equal(codeOf(resealed({ admittedOn: "2017-01-01" })), "members.letter_out_of_order");
  assert.equal(
    codeOf(resealed({ admittedOn: "2026-10-21", officialOn: null })),
    "members.letter_out_of_order",
  );
});

test("the digest depends on the salt, so that a number cannot be found by trying", () => {
  assert.notEqual(digestOfLetter(SAMPLE), digestOfLetter({ ...SAMPLE, salt: "b".repeat(64) }));
});

test("a byte order mark, as some programs add, does no harm", () => {
  assert.equal(codeOf(`\ufeff${writePackage(SAMPLE)}`), "read");
});
