import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SecretBallot } from "./ballot.ts";
import {
  decideEnvelopes,
  reasonsFor,
  UNTYPED_REASONS,
  untypedIn,
  type Envelopes,
  type Untyped,
} from "./envelopes.ts";

const OPINION: SecretBallot = {
  form: "opinion",
  decision: "opinion",
  question: "Giờ họp",
  questions: [{ question: "Họp lúc nào?", options: ["Sáng", "Chiều"], most: 1 }],
};
const RATING: SecretBallot = {
  form: "rating",
  decision: "memberRating",
  office: null,
  question: "Xếp loại đảng viên",
  seats: 1,
  runOff: false,
  lines: [{ memberId: null, name: "Đảng viên 1" }],
};
const terms = { ballots: "one-per-key" as const, minimum: 5 };
const decide = (envelopes: Partial<Envelopes>, ballot: SecretBallot = OPINION) => {
  const decided = decideEnvelopes(
    { outer: 0, typed: 0, untyped: {}, said: null, ...envelopes },
    { ballot, terms },
  );
  return decided.ok ? "" : decided.refusal.code;
};

const untyped = fc
  .array(fc.tuple(fc.constantFrom(...UNTYPED_REASONS), fc.integer({ min: 1, max: 9 })), {
    maxLength: 9,
  })
  .map((each): Untyped => Object.fromEntries(each));

test("envelopes pass when typed and not typed are as many as came, and never otherwise", () => {
  fc.assert(
    fc.property(untyped, fc.nat(30), fc.integer({ min: -3, max: 3 }), (left, typed, off) => {
      const outer = Math.max(0, typed + untypedIn(left) + off);
      const code = decide({ outer, typed, untyped: left, said: "Phong bì rách" });
      if (left.invalid !== undefined) assert.equal(code, "voting.secret_envelope_blank");
      else if (outer !== typed + untypedIn(left))
        assert.equal(code, "voting.secret_envelopes_differ");
      else assert.notEqual(code, "voting.secret_envelopes_differ");
    }),
  );
});

test("fewer envelopes than the minimum are all left closed, and many are not left closed as few", () => {
  assert.equal(decide({ outer: 4, typed: 4 }), "voting.secret_few_envelopes");
  assert.equal(
    decide({ outer: 4, typed: 2, untyped: { noSlip: 2 } }),
    "voting.secret_few_envelopes",
  );
  assert.equal(decide({ outer: 4, untyped: { tooFew: 4 } }), "");
  assert.equal(decide({ outer: 6, untyped: { tooFew: 4, unsigned: 2 } }), "");
  // Five that were opened hide one another, also when some of them could not be typed.
  assert.equal(decide({ outer: 6, typed: 3, untyped: { noSlip: 2, notOnRoll: 1 } }), "");
  assert.equal(decide({ outer: 5, untyped: { tooFew: 5 } }), "voting.secret_enough_envelopes");
  const mixed = { outer: 7, typed: 5, untyped: { tooFew: 2 } };
  assert.equal(decide(mixed), "voting.secret_enough_envelopes");
});

test("another reason is written out and gives nothing secret away", () => {
  const other = { outer: 6, typed: 5, untyped: { other: 1 } };
  assert.equal(decide(other), "voting.reason_missing");
  assert.equal(decide({ ...other, said: " " }), "voting.reason_missing");
  assert.equal(decide({ ...other, said: "Tài liệu Tối mật" }), "voting.secret_refused");
  assert.equal(decide({ ...other, said: "Phong bì rách, thẻ mất một nửa" }), "");
});

test("a paper that is not valid is typed as blank wherever the form has a blank", () => {
  assert.ok(!reasonsFor(OPINION).includes("invalid"));
  assert.ok(reasonsFor(RATING).includes("invalid"));
  const left = { outer: 6, typed: 5, untyped: { invalid: 1 } };
  assert.equal(decide(left), "voting.secret_envelope_blank");
  assert.equal(decide(left, RATING), "");
});
