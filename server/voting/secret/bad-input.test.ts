import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import { openElection } from "@chiboso/domain/crypto/belenios/election.ts";
import { proveKnowledge } from "@chiboso/domain/crypto/belenios/knowledge.ts";
import { makeBallot } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Ballot } from "@chiboso/domain/crypto/belenios/records.ts";
import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import { branchFileOf, headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import * as registration from "@chiboso/domain/voting/secret/registration-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted } from "../../in-process.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { group, random } from "./server-key.ts";
import { beginList, must, registerOwn, sealBallot } from "./testing/devices.ts";
import { electing } from "./testing/permitted.ts";
import {
  MARKS,
  cast,
  drawSlips,
  openVote,
  pollOf,
  vote,
  votersOf,
  withKey,
  type Listed,
  listedPoll,
} from "./testing/secret-vote.ts";

type Answer = Promise<{ readonly refusal: { readonly code: string } | undefined }>;

const codeOf = async (answer: Answer) => (await answer).refusal?.code;
const keyAt = ({ credentials }: Listed, place: number) => credentials[place] as Credential;
describe("of a secret vote is refused with what is wrong with it", () => {
  const app = testApp();
  const meetingOfSeven = () => runMeeting(app, [{}, {}, {}, {}]);

  test("a ballot before its box is open", async () => {
    const meeting = await meetingOfSeven();
    const { view } = await listedPoll(meeting);
    const early = cast(app.nobody, view.electionId, "{}");
    assert.equal(await codeOf(early), "voting.secret_not_open");
  });

  test("a ballot with a weight, copied, or of an election that asks something else", async () => {
    const meeting = await meetingOfSeven();
    const ready = await listedPoll(meeting);
    const { electionId } = await openVote(meeting, ready);
    const code = (json: string) => codeOf(cast(app.nobody, electionId, json));
    const good = await sealBallot(app.nobody, electionId, keyAt(ready, 0), MARKS);
    const [own, other] = [0, 1].map((place) => String(keyAt(ready, place).element)) as [
      string,
      string,
    ];
    assert.equal(await code(good.json.replace(own, `${own},50`)), "crypto.record_malformed");
    // The same choices under another key of the list, as they stand, and signed by its owner.
    const copied = good.json.replace(own, other);
    assert.equal(await code(copied), "voting.secret_ballot_wrong");
    assert.equal(await code(signedAgain(copied, keyAt(ready, 1))), "voting.secret_ballot_wrong");
    const { election } = await granted(app.nobody.call(box.getBooth, { params: { electionId } }));
    const asksOtherwise = (election ?? "").replace("Họp lúc nào?", "Có nghỉ họp không?");
    const foreign = must(openElection(group, asksOtherwise));
    const sealed = must(makeBallot(foreign, keyAt(ready, 0), MARKS, random));
    assert.equal(await code(sealed.json), "voting.secret_ballot_of_other");
    const booth = await granted(meeting.asSecretary.call(contract.getSecretVote, at(ready.view)));
    assert.equal(booth.collected, 0);
    assert.equal(await code(good.json), undefined);
  });

  test("a list with a weighted key", async () => {
    const meeting = await meetingOfSeven();
    const { view } = await ended(meeting);
    const key = String(group.g.power(2n));
    const sent = memberAt(meeting, 0).as.call(board.publishKeys, {
      ...at(view),
      body: {
        attempt: 1,
        keys: [`${key},3`],
        sealed: sealedDigest([]),
        slipsPrinted: 7,
        slipsUndrawn: 0,
      },
    });
    const { status, refusal } = await sent;
    assert.deepEqual([status, refusal?.code], [422, "kernel.bad_input"]);
  });

  async function ended(meeting: RunningMeeting) {
    const asked = meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting));
    const keyed = await withKey(meeting, await granted(asked));
    const keeper = memberAt(meeting, 0).as;
    await beginList(keeper, keyed.view.id);
    await drawSlips(keeper, keyed.view.id, votersOf(meeting));
    await granted(
      keeper.call(registration.endRegistration, { ...at(keyed.view), body: { attempt: 1 } }),
    );
    return keyed;
  }

  test("one person who takes part twice, with a device and with a slip", async () => {
    const meeting = await meetingOfSeven();
    const asked = meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting));
    const { view } = await withKey(meeting, await granted(asked));
    const keeper = memberAt(meeting, 0).as;
    const [, first, second] = meeting.members;
    assert.ok(first && second);
    const early = first.as.call(board.registerDevice, {
      ...at(view),
      body: { attempt: 1, sealed: "ab" },
    });
    assert.equal(await codeOf(early), "voting.secret_no_keeper_key");
    await beginList(keeper, view.id);
    const ready = await granted(keeper.call(contract.getSecretVote, at(view)));
    await registerOwn(first.as, ready);
    const drawn = { attempt: 1, memberIds: [second.memberId, first.memberId], drawn: true };
    const note = () => keeper.call(board.noteDrawn, { ...at(view), body: drawn });
    assert.equal(await codeOf(note()), "voting.secret_device_registered");
    const none = await granted(keeper.call(contract.getSecretVote, at(view)));
    assert.deepEqual([none.taking.devices, none.taking.slips], [1, 0], "all of them or none");
    await drawSlips(keeper, view.id, [second]);
    const device = second.as.call(board.registerDevice, {
      ...at(view),
      body: { attempt: 1, sealed: "ab" },
    });
    assert.equal(await codeOf(device), "voting.secret_slip_drawn");
  });

  test("a candidate on the counting board", async () => {
    const meeting = await runMeeting(
      app,
      Array.from({ length: 5 }, () => ({})),
    );
    const prepared = await electing(meeting, [0, 1], { seats: 1 });
    const name = (...places: number[]) => {
      const members = places.map((place) => memberAt(meeting, place).memberId);
      const hands = { for: 8, against: 0, other: 0 };
      const body = { board: members, keeperId: members[0] ?? "", hands };
      return codeOf(meeting.asSecretary.call(contract.nameBoard, { ...at(prepared), body }));
    };
    assert.equal(await name(2, 3, 0), "voting.candidate_as_teller");
    assert.equal(await name(1, 2, 3), "voting.candidate_as_teller");
    assert.equal(await name(2, 3, 4), undefined);
  });

  test("what belongs to another vote: its board, its boxes, its rounds, its items", async () => {
    const meeting = await meetingOfSeven();
    const ready = await listedPoll(meeting);
    const open = await openVote(meeting, ready);
    const foreign = await meetingOfSeven();
    const other = await granted(
      foreign.asSecretary.call(contract.prepareSecretVote, pollOf(foreign)),
    );
    const [boxId, head] = [newId(), "0badf00d"];
    const noted = { boxId, name: "Điểm cầu Bản Xa", count: 3, head };
    await granted(meeting.asClerk.call(box.noteBox, { ...at(open), body: noted }));
    // Whoever leads another cell does nothing here, and sees nothing of it.
    for (const answer of [
      foreign.asSecretary.call(contract.getSecretVote, at(open)),
      foreign.asSecretary.call(contract.closeSecretVote, at(open)),
      foreign.asSecretary.call(contract.secretArchive, at(open)),
      foreign.asClerk.call(box.noteBox, { ...at(open), body: { ...noted, boxId: newId() } }),
      foreign.asSecretary.call(box.giveBoxUp, { params: { ...at(open).params, boxId } }),
      memberAt(foreign, 0).as.call(board.registerDevice, {
        ...at(open),
        body: { attempt: 1, sealed: "ab" },
      }),
    ])
      assert.ok([403, 404].includes((await answer).status));
    // Nor does their own vote lead to this one.
    const mine = { params: { secretVoteId: other.id, boxId } };
    assert.equal(await codeOf(foreign.asSecretary.call(box.giveBoxUp, mine)), "voting.secret_step");
    const prepare = (part: object) => {
      const poll = pollOf(foreign);
      const body = { ...poll.body, ...part };
      return codeOf(foreign.asSecretary.call(contract.prepareSecretVote, { ...poll, body }));
    };
    await granted(
      foreign.asSecretary.call(contract.cancelSecretVote, {
        ...at(other),
        body: { reason: "Làm lại từ đầu" },
      }),
    );
    assert.equal(await prepare({ itemId: meeting.itemId }), "voting.no_such_item");
    const round = { repeatOf: open.id, reason: "Làm lại" };
    assert.equal(await prepare(round), "voting.no_such_round");
    assert.equal(await prepare({ secretVoteId: open.id }), "voting.poll_exists");
  });

  test("the file of a branch box that is none, and the same box under another name", async () => {
    const meeting = await meetingOfSeven();
    const ready = await listedPoll(meeting);
    const { electionId, ...open } = await openVote(meeting, ready);
    const away = await Promise.all(
      [4, 5, 6].map((place) => sealBallot(app.nobody, electionId, keyAt(ready, place), MARKS)),
    );
    const head = headOf(away.map(({ tracker }) => tracker));
    const body = { boxId: newId(), name: "Điểm cầu Bản Xa", count: 3, head };
    await granted(meeting.asClerk.call(box.noteBox, { ...at(open), body }));
    const send = (text: string, boxId = body.boxId) =>
      codeOf(
        meeting.asClerk.call(box.appendBox, {
          params: { ...at(open).params, boxId },
          upload: new TextEncoder().encode(text),
        }),
      );
    const whole = JSON.stringify(
      branchFileOf(
        electionId,
        away.map(({ json }) => json),
      ),
    );
    for (const text of [
      "",
      "{}",
      whole.slice(0, -1),
      JSON.stringify({ ...JSON.parse(whole), a: 1 }),
    ])
      assert.equal(await send(text), "voting.secret_box_malformed", text.slice(0, 9));
    const spoilt = whole.replace(/\\"challenge\\":\\"\d/u, '\\"challenge\\":\\"x');
    assert.equal(await send(spoilt), "voting.secret_box_ballot");
    assert.equal(await send(whole, newId()), "voting.secret_box_unknown");
    const again = { ...body, boxId: newId(), name: "Điểm cầu Bản Gần" };
    const note = () => codeOf(meeting.asClerk.call(box.noteBox, { ...at(open), body: again }));
    assert.equal(await note(), "voting.secret_box_twice");
    assert.equal(await send(whole), undefined);
    assert.equal(await note(), "voting.secret_box_twice");
  });

  test("a second opening and a second close at the same moment", async () => {
    const meeting = await meetingOfSeven();
    const ready = await listedPoll(meeting);
    const twice = async (send: () => Answer) =>
      (await Promise.all([send(), send()]))
        .map(({ refusal }) => refusal?.code ?? "done")
        .toSorted();
    const { asSecretary } = meeting;
    const once = ["done", "voting.secret_step"];
    const open = () => asSecretary.call(contract.openSecretVote, at(ready.view));
    assert.deepEqual(await twice(open), once);
    for (const credential of ready.credentials)
      await vote(app.nobody, ready.view.electionId, credential, MARKS);
    assert.deepEqual(
      await twice(() => asSecretary.call(contract.closeSecretVote, at(ready.view))),
      once,
    );
    const closed = await granted(asSecretary.call(contract.getSecretVote, at(ready.view)));
    assert.deepEqual([closed.state, closed.collected], ["closed", 7]);
  });
});

function at({ id }: Pick<SecretView, "id">) {
  return { params: { secretVoteId: id } };
}

/** A ballot with the signature of this key in the place of its own. */
function signedAgain(json: string, { secret, element }: Credential): string {
  const { signature: _, ...ballot } = JSON.parse(json) as Ballot;
  const unsigned = { ...ballot, credential: String(element) };
  const hash = shortDigest(JSON.stringify(unsigned));
  const proof = proveKnowledge(group, `sig|${hash}|`, secret, random);
  return JSON.stringify({ ...unsigned, signature: { hash, proof } });
}
