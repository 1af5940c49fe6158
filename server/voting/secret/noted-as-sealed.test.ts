import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { branchFileOf, headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { sealBallot, shareOf } from "./testing/devices.ts";
import { opened } from "./testing/permitted.ts";
import { acceptedOutside } from "./testing/outside.ts";
import { MARKS, closeVote, pollOf, vote } from "./testing/secret-vote.ts";

/** What somebody who has the tables may want to be otherwise in the minutes. */
const TAMPERED = [
  sql`update secret_branch set count = 1 where state = 'notCounted'`,
  sql`update secret_branch set head = '00000000' where state = 'appended'`,
  sql`update secret_branch set state = 'appended'`,
  sql`update secret_branch set flagged = 1`,
  sql`update secret_branch set name = 'Điểm cầu khác'`,
  sql`delete from secret_branch where state = 'notCounted'`,
  sql`insert into secret_branch (id, vote_id, name, count, head, state)
      select gen_random_uuid(), vote_id, 'Điểm cầu ma', 9, '00000000', 'notCounted'
        from secret_branch limit 1`,
  sql`update secret_vote set outer_envelopes = 5, untyped_envelopes = null
       where outer_envelopes is not null`,
  sql`update secret_vote set untyped_envelopes = '{"untyped": {"unsigned": 1}, "said": null}'
       where outer_envelopes is not null`,
  sql`update secret_vote set outer_envelopes = null`,
  sql`delete from secret_noted where kind = 'typed'
         and tracker = (select min(tracker) from secret_noted where kind = 'typed')`,
];

describe("what was noted of branch boxes and double envelopes", () => {
  const app = testApp();

  /** Changes tables as whoever runs the server can, for as long as something is tried. */
  async function tampered(change: (typeof TAMPERED)[number], act: () => Promise<void>) {
    const owner = openDatabase(app.held.ownerUrl, 1);
    const tables = ["secret_branch", "secret_noted"] as const;
    const copy = (text: string) => owner.commit((tx) => tx.query(sql.raw(text)));
    try {
      for (const table of tables)
        await copy(`create table kept_${table} as select * from ${table}`);
      await copy(
        "create table kept_vote as select id, outer_envelopes, untyped_envelopes from secret_vote",
      );
      await owner.commit((tx) => tx.query(change));
      await act();
      await copy(
        "update secret_vote v set outer_envelopes = k.outer_envelopes, untyped_envelopes = k.untyped_envelopes from kept_vote k where k.id = v.id",
      );
      for (const table of tables) {
        await copy(`delete from ${table}`);
        await copy(`insert into ${table} select * from kept_${table}`);
        await copy(`drop table kept_${table}`);
      }
      await copy("drop table kept_vote");
    } finally {
      await owner.close();
    }
  }

  test("is held against the log of the cell at the close and before the sums are opened", async () => {
    const meeting = await runMeeting(
      app,
      Array.from({ length: 8 }, () => ({})),
    );
    const prepared = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    const listed = await opened(meeting, prepared, { board: [0, 1, 2], slips: 11 });
    const { electionId, id } = listed.view;
    const params = { secretVoteId: id };
    const trackers: string[] = [];
    for (const credential of listed.credentials.slice(0, 7))
      trackers.push((await vote(app.nobody, electionId, credential, MARKS)).tracker);
    await granted(
      memberAt(meeting, 0).as.call(box.noteEnvelopes, {
        params,
        body: { outer: 7, trackers: trackers.slice(0, 6), untyped: { noSlip: 1 } },
      }),
    );
    const away = [];
    for (const credential of listed.credentials.slice(7, 9))
      away.push(await sealBallot(app.nobody, electionId, credential, MARKS));
    const head = headOf(away.map(({ tracker }) => tracker));
    const [near, far] = [newId(), newId()];
    const note = (boxId: string, body: object) =>
      granted(
        meeting.asClerk.call(box.noteBox, {
          params,
          body: { boxId, name: "Điểm cầu Bản Xa", count: 12, head: "0badc0de", ...body },
        }),
      );
    await note(near, {});
    await note(near, { count: 2, head, reason: "Nghe nhầm qua điện thoại" });
    await note(far, { name: "Điểm cầu Đảo Xa" });
    const file = JSON.stringify(
      branchFileOf(
        electionId,
        away.map(({ json }) => json),
      ),
    );
    await granted(
      meeting.asClerk.call(box.appendBox, {
        params: { ...params, boxId: near },
        upload: new TextEncoder().encode(file),
      }),
    );
    await granted(meeting.asSecretary.call(box.giveBoxUp, { params: { ...params, boxId: far } }));

    for (const change of TAMPERED)
      await tampered(change, async () => {
        const closing = await meeting.asSecretary.call(contract.closeSecretVote, { params });
        assert.equal(closing.refusal?.code, "voting.secret_box_changed");
      });
    const closed = await closeVote(meeting, listed.view);
    const [first, second] = listed.devices;
    assert.ok(first && second);
    const give = async (device: typeof first) => {
      device.opened.length = 0;
      const share = await shareOf(device, closed);
      return device.as.call(board.giveShare, { params, body: { share } });
    };
    assert.equal((await give(first)).refusal, undefined);
    for (const change of TAMPERED.slice(0, 1))
      await tampered(change, async () => {
        assert.equal((await give(second)).refusal?.code, "voting.secret_box_changed");
      });
    const decided = await granted(give(second));
    await acceptedOutside(second.as, decided);
    const { outcome } = decided;
    assert.deepEqual([outcome?.counted, outcome?.typed, outcome?.envelopes?.outer], [9, 6, 7]);
  });
});
