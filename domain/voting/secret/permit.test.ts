import assert from "node:assert/strict";
import { test } from "node:test";
import { ORGANISATION_KINDS, type OrganisationKind } from "../../organisations/kinds.ts";
import { codeOf, electing, memberId, nine } from "../testing/paper-meeting.ts";
import { needsPermit, SECRET_DECISIONS, type SecretDecision } from "./ballot.ts";
import { decideSecret } from "./prepare.ts";
import { decideBoard, type BoardWanted } from "./steps.ts";

const UNIONS: readonly OrganisationKind[] = ["tradeUnion", "youthUnion"];
const TERMS = { ballots: "one-per-key", minimum: 5 } as const;

function prepare(kind: OrganisationKind, decision: SecretDecision, permitFound: boolean | null) {
  const people = decision === "election" ? [2, 3] : [3];
  const asked = electing(people, 1, {
    decision: decision === "opinion" ? "election" : decision,
    office: decision === "election" ? "committee" : null,
  });
  const preparing = { ...asked, decision, questions: [], terms: TERMS };
  return decideSecret(nine, preparing, { kind, permitFound, issuedOn: null });
}

test("without a permitting document no organisation of the Party elects, admits, strikes off or punishes by secret electronic ballots", () => {
  const off = SECRET_DECISIONS.filter((each) => each !== "opinion" && each !== "memberRating");
  for (const kind of ORGANISATION_KINDS) {
    if (UNIONS.includes(kind)) continue;
    for (const decision of off)
      for (const mode of ["open", "paper", "cellChooses", undefined] as const)
        assert.ok(needsPermit(decision, kind, mode), `${decision} in ${kind}`);
  }
  for (const decision of off)
    assert.equal(codeOf(prepare("baseCell", decision, null)), "voting.secret_not_permitted");
});

test("free of it are opinion polls, mass organisations, and ratings whose manner is left to the cell", () => {
  for (const kind of ORGANISATION_KINDS) assert.ok(!needsPermit("opinion", kind, undefined));
  for (const kind of UNIONS)
    for (const decision of SECRET_DECISIONS) {
      assert.ok(!needsPermit(decision, kind, "paper"), `${decision} in ${kind}`);
      assert.notEqual(codeOf(prepare(kind, decision, null)), "voting.secret_not_permitted");
    }
  assert.equal(codeOf(prepare("tradeUnion", "election", null)), null);
  assert.ok(!needsPermit("memberRating", "baseCell", "cellChooses"));
  assert.ok(needsPermit("memberRating", "baseCell", "paper"));
});

test("a document that is not among the papers of the meeting permits nothing", () => {
  assert.equal(codeOf(prepare("baseCell", "election", true)), null);
  assert.equal(codeOf(prepare("baseCell", "election", false)), "voting.secret_permit_missing");
});

test("nobody whose name is on the ballot sits on the counting board, nor who leads or writes the meeting", () => {
  const ballot = prepare("baseCell", "election", true);
  assert.ok(ballot.ok);
  const vote = { state: "prepared", ballot: ballot.value, recused: [] } as const;
  const elect = (...places: number[]) => {
    const board = places.map(memberId);
    const wanted: BoardWanted = {
      board,
      keeperId: board[0] ?? "",
      hands: { for: 6, against: 0, other: 0 },
      clerkId: memberId(6),
      reason: null,
    };
    return codeOf(decideBoard(nine, vote, wanted));
  };
  assert.equal(elect(4, 5, 7), null);
  assert.equal(elect(4, 5, 2), "voting.candidate_as_teller");
  assert.equal(elect(3, 4, 5), "voting.candidate_as_teller");
  assert.equal(elect(4, 5, 0), "voting.secret_two_roles");
  assert.equal(elect(4, 5, 6), "voting.secret_two_roles");
  assert.equal(elect(4, 5, 1), "voting.teller_not_counted");
});
