import assert from "node:assert/strict";
import { link, mkdir, readdir, rename, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { addDays } from "@chiboso/domain/kernel/dates.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { dataKey, deriveKey, sealingUnder } from "../../platform/sealing.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { endKeeping } from "./destroy-keys.ts";
import { drawServerKey, openServerKey, wrappedVotes } from "./server-key.ts";
import { getSecret } from "./store.ts";
import {
  MARKS,
  closeVote,
  giveShares,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
} from "./testing/secret-vote.ts";

describe("the server's key of a vote", () => {
  const app = testApp();
  const dataDir = () => app.system.services.config.dataDir;

  async function prepared() {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const view = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    return { meeting, view };
  }

  test("goes by itself on the day after the period of keeping, and no old copy of the database brings it back", async () => {
    const { meeting, view } = await prepared();
    const listed = await withList(meeting, await withKey(meeting, view), { devices: 0, slips: 7 });
    const open = await openVote(meeting, listed);
    for (const credential of listed.credentials)
      await vote(app.nobody, open.electionId, credential, MARKS);
    const { server_secret: copied } = await getSecret(app.held.database, view.id);
    assert.ok(copied);
    await openServerKey(dataDir(), view.id, copied);
    const decided = await giveShares(listed.devices.slice(0, 2), await closeVote(meeting, open));
    const { keptUntil } = decided.keys;
    assert.ok(keptUntil !== null);
    const secretNow = async () => (await getSecret(app.held.database, view.id)).server_secret;
    const before = app.now;
    app.now = `${keptUntil}T10:00:00.000Z`;
    await endKeeping(app.system.services);
    assert.ok((await secretNow()) !== null, "the last day belongs to the period");
    app.now = `${addDays(keptUntil, 1)}T10:00:00.000Z`;
    const day = app.now;
    for (const time of [day, `${addDays(keptUntil, 2)}T10:00:00.000Z`]) {
      app.now = time;
      await endKeeping(app.system.services);
    }
    app.now = before;
    const row = await getSecret(app.held.database, view.id);
    assert.deepEqual([row.server_secret, row.server_destroyed_at], [null, day]);
    assert.ok(!(await wrappedVotes(dataDir())).includes(view.id));
    await assert.rejects(openServerKey(dataDir(), view.id, copied), /wraps the key/u);
  });

  test("goes at once with its wrapping when the vote is broken off", async () => {
    const { meeting, view } = await prepared();
    const { server_secret: copied } = await getSecret(app.held.database, view.id);
    assert.ok((await wrappedVotes(dataDir())).includes(view.id));
    const params = { secretVoteId: view.id };
    const body = { reason: "Dừng để chuẩn bị lại" };
    await granted(meeting.asSecretary.call(contract.cancelSecretVote, { params, body }));
    await endKeeping(app.system.services);
    assert.ok(!(await wrappedVotes(dataDir())).includes(view.id));
    await assert.rejects(openServerKey(dataDir(), view.id, copied as Buffer), /wraps the key/u);
  });

  test("is opened where it was kept before keys had a wrapping of their own", async () => {
    const id = newId();
    const key = await dataKey(dataDir(), "voting-secrets");
    const sealing = sealingUnder(deriveKey(key, "chiboso voting seal v1"));
    const kept = sealing.seal(Buffer.from("123456789"), `vote:${id}`);
    assert.equal(await openServerKey(dataDir(), id, kept), 123456789n);
    const { sealed } = await drawServerKey(dataDir(), id);
    assert.ok((await openServerKey(dataDir(), id, sealed)) > 1n);
  });

  test("goes where a vote was never decided, where its making had left another name, and beside one that fails", async () => {
    const stuck = await prepared();
    const other = await prepared();
    const folder = join(dataDir(), "keys", "votes");
    const key = join(folder, `${other.view.id}.key`);
    await link(key, `${key}.0123456789ab`);
    const blocked = join(folder, `${stuck.view.id}.key`);
    await rename(blocked, `${blocked}-aside`);
    await mkdir(blocked);
    const before = app.now;
    const destroyedAt = async ({ view }: typeof other) =>
      (await getSecret(app.held.database, view.id)).server_destroyed_at;
    await endKeeping(app.system.services);
    assert.equal(await destroyedAt(other), null, "within the period");
    app.now = `${addDays(before.slice(0, 10), 800)}T10:00:00.000Z`;
    await assert.rejects(endKeeping(app.system.services), /still there/u);
    assert.equal(await destroyedAt(other), app.now);
    app.now = before;
    const left = (await readdir(folder)).filter((name) => name.startsWith(other.view.id));
    assert.deepEqual(left, []);
    await rmdir(blocked);
  });
});
