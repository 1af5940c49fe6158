import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { makeDeviceKeys, sealText } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import { digestOfSealed, sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import * as registration from "@chiboso/domain/voting/secret/registration-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { group, random } from "./server-key.ts";
import { beginList, makeKey, messageOf, registerOwn, sendStep } from "./testing/devices.ts";
import {
  MARKS,
  closeVote,
  giveShares,
  nameBoard,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
} from "./testing/secret-vote.ts";

const OTHER = "voting.secret_other_attempt";
const REASON = "Một người không làm khóa";

describe("a counting board that is elected again", () => {
  const app = testApp();

  const prepare = (meeting: RunningMeeting, more: object = {}) => {
    const poll = pollOf(meeting);
    return granted(
      meeting.asSecretary.call(contract.prepareSecretVote, {
        ...poll,
        body: { ...poll.body, ...more },
      }),
    );
  };

  const again = async (meeting: RunningMeeting, { id }: SecretView, reason: string | null) => {
    const [a = "", b = "", c = ""] = [1, 2, 3].map((at) => memberAt(meeting, at).memberId);
    const hands = { for: 7, against: 0, other: 0 };
    return meeting.asSecretary.call(contract.nameBoard, {
      params: { secretVoteId: id },
      body: { board: [a, b, c], keeperId: a, hands, reason },
    });
  };

  test("takes the place of one whose member gives no key, with a reason", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const named = await nameBoard(meeting, await prepare(meeting));
    const [first] = named.devices;
    assert.ok(first);
    await sendStep(first, named.view, "join");
    for (const reason of [null, "  "])
      assert.equal(
        (await again(meeting, named.view, reason)).refusal?.code,
        "voting.reason_missing",
      );
    const fresh = await granted(again(meeting, named.view, REASON));
    assert.deepEqual(
      [fresh.state, fresh.board?.attempt, fresh.board?.restarts, fresh.board?.given.join],
      ["keys", 2, [REASON], []],
    );
    const late = await first.as.call(board.sendBoardMessage, {
      params: { secretVoteId: fresh.id },
      body: { attempt: 1, message: await messageOf(first, named.view, "join") },
    });
    assert.equal(late.refusal?.code, "voting.secret_other_attempt");
  });

  test("makes another key, and whoever registered for the one before registers again", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { view } = await withKey(meeting, await prepare(meeting));
    const keeper = memberAt(meeting, 0).as;
    const first = await beginList(keeper, view.id);
    const params = { secretVoteId: view.id };
    const ready = await granted(keeper.call(contract.getSecretVote, { params }));
    await registerOwn(memberAt(meeting, 3).as, ready);
    const { devices, view: named } = await nameBoard(meeting, view, [1, 2, 3], REASON);
    const { taking, keeperKey, state } = named;
    assert.deepEqual([state, keeperKey, taking.devices, taking.slips], ["keys", null, 0, 0]);
    const old = await keeper.call(board.giveKeeperKey, { params, body: { attempt: 1, key: "2" } });
    assert.equal(old.refusal?.code, "voting.secret_other_attempt");
    const keyed = { view: await makeKey(devices, named), devices };
    assert.equal(keyed.view.state, "registering");
    const same = await memberAt(meeting, 1).as.call(board.giveKeeperKey, {
      params,
      body: { attempt: 2, key: first.keys.key },
    });
    assert.equal(same.refusal?.code, "voting.secret_keeper_key_used");
    const listed = await withList(meeting, keyed, { devices: 4, slips: 3 });
    const fixed = await again(meeting, listed.view, REASON);
    assert.equal(fixed.refusal?.code, "voting.secret_step");
    const open = await openVote(meeting, listed);
    for (const credential of listed.credentials)
      await vote(app.nobody, open.electionId, credential, MARKS);
    const decided = await giveShares(devices.slice(1), await closeVote(meeting, open));
    assert.equal(decided.state, "decided");
  });

  test("takes nothing from windows that were opened for the one before, even with the same keeper", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { view } = await withKey(meeting, await prepare(meeting));
    const keeper = memberAt(meeting, 0).as;
    await beginList(keeper, view.id);
    const params = { secretVoteId: view.id };
    const slept = await granted(keeper.call(contract.getSecretVote, { params }));
    const named = await nameBoard(meeting, view, [0, 1, 2], REASON);
    const before = { attempt: 1, ...params };
    assert.deepEqual(await answers(meeting, slept, before), Array(8).fill(OTHER));
    await makeKey(named.devices, named.view);
    const second = await beginList(keeper, view.id, 2);
    assert.deepEqual(await answers(meeting, slept, before), Array(8).fill(OTHER));
    const voter = memberAt(meeting, 3).as;
    const untouched = await granted(voter.call(contract.getSecretVote, { params }));
    const { taking, keeperKey, registrationEndedAt, list } = untouched;
    assert.deepEqual(
      [taking.devices, taking.slips, keeperKey, registrationEndedAt, list],
      [0, 0, second.keys.key, null, null],
    );
    await registerOwn(voter, untouched);
    const other = await answers(meeting, untouched, { ...before, attempt: 2 });
    assert.equal(
      other.includes(OTHER),
      false,
      "what is meant for this board is not held up by that",
    );
  });

  /** What each act of a registration is answered when it is meant for the board of this attempt. */
  async function answers(
    meeting: RunningMeeting,
    view: SecretView,
    { attempt, secretVoteId }: { readonly attempt: number; readonly secretVoteId: string },
  ): Promise<(string | undefined)[]> {
    const [keeper, voter] = [memberAt(meeting, 0).as, memberAt(meeting, 3)];
    const { key } = makeDeviceKeys(group, random);
    const own = { text: "2", key: view.keeperKey ?? "", context: view.electionId };
    const sealed = sealText(group, own, random);
    const digest = digestOfSealed(sealed);
    const { memberId } = memberAt(meeting, 2);
    const list = { keys: ["4"], sealed: sealedDigest([]), slipsPrinted: 1, slipsUndrawn: 0 };
    const to = { params: { secretVoteId } };
    const message = await messageOf({ as: keeper, index: 1, opened: [] }, view, "join");
    const sent = [
      await keeper.call(board.sendBoardMessage, { ...to, body: { attempt, message } }),
      await keeper.call(board.giveKeeperKey, { ...to, body: { attempt, key } }),
      await voter.as.call(board.registerDevice, { ...to, body: { attempt, sealed } }),
      await keeper.call(board.noteDrawn, {
        ...to,
        body: { attempt, memberIds: [memberId], drawn: true },
      }),
      await keeper.call(registration.strikeDevice, { ...to, body: { attempt, memberId } }),
      await keeper.call(registration.strikeUnreadable, {
        ...to,
        body: { attempt, sealed: [digest] },
      }),
      await keeper.call(registration.endRegistration, { ...to, body: { attempt } }),
      await keeper.call(board.publishKeys, { ...to, body: { attempt, ...list } }),
    ];
    return sent.map(({ refusal }) => refusal?.code);
  }

  test("is not needed to go on: a vote broken off before its box was opened is no round", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const cancel = ({ id }: SecretView) =>
      granted(
        meeting.asSecretary.call(contract.cancelSecretVote, {
          params: { secretVoteId: id },
          body: { reason: REASON },
        }),
      );
    const first = await cancel(await prepare(meeting));
    const second = await prepare(meeting, { repeatOf: first.id, reason: REASON });
    assert.deepEqual([second.round, second.repeatOf], [1, first.id]);
    const listed = await withList(meeting, await withKey(meeting, second), {
      devices: 0,
      slips: 7,
    });
    const broken = await cancel(await openVote(meeting, listed));
    const third = await prepare(meeting, { repeatOf: broken.id, reason: REASON });
    assert.equal(third.round, 2);
  });
});
