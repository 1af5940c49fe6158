import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { OFFICES } from "./ballot.ts";
import { decidePaper, mostSurplus, type Preparing } from "./prepare.ts";
import type { PastVote } from "../past-votes.ts";
import {
  all,
  codeOf,
  EARLIER,
  electing,
  memberId,
  nine,
  past,
  stateWith,
} from "../testing/paper-meeting.ts";
import { emptySheet } from "./sheet.ts";
import {
  countState,
  decideCancel,
  decideDestroying,
  decideEntry,
  decideIssue,
  decideRecount,
  decideResult,
  decideTellers,
  type Entry,
  type Paper,
} from "./steps.ts";

const SURPLUS = { num: 3, den: 10, least: 1 };
test("the form of the ballot follows from names and seats, for 1 to 35 names", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 35 }),
      fc.integer({ min: 1, max: 35 }),
      (names, seats) => {
        const list = Array.from({ length: names }, (_, index) => index + 2);
        const decided = decidePaper(stateWith(40), electing(list, seats, { listHands: all(39) }));
        if (names < seats) assert.equal(codeOf(decided), "voting.too_few_names");
        else if (names - seats > mostSurplus(seats, SURPLUS))
          assert.equal(codeOf(decided), "voting.too_much_surplus");
        else {
          assert.ok(decided.ok);
          const form = names > seats ? "crossOut" : names === 1 ? "oneName" : "names";
          assert.equal(decided.value.form, form);
        }
      },
    ),
  );
});

test("a list is refused that has somebody twice, who may not stand, or whom too few wanted on it", () => {
  assert.equal(codeOf(decidePaper(nine, electing([2, 2], 2))), "voting.named_twice");
  assert.equal(codeOf(decidePaper(nine, electing([1, 2], 2))), "voting.may_not_stand");
  assert.equal(codeOf(decidePaper(nine, electing([12, 2], 2))), "voting.named_not_on_roll");
  const codes = OFFICES.map((office) => codeOf(decidePaper(nine, electing([2, 3], 2, { office }))));
  assert.deepEqual(
    OFFICES.filter((_, place) => codes[place] === "voting.one_office_only"),
    ["secretary", "deputySecretary", "inspectionHead", "inspectionDeputy"],
  );
  assert.equal(codes.filter((code) => code === null).length, OFFICES.length - 4);
  const list = electing([2, 3], 2, { listHands: all(4) });
  assert.equal(codeOf(decidePaper(nine, list)), "voting.list_not_adopted");
  const floor = (hands: number) =>
    electing([2, 3], 2, {
      names: electing([2, 3], 2).names.map((each, index) =>
        index === 1 ? { ...each, how: "floor" as const, hands } : each,
      ),
    });
  // Ten attend: three are not more than 30 % of them, four are (VOTE-14).
  assert.equal(codeOf(decidePaper(nine, floor(3))), "voting.not_added");
  assert.equal(codeOf(decidePaper(nine, floor(4))), null);
  assert.equal(codeOf(decidePaper(nine, floor(11))), "voting.too_many_hands");
});

test("nobody is elected twice to the same office, and the chair is nobody's own judge", () => {
  const first = decidePaper(nine, electing([3], 1));
  assert.ok(first.ok);
  const lines = first.value.lines.map((line) => ({ ...line, result: "elected" }));
  const filled = past(first.value, { result: "filled", seatsLeft: 0, tied: [], lines });
  const later = { ...nine, votes: [filled] };
  assert.equal(codeOf(decidePaper(later, electing([2, 3], 2))), "voting.elected_already");
  assert.equal(codeOf(decidePaper(later, electing([2, 4], 2))), null);
  const asSecretary = past(
    { ...first.value, office: "secretary" },
    { result: "filled", seatsLeft: 0, tied: [], lines },
  );
  const to = (office: Preparing["office"], who: number) =>
    codeOf(decidePaper({ ...nine, votes: [asSecretary] }, electing([who], 1, { office })));
  assert.equal(to("secretary", 2), "voting.filled_already", "there is one secretary");
  assert.equal(to("deputySecretary", 3), "voting.elected_already", "who is no deputy of oneself");
  assert.equal(to("deputySecretary", 2), null);
  assert.equal(to("delegates", 3), null);
  const about = (who: string | null, decision: Preparing["decision"]) =>
    codeOf(
      decidePaper(
        nine,
        electing([], 1, {
          decision,
          names: [{ memberId: who, name: "Ai đó", how: "prepared", hands: null }],
        }),
      ),
    );
  assert.equal(about(memberId(0), "reprimandOrWarning"), "voting.chair_recused");
  assert.equal(about(memberId(0), "memberRating"), null);
  assert.equal(about(memberId(3), "reprimandOrWarning"), null);
  assert.equal(about(null, "admissionProposal"), null);
  assert.equal(about(null, "expulsionProposal"), "voting.named_not_on_roll");
});

test("who is suspended or exempt is not rated, whatever else is decided about them", () => {
  const states = ["suspended", "exempt", "candidate", "official", "temporarilyElsewhere"] as const;
  const named = (standing: (typeof states)[number], decision: Preparing["decision"]) => {
    const roll = nine.roll.map((each, index) => (index === 3 ? { ...each, standing } : each));
    const asked = electing([3], 1, { decision, office: null, listHands: null });
    return codeOf(decidePaper({ ...nine, roll }, asked));
  };
  assert.deepEqual(
    states.map((each) => named(each, "memberRating")),
    ["voting.not_rated", "voting.not_rated", "voting.not_rated", null, null],
  );
  assert.equal(named("suspended", "reprimandOrWarning"), null);
});

test("a vote on paper needs a room, and no other vote beside it", () => {
  const online = { ...nine, meetingMode: "online" as const };
  assert.equal(codeOf(decidePaper(online, electing([2, 3], 2))), "voting.paper_needs_room");
  const other = { ...nine, openPollQuestion: "Thông qua nghị quyết" };
  assert.equal(codeOf(decidePaper(other, electing([2, 3], 2))), "voting.other_poll_open");
});

test("only who is in the room counts and gets a ballot", () => {
  const hybrid = { ...nine, inRoom: new Set([0, 2, 3, 4, 6, 7].map(memberId)) };
  const tellers = decideTellers(hybrid, prepared(), [4, 5].map(memberId), all(6));
  assert.equal(codeOf(tellers), "voting.teller_not_counted");
  assert.equal(codeOf(decideIssue(hybrid, prepared(), 9, 7)), "voting.more_issued_than_present");
  assert.equal(codeOf(decideIssue(hybrid, prepared(), 9, 6)), null);
});

test("once ballots are out others may join the tellers, and none of those who were elected goes", () => {
  const out = prepared({ state: "counting", tellers: [4, 5].map(memberId), issued: 9 });
  const elect = (...tellers: number[]) =>
    codeOf(decideTellers(nine, out, tellers.map(memberId), all(6)));
  assert.equal(elect(4, 5, 6), null);
  assert.equal(elect(4, 6), "voting.tellers_stay");
  assert.equal(elect(6, 7), "voting.tellers_stay");
  assert.equal(elect(4, 5, 2), "voting.candidate_as_teller");
  const away = { ...nine, inRoom: new Set([0, 2, 3, 6, 7, 8].map(memberId)) };
  const joined = decideTellers(away, out, [4, 5, 6].map(memberId), all(6));
  assert.equal(codeOf(joined), null, "who was elected may have left the room");
  const closed = prepared({ state: "closed", tellers: [4, 5].map(memberId) });
  const late = decideTellers(nine, closed, [4, 5, 6].map(memberId), all(6));
  assert.equal(codeOf(late), "voting.too_late");
});

test("where all are rated those on the ballot count them", () => {
  const rated = [0, 2, 3, 4, 5, 6, 7, 8, 9];
  const ballot = decidePaper(nine, electing(rated, 1, { decision: "memberRating" }));
  assert.ok(ballot.ok);
  const paper = prepared({ ballot: ballot.value, state: "counting", issued: 9 });
  const state = { ...paper, state: "prepared" as const };
  assert.equal(codeOf(decideTellers(nine, state, [4, 5].map(memberId), all(6))), null);
  const counter = { accountId: memberId(4), memberId: memberId(4), runs: false };
  const none = emptySheet(ballot.value);
  assert.equal(codeOf(decideEntry(paper, [], counter, { attempt: 1, sheet: none })), null);
});

test("a further round needs a reason and may not change what it is about", () => {
  const ballot = decidePaper(nine, electing([2, 3], 2));
  assert.ok(ballot.ok);
  const after = (more: Partial<PastVote> = {}) => ({
    ...nine,
    votes: [past(ballot.value, null, more)],
  });
  const round = (names: readonly number[], more: Partial<Preparing>) =>
    electing(names, 2, { repeatOf: EARLIER, ...more });
  const again = (more: Partial<Preparing>) => codeOf(decidePaper(after(), round([2, 3], more)));
  assert.equal(again({}), "voting.reason_missing");
  assert.equal(again({ reason: "  " }), "voting.reason_missing");
  assert.equal(again({ reason: "Phiếu thừa" }), null);
  assert.equal(again({ reason: "Phiếu thừa", office: "delegates" }), "voting.other_decision");
  const wide = round([2, 3, 4, 5], { reason: "Phiếu thừa" });
  assert.equal(codeOf(decidePaper(after(), wide)), "voting.too_much_surplus");
  const early = decidePaper(after({ ended: false }), round([2, 3], { reason: "Phiếu thừa" }));
  assert.equal(codeOf(early), "voting.not_closed");
});

const prepared = (part: Partial<Paper> = {}): Paper => {
  const ballot = decidePaper(nine, electing([2, 3], 2));
  assert.ok(ballot.ok);
  return {
    state: "prepared",
    ballot: ballot.value,
    recused: [],
    tellers: [memberId(4), memberId(5)],
    issued: 8,
    attempt: 1,
    ...part,
  };
};

test("tellers are two at least, counted, present, and never on the ballot", () => {
  const elect = (tellers: readonly number[], hands = all(6)) =>
    codeOf(decideTellers(nine, prepared(), tellers.map(memberId), hands));
  assert.equal(elect([4, 5]), null);
  assert.equal(elect([4]), "voting.too_few_tellers");
  assert.equal(elect([4, 4]), "voting.teller_twice");
  assert.equal(elect([4, 2]), "voting.candidate_as_teller");
  assert.equal(elect([4, 1]), "voting.teller_not_counted");
  assert.equal(elect([4, 5], all(4)), "voting.tellers_not_elected");
  assert.equal(elect([4, 5], all(10)), "voting.too_many_hands");
});

test("no more ballots are handed out than were printed and than there are voters in the room", () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), (printed, issued) => {
      const decided = decideIssue(nine, prepared(), printed, issued);
      assert.equal(decided.ok, issued >= 3 && issued <= printed && issued <= 9);
    }),
  );
  assert.equal(
    codeOf(decideIssue(nine, prepared({ tellers: [] }), 9, 9)),
    "voting.too_few_tellers",
  );
  assert.equal(
    codeOf(decideIssue(nine, prepared({ state: "issued" }), 9, 9)),
    "voting.issued_already",
  );
  assert.equal(codeOf(decideIssue(nine, prepared(), 9, 2)), "voting.too_few_issued");
});

const counting = prepared({ state: "counting" });
const sheet = { ...emptySheet(counting.ballot), collected: 8, valid: 8 };
const entryOf = (accountId: string, part: Partial<Entry> = {}): Entry => ({
  attempt: 1,
  accountId,
  by: accountId,
  sheet,
  ...part,
});

test("two persons count, nobody whose name is on the ballot, and nothing is entered before or after", () => {
  const enter = (paper: Paper, member: number, before: readonly Entry[] = [], runs = false) =>
    codeOf(
      decideEntry(
        paper,
        before,
        { accountId: memberId(member), memberId: memberId(member), runs },
        { attempt: 1, sheet },
      ),
    );
  assert.equal(enter(counting, 4), null);
  assert.equal(enter(counting, 6), "voting.not_a_teller");
  assert.equal(enter(counting, 6, [], true), "voting.not_a_teller");
  assert.equal(enter(counting, 6, [entryOf(memberId(4))], true), null);
  assert.equal(enter(counting, 2, [], true), "voting.candidate_counts");
  assert.equal(enter(counting, 4, [entryOf(memberId(4))]), "voting.second_person");
  const both = [entryOf(memberId(4)), entryOf(memberId(5))];
  assert.equal(enter(counting, 6, both, true), "voting.counted_by_two");
  assert.equal(enter(prepared({ state: "issued" }), 4), "voting.box_not_opened");
  assert.equal(enter(prepared({ state: "closed" }), 4), "voting.too_late");
  assert.equal(enter(prepared({ state: "cancelled" }), 4), "voting.poll_cancelled");
});

test("only two equal counts give a result; two that differ are counted again and kept", () => {
  const other = { ...sheet, lines: [[1, 0], ...sheet.lines.slice(1)] };
  const differs = [entryOf("a"), entryOf("b", { sheet: other })];
  const state = countState(differs, 1);
  assert.equal(state.kind, "differs");
  assert.equal(codeOf(decideResult(counting, state)), "voting.counts_differ");
  assert.equal(codeOf(decideRecount(counting, state)), null);
  const waiting = countState(differs, 2);
  assert.equal(waiting.kind, "waiting");
  assert.equal(codeOf(decideResult(counting, waiting)), "voting.count_missing");
  assert.equal(codeOf(decideRecount(counting, waiting)), "voting.nothing_to_recount");
  const agreed = countState(
    [...differs, entryOf("a", { attempt: 2 }), entryOf("c", { attempt: 2 })],
    2,
  );
  assert.equal(codeOf(decideResult(counting, agreed)), null);
  assert.equal(codeOf(decideRecount(counting, agreed)), "voting.nothing_to_recount");
  assert.equal(codeOf(decideCancel(counting, agreed, "kept")), "voting.counted_already");
  assert.deepEqual(decideCancel(counting, state, "kept"), { ok: true, value: "kept" });
  assert.equal(codeOf(decideCancel(counting, state, null)), "voting.ballots_left_missing");
  const before = { ...counting, state: "prepared" as const };
  assert.deepEqual(decideCancel(before, waiting, "destroyed"), { ok: true, value: null });
});

test("ballots are destroyed only after the last day of their term", () => {
  const kept = { state: "closed" as const, keptUntil: "2027-05-03", destroyed: false };
  assert.equal(codeOf(decideDestroying(kept, "2027-05-03", "2027-06-01")), "voting.ballots_kept");
  assert.equal(codeOf(decideDestroying(kept, "2027-05-04", "2027-06-01")), null);
  assert.equal(
    codeOf(decideDestroying(kept, "2027-06-02", "2027-06-01")),
    "voting.destroyed_in_future",
  );
});
