import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  currentDigest,
  decideHolder,
  decideOfficeTurn,
  decideSignature,
  decideTurn,
  isOfficePlace,
  isSigned,
  ORDER,
  PAPER_KINDS,
  placeState,
  type PaperNow,
  type OfficePlace,
  type PersonPlace,
  type SigningPlace,
} from "./order.ts";

const NOW = "2026-11-03T04:00:00.000Z";
const LATER = "2026-11-03T04:30:00.000Z";

const idOf = (place: SigningPlace) => `member ${place}`;
const digestAfter = (place: SigningPlace) => `after ${place}`;

const personsOf = (kind: PaperNow["kind"]): PersonPlace[] =>
  ORDER[kind].flatMap(({ place }) => (isOfficePlace(place) ? [] : [place]));

function paperOf(kind: PaperNow["kind"], count = 0): PaperNow {
  const places = personsOf(kind);
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
        const states = personsOf(kind).map((place) => placeState(paper, place));
        assert.equal(states.filter((each) => each === "next").length, isSigned(paper) ? 0 : 1);
        assert.equal(currentDigest(paper), paper.signed.at(-1)?.digest ?? "adopted");
        // A time stamp that came later is what the next signature extends.
        assert.equal(currentDigest({ ...paper, latest: "stamped" }), "stamped");
      }),
    );
  });
});

describe("what offices add", () => {
  const added = (kind: PaperNow["kind"], ...places: readonly OfficePlace[]): PaperNow => {
    const paper = paperOf(kind, personsOf(kind).length);
    const more = places.map((place) => ({ place, memberId: null, digest: digestAfter(place) }));
    return { ...paper, signed: [...paper.signed, ...more] };
  };

  test("comes after every person, once each, and never after the copy for the archive", () => {
    for (const kind of PAPER_KINDS) {
      const whole = personsOf(kind).length;
      for (let count = 0; count < whole; count += 1)
        for (const place of ["organisation", "archive"] as const)
          assert.deepEqual(decideOfficeTurn(paperOf(kind, count), place), {
            ok: false,
            refusal: {
              code: "signing.persons_first",
              params: { name: `Tên ${personsOf(kind)[count]}` },
            },
          });
      assert.equal(decideOfficeTurn(added(kind), "organisation").ok, true);
      assert.equal(decideOfficeTurn(added(kind), "archive").ok, true);
      assert.equal(decideOfficeTurn(added(kind, "organisation"), "archive").ok, true);
      const code = (place: OfficePlace, ...before: readonly OfficePlace[]) =>
        codeOf(decideOfficeTurn(added(kind, ...before), place));
      assert.equal(code("organisation", "organisation"), "signing.office_signed_already");
      assert.equal(code("archive", "archive"), "signing.office_signed_already");
      assert.equal(code("organisation", "archive"), "signing.copied_already");
      assert.equal(
        codeOf(decideOfficeTurn({ ...added(kind), original: null }, "archive")),
        "signing.not_adopted",
      );
      assert.equal(isSigned(added(kind)), true, "nobody waits for an office");
    }
  });

  test("is signed only by who holds the certificate and is of the office, for papers at and below it", () => {
    const certificate = { accountId: "holder", path: "/1/" };
    const code = (by: { accountId: string; isOffice: boolean }, path: string) =>
      codeOf(decideHolder(certificate, by, { path }));
    const holder = { accountId: "holder", isOffice: true };
    assert.equal(code(holder, "/1/"), undefined);
    assert.equal(code(holder, "/1/2/"), undefined);
    assert.equal(code(holder, "/2/"), "signing.foreign_paper");
    assert.equal(code({ ...holder, accountId: "other" }, "/1/"), "signing.not_holder");
    assert.equal(code({ ...holder, isOffice: false }, "/1/"), "signing.not_holder");
  });

  test("belongs to the account for which it was prepared, also where nobody is a member", () => {
    const attempt = {
      place: "organisation",
      memberId: null,
      accountId: "holder",
      base: digestAfter("chair"),
      expiresAt: LATER,
      usedAt: null,
    } as const;
    const by = (accountId: string) =>
      codeOf(decideSignature(added("minutes"), attempt, { memberId: null, accountId }, NOW));
    assert.equal(by("holder"), undefined);
    assert.equal(by("other"), "signing.attempt_unknown");
  });
});

describe("a signature that was prepared", () => {
  const attempt = {
    place: "chair",
    memberId: idOf("chair"),
    accountId: null,
    base: "after clerk",
    expiresAt: LATER,
    usedAt: null,
  } as const;
  const half = paperOf("minutes", 1);

  test("is taken once, in time, from whom it was prepared for", () => {
    assert.deepEqual(
      decideSignature(half, attempt, { memberId: idOf("chair"), accountId: "one" }, NOW),
      {
        ok: true,
        value: "chair",
      },
    );
    const code = (change: Partial<typeof attempt> | object, memberId = idOf("chair"), now = NOW) =>
      codeOf(decideSignature(half, { ...attempt, ...change }, { memberId, accountId: "one" }, now));
    assert.equal(code({}, idOf("clerk")), "signing.attempt_unknown");
    assert.equal(code({ usedAt: NOW }), "signing.attempt_used");
    assert.equal(code({}, idOf("chair"), LATER), "signing.attempt_over");
    assert.equal(code({ base: "adopted" }), "signing.other_revision");
    assert.equal(code({ place: "signer" }), "signing.other_revision");
  });
});
