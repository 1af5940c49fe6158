import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import * as open from "@chiboso/domain/voting/contract.ts";
import * as paper from "@chiboso/domain/voting/paper/contract.ts";
import { branchFileOf, headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import * as secret from "@chiboso/domain/voting/secret/contract.ts";
import * as registration from "@chiboso/domain/voting/secret/registration-contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { EVENTS_DURING, EVENTS_OF_SECRET_VOTES } from "../meetings/public.ts";
import { watchMeeting } from "../testing/watched-meeting.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { electionOf, enter, sheetOf, startCounting } from "../testing/paper-election.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";
import { beginList, makeKey, registerOwn, sealBallot, sendStep } from "./secret/testing/devices.ts";
import {
  closeVote,
  giveShares,
  nameBoard,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
} from "./secret/testing/secret-vote.ts";

const MARKS = [
  [0, 1, 0, 0],
  [0, 0, 1],
];

describe("everything that happens in a vote while people sit in a meeting", () => {
  const app = testApp();
  const held: { meeting?: RunningMeeting; told?: ReadonlySet<string> } = {};

  before(async () => {
    const plain = await runMeeting(app, [{}, {}, {}, {}, {}, {}]);
    const { told, watched, begin } = watchMeeting(app, plain.meetingId);
    begin();
    held.told = told;
    held.meeting = {
      ...plain,
      asSecretary: watched(plain.asSecretary),
      asDeputy: watched(plain.asDeputy),
      asClerk: watched(plain.asClerk),
      members: plain.members.map((each) => ({ ...each, as: watched(each.as) })),
    };
  });

  const meeting = (): RunningMeeting => {
    assert.ok(held.meeting);
    return held.meeting;
  };
  const heardOf = (kind: string) => held.told?.has(kind) ?? false;
  const as = (place: number): Caller => memberAt(meeting(), place).as;

  test("is heard of: open votes, by name and by hands", async () => {
    const { asSecretary, meetingId, itemId } = meeting();
    const opened = async (tellers: readonly Id[] = []) => {
      const decision = "ordinaryResolution" as const;
      const method = tellers.length > 0 ? ("hands" as const) : ("byName" as const);
      const pollId = newId();
      const asked = { pollId, itemId, decision, question: `Thông qua ${pollId}?`, recusals: [] };
      const body = { ...asked, method, tellers: [...tellers] };
      const { id } = await granted(
        asSecretary.call(open.openPoll, { params: { meetingId }, body }),
      );
      return { pollId: id };
    };
    const reason = "Ghi nhầm câu hỏi";
    await granted(asSecretary.call(open.cancelPoll, { params: await opened(), body: { reason } }));
    await granted(asSecretary.call(open.closePoll, { params: await opened() }));
    const params = await opened([memberAt(meeting(), 0).memberId]);
    const body = { hands: { for: 5, against: 1, other: 0 } };
    await granted(as(0).call(open.countHands, { params, body }));
    await granted(asSecretary.call(open.closePoll, { params }));
  });

  test("is heard of: votes on paper, step by step", async () => {
    const { asSecretary } = meeting();
    const election = electionOf(meeting(), { names: [0, 1], seats: 2 });
    const prepared = await granted(asSecretary.call(paper.preparePaperVote, election));
    const opened = await startCounting(meeting(), prepared, [4, 5], 9);
    const params = { paperVoteId: opened.id };
    const [sheet, other] = [8, 7].map((votes) =>
      sheetOf(opened, 9, [
        [9, 0],
        [votes, 9 - votes],
      ]),
    );
    assert.ok(sheet && other);
    await granted(enter(as(4), params, sheet));
    await granted(enter(as(5), params, other));
    const reason = "Hai bản kiểm khác nhau";
    await granted(asSecretary.call(paper.recountBallots, { params, body: { reason } }));
    for (const place of [4, 5]) await granted(enter(as(place), params, sheet, 2));
    await granted(asSecretary.call(paper.closePaperVote, { params }));
  });

  test("is heard of: secret electronic votes, with branch boxes and envelopes", async () => {
    const { asSecretary, asClerk } = meeting();
    const prepared = await granted(asSecretary.call(secret.prepareSecretVote, pollOf(meeting())));
    const params = { secretVoteId: prepared.id };
    const named = await nameBoard(meeting(), prepared);
    await Promise.all(named.devices.slice(0, 1).map((each) => sendStep(each, named.view, "join")));
    const reason = "Một máy hỏng";
    const again = await granted(
      asSecretary.call(board.restartCeremony, { params, body: { reason } }),
    );
    const running = { view: await makeKey(named.devices, again), devices: named.devices };
    const listed = await withList(meeting(), running, { devices: 4, slips: 5 });
    const view = await openVote(meeting(), listed);
    const keyAt = (place: number) => listed.credentials[place] as Credential;
    const { electionId } = view;
    const typed: string[] = [];
    for (const place of [0, 1, 2, 3, 4])
      typed.push((await vote(app.nobody, electionId, keyAt(place), MARKS)).tracker);
    const envelopes = { outer: typed.length, trackers: typed };
    await granted(as(0).call(box.noteEnvelopes, { params, body: envelopes }));
    const away = [];
    for (const place of [5, 6])
      away.push(await sealBallot(app.nobody, electionId, keyAt(place), MARKS));
    const head = headOf(away.map(({ tracker }) => tracker));
    const boxIds = [newId(), newId()];
    for (const [index, boxId] of boxIds.entries()) {
      const own = index === 0 ? head : "0badc0de";
      const body = { boxId, name: `Điểm cầu ${index + 1}`, count: 2, head: own };
      await granted(asClerk.call(box.noteBox, { params, body }));
    }
    const file = branchFileOf(
      electionId,
      away.map(({ json }) => json),
    );
    const [first = "", second = ""] = boxIds;
    const upload = new TextEncoder().encode(JSON.stringify(file));
    await granted(asClerk.call(box.appendBox, { params: { ...params, boxId: first }, upload }));
    await granted(asSecretary.call(box.giveBoxUp, { params: { ...params, boxId: second } }));
    const closed = await closeVote(meeting(), view);
    await giveShares(named.devices.slice(1), closed);
  });

  test("is heard of: a registration that is struck out after its end", async () => {
    const { asSecretary } = meeting();
    const { params: at, body } = pollOf(meeting());
    const other = { params: at, body: { ...body, question: "Lấy ý kiến về nơi họp" } };
    const prepared = await granted(asSecretary.call(secret.prepareSecretVote, other));
    const params = { secretVoteId: prepared.id };
    await withKey(meeting(), prepared);
    await beginList(as(0), prepared.id);
    const ready = await granted(as(0).call(secret.getSecretVote, { params }));
    for (const place of [1, 2, 3, 4, 5]) await registerOwn(as(place), ready);
    await granted(as(0).call(registration.endRegistration, { params, body: { attempt: 1 } }));
    const { memberId } = memberAt(meeting(), 5);
    await granted(
      as(0).call(registration.strikeDevice, { params, body: { attempt: 1, memberId } }),
    );
    const slip = { attempt: 1, memberIds: [memberId], drawn: true };
    await granted(as(0).call(board.noteDrawn, { params, body: slip }));
    await granted(as(0).call(board.noteDrawn, { params, body: { ...slip, drawn: false } }));
    const reason = "Bỏ phiếu giấy";
    await granted(asSecretary.call(secret.cancelSecretVote, { params, body: { reason } }));
  });

  test("is heard of: nothing that can happen was left out", () => {
    const kinds = EVENTS_DURING.filter((kind) => kind.startsWith("vote."));
    assert.deepEqual(
      [...kinds, ...EVENTS_OF_SECRET_VOTES].filter((kind) => !heardOf(kind)),
      [],
    );
  });
});
