import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { branchFileOf, headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { getMeeting, readMeetingRecord } from "../../meetings/public.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp, type TestApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { sealBallot } from "./testing/devices.ts";
import { opened, permitOf } from "./testing/permitted.ts";
import { MARKS, cast, closeVote, giveShares, pollOf, vote } from "./testing/secret-vote.ts";

const OTHER = [
  [0, 0, 1, 0],
  [0, 0, 1],
];

/** The minutes as they are drafted when the meeting is closed. */
async function minutesOf(app: TestApp, meeting: RunningMeeting): Promise<string> {
  const { asSecretary, meetingId, itemId } = meeting;
  const { version } = await getMeeting(app.held.database, meetingId);
  const params = { meetingId };
  const step = { step: "end" as const, expectedVersion: version };
  await granted(asSecretary.call(stepItem, { params: { ...params, itemId }, body: step }));
  await granted(asSecretary.call(closeMeeting, { params }));
  const drafted = draftMinutes(await readMeetingRecord(app.held.database, meetingId));
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      const runs = value.flatMap((each: unknown) => textIn(each));
      if (runs.length > 0) texts.push(runs.join(""));
      for (const each of value) walk(each);
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  walk(drafted);
  return texts.join("\n");
}

function textIn(value: unknown): string[] {
  const text = (value as { readonly text?: unknown } | null)?.text;
  return typeof text === "string" ? [text] : [];
}

describe("ballots that come by other ways than a device in the hall", () => {
  const app = testApp();
  const meetingOf = () =>
    runMeeting(
      app,
      Array.from({ length: 8 }, () => ({})),
    );

  async function open(meeting: RunningMeeting, ballots: "one-per-key" | "last-counts") {
    const poll = pollOf(meeting);
    poll.body.terms.ballots = ballots;
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, poll));
    return opened(meeting, prepared, { board: [0, 1, 2], slips: 11 });
  }

  test("double envelopes stand in the minutes by their number and by the trackers of what was typed", async () => {
    const meeting = await meetingOf();
    const listed = await open(meeting, "one-per-key");
    const { electionId, id } = listed.view;
    const typed: string[] = [];
    for (const [at, credential] of listed.credentials.entries()) {
      const { tracker } = await vote(app.nobody, electionId, credential, at < 5 ? OTHER : MARKS);
      if (at < 5) typed.push(tracker);
    }
    const note = async (outer: number, trackers: readonly string[], place = 0) =>
      memberAt(meeting, place).as.call(box.noteEnvelopes, {
        params: { secretVoteId: id },
        body: { outer, trackers: [...trackers] },
      });
    const codeOf = async (...args: Parameters<typeof note>) => (await note(...args)).refusal?.code;
    assert.equal(await codeOf(5, typed, 3), "voting.secret_not_on_board");
    assert.equal(await codeOf(6, typed), "voting.secret_envelopes_differ");
    assert.equal(await codeOf(4, typed.slice(1)), "voting.secret_few_envelopes");
    assert.equal(
      await codeOf(5, [...typed.slice(1), typed[1] ?? ""]),
      "voting.secret_tracker_twice",
    );
    const strange = [...typed.slice(1), "A".repeat(43)];
    assert.equal(await codeOf(5, strange), "voting.secret_tracker_unknown");
    const [first = "", ...others] = typed;
    // As the booth shows a receipt, and as its square code has it, mixed: the same ballot is one.
    const shown = others.map((each) => each.slice(0, 12));
    assert.equal(
      await codeOf(5, [first, ...shown.slice(1), first.slice(0, 20)]),
      "voting.secret_tracker_twice",
    );
    const turned = shown[0]?.replace(/^./, (sign) => (sign === "A" ? "B" : "A")) ?? "";
    assert.equal(
      await codeOf(5, [first, turned, ...shown.slice(1)]),
      "voting.secret_tracker_unknown",
    );
    const noted = await granted(note(5, [first, ...shown]));
    const all = { outer: 5, typed: 5, untyped: {}, said: null };
    assert.deepEqual(noted.envelopes, all);
    // Two more come out that cannot be typed: each has its reason, and the whole is noted again.
    const left = { untyped: { noSlip: 1, other: 1 }, said: "Phong bì rách, mất một nửa thẻ" };
    const whole = [first, ...shown];
    const withLeft = (outer: number, body: object = left) =>
      memberAt(meeting, 0).as.call(box.noteEnvelopes, {
        params: { secretVoteId: id },
        body: { outer, trackers: whole, ...body },
      });
    assert.equal((await withLeft(8)).refusal?.code, "voting.secret_envelopes_differ");
    const unsaid = await withLeft(7, { ...left, said: null });
    assert.equal(unsaid.refusal?.code, "voting.reason_missing");
    const second = await granted(withLeft(7));
    assert.deepEqual(second.envelopes, { ...all, outer: 7, ...left });
    const closed = await closeVote(meeting, listed.view);
    const { outcome } = await giveShares(listed.devices.slice(0, 2), closed);
    assert.deepEqual([outcome?.typed, outcome?.counted], [5, 11]);
    const inBox = await granted(app.nobody.call(box.listTrackers, { params: { electionId } }));
    assert.deepEqual(inBox.typed, typed.toSorted());
    const minutes = await minutesOf(app, meeting);
    assert.deepEqual(outcome?.envelopes, { outer: 7, ...left });
    assert.match(minutes, /phiếu được tính: 11; nhập từ phong bì kép: 5;/u);
    const told =
      "Phong bì kép: nhận 7, đã nhập 5 phiếu, không nhập 2 (không có thẻ trong phong bì trong hoặc không đọc được mã: 1; lý do khác, Phong bì rách, mất một nửa thẻ: 1).";
    assert.ok(minutes.includes(told), minutes);
    assert.ok(minutes.includes(`Mã phiếu nhập từ phong bì kép: ${typed.toSorted().join(", ")}.`));
  });

  test("a key whose ballot a branch box brought has no other in the hall, even where the last ballot counts", async () => {
    const meeting = await meetingOf();
    const listed = await open(meeting, "last-counts");
    const { electionId, id } = listed.view;
    const [hall, away, ...others] = listed.credentials;
    assert.ok(hall && away);
    for (const credential of others) await vote(app.nobody, electionId, credential, MARKS);
    for (const marks of [OTHER, MARKS]) await vote(app.nobody, electionId, hall, marks);
    const ballots = [];
    for (const credential of [hall, away])
      ballots.push(await sealBallot(app.nobody, electionId, credential, OTHER));
    const boxId = newId();
    const params = { secretVoteId: id };
    const head = headOf(ballots.map(({ tracker }) => tracker));
    const body = { boxId, name: "Điểm cầu Bản Xa", count: 2, head };
    await granted(meeting.asClerk.call(box.noteBox, { params, body }));
    const json = ballots.map((each) => each.json);
    const upload = new TextEncoder().encode(JSON.stringify(branchFileOf(electionId, json)));
    const place = { params: { ...params, boxId } };
    const appended = await granted(meeting.asClerk.call(box.appendBox, { ...place, upload }));
    assert.deepEqual(
      appended.boxes.map(({ flagged }) => flagged),
      [1],
      "who has voted in the hall has no ballot in the branch box",
    );
    const later = await vote(app.nobody, electionId, away, MARKS);
    assert.equal(later.sent.refusal?.code, "voting.secret_key_voted");
    const same = await cast(app.nobody, electionId, ballots[1]?.json ?? "");
    assert.equal(same.value.tracker, ballots[1]?.tracker, "the very same ballot has its promise");
    const third = await vote(app.nobody, electionId, hall, MARKS);
    assert.equal(third.sent.refusal, undefined);
    const closed = await closeVote(meeting, listed.view);
    const { outcome } = await giveShares(listed.devices.slice(0, 2), closed);
    assert.deepEqual([outcome?.counted, outcome?.lines[0]?.figures], [11, [10, 1, 0]]);
    const turns = await app.held.database.query<{ turn: number; many: number }>(sql`
      select turn, count(*)::int as many from secret_ballot where vote_id = ${id}
       group by turn order by turn`);
    assert.deepEqual(
      turns,
      [
        { turn: 1, many: 11 },
        { turn: 2, many: 1 },
        { turn: 3, many: 1 },
      ],
      "after the close no row tells what a branch box brought",
    );
  });

  test("a branch box that is given up is not counted, cannot come later and is told in the minutes", async () => {
    const meeting = await meetingOf();
    const listed = await open(meeting, "one-per-key");
    const { electionId, id } = listed.view;
    for (const credential of listed.credentials.slice(0, 6))
      await vote(app.nobody, electionId, credential, MARKS);
    const away = [];
    for (const credential of listed.credentials.slice(6, 9))
      away.push(await sealBallot(app.nobody, electionId, credential, OTHER));
    const head = headOf(away.map(({ tracker }) => tracker));
    const boxId = newId();
    const params = { secretVoteId: id };
    const body = { boxId, name: "Điểm cầu Đảo Xa", count: 3, head };
    await granted(meeting.asClerk.call(box.noteBox, { params, body }));
    const again = await meeting.asClerk.call(box.noteBox, { params, body });
    assert.equal(again.refusal?.code, "voting.poll_exists");
    const place = { params: { ...params, boxId } };
    const stranger = await memberAt(meeting, 4).as.call(box.giveBoxUp, place);
    assert.notEqual(stranger.refusal, undefined);
    const given = await granted(meeting.asSecretary.call(box.giveBoxUp, place));
    assert.deepEqual(
      given.boxes.map(({ state }) => state),
      ["notCounted"],
    );
    const file = JSON.stringify(
      branchFileOf(
        electionId,
        away.map(({ json }) => json),
      ),
    );
    const later = { ...place, upload: new TextEncoder().encode(file) };
    assert.equal(
      (await meeting.asClerk.call(box.appendBox, later)).refusal?.code,
      "voting.secret_box_settled",
    );
    assert.equal(
      (await meeting.asSecretary.call(box.giveBoxUp, place)).refusal?.code,
      "voting.secret_box_settled",
    );
    const closed = await closeVote(meeting, listed.view);
    const { outcome } = await giveShares(listed.devices.slice(0, 2), closed);
    assert.equal(outcome?.counted, 6);
    const minutes = await minutesOf(app, meeting);
    assert.ok(minutes.includes(`Hòm phiếu Điểm cầu Đảo Xa: 3 phiếu, mã ${head}, không tính;`));
  });

  test("where the last ballot counts, an earlier one is told as replaced and not counted", async () => {
    const meeting = await meetingOf();
    const listed = await open(meeting, "last-counts");
    const { electionId, id } = listed.view;
    const find = async (tracker: string) => {
      const inPath = tracker.replaceAll("+", "-").replaceAll("/", "_");
      const params = { electionId, tracker: inPath };
      return (await granted(app.nobody.call(box.findBallot, { params }))).found;
    };
    const [own, ...others] = listed.credentials as readonly [Credential, ...Credential[]];
    const first = await vote(app.nobody, electionId, own, MARKS);
    assert.equal(await find(first.tracker), "kept");
    const second = await vote(app.nobody, electionId, own, OTHER);
    assert.deepEqual([await find(first.tracker), await find(second.tracker)], ["replaced", "kept"]);
    for (const credential of others.slice(0, 5))
      await vote(app.nobody, electionId, credential, MARKS);
    // A ballot of the same key that lies in a branch box neither counts nor takes the place of another.
    const away = await sealBallot(app.nobody, electionId, own, MARKS);
    const boxId = newId();
    const params = { secretVoteId: id };
    const head = headOf([away.tracker]);
    const body = { boxId, name: "Điểm cầu Bản Xa", count: 1, head };
    await granted(meeting.asClerk.call(box.noteBox, { params, body }));
    const file = JSON.stringify(branchFileOf(electionId, [away.json]));
    await granted(
      meeting.asClerk.call(box.appendBox, {
        params: { ...params, boxId },
        upload: new TextEncoder().encode(file),
      }),
    );
    assert.equal(await find(away.tracker), "flagged");
    const closed = await closeVote(meeting, listed.view);
    assert.deepEqual([closed.collected, closed.closing?.counted], [7, 6]);
    const late = await sealBallot(app.nobody, electionId, others[8] as Credential, MARKS);
    await cast(app.nobody, electionId, late.json);
    assert.equal(await find(late.tracker), "late");
    assert.equal(await find("B".repeat(43)), "none");
    const { outcome } = await giveShares(listed.devices.slice(0, 2), closed);
    assert.deepEqual(
      outcome?.lines.map(({ figures }) => figures),
      [
        [5, 1, 0],
        [5, 1],
      ],
    );
  });

  test("a vote that a document permits names it in its result and in the minutes", async () => {
    const meeting = await meetingOf();
    const permit = await permitOf(meeting);
    const poll = pollOf(meeting);
    const names = [{ memberId: null, name: "Lê Thị Mẫu", how: "prepared" as const, hands: null }];
    const admission = { decision: "admissionProposal" as const, questions: [], names, permit };
    const body = { ...poll.body, ...admission };
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, { ...poll, body }));
    assert.match(prepared.permit?.digest ?? "", /^[0-9a-f]{64}$/);
    const listed = await opened(meeting, prepared, { board: [0, 1, 2], slips: 11 });
    for (const [at, credential] of listed.credentials.entries())
      await vote(app.nobody, listed.view.electionId, credential, [at < 2 ? [0, 0, 1] : [0, 1, 0]]);
    const closed = await closeVote(meeting, listed.view);
    const { outcome } = await giveShares(listed.devices.slice(1), closed);
    assert.deepEqual([outcome?.result, outcome?.lines[0]?.figures], ["adopted", [9, 2]]);
    assert.equal(outcome?.permit?.number, permit.number);
    const minutes = await minutesOf(app, meeting);
    assert.ok(minutes.includes("Văn bản cho phép: số 7-QĐ/ĐU, Đảng ủy xã Mẫu."));
  });
});
