import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { makeDeviceKeys, sealText } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import { sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { endRegistration } from "@chiboso/domain/voting/secret/registration-contract.ts";
import {
  SECRET_STATES,
  type SecretState,
  type SecretView,
} from "@chiboso/domain/voting/secret/view.ts";
import { granted, type Caller } from "../../in-process.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { group, random } from "./server-key.ts";
import { makeKey, messageOf } from "./testing/devices.ts";
import {
  MARKS,
  cast,
  closeVote,
  giveShares,
  nameBoard,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
  type Listed,
} from "./testing/secret-vote.ts";

const SHARE = {
  decryption_factors: [["4"]],
  decryption_proofs: [[{ challenge: "0", response: "0" }]],
};

interface Attempt {
  /** Where it is done in its turn. */
  readonly at: readonly SecretState[];
  readonly send: () => Promise<{ readonly refusal: { readonly code: string } | undefined }>;
}

/** Every command about this vote, with what would be right in its turn. */
function attempts(meeting: RunningMeeting, view: SecretView): Record<string, Attempt> {
  const params = { secretVoteId: view.id };
  const { asSecretary, asClerk } = meeting;
  const keeper = memberAt(meeting, 0);
  const [a, b, c] = meeting.members.map(({ memberId }) => memberId) as [string, string, string];
  const hands = { for: 7, against: 0, other: 0 };
  const element = String(group.g.power(7n));
  const keys = [element];
  const list = { attempt: 1, keys, sealed: sealedDigest([]), slipsPrinted: 1, slipsUndrawn: 0 };
  const { key } = makeDeviceKeys(group, random);
  const sealed = sealText(group, { text: element, key, context: view.electionId }, random);
  const seat = { ...view, board: { ...view.board, threshold: 2, seats: [1, 2, 3] } };
  return {
    name: {
      at: ["prepared"],
      send: () =>
        asSecretary.call(contract.nameBoard, {
          params,
          body: { board: [a, b, c], keeperId: a, hands },
        }),
    },
    join: {
      at: ["keys"],
      send: async () => {
        const own = { as: keeper.as, index: 1, opened: [] };
        const message = await messageOf(own, seat as never, "join");
        return keeper.as.call(board.sendBoardMessage, { params, body: { attempt: 1, message } });
      },
    },
    keeperKey: {
      at: ["registering"],
      send: () => keeper.as.call(board.giveKeeperKey, { params, body: { attempt: 1, key } }),
    },
    register: {
      at: ["registering"],
      send: () =>
        memberAt(meeting, 3).as.call(board.registerDevice, {
          params,
          body: { attempt: 1, sealed },
        }),
    },
    drawn: {
      at: ["registering"],
      send: () =>
        keeper.as.call(board.noteDrawn, {
          params,
          body: { attempt: 1, memberIds: [b], drawn: true },
        }),
    },
    end: {
      at: ["registering"],
      send: () => keeper.as.call(endRegistration, { params, body: { attempt: 1 } }),
    },
    publish: {
      at: ["registering"],
      send: () => keeper.as.call(board.publishKeys, { params, body: list }),
    },
    open: { at: ["listed"], send: () => asSecretary.call(contract.openSecretVote, { params }) },
    ballot: { at: ["open"], send: () => cast(app.nobody, view.electionId, "{}") },
    envelopes: {
      at: ["open"],
      send: () =>
        keeper.as.call(box.noteEnvelopes, { params, body: { outer: 0, trackers: [] as string[] } }),
    },
    box: {
      at: ["open"],
      send: () =>
        asClerk.call(box.noteBox, {
          params,
          body: { boxId: newId(), name: "Điểm cầu", count: 1, head: "00000000" },
        }),
    },
    close: { at: ["open"], send: () => asSecretary.call(contract.closeSecretVote, { params }) },
    share: {
      at: ["closed", "opening"],
      send: () => keeper.as.call(board.giveShare, { params, body: { share: SHARE } }),
    },
    destroy: {
      at: ["decided"],
      send: () => asSecretary.call(contract.destroyServerKey, { params }),
    },
  };
}

const app = testApp();

describe("the steps of a secret vote", () => {
  const prepared = async (meeting: RunningMeeting) =>
    granted(meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)));
  const meetingOfSeven = () => runMeeting(app, [{}, {}, {}, {}]);
  const stateOf = async (meeting: RunningMeeting, { id }: SecretView) =>
    granted(meeting.asSecretary.call(contract.getSecretVote, { params: { secretVoteId: id } }));

  test("come in their order: none is skipped, none is taken again, and nothing goes back", async () => {
    const meeting = await meetingOfSeven();
    const seen: SecretState[] = [];
    /** At this step everything that belongs to another one is refused and changes nothing. */
    const hold = async (view: SecretView) => {
      seen.push(view.state);
      for (const [name, { at, send }] of Object.entries(attempts(meeting, view))) {
        if (at.includes(view.state)) continue;
        const { refusal } = await send();
        assert.notEqual(refusal, undefined, `${name} while ${view.state}`);
      }
      const now = await stateOf(meeting, view);
      assert.deepEqual([now.state, now.collected], [view.state, view.collected]);
    };
    const ballot = await prepared(meeting);
    await hold(ballot);
    const named = await nameBoard(meeting, ballot);
    await hold(named.view);
    const keyed = { ...named, view: await makeKey(named.devices, named.view) };
    await hold(keyed.view);
    const fixed = await withList(meeting, keyed, { devices: 0, slips: 6 });
    await hold(fixed.view);
    const open = await openVote(meeting, fixed);
    await hold(open);
    for (const credential of fixed.credentials)
      await vote(app.nobody, open.electionId, credential, MARKS);
    const closed = await closeVote(meeting, open);
    await hold(closed);
    const opening = await giveShares(fixed.devices.slice(1, 2), closed);
    await hold(opening);
    const decided = await giveShares(fixed.devices.slice(2), closed);
    await hold(decided);
    assert.deepEqual(
      seen,
      SECRET_STATES.filter((state) => state !== "cancelled"),
    );
  });

  test("may be broken off at each, and then none of them is taken any more", async () => {
    const meeting = await meetingOfSeven();
    const reached: readonly ((view: SecretView) => Promise<SecretView>)[] = [
      async (view) => view,
      async (view) => (await nameBoard(meeting, view)).view,
      async (view) => (await withKey(meeting, view)).view,
      async (view) => (await listed(meeting, view)).view,
      async (view) => openVote(meeting, await listed(meeting, view)),
      async (view) => (await collected(meeting, view)).view,
    ];
    for (const reach of reached) {
      const view = await reach(await prepared(meeting));
      const params = { secretVoteId: view.id };
      const body = { reason: "Mất điện, chuyển sang phiếu giấy" };
      const broken = await granted(
        meeting.asSecretary.call(contract.cancelSecretVote, { params, body }),
      );
      assert.equal(broken.state, "cancelled", view.state);
      assert.equal(broken.cancelReason, body.reason);
      assert.notEqual(broken.keys.serverDestroyedAt, null);
      for (const [name, { send }] of Object.entries(attempts(meeting, broken)))
        assert.notEqual((await send()).refusal, undefined, `${name} after ${view.state}`);
      const again = await meeting.asSecretary.call(contract.cancelSecretVote, { params, body });
      assert.equal(again.refusal?.code, "voting.poll_cancelled");
      const { electionId } = view;
      const booth = await granted(app.nobody.call(box.getBooth, { params: { electionId } }));
      assert.equal(booth.state, "cancelled");
    }
  });

  test("end with the keys: of the server after the period of keeping, of the board by each of them", async () => {
    const meeting = await meetingOfSeven();
    const full = await collected(meeting, await prepared(meeting));
    const decided = await giveShares(full.devices.slice(0, 2), full.view);
    const params = { secretVoteId: decided.id };
    const refusedTo = async (as: Caller) =>
      (await as.call(contract.destroyServerKey, { params })).refusal?.code;
    assert.equal(await refusedTo(meeting.asSecretary), "voting.ballots_kept");
    const { as: outsider } = memberAt(meeting, 3);
    const stranger = await outsider.call(board.noteKeyDestroyed, { params });
    assert.equal(stranger.refusal?.code, "voting.secret_not_on_board");
    const until = decided.keys.keptUntil ?? "";
    const began = app.now;
    app.now = `${until}T16:59:59.000Z`;
    // Sessions do not last so long.
    const secretary = await app.signedIn(meeting.secretary.accountId);
    const second = await app.signedIn(memberAt(meeting, 1).accountId);
    assert.equal(await refusedTo(secretary), "voting.ballots_kept");
    app.now = `${until}T17:00:00.000Z`;
    const gone = await granted(secretary.call(contract.destroyServerKey, { params }));
    assert.equal(gone.keys.serverDestroyedAt, app.now);
    assert.equal(await refusedTo(secretary), "voting.secret_key_destroyed");
    const note = () => second.call(board.noteKeyDestroyed, { params });
    assert.deepEqual((await granted(note())).keys.destroyed, [2]);
    assert.equal((await note()).refusal?.code, "voting.secret_key_destroyed");
    app.now = began;
  });

  test("show by name who took a slip to chair, clerk and board, and numbers to everybody else", async () => {
    const meeting = await meetingOfSeven();
    const { view } = await listed(meeting, await prepared(meeting));
    const params = { secretVoteId: view.id };
    const seenBy = async (as: RunningMeeting["asSecretary"]) =>
      (await granted(as.call(contract.getSecretVote, { params }))).taking;
    for (const as of [meeting.asSecretary, meeting.asClerk, memberAt(meeting, 1).as])
      assert.equal((await seenBy(as)).roll?.filter(({ how }) => how === "slip").length, 6);
    for (const as of [meeting.asDeputy, memberAt(meeting, 3).as]) {
      const { roll, slips, eligible } = await seenBy(as);
      assert.deepEqual([roll, slips, eligible], [null, 6, 7]);
    }
  });

  async function listed(meeting: RunningMeeting, view: SecretView): Promise<Listed> {
    return withList(meeting, await withKey(meeting, view), { devices: 0, slips: 6 });
  }

  /** Closed, with a ballot of everybody in the box. */
  async function collected(meeting: RunningMeeting, view: SecretView): Promise<Listed> {
    const ready = await listed(meeting, view);
    const open = await openVote(meeting, ready);
    for (const credential of ready.credentials)
      await vote(app.nobody, open.electionId, credential, MARKS);
    return { ...ready, view: await closeVote(meeting, open) };
  }
});
