import assert from "node:assert/strict";
import { test } from "node:test";
import { pastBallot } from "../past-votes.ts";
import { codeOf, EARLIER, electing, ITEM, memberId, nine } from "../testing/paper-meeting.ts";
import type { OpinionBallot } from "./ballot.ts";
import { decideSecret, type SecretPreparing } from "./prepare.ts";

const QUESTION = "Đánh giá hội nghị";
const ballot: OpinionBallot = {
  form: "opinion",
  decision: "opinion",
  question: QUESTION,
  questions: [{ question: "Nội dung?", options: ["Tốt", "Chưa tốt"], most: 1 }],
};

/** A further round of an opinion poll that has ended. */
function again(more: Partial<SecretPreparing>) {
  const held = { id: EARLIER, itemId: ITEM, round: 1, repeatOf: null, ended: true };
  const outcome = { result: "told", seatsLeft: 0, tied: [], lines: [] };
  const votes = [pastBallot({ ...held, ballot, outcome })];
  const preparing: SecretPreparing = {
    ...electing([], 1, { office: null, listHands: null }),
    decision: "opinion",
    question: QUESTION,
    questions: ballot.questions,
    terms: { ballots: "one-per-key", minimum: 5 },
    repeatOf: EARLIER,
    reason: "Có người chưa kịp gửi",
    ...more,
  };
  return codeOf(
    decideSecret({ ...nine, votes }, preparing, {
      kind: "baseCell",
      permitFound: null,
      issuedOn: null,
    }),
  );
}

test("an opinion poll takes no word that declares a secret, in whichever place it is written", () => {
  assert.equal(again({}), null);
  const secret = "Theo công văn Tối mật số 5";
  assert.equal(again({ reason: secret }), "voting.secret_refused");
  assert.equal(again({ question: secret }), "voting.secret_refused");
  assert.equal(
    again({ recusals: [{ memberId: memberId(2), reason: secret }] }),
    "voting.secret_refused",
  );
  assert.equal(again({ reason: " " }), "voting.reason_missing");
});
