import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { wrappedVotes } from "./server-key.ts";
import { shareOf, type BoardDevice } from "./testing/devices.ts";
import { acceptedOutside } from "./testing/outside.ts";
import { closeVote, giveShares, votedPoll } from "./testing/secret-vote.ts";

describe("the opening of a secret vote", () => {
  const app = testApp();

  async function closed() {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { listed, open } = await votedPoll(app.nobody, meeting);
    const [first, second, third] = listed.devices;
    assert.ok(first && second && third);
    return { meeting, view: await closeVote(meeting, open), first, second, third };
  }

  async function give(device: BoardDevice, view: SecretView) {
    const params = { secretVoteId: view.id };
    const share = await shareOf(device, view);
    return () => device.as.call(board.giveShare, { params, body: { share } });
  }

  const archivesOf = (view: SecretView) =>
    app.held.database.query<{ stage: string }>(
      sql`select stage from secret_archive where vote_id = ${view.id} order by stage`,
    );

  test("is broken off with a reason while shares are still awaited, and then never goes on", async () => {
    const { meeting, view, first, second } = await closed();
    const params = { secretVoteId: view.id };
    const opening = await giveShares([first], view);
    assert.deepEqual([opening.state, opening.outcome], ["opening", null]);
    const last = await give(second, view);
    const body = { reason: "Mất máy của một thành viên" };
    const off = await granted(
      meeting.asSecretary.call(contract.cancelSecretVote, { params, body }),
    );
    assert.deepEqual([off.state, off.outcome], ["cancelled", null]);
    assert.equal((await last()).refusal?.code, "voting.poll_cancelled");
    assert.deepEqual(
      (await archivesOf(view)).map(({ stage }) => stage),
      ["closed"],
    );
    assert.ok(off.keys.serverDestroyedAt !== null);
    const { dataDir } = app.system.services.config;
    assert.ok(!(await wrappedVotes(dataDir)).includes(view.id));
    const again = await meeting.asSecretary.call(contract.cancelSecretVote, { params, body });
    assert.equal(again.refusal?.code, "voting.poll_cancelled");
  });

  test("comes to one result when two members give the first shares at the same moment", async () => {
    const { view, first, second, third } = await closed();
    const late = await give(third, view);
    const shares = [await give(first, view), await give(second, view)];
    const given = await Promise.all(shares.map((send) => send()));
    const states = given.map(({ value }) => value.state);
    assert.deepEqual(states.toSorted(), ["decided", "opening"]);
    const decided = given[states.indexOf("decided")]?.value ?? assert.fail();
    await acceptedOutside(first.as, decided);
    assert.equal((await archivesOf(view)).length, 2);
    assert.equal((await late()).refusal?.code, "voting.secret_decided");
  });

  test("is done once when two members give what both take for the last share", async () => {
    const { view, first, second, third } = await closed();
    await giveShares([first], view);
    const shares = [await give(second, view), await give(third, view)];
    const given = await Promise.all(shares.map((send) => send()));
    assert.deepEqual(given.map(({ refusal }) => refusal?.code ?? "done").toSorted(), [
      "done",
      "voting.secret_decided",
    ]);
    assert.deepEqual(
      (await archivesOf(view)).map(({ stage }) => stage),
      ["closed", "decided"],
    );
  });
});
