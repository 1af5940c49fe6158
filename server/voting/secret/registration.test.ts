import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sealText } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import { digestOfSealed, sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as registration from "@chiboso/domain/voting/secret/registration-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted, type Caller } from "../../in-process.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { group, random } from "./server-key.ts";
import { beginList, newCode, openSealed, registerOwn } from "./testing/devices.ts";
import { drawSlips, pollOf, votersOf, withKey } from "./testing/secret-vote.ts";

describe("the registration of a secret vote", () => {
  const app = testApp();

  /** Seven people, a board with its key, and a keeper who has begun. */
  async function begun() {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    const { view } = await withKey(meeting, prepared);
    const { as } = memberAt(meeting, 0);
    const keeper = await beginList(as, view.id);
    const params = { secretVoteId: view.id };
    const ready = await granted(as.call(contract.getSecretVote, { params }));
    const [first, ...others] = votersOf(meeting);
    assert.ok(first);
    const sealed = sealOf(ready.keeperKey ?? "", ready.electionId);
    return { meeting, keeper, params, ready, sealed, first, others };
  }

  const read = async (keeper: Caller, params: { secretVoteId: string }) =>
    keeper.call(board.getSealedKeys, { params });

  test("lets nobody read a sealed key while keys may still come in", async () => {
    const { meeting, keeper, params, ready, sealed, first, others } = await begun();
    const [second, third, fourth, ...rest] = others;
    assert.ok(second && third && fourth);
    await registerOwn(second.as, ready);
    assert.equal((await read(keeper.as, params)).refusal?.code, "voting.secret_registration_open");
    await registerOwn(third.as, ready);
    await registerOwn(fourth.as, ready);
    const early = await keeper.as.call(board.publishKeys, {
      params,
      body: {
        attempt: 1,
        keys: [String(group.g.power(2n))],
        sealed: sealedDigest([]),
        slipsPrinted: 0,
        slipsUndrawn: 0,
      },
    });
    assert.equal(early.refusal?.code, "voting.secret_registration_open");
    await drawSlips(keeper.as, ready.id, rest);
    const another = await second.as.call(registration.endRegistration, {
      params,
      body: { attempt: 1 },
    });
    assert.equal(another.refusal?.code, "voting.secret_not_keeper");
    const ended = await granted(
      keeper.as.call(registration.endRegistration, { params, body: { attempt: 1 } }),
    );
    assert.equal(ended.registrationEndedAt, app.now);
    const twice = await keeper.as.call(registration.endRegistration, {
      params,
      body: { attempt: 1 },
    });
    assert.equal(twice.refusal?.code, "voting.secret_registration_ended");
    assert.equal((await openSealed(keeper, ready)).length, 3);
    const late = await first.as.call(board.registerDevice, {
      params,
      body: { attempt: 1, sealed },
    });
    assert.equal(late.refusal?.code, "voting.secret_registration_ended");
    const body = { attempt: 1, memberIds: [first.memberId], drawn: true };
    const note = await keeper.as.call(board.noteDrawn, { params, body });
    assert.equal(note.refusal?.code, "voting.secret_registration_ended");
    assert.deepEqual(await eventsOf(meeting.meetingId, "vote.secretRegistrationEnded"), [
      { secretId: ready.id, devices: 3, slips: 3 },
    ]);
  });

  test("does not end with fewer than the minimum, nor with one or two devices beside the keeper's", async () => {
    const { keeper, params, ready, first, others } = await begun();
    const voters = [first, ...others];
    const end = async () =>
      (await keeper.as.call(registration.endRegistration, { params, body: { attempt: 1 } }))
        .refusal;
    for (const { as } of voters.slice(0, 3)) await registerOwn(as, ready);
    assert.equal((await end())?.code, "voting.secret_too_few");
    await drawSlips(keeper.as, ready.id, voters.slice(3));
    assert.deepEqual(await end(), {
      code: "voting.secret_few_devices",
      params: { devices: 2, needed: 3 },
    });
    for (const { memberId } of voters.slice(1, 3))
      await granted(
        keeper.as.call(registration.strikeDevice, { params, body: { attempt: 1, memberId } }),
      );
    await registerOwn(voters[1]?.as as Caller, ready);
    const body = { attempt: 1, memberId: voters[1]?.memberId ?? "" };
    await granted(keeper.as.call(registration.strikeDevice, { params, body }));
    await drawSlips(keeper.as, ready.id, voters.slice(1, 3));
    assert.equal(await end(), undefined, "the keeper's own device tells the keeper nothing");
  });

  async function asOwner(statement: ReturnType<typeof sql>): Promise<void> {
    const owner = openDatabase(app.held.ownerUrl, 1);
    try {
      await owner.query(statement);
    } finally {
      await owner.close();
    }
  }

  test("takes nobody whom somebody wrote into the tables, with a device or with a slip", async () => {
    const { keeper, params, ready, sealed, first, others } = await begun();
    for (const { as } of others.slice(0, 3)) await registerOwn(as, ready);
    await drawSlips(keeper.as, ready.id, others.slice(3));
    const enter = (how: "device" | "slip", own: string | null) =>
      asOwner(sql`
        insert into secret_taking (vote_id, member_id, how, sealed, mark)
        select ${ready.id}, ${first.memberId}, ${how}, ${own}, mark from secret_taking
         where vote_id = ${ready.id} and how = ${how} limit 1`);
    const remove = () =>
      asOwner(sql`
        delete from secret_taking where vote_id = ${ready.id} and member_id = ${first.memberId}`);
    const end = () =>
      keeper.as.call(registration.endRegistration, { params, body: { attempt: 1 } });
    await enter("device", sealed);
    assert.equal((await end()).refusal?.code, "voting.secret_roll_changed");
    await remove();
    await enter("slip", null);
    assert.equal((await end()).refusal?.code, "voting.secret_roll_changed");
    await remove();
    await granted(end());
    await enter("device", sealed);
    assert.equal((await read(keeper.as, params)).refusal?.code, "voting.secret_roll_changed");
    const list = { keys: [String(group.g.power(2n))], sealed: sealedDigest([sealed]) };
    const published = await keeper.as.call(board.publishKeys, {
      params,
      body: { attempt: 1, ...list, slipsPrinted: 0, slipsUndrawn: 0 },
    });
    assert.equal(published.refusal?.code, "voting.secret_roll_changed");
    await remove();
    assert.equal((await openSealed(keeper, ready)).length, 3);
  });

  test("lets who was struck out after it draw a slip and nothing else, and leaves no few keys behind", async () => {
    const { meeting, keeper, params, ready, first, others } = await begun();
    const voters = [first, ...others];
    for (const { as } of voters.slice(1, 4)) await registerOwn(as, ready);
    const unread = sealOf(String(group.g.power(5n)), ready.electionId);
    const last = voters[4]?.as as Caller;
    await granted(
      last.call(board.registerDevice, { params, body: { attempt: 1, sealed: unread } }),
    );
    await drawSlips(keeper.as, ready.id, voters.slice(5));
    const early = { params, body: { attempt: 1, sealed: [digestOfSealed(unread)] } };
    const open = await keeper.as.call(registration.strikeUnreadable, early);
    assert.equal(open.refusal?.code, "voting.secret_registration_open");
    await granted(keeper.as.call(registration.endRegistration, { params, body: { attempt: 1 } }));
    const unknown = { params, body: { attempt: 1, sealed: ["0".repeat(64)] } };
    assert.equal(
      (await keeper.as.call(registration.strikeUnreadable, unknown)).refusal?.code,
      "voting.secret_list_moved",
    );
    assert.equal(
      (await last.call(registration.strikeUnreadable, early)).refusal?.code,
      "voting.secret_not_keeper",
    );
    const struck = await granted(keeper.as.call(registration.strikeUnreadable, early));
    const howOf = (view: typeof struck) =>
      view.taking.roll?.find(({ memberId }) => memberId === voters[4]?.memberId)?.how;
    assert.equal(howOf(struck), "struck");
    const again = await last.call(board.registerDevice, {
      params,
      body: { attempt: 1, sealed: unread },
    });
    assert.equal(again.refusal?.code, "voting.secret_registration_ended");
    const drawn = await drawSlips(keeper.as, ready.id, voters.slice(4, 5));
    assert.deepEqual([howOf(drawn), drawn.taking.devices, drawn.taking.slips], ["slip", 3, 3]);
    const all = await openSealed(keeper, ready);
    assert.equal(all.length, 3);
    const body = { attempt: 1, memberId: voters[1]?.memberId ?? "" };
    await granted(keeper.as.call(registration.strikeDevice, { params, body }));
    assert.equal((await read(keeper.as, params)).refusal?.code, "voting.secret_few_devices");
    const codes = Array.from({ length: 3 }, () => newCode(ready.electionId).credential.element);
    const published = await keeper.as.call(board.publishKeys, {
      params,
      body: {
        attempt: 1,
        keys: [...all.slice(1), ...codes.map(String)].toSorted(),
        sealed: sealedDigest([]),
        slipsPrinted: 3,
        slipsUndrawn: 0,
      },
    });
    assert.equal(published.refusal?.code, "voting.secret_few_devices");
    assert.equal((await eventsOf(meeting.meetingId, "vote.secretDevicesStruck")).length, 2);
    const kept = await app.held.database.query(sql`
      select sealed from secret_taking where vote_id = ${ready.id} and how = 'struck'`);
    assert.deepEqual(
      kept.map((row) => (row as { sealed: unknown }).sealed),
      [null],
    );
  });

  test("takes a slip back after it, for the record, from whoever leaves or did not draw it", async () => {
    const { meeting, keeper, params, ready, first, others } = await begun();
    await drawSlips(keeper.as, ready.id, [first, ...others]);
    await granted(keeper.as.call(registration.endRegistration, { params, body: { attempt: 1 } }));
    const takeBack = () => {
      const body = { attempt: 1, memberIds: [first.memberId], drawn: false };
      return granted(keeper.as.call(board.noteDrawn, { params, body }));
    };
    const left = await takeBack();
    assert.deepEqual([left.taking.slips, (await takeBack()).taking.slips], [6, 6]);
    assert.equal((await drawSlips(keeper.as, ready.id, [first])).taking.slips, 7);
    await takeBack();
    const slips = { secretId: ready.id, slips: 1 };
    assert.deepEqual(await eventsOf(meeting.meetingId, "vote.secretSlipsTakenBack"), [
      slips,
      slips,
    ]);
    const codes = Array.from({ length: 6 }, () => newCode(ready.electionId).credential.element);
    const fix = (slipsUndrawn: number) =>
      keeper.as.call(board.publishKeys, {
        params,
        body: {
          attempt: 1,
          keys: codes.map(String).toSorted(),
          sealed: sealedDigest([]),
          slipsPrinted: 7,
          slipsUndrawn,
        },
      });
    assert.equal((await fix(0)).refusal?.code, "voting.secret_slips_differ");
    assert.equal((await granted(fix(1))).state, "listed");
  });

  test("strikes out everybody who sealed one and the same text", async () => {
    const { keeper, params, ready, sealed, first, others } = await begun();
    const [second, third, fourth, fifth, ...rest] = others;
    assert.ok(second && third && fourth && fifth);
    for (const { as } of [first, second])
      await granted(as.call(board.registerDevice, { params, body: { attempt: 1, sealed } }));
    for (const { as } of [third, fourth, fifth]) await registerOwn(as, ready);
    await drawSlips(keeper.as, ready.id, rest);
    await granted(keeper.as.call(registration.endRegistration, { params, body: { attempt: 1 } }));
    const body = { attempt: 1, sealed: [digestOfSealed(sealed)] };
    const struck = await granted(keeper.as.call(registration.strikeUnreadable, { params, body }));
    const gone = struck.taking.roll?.filter(({ how }) => how === "struck") ?? [];
    assert.deepEqual(
      new Set(gone.map(({ memberId }) => memberId)),
      new Set([first.memberId, second.memberId]),
    );
  });

  async function eventsOf(meetingId: string, kind: string) {
    const rows = await app.held.database.query<{ data: unknown }>(sql`
      select data from meeting_event where meeting_id = ${meetingId} and kind = ${kind}`);
    return rows.map(({ data }) => data);
  }

  function sealOf(key: string, electionId: string): string {
    const text = String(newCode(electionId).credential.element);
    return sealText(group, { text, key, context: electionId }, random);
  }
});
