import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import * as registration from "@chiboso/domain/voting/secret/registration-contract.ts";
import { granted } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { beginList, newCode, registerOwn } from "./testing/devices.ts";
import {
  MARKS,
  cast,
  closeVote,
  drawSlips,
  giveShares,
  openVote,
  pollOf,
  vote,
  votersOf,
  withKey,
} from "./testing/secret-vote.ts";

describe("a server that is begun anew in the middle of a step", () => {
  const app = testApp();

  test("goes on with the registration, the list, the ballots and the close where it stood", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const asked = meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting));
    const keyed = await withKey(meeting, await granted(asked));
    const params = { secretVoteId: keyed.view.id };
    const keeper = memberAt(meeting, 0).as;
    const device = await beginList(keeper, keyed.view.id);
    const ready = await granted(keeper.call(contract.getSecretVote, { params }));
    const [a, b, c, ...rest] = votersOf(meeting);
    assert.ok(a && b && c);
    const keys = [await registerOwn(b.as, ready)];
    await app.restart();
    keys.push(await registerOwn(c.as, ready), await registerOwn(rest[0]?.as ?? c.as, ready));
    await drawSlips(keeper, keyed.view.id, [a]);
    await app.restart();
    await drawSlips(keeper, keyed.view.id, rest.slice(1));
    await granted(keeper.call(registration.endRegistration, { params, body: { attempt: 1 } }));
    await app.restart();
    const { sealed } = await granted(keeper.call(board.getSealedKeys, { params }));
    assert.equal(sealed.length, 3);
    keys.push(...[a, ...rest.slice(1)].map(() => newCode(ready.electionId).credential));
    const list = keys.map(({ element }) => String(element)).toSorted();
    const body = {
      attempt: 1,
      keys: list,
      sealed: sealedDigest(sealed),
      slipsPrinted: 4,
      slipsUndrawn: 0,
    };
    await granted(device.as.call(board.publishKeys, { params, body }));
    await app.restart();
    const { electionId } = await openVote(meeting, keyed);
    const sent: string[] = [];
    for (const [place, key] of keys.entries()) {
      if (place === 3) await app.restart();
      const { json, sent: answer } = await vote(app.nobody, electionId, key, MARKS);
      assert.equal(answer.refusal, undefined);
      sent.push(json);
    }
    await app.restart();
    const again = await cast(app.nobody, electionId, sent[0] ?? "");
    assert.equal(again.value.tracker, shortDigest(sent[0] ?? ""));
    const closed = await closeVote(meeting, keyed.view);
    await app.restart();
    const decided = await giveShares(keyed.devices.slice(0, 2), closed);
    assert.deepEqual([decided.state, decided.outcome?.counted], ["decided", 7]);
  });
});
