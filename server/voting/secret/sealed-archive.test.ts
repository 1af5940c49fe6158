import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import { decideOpening } from "@chiboso/domain/crypto/belenios/decide-opening.ts";
import { makeShare } from "@chiboso/domain/crypto/belenios/decryption.ts";
import { openElection } from "@chiboso/domain/crypto/belenios/election.ts";
import type { Trustees } from "@chiboso/domain/crypto/belenios/records.ts";
import { sampleBoard } from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { closeArchive } from "@chiboso/domain/crypto/belenios/write-archive.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted } from "../../in-process.ts";
import { openDatabase, sql, type Transaction } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { group, random } from "./server-key.ts";
import { deleteRecord, getRecord, insertRecord } from "./store.ts";
import { must, newCode, sealBallot, shareOf } from "./testing/devices.ts";
import { acceptedOutside } from "./testing/outside.ts";
import {
  MARKS,
  closeVote,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
} from "./testing/secret-vote.ts";

describe("who has the tables and the files", () => {
  const app = testApp();

  async function asOwner<T>(act: (tx: Transaction) => Promise<T>): Promise<T> {
    const owner = openDatabase(app.held.ownerUrl, 1);
    try {
      return await owner.commit(act);
    } finally {
      await owner.close();
    }
  }

  async function listed() {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const poll = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    const keyed = await withKey(meeting, poll);
    const ready = await withList(meeting, keyed, { devices: 0, slips: 7 });
    return { meeting, ready };
  }

  async function opened() {
    const { meeting, ready } = await listed();
    const open = await openVote(meeting, ready);
    const ballots: string[] = [];
    for (const credential of ready.credentials)
      ballots.push((await vote(app.nobody, open.electionId, credential, MARKS)).json);
    return { meeting, ready, open, ballots };
  }

  /** A true archive of the same election with a list of one's own, in which only one ballot is not one's own. */
  async function forgedArchive({ id, electionId }: SecretView, target: Credential, ballot: string) {
    const own = Array.from({ length: 6 }, () => newCode(electionId).credential);
    const election = await getRecord(app.held.database, id, "election");
    const keys = [target, ...own].map(({ element }) => String(element)).toSorted();
    const ballots = [ballot];
    for (const each of own)
      ballots.push((await sealBallot(app.nobody, electionId, each, MARKS)).json);
    const setup = {
      election,
      trustees: await getRecord(app.held.database, id, "trustees"),
      credentials: JSON.stringify(keys),
    };
    const of = must(openElection(group, election));
    return must(closeArchive(of, setup, ballots, Math.floor(Date.parse(app.now) / 1000)));
  }

  test("opens no ballot by another archive of the same election", async () => {
    const { meeting, ready, open, ballots } = await opened();
    const forged = await forgedArchive(open, ready.credentials[0] as Credential, ballots[0] ?? "");
    const closed = await closeVote(meeting, open);
    const digest = await app.system.services.files.keep(forged.bytes);
    await asOwner((tx) =>
      tx.query(sql`
        update secret_archive set head = ${forged.head}, digest = ${digest}, counted = 7
         where vote_id = ${open.id}`),
    );
    const device = ready.devices[1];
    assert.ok(device);
    const before = {
      archive: forged.bytes,
      witnessedHead: forged.head,
      openedBefore: [],
      expected: { voters: 7, serverKey: open.serverKey },
    };
    const tallied = must(await decideOpening(group, before));
    const share = makeShare(tallied.election, BigInt(device.share ?? "0"), tallied.sums, random);
    const params = { secretVoteId: open.id };
    const given = await device.as.call(board.giveShare, { params, body: { share } });
    assert.equal(given.refusal?.code, "voting.secret_archive_changed");
    const asked = await device.as.call(contract.secretArchive, { params });
    assert.equal(asked.refusal?.code, "voting.secret_archive_changed");
    const list = closed.list?.digest ?? "";
    const knowing = await decideOpening(group, {
      ...before,
      expected: { ...before.expected, list },
    });
    assert.equal(!knowing.ok && knowing.refusal.code, "crypto.list_differs");
    const other = await decideOpening(group, {
      ...before,
      expected: { ...before.expected, fingerprint: "0" },
    });
    assert.equal(!other.ok && other.refusal.code, "crypto.election_differs");
  });

  const newRecord = (id: string, kind: string, content: string) =>
    asOwner((tx) =>
      tx.query(sql`
        update secret_record set content = ${content} where vote_id = ${id} and kind = ${kind}`),
    );

  /** Deletes a record; what is given back puts it there again. */
  async function takeRecord(id: string, kind: "election" | "trustees") {
    const content = await getRecord(app.held.database, id, kind);
    await asOwner((tx) => deleteRecord(tx, id, kind));
    return () => asOwner((tx) => insertRecord(tx, id, kind, content));
  }

  test("closes no box over another list of keys, even when the event says the same as the table", async () => {
    const { meeting, ready, open } = await opened();
    const { credential } = newCode(open.electionId);
    const keys = [...ready.credentials.slice(1), credential].map(({ element }) => String(element));
    const other = JSON.stringify(keys.toSorted());
    const params = { secretVoteId: open.id };
    const closing = async () =>
      (await meeting.asSecretary.call(contract.closeSecretVote, { params })).refusal?.code;
    const own = await getRecord(app.held.database, open.id, "credentials");
    await newRecord(open.id, "credentials", other);
    assert.equal(await closing(), "voting.secret_records_changed");
    const renameDigest = (from: string, to: string) =>
      asOwner((tx) =>
        tx.query(sql`
          update meeting_event set data = jsonb_set(data::jsonb, '{credentials}', to_jsonb(${to}::text))
           where kind = 'vote.secretOpened' and data ->> 'credentials' = ${from}`),
      );
    const [was, is] = [own, other].map(hexDigestOf);
    await renameDigest(was ?? "", is ?? "");
    assert.equal(await closing(), "voting.secret_records_changed", "the log has another digest");
    await renameDigest(is ?? "", was ?? "");
    await newRecord(open.id, "credentials", own);
    const putBack = await takeRecord(open.id, "trustees");
    assert.equal(await closing(), "voting.secret_records_changed", "a record is gone");
    await putBack();
    await closeVote(meeting, open);
  });

  test("opens no booth under another key of the board or another list than were made", async () => {
    const { meeting, ready } = await listed();
    const { id } = ready.view;
    const params = { secretVoteId: id };
    const opening = async () =>
      (await meeting.asSecretary.call(contract.openSecretVote, { params })).refusal?.code;
    const trustees = await getRecord(app.held.database, id, "trustees");
    // Its own key in the place of the board's: everything in it is public and right by itself.
    const [server] = JSON.parse(trustees) as Trustees;
    const other = JSON.stringify([server, sampleBoard(group, random).trustees[1]]);
    await newRecord(id, "trustees", other);
    assert.equal(await opening(), "voting.secret_records_changed");
    await asOwner((tx) =>
      tx.query(sql`
        update meeting_event
           set data = jsonb_set(data::jsonb, '{trustees}', to_jsonb(${hexDigestOf(other)}::text))
         where kind = 'vote.secretKeyMade' and data ->> 'secretId' = ${id}`),
    );
    assert.equal(await opening(), "voting.secret_records_changed", "the log has another digest");
    await asOwner((tx) =>
      tx.query(sql`
        update meeting_event
           set data = jsonb_set(data::jsonb, '{trustees}', to_jsonb(${hexDigestOf(trustees)}::text))
         where kind = 'vote.secretKeyMade' and data ->> 'secretId' = ${id}`),
    );
    await newRecord(id, "trustees", trustees);
    const own = await getRecord(app.held.database, id, "credentials");
    const [, ...kept] = JSON.parse(own) as string[];
    const stranger = String(newCode(ready.view.electionId).credential.element);
    await newRecord(id, "credentials", JSON.stringify([...kept, stranger].toSorted()));
    assert.equal(await opening(), "voting.secret_records_changed");
    await newRecord(id, "credentials", own);
    await openVote(meeting, ready);
  });

  const TAMPERED: readonly { readonly what: string; readonly set: string }[] = [
    { what: "the base", set: "frozen = jsonb_set(frozen, '{quorum,present}', '1')" },
    { what: "the question", set: `ballot = jsonb_set(ballot, '{question}', '"Khác"')` },
    { what: "the smallest number of ballots", set: "terms = jsonb_set(terms, '{minimum}', '3')" },
    { what: "who counted", set: `board = jsonb_set(board, '{0,name}', '"Người khác"')` },
    { what: "the round", set: "round = 2, repeat_of = id, repeat_reason = 'khác'" },
  ];
  test("closes and publishes nothing when what the result is computed with was changed", async () => {
    const { meeting, ready, open } = await opened();
    const change = (set: string) =>
      asOwner((tx) => tx.query(sql.raw(`update secret_vote set ${set} where id = '${open.id}'`)));
    const putBack = async () => {
      await asOwner((tx) =>
        tx.query(sql`
          update secret_vote v set frozen = k.frozen, ballot = k.ballot, terms = k.terms,
                 board = k.board, round = k.round, repeat_of = k.repeat_of, repeat_reason = k.repeat_reason
            from kept k where v.id = k.id and v.id = ${open.id}`),
      );
    };
    await asOwner((tx) => tx.query(sql`create table kept as select * from secret_vote`));
    const params = { secretVoteId: open.id };
    for (const { what, set } of TAMPERED) {
      await change(set);
      const closing = await meeting.asSecretary.call(contract.closeSecretVote, { params });
      assert.equal(closing.refusal?.code, "voting.secret_records_changed", what);
      await putBack();
    }
    const closed = await closeVote(meeting, open);
    const [first, second] = ready.devices;
    assert.ok(first && second);
    const give = async (device: typeof first) => {
      const share = await shareOf(device, closed);
      return device.as.call(board.giveShare, { params, body: { share } });
    };
    assert.equal((await give(first)).refusal, undefined);
    for (const { what, set } of TAMPERED) {
      await change(set);
      second.opened.length = 0;
      assert.equal((await give(second)).refusal?.code, "voting.secret_records_changed", what);
      await putBack();
    }
    await asOwner((tx) => tx.query(sql`drop table kept`));
    second.opened.length = 0;
    await acceptedOutside(second.as, await granted(give(second)));
  });

  test("opens nothing when a record of the election was changed after the close", async () => {
    const { meeting, ready, open } = await opened();
    const closed = await closeVote(meeting, open);
    const [first, second] = ready.devices;
    assert.ok(first && second);
    const params = { secretVoteId: open.id };
    const give = async (device: typeof first) => {
      const share = await shareOf(device, closed);
      return device.as.call(board.giveShare, { params, body: { share } });
    };
    assert.equal((await give(first)).refusal, undefined);
    const trustees = await getRecord(app.held.database, open.id, "trustees");
    await newRecord(open.id, "trustees", trustees.replace("Single", "Double"));
    assert.equal((await give(second)).refusal?.code, "voting.secret_records_changed");
    await newRecord(open.id, "trustees", trustees);
    const putBack = await takeRecord(open.id, "election");
    second.opened.length = 0;
    assert.equal((await give(second)).refusal?.code, "voting.secret_records_changed");
    await putBack();
    second.opened.length = 0;
    await acceptedOutside(second.as, await granted(give(second)));
  });

  test("is told before the booth opens and before the box closes that the key's file is gone", async () => {
    const { meeting, ready } = await listed();
    const place = join(app.system.services.config.dataDir, "keys", "votes", `${ready.view.id}.key`);
    const params = { secretVoteId: ready.view.id };
    await rename(place, `${place}-aside`);
    const opening = await meeting.asSecretary.call(contract.openSecretVote, { params });
    assert.equal(opening.refusal?.code, "voting.secret_key_missing");
    await rename(`${place}-aside`, place);
    const open = await openVote(meeting, ready);
    for (const credential of ready.credentials.slice(0, 5))
      await vote(app.nobody, open.electionId, credential, MARKS);
    await rename(place, `${place}-aside`);
    const closing = await meeting.asSecretary.call(contract.closeSecretVote, { params });
    assert.equal(closing.refusal?.code, "voting.secret_key_missing");
    await rename(`${place}-aside`, place);
    await closeVote(meeting, open);
  });

  test("a share is checked while somebody else holds the vote", async () => {
    const { meeting, ready, open } = await opened();
    const closed = await closeVote(meeting, open);
    const device = ready.devices[2];
    assert.ok(device);
    const share = await shareOf(device, closed);
    const wrong = { ...share, decryption_factors: share.decryption_factors.toReversed() };
    const params = { secretVoteId: open.id };
    const given = await asOwner(async (tx) => {
      await tx.query(sql`select id from meeting where id = ${closed.meetingId} for update`);
      await tx.query(sql`select id from secret_vote where id = ${open.id} for update`);
      return device.as.call(board.giveShare, { params, body: { share: wrong } });
    });
    assert.match(given.refusal?.code ?? "", /^crypto\.share_/u);
    const right = await granted(device.as.call(board.giveShare, { params, body: { share } }));
    assert.equal(right.state, "opening");
  });
});
