import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { branchFileOf, headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { sealBallot } from "./testing/devices.ts";
import { opened } from "./testing/permitted.ts";
import { pollOf, vote } from "./testing/secret-vote.ts";

const MARKS = [
  [0, 1, 0, 0],
  [0, 1, 0],
];

describe("what people note of boxes and envelopes", () => {
  const app = testApp();
  async function open() {
    const meeting = await runMeeting(
      app,
      Array.from({ length: 8 }, () => ({})),
    );
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, pollOf(meeting)));
    return { meeting, listed: await opened(meeting, prepared, { board: [0, 1, 2], slips: 11 }) };
  }

  test("what was misheard of a branch box is replaced with its reason while its file is awaited, and not later", async () => {
    const { meeting, listed } = await open();
    const { electionId, id } = listed.view;
    const away = [];
    for (const credential of listed.credentials.slice(0, 2))
      away.push(await sealBallot(app.nobody, electionId, credential, MARKS));
    const head = headOf(away.map(({ tracker }) => tracker));
    const boxId = newId();
    const params = { secretVoteId: id };
    const note = async (changed: object) =>
      meeting.asClerk.call(box.noteBox, {
        params,
        body: { boxId, name: "Điểm cầu Bản Xa", count: 2, head, ...changed },
      });
    const reason = "Nghe nhầm qua điện thoại";
    assert.equal((await note({ reason })).refusal?.code, "voting.secret_box_unknown");
    await granted(note({ count: 12, head: "00000000" }));
    const file = new TextEncoder().encode(
      JSON.stringify(
        branchFileOf(
          electionId,
          away.map(({ json }) => json),
        ),
      ),
    );
    const append = async () =>
      meeting.asClerk.call(box.appendBox, { params: { ...params, boxId }, upload: file });
    assert.equal((await append()).refusal?.code, "voting.secret_box_differs");
    assert.equal((await note({})).refusal?.code, "voting.poll_exists");
    assert.equal((await note({ reason: " " })).refusal?.code, "voting.reason_missing");
    const { boxes } = await granted(note({ name: "Điểm cầu Bản Gần", reason }));
    assert.deepEqual(boxes, [
      { id: boxId, name: "Điểm cầu Bản Gần", count: 2, head, state: "noted", flagged: 0 },
    ]);
    await granted(append());
    assert.equal((await note({ reason })).refusal?.code, "voting.secret_box_settled");
    const rows = await app.held.database.query<{ data: object }>(sql`
      select data from meeting_event
       where meeting_id = ${meeting.meetingId} and kind = 'vote.secretBoxNoted' order by seq`);
    const [first, second] = rows.map(({ data }) => data as Readonly<Record<string, unknown>>);
    assert.deepEqual([first?.["reason"], first?.["count"]], [null, 12]);
    assert.deepEqual(
      [second?.["reason"], second?.["count"], second?.["earlierCount"], second?.["earlierHead"]],
      [reason, 2, 12, "00000000"],
    );
  });

  test("a beginning that two receipts have is refused, and the whole one taken", async () => {
    const { meeting, listed } = await open();
    const { electionId, id } = listed.view;
    const typed: string[] = [];
    for (const credential of listed.credentials.slice(0, 5))
      typed.push((await vote(app.nobody, electionId, credential, MARKS)).tracker);
    const [first = "", ...others] = typed;
    const twin = `${first.slice(0, 12)}${first.slice(12).replaceAll(/./g, "z")}`;
    await app.held.database.commit((tx) =>
      tx.query(sql`
        insert into secret_ballot (vote_id, tracker, credential, turn, ballot, promise)
        select vote_id, ${twin}, credential, 2, ballot, promise from secret_ballot
         where vote_id = ${id} and tracker = ${first}`),
    );
    const note = async (receipt: string) =>
      memberAt(meeting, 0).as.call(box.noteEnvelopes, {
        params: { secretVoteId: id },
        body: { outer: 5, trackers: [receipt, ...others] },
      });
    const refused = await note(first.slice(0, 12));
    assert.equal(refused.refusal?.code, "voting.secret_tracker_ambiguous");
    assert.equal((await granted(note(first))).envelopes?.typed, 5);
  });
});
