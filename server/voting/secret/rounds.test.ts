import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { shareOf } from "./testing/devices.ts";
import { aboutMembers, electing, opened, permitOf, wholeVote } from "./testing/permitted.ts";
import { closeVote, giveShares, vote } from "./testing/secret-vote.ts";

const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);

describe("secret votes that need more than one round, or more than three on the board", () => {
  const app = testApp();

  test("a further round fills the seat that is left, with a new key, a new list and its reason", async () => {
    const meeting = await runMeeting(app, times(6, {}));
    const permit = await permitOf(meeting);
    const prepared = await electing(meeting, [0, 1, 2], { seats: 2, permit });
    const first = await wholeVote(app.nobody, meeting, prepared, {
      board: [3, 4, 5],
      cast: [...times(4, [[0, 1, 1, 0]]), ...times(3, [[0, 1, 0, 1]])],
    });
    assert.deepEqual([first.outcome?.result, first.outcome?.seatsLeft], ["short", 1]);
    const again = { permit, repeatOf: first.id, reason: "Còn thiếu một người" };
    const refused = async (places: readonly number[], part: object) => {
      const listHands = { for: 9, against: 0, other: 0 };
      const body = aboutMembers(meeting, places, { office: "committee", listHands, ...part });
      return (await meeting.asSecretary.call(prepareSecretVote, body)).refusal?.code;
    };
    assert.equal(
      await refused([1, 2], { seats: 1, ...again, reason: null }),
      "voting.reason_missing",
    );
    assert.equal(await refused([1, 2], { seats: 2, ...again }), "voting.seats_left");
    const second = await electing(meeting, [1, 2], { seats: 1, ...again });
    assert.deepEqual([second.round, second.repeatReason], [2, "Còn thiếu một người"]);
    assert.notEqual(second.electionId, first.electionId);
    assert.notEqual(second.serverKey, first.serverKey);
    const { outcome } = await wholeVote(app.nobody, meeting, second, {
      board: [3, 4, 5],
      cast: [...times(6, [[0, 1, 0]]), [[0, 0, 1]]],
    });
    assert.deepEqual([outcome?.result, outcome?.seatsLeft], ["filled", 0]);
    assert.equal(await refused([2], { seats: 1, ...again }), "voting.repeated_already");
    assert.equal(
      await refused([2], { seats: 1, ...again, repeatOf: second.id }),
      "voting.filled_already",
    );
  });

  test("three of the five whom a congress elects open, and two do not", async () => {
    const meeting = await runMeeting(app, times(7, {}), undefined, "congress");
    const prepared = await electing(meeting, [0, 1], { seats: 1 });
    const listed = await opened(meeting, prepared, { board: [2, 3, 4, 5, 6], slips: 6 });
    assert.deepEqual([listed.view.board?.seats.length, listed.view.board?.threshold], [5, 3]);
    for (const credential of listed.credentials)
      await vote(app.nobody, listed.view.electionId, credential, [[0, 1, 0]]);
    const closed = await closeVote(meeting, listed.view);
    const two = await giveShares(
      [4, 1].flatMap((at) => listed.devices[at] ?? []),
      closed,
    );
    assert.deepEqual([two.state, two.outcome, two.closing?.missing.length], ["opening", null, 3]);
    const outsider = await memberAt(meeting, 0).as.call(board.giveShare, {
      params: { secretVoteId: closed.id },
      body: { share: await shareOf({ ...device(listed.devices, 0), opened: [] }, closed) },
    });
    assert.equal(outsider.refusal?.code, "voting.secret_not_on_board");
    const third = await giveShares([device(listed.devices, 2)], closed);
    assert.deepEqual([third.state, third.outcome?.result], ["decided", "filled"]);
    const late = await granted(
      meeting.asSecretary.call(board.getBoard, { params: { secretVoteId: closed.id } }),
    );
    assert.equal(late.attempt, 1);
  });
});

function device<T>(devices: readonly T[], at: number): T {
  const found = devices[at];
  if (found === undefined) throw new Error(`nobody sits at place ${at}`);
  return found;
}
