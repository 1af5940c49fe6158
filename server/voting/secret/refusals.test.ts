import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import { branchFileOf, headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted, type Caller } from "../../in-process.ts";
import { newId } from "../../platform/ids.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { messageOf, newCode, sealBallot, sendStep, shareOf } from "./testing/devices.ts";
import { acceptedOutside } from "./testing/outside.ts";
import {
  type Listed,
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
} from "./testing/secret-vote.ts";

describe("a secret electronic vote refuses", () => {
  const app = testApp();
  const meetingOfSeven = () => runMeeting(app, [{}, {}, {}, {}]);

  async function prepared(meeting: RunningMeeting) {
    return granted(meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)));
  }

  async function opened(meeting: RunningMeeting, slips = 7) {
    const keyed = await withKey(meeting, await prepared(meeting));
    const listed = await withList(meeting, keyed, { devices: 0, slips });
    return { ...listed, view: await openVote(meeting, listed) };
  }

  const credentialAt = ({ credentials }: Listed, at: number) => credentials[at] as Credential;

  test("an election without the permitting document, terms that open too few ballots, roles that one person may not have together, a wrong board", async () => {
    const meeting = await meetingOfSeven();
    const poll = pollOf(meeting);
    const admission = {
      ...poll.body,
      decision: "recognitionProposal" as const,
      questions: [],
      names: [
        {
          memberId: memberAt(meeting, 3).memberId,
          name: "",
          how: "prepared" as const,
          hands: null,
        },
      ].map((each) => ({ ...each, name: "Đảng viên 4" })),
    };
    const unpermitted = await meeting.asSecretary.call(contract.prepareSecretVote, {
      ...poll,
      body: admission,
    });
    assert.equal(unpermitted.refusal?.code, "voting.secret_not_permitted");
    const invented = {
      number: "1-QĐ",
      issuer: "Đảng ủy",
      issuedOn: "2026-01-01",
      paperId: newId(),
    };
    const missing = await meeting.asSecretary.call(contract.prepareSecretVote, {
      ...poll,
      body: { ...admission, permit: invented },
    });
    assert.equal(missing.refusal?.code, "voting.secret_permit_missing");
    const few = await meeting.asSecretary.call(contract.prepareSecretVote, {
      ...poll,
      body: { ...poll.body, terms: { ...poll.body.terms, minimum: 3 } },
    });
    assert.deepEqual(
      [few.status, few.refusal?.code, few.refusal?.params],
      [422, "voting.secret_minimum", { minimum: 3, fewest: 5 }],
    );
    const view = await prepared(meeting);
    const named = async (members: string[], keeperId = members[0] ?? "") =>
      (
        await meeting.asSecretary.call(contract.nameBoard, {
          params: { secretVoteId: view.id },
          body: { board: members, keeperId, hands: { for: 7, against: 0, other: 0 } },
        })
      ).refusal?.code;
    const [a = "", b = "", c = ""] = meeting.members.map(({ memberId }) => memberId);
    assert.equal(await named([a, b]), "voting.secret_board_size");
    assert.equal(await named([a, b, b]), "voting.teller_twice");
    assert.equal(await named([a, b, meeting.secretary.memberId]), "voting.secret_two_roles");
    assert.equal(await named([a, b, meeting.clerk.memberId]), "voting.secret_two_roles");
    assert.equal(
      await named([a, b, c], memberAt(meeting, 3).memberId),
      "voting.secret_keeper_outside",
    );
    assert.equal(await named([a, b, newId()]), "voting.teller_not_counted");
  });

  test("a trustee who rushes, speaks twice or breaks a promise, and goes on after a restart in each step", async () => {
    const meeting = await meetingOfSeven();
    const { view, devices } = await nameBoard(meeting, await prepared(meeting));
    const [first, second, third] = devices;
    assert.ok(first && second && third);
    const send = async (device: { readonly as: Caller }, message: object) =>
      (
        await device.as.call(board.sendBoardMessage, {
          params: { secretVoteId: view.id },
          body: { attempt: 1, message: message as never },
        })
      ).refusal?.code;
    const joined = await messageOf(first, view, "join");
    const stolen = await messageOf(second, view, "join");
    assert.equal(await send(second, joined), "crypto.trustees_shape_wrong");
    assert.equal(await send(first, joined), undefined);
    assert.equal(await send(first, joined), "voting.secret_message_sent");
    await app.restart();
    const early = {
      step: "share",
      key: {
        pok: { challenge: "1", response: "1" },
        public_key: "2",
        signature: { challenge: "1", response: "1" },
      },
    };
    assert.equal(await send(first, early), "voting.secret_too_early");
    assert.equal(await send(second, stolen), undefined);
    await sendStep(third, view, "join");
    await app.restart();
    const dealt = await messageOf(second, view, "deal");
    assert.equal(await send(third, dealt), "crypto.ceremony_commitment_broken");
    assert.equal(await send(memberAt(meeting, 3), dealt), "voting.secret_not_on_board");
    for (const device of devices) await sendStep(device, view, "deal");
    await app.restart();
    const shared = await messageOf(first, view, "share");
    assert.equal(await send(second, shared), "crypto.trustees_shared_key_wrong");
    for (const device of devices) await sendStep(device, view, "share");
    await app.restart();
    const listed = await withList(meeting, { view, devices }, { devices: 4, slips: 2 });
    await app.restart();
    const open = await openVote(meeting, listed);
    for (const credential of listed.credentials)
      await vote(app.nobody, open.electionId, credential, MARKS);
    await app.restart();
    const closed = await closeVote(meeting, open);
    await app.restart();
    const waiting = await giveShares([first], closed);
    assert.deepEqual([waiting.state, waiting.closing?.missing.length], ["opening", 2]);
    await app.restart();
    const wrong = await shareOf(first, closed).catch(() => undefined);
    assert.equal(wrong, undefined, "a device opens once");
    const share = await shareOf(third, closed);
    const forged = { ...share, decryption_factors: share.decryption_factors.toReversed() };
    const params = { secretVoteId: view.id };
    const refused = await third.as.call(board.giveShare, { params, body: { share: forged } });
    assert.match(refused.refusal?.code ?? "", /^crypto\.share_/u);
    const decided = await granted(third.as.call(board.giveShare, { params, body: { share } }));
    await acceptedOutside(third.as, decided);
    const again = await second.as.call(board.giveShare, { params, body: { share } });
    assert.equal(again.refusal?.code, "voting.secret_decided");
  });

  test("ballots that are malformed, oversized, of another election, of unknown keys, changed or second ones", async () => {
    const meeting = await meetingOfSeven();
    const listed = await opened(meeting);
    const { electionId } = listed.view;
    const code = async (bytes: string) => (await cast(app.nobody, electionId, bytes)).refusal?.code;
    assert.equal(await code("{}"), "crypto.record_malformed");
    assert.equal(await code("x".repeat(60_000)), "crypto.record_too_large");
    assert.equal(await code("x".repeat(600_000)), "kernel.too_large");
    const good = await sealBallot(app.nobody, electionId, credentialAt(listed, 0), MARKS);
    assert.equal(await code(`${good.json} `), "crypto.record_not_canonical");
    assert.equal(
      await code(good.json.replace(electionId, `${electionId}x`)),
      "voting.secret_ballot_of_other",
    );
    const stranger = newCode(electionId).credential;
    const unknown = await sealBallot(app.nobody, electionId, stranger, MARKS);
    assert.equal(await code(unknown.json), "voting.secret_key_unknown");
    const changed = good.json.replace(
      /"challenge":"(\d)/u,
      (_, digit) => `"challenge":"${digit === "1" ? 2 : 1}`,
    );
    assert.equal(await code(changed), "voting.secret_ballot_wrong");
    const [one, two] = await Promise.all([
      cast(app.nobody, electionId, good.json),
      cast(app.nobody, electionId, good.json),
    ]);
    assert.deepEqual(one.value, two.value);
    const second = await sealBallot(app.nobody, electionId, credentialAt(listed, 0), MARKS);
    assert.equal(await code(second.json), "voting.secret_key_voted");
    const early = await meeting.asSecretary.call(contract.closeSecretVote, {
      params: { secretVoteId: listed.view.id },
    });
    assert.equal(early.refusal?.code, "voting.secret_below_minimum");
    for (const at of [1, 2, 3, 4, 5])
      await vote(app.nobody, electionId, credentialAt(listed, at), MARKS);
    await closeVote(meeting, listed.view);
    const late = await sealBallot(app.nobody, electionId, credentialAt(listed, 6), MARKS);
    assert.equal(await code(late.json), "voting.secret_late");
    for (const at of [6, 1]) {
      const further = await sealBallot(app.nobody, electionId, credentialAt(listed, at), MARKS);
      assert.equal(await code(further.json), "voting.secret_late");
    }
    assert.equal((await cast(app.nobody, electionId, good.json)).value.tracker, good.tracker);
    const told = await granted(app.nobody.call(box.listTrackers, { params: { electionId } }));
    assert.deepEqual(told.late, [late.tracker]);
  });

  test("a list with a ghost key, and a booth for fewer than the minimum", async () => {
    const meeting = await meetingOfSeven();
    const keyed = await withKey(meeting, await prepared(meeting));
    const few = withList(meeting, keyed, { devices: 0, slips: 4 });
    await assert.rejects(few, /voting\.secret_too_few/u);
    const more = await memberAt(meeting, 0).as.call(board.publishKeys, {
      params: { secretVoteId: keyed.view.id },
      body: {
        attempt: 1,
        keys: ["2", "3"],
        sealed: "0".repeat(64),
        slipsPrinted: 2,
        slipsUndrawn: 0,
      },
    });
    assert.equal(more.refusal?.code, "crypto.credential_outside");
  });

  test("to close a box that somebody changed in the tables", async () => {
    const meeting = await meetingOfSeven();
    const listed = await opened(meeting);
    for (const credential of listed.credentials)
      await vote(app.nobody, listed.view.electionId, credential, MARKS);
    const owner = openDatabase(app.held.ownerUrl, 1);
    await owner.commit((tx) =>
      tx.query(sql`
        delete from secret_ballot where vote_id = ${listed.view.id} and tracker =
          (select min(tracker) from secret_ballot where vote_id = ${listed.view.id})`),
    );
    await owner.close();
    const closing = await meeting.asSecretary.call(contract.closeSecretVote, {
      params: { secretVoteId: listed.view.id },
    });
    assert.equal(closing.refusal?.code, "voting.secret_box_changed");
  });

  test("the file of a branch box that is not what was read by telephone, and a close before it came", async () => {
    const meeting = await meetingOfSeven();
    const listed = await opened(meeting);
    const { electionId, id } = listed.view;
    const params = { secretVoteId: id };
    for (const at of [0, 1, 2, 3])
      await vote(app.nobody, electionId, credentialAt(listed, at), MARKS);
    const away = [];
    for (const at of [3, 4, 5])
      away.push(await sealBallot(app.nobody, electionId, credentialAt(listed, at), MARKS));
    const head = headOf(away.map(({ tracker }) => tracker));
    const boxId = newId();
    const body = { boxId, name: "Điểm cầu Bản Xa", count: 3, head };
    await granted(meeting.asClerk.call(box.noteBox, { params, body }));
    const early = await meeting.asSecretary.call(contract.closeSecretVote, { params });
    assert.equal(early.refusal?.code, "voting.secret_box_waits");
    const send = (ballots: readonly string[], of = electionId) =>
      meeting.asClerk.call(box.appendBox, {
        params: { ...params, boxId },
        upload: new TextEncoder().encode(JSON.stringify(branchFileOf(of, ballots))),
      });
    const texts = away.map(({ json }) => json);
    assert.equal((await send(texts.slice(1))).refusal?.code, "voting.secret_box_differs");
    assert.equal((await send(texts, "2".repeat(14))).refusal?.code, "voting.secret_box_of_other");
    const appended = await granted(send(texts));
    assert.deepEqual(
      appended.boxes.map(({ state, flagged }) => [state, flagged]),
      [["appended", 1]],
    );
    assert.equal((await send(texts)).refusal?.code, "voting.secret_box_settled");
    assert.equal((await closeVote(meeting, listed.view)).closing?.counted, 6);
  });
});
