import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { keeperKeyDigest } from "@chiboso/domain/voting/secret/board.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { boothDigest } from "./booth-code.ts";
import { beginList } from "./testing/devices.ts";
import { nameBoard, openVote, pollOf, withKey, withList } from "./testing/secret-vote.ts";

describe("the page that seals ballots, as its hash is printed on slips", () => {
  const app = testApp();

  async function begun() {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const poll = pollOf(meeting);
    const prepared = await granted(meeting.asSecretary.call(contract.prepareSecretVote, poll));
    return { meeting, prepared };
  }

  /** As if the page had been built anew from other sources since. */
  const printOther = (id: string, hash: string) =>
    app.held.database.commit((tx) =>
      tx.query(sql`update secret_vote set booth = ${hash} where id = ${id}`),
    );

  test("it is told from the beginning, and the meeting's record has it with the keeper's key", async () => {
    const { meeting, prepared } = await begun();
    const built = await boothDigest();
    assert.equal(prepared.booth, built);
    const { view } = await withKey(meeting, prepared);
    const { keys } = await beginList(memberAt(meeting, 0).as, view.id);
    const [event] = await app.held.database.query<{ data: unknown }>(sql`
      select data from meeting_event
       where meeting_id = ${meeting.meetingId} and kind = 'vote.secretKeeperKeyGiven'`);
    assert.deepEqual(event?.data, {
      secretId: view.id,
      keeperKey: keeperKeyDigest(keys.key),
      booth: built,
    });
  });

  test("with another page the box is not opened, and with the one on the slips it is", async () => {
    const { meeting, prepared } = await begun();
    const listed = await withList(meeting, await withKey(meeting, prepared), {
      devices: 4,
      slips: 2,
    });
    const { id, booth } = listed.view;
    const open = async () =>
      meeting.asSecretary.call(contract.openSecretVote, { params: { secretVoteId: id } });
    await printOther(id, "0".repeat(64));
    assert.equal((await open()).refusal?.code, "voting.secret_booth_changed");
    await printOther(id, booth ?? "");
    assert.equal((await granted(open())).booth, booth);
  });

  test("where nothing was printed, the page of now is taken", async () => {
    const { meeting, prepared } = await begun();
    const running = await withKey(meeting, prepared);
    const listed = await withList(meeting, running, { devices: 6, slips: 0 });
    await printOther(listed.view.id, "0".repeat(64));
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update secret_vote set slips = '{"printed":0,"undrawn":0}' where id = ${listed.view.id}`),
    );
    assert.equal((await openVote(meeting, listed)).booth, await boothDigest());
  });

  test("another board begins with the page of now, and with slips of its own", async () => {
    const { meeting, prepared } = await begun();
    const { view } = await withKey(meeting, prepared);
    await beginList(memberAt(meeting, 0).as, view.id);
    await printOther(view.id, "0".repeat(64));
    const again = await nameBoard(meeting, view, [0, 1, 2], "Mất máy");
    assert.equal(again.view.booth, await boothDigest());
  });
});
