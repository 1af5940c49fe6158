import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import { sealText } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import { sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import * as registration from "@chiboso/domain/voting/secret/registration-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { beginList, registerOwn, sealBallot } from "./testing/devices.ts";
import { group, random } from "./server-key.ts";
import {
  MARKS,
  cast,
  drawSlips,
  pollOf,
  vote,
  votersOf,
  withKey,
  withList,
  openedPoll,
} from "./testing/secret-vote.ts";

describe("the limits of a secret electronic vote", () => {
  const app = testApp();

  test("only the holder of a key hears that it has voted, and one key has at most 20 ballots", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { listed, open } = await openedPoll(meeting, "last-counts");
    const { electionId } = open;
    const credential = listed.credentials[0] as Credential;
    const code = async (bytes: string) => (await cast(app.nobody, electionId, bytes)).refusal?.code;
    for (let at = 0; at < 20; at++) {
      const { sent } = await vote(app.nobody, electionId, credential, MARKS);
      assert.equal(sent.refusal, undefined);
    }
    const further = await sealBallot(app.nobody, electionId, credential, MARKS);
    assert.equal(await code(further.json), "voting.secret_key_voted");
    // What somebody else sends for this key sounds as for a key that has not voted.
    const stranger = await sealBallot(
      app.nobody,
      electionId,
      { ...(listed.credentials[1] as Credential), element: credential.element },
      MARKS,
    );
    assert.equal(await code(stranger.json), "voting.secret_ballot_wrong");
    const typed = await memberAt(meeting, 0).as.call(box.noteEnvelopes, {
      params: { secretVoteId: listed.view.id },
      body: { outer: 1, trackers: [further.tracker] },
    });
    assert.equal(typed.refusal?.code, "voting.secret_few_envelopes");
  });

  test("a list of 1,500 keys arrives", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    const { view } = await withKey(meeting, prepared);
    await beginList(memberAt(meeting, 0).as, view.id);
    const keeper = memberAt(meeting, 0).as;
    await drawSlips(keeper, view.id, votersOf(meeting).slice(0, 5));
    await granted(
      keeper.call(registration.endRegistration, {
        params: { secretVoteId: view.id },
        body: { attempt: 1 },
      }),
    );
    const g = group.g.power(1n);
    const keys = [g];
    while (keys.length < 1500) keys.push(((keys.at(-1) as bigint) * g) % group.parameters.p);
    const sent = await memberAt(meeting, 0).as.call(board.publishKeys, {
      params: { secretVoteId: view.id },
      body: {
        attempt: 1,
        keys: keys.map(String).toSorted(),
        sealed: sealedDigest([]),
        slipsPrinted: 5,
        slipsUndrawn: 0,
      },
    });
    assert.equal(sent.refusal?.code, "voting.secret_keys_differ");
    assert.equal(sent.refusal?.params?.["keys"], 1500);
  });

  test("a list that was not made of all registered keys, and keys of devices that are none", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    const { view } = await withKey(meeting, prepared);
    const keeper = memberAt(meeting, 0).as;
    await beginList(keeper, view.id);
    const params = { secretVoteId: view.id };
    const voter = memberAt(meeting, 3);
    const outside = `${2n.toString(16)}.${"0".repeat(1280)}.${"0".repeat(64)}`;
    for (const sealed of ["ab", outside]) {
      const sent = await voter.as.call(board.registerDevice, {
        params,
        body: { attempt: 1, sealed },
      });
      assert.equal(sent.refusal?.code, "voting.secret_sealed_malformed");
    }
    const ready = await granted(voter.as.call(contract.getSecretVote, { params }));
    for (const at of [1, 2, 3]) await registerOwn(memberAt(meeting, at).as, ready);
    await drawSlips(keeper, view.id, votersOf(meeting).slice(4));
    await granted(keeper.call(registration.endRegistration, { params, body: { attempt: 1 } }));
    const published = await keeper.call(board.publishKeys, {
      params,
      body: {
        attempt: 1,
        keys: [String(group.g.power(2n))],
        sealed: sealedDigest([]),
        slipsPrinted: 3,
        slipsUndrawn: 0,
      },
    });
    assert.equal(published.refusal?.code, "voting.secret_list_moved");
    const reason = "Làm lại";
    await granted(
      meeting.asSecretary.call(contract.cancelSecretVote, { params, body: { reason } }),
    );
    const kept = await app.held.database.query(sql`
      select member_id from secret_taking where vote_id = ${view.id} and sealed is not null`);
    assert.equal(kept.length, 0);
  });

  test("a command's kept digest tells nothing of the sealed key", async () => {
    assert.deepEqual(board.registerDevice.undigested, ["sealed"]);
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    const { view } = await withKey(meeting, prepared);
    await beginList(memberAt(meeting, 0).as, view.id);
    const params = { secretVoteId: view.id };
    const { as } = memberAt(meeting, 3);
    const ready = await granted(as.call(contract.getSecretVote, { params }));
    const commandId = newId();
    const text = { text: "2", key: ready.keeperKey ?? "", context: ready.electionId };
    const send = () =>
      as.call(board.registerDevice, {
        params,
        body: { attempt: 1, commandId, sealed: sealText(group, text, random) },
      });
    await granted(send());
    assert.equal((await send()).refusal, undefined, "another sealed text is the same command");
  });

  test("a ballot may be sent again in an opinion poll only", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const poll = pollOf(meeting);
    const permit = { number: "1-QĐ", issuer: "Đảng ủy", issuedOn: "2026-01-01", paperId: newId() };
    const sent = await meeting.asSecretary.call(contract.prepareSecretVote, {
      ...poll,
      body: {
        ...poll.body,
        decision: "recognitionProposal",
        questions: [],
        names: [
          {
            memberId: memberAt(meeting, 3).memberId,
            name: "Đảng viên 4",
            how: "prepared",
            hands: null,
          },
        ],
        terms: { ballots: "last-counts", minimum: 5 },
        permit,
      },
    });
    assert.equal(sent.refusal?.code, "voting.secret_one_ballot");
    const tomorrow = { ...permit, issuedOn: "2199-01-01" };
    const future = await meeting.asSecretary.call(contract.prepareSecretVote, {
      ...poll,
      body: { ...poll.body, permit: tomorrow, questions: [] },
    });
    assert.equal(future.refusal?.code, "voting.secret_permit_future");
  });

  test("a form whose ballots would be too large for the box", async () => {
    const meeting = await runMeeting(app, [{}]);
    const poll = pollOf(meeting);
    const options = Array.from({ length: 30 }, (_, at) => `Phương án ${at + 1}`);
    const questions = Array.from({ length: 20 }, (_, at) => ({
      question: `Câu ${at + 1}`,
      options,
      most: 30,
    }));
    const sent = await meeting.asSecretary.call(contract.prepareSecretVote, {
      ...poll,
      body: { ...poll.body, questions },
    });
    assert.equal(sent.refusal?.code, "voting.secret_ballot_too_large");
  });

  test("to open with a permitting document that is no longer what it was", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    const listed = await withList(meeting, await withKey(meeting, prepared), {
      devices: 0,
      slips: 7,
    });
    const permit = JSON.stringify({
      number: "1",
      issuer: "",
      issuedOn: "2026-01-01",
      paperId: newId(),
    });
    const owner = openDatabase(app.held.ownerUrl, 1);
    await owner.commit((tx) =>
      tx.query(sql`update secret_vote set permit = ${permit}::jsonb where id = ${listed.view.id}`),
    );
    await owner.close();
    const opening = await meeting.asSecretary.call(contract.openSecretVote, {
      params: { secretVoteId: listed.view.id },
    });
    assert.equal(opening.refusal?.code, "voting.secret_permit_changed");
  });
});
