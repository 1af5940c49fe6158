import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decidePaper } from "./paper/prepare.ts";
import {
  chainOf,
  checkAgain,
  electedTo,
  isSameMatter,
  pastPoll,
  roundAfter,
  standingVotes,
  type Matter,
  type PastVote,
} from "./past-votes.ts";
import { decideOpening } from "./rules.ts";
import { codeOf, EARLIER, electing, ITEM, memberId, nine, past } from "./testing/paper-meeting.ts";

const OTHER_ITEM = "0190f5a0-0000-7000-8000-00000000000b";
const ADMIT = "Kết nạp quần chúng Mai Thị Thử";
const person = { memberId: null, name: "Mai Thị Thử", how: "prepared" as const, hands: null };

function openly(question = ADMIT, adopted: boolean | null = false, itemId = ITEM): PastVote {
  const held = { id: EARLIER, itemId, round: 1, repeatOf: null, ended: true };
  return pastPoll({ ...held, decision: "admissionProposal", question, adopted });
}

const ask = (votes: readonly PastVote[], question: string, repeatOf: string | null = null) =>
  codeOf(
    decideOpening(
      { ...nine, votes },
      { itemId: ITEM, decision: "admissionProposal", question, recusals: [], repeatOf },
    ),
  );

test("what an open vote refused is not put anew under the same item, but in a further round", () => {
  assert.equal(ask([openly()], ADMIT), "voting.is_a_round");
  assert.equal(ask([openly()], "  kết nạp quần chúng: Mai Thị Thử. "), "voting.is_a_round");
  assert.equal(ask([openly()], ADMIT, EARLIER), null);
  assert.equal(ask([openly(ADMIT, true)], ADMIT), "voting.is_a_round");
  assert.equal(ask([openly("Kết nạp quần chúng Lê Văn Nháp")], ADMIT), null);
  assert.equal(ask([openly(ADMIT, null)], ADMIT), null, "it was broken off and settled nothing");
  assert.equal(ask([openly(ADMIT, false, OTHER_ITEM)], ADMIT), null);
});

test("an admission that failed openly comes on paper as a further round with its reason alone", () => {
  const admission = (more: object = {}) =>
    electing([], 1, {
      decision: "admissionProposal",
      office: null,
      question: "Đề nghị kết nạp",
      names: [person],
      listHands: null,
      ...more,
    });
  const after = (vote: PastVote, more: object = {}) =>
    codeOf(decidePaper({ ...nine, votes: [vote] }, admission(more)));
  assert.equal(after(openly()), "voting.is_a_round");
  assert.equal(after(openly(), { repeatOf: EARLIER }), "voting.reason_missing");
  assert.equal(after(openly(), { repeatOf: EARLIER, reason: "Có ý kiến mới" }), null);
  assert.equal(after(openly("Kết nạp quần chúng Lê Văn Nháp")), null);
  const ballot = decidePaper(nine, admission());
  assert.ok(ballot.ok);
  const left = { result: "rejected", seatsLeft: 0, tied: [], lines: [] };
  const onPaper = past(ballot.value, left);
  assert.equal(after(onPaper), "voting.is_a_round");
  assert.equal(ask([onPaper], ADMIT), "voting.is_a_round", "a card never replaces a secret ballot");
  const other = { ...person, name: "Lê Văn Nháp" };
  assert.equal(after(onPaper, { names: [other] }), null);
  const strange = { names: [other], repeatOf: EARLIER, reason: "Có ý kiến mới" };
  assert.equal(after(onPaper, strange), "voting.other_person");
});

test("an election goes on until its seats are filled, and then another one may begin", () => {
  const ballot = decidePaper(nine, electing([2, 3, 4], 2));
  assert.ok(ballot.ok);
  const lines = ballot.value.lines.map((line, place) => ({
    ...line,
    result: place === 0 ? "elected" : null,
  }));
  const short = past(ballot.value, { result: "short", seatsLeft: 1, tied: [], lines });
  const again = (votes: readonly PastVote[], names: readonly number[]) =>
    codeOf(decidePaper({ ...nine, votes }, electing(names, 1)));
  assert.equal(again([short], [3, 4]), "voting.is_a_round");
  const filled = { result: "filled", seatsLeft: 0, tied: [], lines: [] };
  const second = { ...past(ballot.value, filled), id: memberId(99), round: 2, repeatOf: EARLIER };
  assert.equal(again([short, second], [5]), null);
  assert.equal(again([short, second], [2]), "voting.elected_already");
  assert.deepEqual(electedTo([short, second], "committee"), new Set([memberId(2)]));
  assert.deepEqual(electedTo([short, second], "secretary"), new Set());
});

/** Votes of a meeting in order: each may follow one that came before it and that none followed yet. */
const votes = fc
  .array(
    fc.record({
      question: fc.constantFrom("A", "B"),
      settled: fc.boolean(),
      follows: fc.option(fc.nat(9)),
      isRound: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((drawn) => {
    const made: PastVote[] = [];
    for (const [index, { question, settled, follows, isRound }] of drawn.entries()) {
      const before = follows === null ? undefined : made[follows];
      const free = before !== undefined && !made.some(({ repeatOf }) => repeatOf === before.id);
      made.push({
        ...openly(free ? before.question : question, settled ? false : null),
        id: memberId(index),
        isRound: isRound || settled,
        round: roundAfter(free ? before : undefined),
        repeatOf: free ? before.id : null,
      });
    }
    return made;
  });

test("a matter that was settled has one way on, after the last of each chain, and never a fresh vote", () => {
  fc.assert(
    fc.property(votes, fc.constantFrom("A", "B"), (held, question) => {
      const matter: Matter = { decision: "admissionProposal", office: null, question, people: [] };
      const settled = held.filter((vote) => vote.outcome !== null && isSameMatter(vote, matter));
      const about = { itemId: ITEM, matter };
      const standing = standingVotes(held, about);
      assert.equal(standing.length > 0, settled.length > 0);
      assert.equal(
        codeOf(checkAgain(held, { ...about, repeatOf: null })),
        settled.length > 0 ? "voting.is_a_round" : null,
      );
      for (const vote of standing) {
        const leaf = held.find(
          (each) =>
            chainOf(each.id, held).includes(vote) &&
            !held.some(({ repeatOf }) => repeatOf === each.id),
        );
        assert.ok(leaf);
        assert.equal(codeOf(checkAgain(held, { ...about, repeatOf: leaf.id })), null);
      }
    }),
  );
});

test("the number of a round grows along its chain, but for votes whose box was never opened", () => {
  fc.assert(
    fc.property(votes, (held) => {
      for (const vote of held) {
        const before = chainOf(vote.repeatOf, held);
        assert.equal(vote.round, 1 + before.filter(({ isRound }) => isRound).length);
      }
    }),
  );
});
