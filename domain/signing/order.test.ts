import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  currentDigest,
  decideSignature,
  decideTurn,
  isSigned,
  ORDER,
  PAPER_KINDS,
  placeState,
  type PaperNow,
  type SigningPlace,
} from "./order.ts";

const NOW = "2026-11-03T04:00:00.000Z";
const LATER = "2026-11-03T04:30:00.000Z";

const idOf = (place: SigningPlace) => `member ${place}`;
const digestAfter = (place: SigningPlace) => `after ${place}`;

function paperOf(kind: PaperNow["kind"], count = 0): PaperNow {
  const places = ORDER[kind].map(({ place }) => place);
  const last = places.slice(0, count).at(-1);
  return {
    kind,
    original: "adopted",
    signers: places.map((place) => ({ place, memberId: idOf(place), name: `Tên ${place}` })),
    signed: places.slice(0, count).map((place) => ({
      place,
      memberId: idOf(place),
      digest: digestAfter(place),
    })),
    latest: last === undefined ? null : digestAfter(last),
  };
}

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code;

describe("who signs after whom", () => {
  test("the minutes-taker signs before the chair, and nobody twice", () => {
    const fresh = paperOf("minutes");
    assert.deepEqual(decideTurn(fresh, idOf("clerk")), { ok: true, value: "clerk" });
    assert.deepEqual(decideTurn(fresh, idOf("chair")), {
      ok: false,
      refusal: { code: "signing.not_your_turn", params: { name: "Tên clerk" } },
    });
    const half = paperOf("minutes", 1);
    assert.equal(codeOf(decideTurn(half, idOf("clerk"))), "signing.signed_already");
    assert.deepEqual(decideTurn(half, idOf("chair")), { ok: true, value: "chair" });
    assert.equal(isSigned(half), false);
    assert.equal(isSigned(paperOf("minutes", 2)), true);
  });

  test("one person never signs at two places, and nobody whom the paper does not name", () => {
    const paper = paperOf("minutes");
    const both = { ...paper, signers: paper.signers.map((each) => ({ ...each, memberId: "one" })) };
    assert.equal(codeOf(decideTurn(both, "one")), "signing.same_person");
    assert.equal(codeOf(decideTurn(paper, "somebody")), "signing.not_signer");
    assert.equal(codeOf(decideTurn(paper, null)), "signing.not_signer");
    assert.equal(
      codeOf(decideTurn({ ...paper, original: null }, idOf("clerk"))),
      "signing.not_adopted",
    );
  });

  test("at every moment exactly one place is next, until all have signed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAPER_KINDS), fc.nat(3), (kind, count) => {
        const paper = paperOf(kind, count);
        const states = ORDER[kind].map(({ place }) => placeState(paper, place));
        assert.equal(states.filter((each) => each === "next").length, isSigned(paper) ? 0 : 1);
        assert.equal(currentDigest(paper), paper.signed.at(-1)?.digest ?? "adopted");
        // A time stamp that came later is what the next signature extends.
        assert.equal(currentDigest({ ...paper, latest: "stamped" }), "stamped");
      }),
    );
  });
});

describe("a signature that was prepared", () => {
  const attempt = {
    place: "chair",
    memberId: idOf("chair"),
    base: "after clerk",
    expiresAt: LATER,
    usedAt: null,
  } as const;
  const half = paperOf("minutes", 1);

  test("is taken once, in time, from whom it was prepared for", () => {
    assert.deepEqual(decideSignature(half, attempt, idOf("chair"), NOW), {
      ok: true,
      value: "chair",
    });
    const code = (change: Partial<typeof attempt> | object, memberId = idOf("chair"), now = NOW) =>
      codeOf(decideSignature(half, { ...attempt, ...change }, memberId, now));
    assert.equal(code({}, idOf("clerk")), "signing.attempt_unknown");
    assert.equal(code({ usedAt: NOW }), "signing.attempt_used");
    assert.equal(code({}, idOf("chair"), LATER), "signing.attempt_over");
    assert.equal(code({ base: "adopted" }), "signing.other_revision");
    assert.equal(code({ place: "signer" }), "signing.other_revision");
  });
});
