import assert from "node:assert/strict";
import { mkdir, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { listOpenWork } from "@chiboso/domain/analytics/open/contract.ts";
import { addDays } from "@chiboso/domain/kernel/dates.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { destroySecretBallots } from "@chiboso/domain/voting/secret/keeping-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted, type Caller } from "../../in-process.ts";
import { findSealedAct } from "../../ledger/public.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { endKeeping } from "./destroy-keys.ts";
import { getSecret, undatedVotes, updateSecret } from "./store.ts";
import { MARKS, closeVote, giveShares, pollOf, vote, openedPoll } from "./testing/secret-vote.ts";

const document = "Quyết định số 12-QĐ/ĐU ngày 10/5/2027";
const HELD = ["secret_ballot", "secret_archive", "secret_record", "secret_noted"] as const;

describe("ballots and archive of a secret vote", () => {
  const app = testApp();

  /** An open vote in which all but so many have voted. */
  async function opened({ without: missing } = { without: 0 }) {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { listed, open } = await openedPoll(meeting);
    const trackers: string[] = [];
    for (const credential of listed.credentials.slice(missing))
      trackers.push((await vote(app.nobody, open.electionId, credential, MARKS)).tracker);
    return { meeting, listed, open, trackers };
  }

  async function decided() {
    const { meeting, listed, open, trackers } = await opened();
    const closed = await closeVote(meeting, open);
    const view = await giveShares(listed.devices.slice(0, 2), closed);
    return { meeting, view, trackers };
  }

  /** What somebody does on another day, signed in anew. */
  async function on<T>(day: string, meeting: RunningMeeting, act: (as: Caller) => Promise<T>) {
    const before = app.now;
    app.now = `${day}T05:00:00.000Z`;
    try {
      return await act(await app.signedIn(meeting.secretary.accountId));
    } finally {
      app.now = before;
    }
  }

  const destroy = (as: Caller, { id }: SecretView) =>
    as.call(destroySecretBallots, { params: { secretVoteId: id }, body: { document } });

  async function rowsOf({ id }: SecretView): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const table of HELD) {
      const rows = await app.held.database.query(
        sql`select 1 from ${sql.table(table)} where vote_id = ${id}`,
      );
      counts[table] = rows.length;
    }
    const sent = await app.held.database.query(
      sql`select 1 from secret_message where vote_id = ${id} and step <> 'destroyed'`,
    );
    return { ...counts, secret_message: sent.length };
  }

  const digestsOf = async ({ id }: SecretView) =>
    (
      await app.held.database.query<{ digest: string }>(
        sql`select digest from secret_archive where vote_id = ${id}`,
      )
    ).map(({ digest }) => digest);

  const placeOf = (digest: string) =>
    join(app.system.services.config.dataDir, "files", "sha256", digest.slice(0, 2), digest);

  test("are kept to the last day of their period, and destroyed by a decision after it", async () => {
    const { meeting, view, trackers } = await decided();
    const until = view.keys.keptUntil ?? "";
    const digests = await digestsOf(view);
    assert.equal(digests.length, 2);
    const early = await on(until, meeting, (as) => destroy(as, view));
    assert.deepEqual(
      [early.refusal?.code, early.refusal?.params?.["until"]],
      ["voting.ballots_kept", until],
    );
    const openWork = async (as: Caller) =>
      (await granted(as.call(listOpenWork, {}))).items.find(
        ({ subjectId }) => subjectId === view.id,
      )?.state;
    await on(addDays(until, 1), meeting, async (as) => {
      assert.equal(await openWork(as), "toDestroy");
      const gone = await granted(destroy(as, view));
      assert.deepEqual(gone.destroyed, { at: app.now, by: meeting.secretary.name, document });
      assert.deepEqual([gone.closing, gone.list], [null, null]);
      assert.deepEqual(gone.outcome, view.outcome);
      assert.equal(gone.keys.serverDestroyedAt, app.now);
      assert.equal(await openWork(as), undefined);
      assert.equal((await destroy(as, view)).refusal?.code, "voting.destroyed_already");
      const asked = await as.call(contract.secretArchive, { params: { secretVoteId: view.id } });
      assert.equal(asked.refusal?.code, "voting.secret_destroyed");
    });
    assert.deepEqual(new Set(Object.values(await rowsOf(view))), new Set([0]));
    await endKeeping(app.system.services);
    for (const digest of digests) await assert.rejects(app.system.services.files.get(digest));
    const { electionId } = view;
    const tracker = trackers[0]?.replaceAll("+", "-").replaceAll("/", "_") ?? "";
    const sought = await app.nobody.call(box.findBallot, { params: { electionId, tracker } });
    const listed = await app.nobody.call(box.listTrackers, { params: { electionId } });
    assert.deepEqual(
      [sought.refusal?.code, listed.refusal?.code],
      ["voting.secret_destroyed", "voting.secret_destroyed"],
    );
    const booth = await granted(app.nobody.call(box.getBooth, { params: { electionId } }));
    assert.deepEqual([booth.state, booth.election], ["decided", null]);
    const act = await findSealedAct(app.held.database, {
      organisationId: meeting.cell.id,
      kind: "vote.ballotsDestroyed",
      ref: view.id,
    });
    const sealed = JSON.parse(act?.content.toString() ?? "{}") as Record<string, unknown>;
    assert.deepEqual([sealed["document"], sealed["ballots"]], [document, 7]);
    assert.deepEqual((sealed["archives"] as string[]).toSorted(), digests.toSorted());
    const key = await findSealedAct(app.held.database, {
      organisationId: meeting.cell.id,
      kind: "vote.keyDestroyed",
      ref: view.id,
    });
    const told = { v: 1, kind: "vote.keyDestroyed", electionId, of: "server" };
    assert.deepEqual(JSON.parse(key?.content.toString() ?? "null"), told);
  });

  test("of a vote that was broken off are kept as long, and there are none of one that was never opened", async () => {
    const { meeting, open } = await opened();
    const params = { secretVoteId: open.id };
    const body = { reason: "Mất điện" };
    const running = await on("2027-12-01", meeting, (as) => destroy(as, open));
    assert.equal(running.refusal?.code, "voting.secret_goes_on");
    const off = await granted(
      meeting.asSecretary.call(contract.cancelSecretVote, { params, body }),
    );
    const until = off.keys.keptUntil ?? "";
    const early = await on(until, meeting, (as) => destroy(as, open));
    assert.equal(early.refusal?.code, "voting.ballots_kept");
    const gone = await on(addDays(until, 1), meeting, (as) => granted(destroy(as, open)));
    assert.equal(gone.destroyed?.document, document);
    assert.deepEqual(new Set(Object.values(await rowsOf(open))), new Set([0]));
    const another = await runMeeting(app, [{}, {}, {}, {}]);
    const unopened = await granted(
      another.asSecretary.call(contract.prepareSecretVote, pollOf(another)),
    );
    await granted(
      another.asSecretary.call(contract.cancelSecretVote, {
        params: { secretVoteId: unopened.id },
        body,
      }),
    );
    const nothing = await on("2027-12-01", another, (as) => destroy(as, unopened));
    assert.equal(nothing.refusal?.code, "voting.secret_nothing_kept");
  });

  test("of a vote that was broken off before a day was written down get it by the daily job, and stand in the open work", async () => {
    const { meeting, open } = await opened();
    const params = { secretVoteId: open.id };
    const body = { reason: "Mất điện" };
    const off = await granted(
      meeting.asSecretary.call(contract.cancelSecretVote, { params, body }),
    );
    const written = async () => (await getSecret(app.held.database, open.id)).kept_until;
    const first = await written();
    assert.ok(first !== null && off.keys.keptUntil === first);
    await app.held.database.commit((tx) => updateSecret(tx, open.id, { kept_until: null }));
    assert.ok((await undatedVotes(app.held.database)).includes(open.id));
    await endKeeping(app.system.services);
    assert.equal(await written(), first);
    assert.deepEqual(await undatedVotes(app.held.database), []);
    const work = await on(addDays(first, 1), meeting, (as) => granted(as.call(listOpenWork, {})));
    const own = work.items.find(({ subjectId }) => subjectId === open.id);
    assert.equal(own?.state, "toDestroy");
  });

  /** What the owner of the tables makes impossible for a while. */
  async function without<T>(stage: "closed" | "decided", act: () => Promise<T>) {
    const owner = openDatabase(app.held.ownerUrl, 1);
    const alter = (how: string) =>
      owner.commit((tx) => tx.query(sql.raw(`alter table secret_archive ${how}`)));
    try {
      await alter(`add constraint not_now check (stage <> '${stage}') not valid`);
      return await act();
    } finally {
      await alter("drop constraint not_now");
      await owner.close();
    }
  }

  test("leave no archive behind that was kept for a close or an opening that did not come to be", async () => {
    const { meeting, listed, open } = await opened({ without: 1 });
    const params = { secretVoteId: open.id };
    const kept = async () => {
      const folder = join(app.system.services.config.dataDir, "files", "sha256");
      const all = await readdir(folder, { recursive: true });
      return all.filter((name) => name.length > 60).toSorted();
    };
    const before = await kept();
    await without("closed", () =>
      assert.rejects(
        granted(meeting.asSecretary.call(contract.closeSecretVote, { params })),
        /kernel.unexpected/u,
      ),
    );
    const [late] = listed.credentials;
    assert.ok(late);
    await vote(app.nobody, open.electionId, late, MARKS);
    const closed = await closeVote(meeting, open);
    const [first, second] = listed.devices;
    assert.ok(first && second);
    await giveShares([first], closed);
    await without("decided", () =>
      assert.rejects(giveShares([second], closed), /kernel.unexpected/u),
    );
    second.opened.length = 0;
    const view = await giveShares([second], closed);
    assert.equal((await kept()).length - before.length, 4, "two are named in the table");
    const digests = await digestsOf(view);
    assert.equal(digests.length, 2);
    await writeFile(`${placeOf(digests[0] ?? "")}.0123456789ab`, "left half written");
    await on(addDays(view.keys.keptUntil ?? "", 1), meeting, (as) => granted(destroy(as, view)));
    await endKeeping(app.system.services);
    assert.deepEqual(await kept(), before);
  });

  test("leave the disk by the daily job where that failed at first; a member still notes the own key", async () => {
    const { meeting, view } = await decided();
    const [stuck = "", free = ""] = await digestsOf(view);
    await rm(placeOf(stuck));
    await mkdir(placeOf(stuck));
    await writeFile(join(placeOf(stuck), "in-the-way"), "");
    const left = async () => (await getSecret(app.held.database, view.id)).files_left;
    const after = addDays(view.keys.keptUntil ?? "", 1);
    await on(after, meeting, (as) => granted(destroy(as, view)));
    await assert.rejects(endKeeping(app.system.services), /still there/u);
    assert.deepEqual([...(await left())].toSorted(), [stuck, free].toSorted());
    await rm(join(placeOf(stuck), "in-the-way"));
    await rmdir(placeOf(stuck));
    await endKeeping(app.system.services);
    assert.deepEqual(await left(), []);
    await assert.rejects(app.system.services.files.get(free));
    const [seat] = view.board?.seats ?? [];
    const member = meeting.members.find(({ memberId }) => memberId === seat?.memberId);
    assert.ok(member);
    const params = { secretVoteId: view.id };
    const noted = await granted(member.as.call(board.noteKeyDestroyed, { params }));
    assert.deepEqual(noted.keys.destroyed, [seat?.index]);
  });
});
