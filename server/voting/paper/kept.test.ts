import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listOpenWork } from "@chiboso/domain/analytics/open/contract.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import * as keeping from "@chiboso/domain/voting/paper/keeping-contract.ts";
import { granted } from "../../in-process.ts";
import { readMeetingRecord } from "../../meetings/public.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import {
  counted,
  electionOf,
  opened,
  sheetOf,
  startCounting,
} from "../../testing/paper-election.ts";

const STAYS = /is closed and stays as it is/u;

describe("what is kept of a vote on paper", () => {
  const app = testApp();
  const change = (statement: ReturnType<typeof sql>) =>
    app.held.database.commit((tx) => tx.query(statement));

  /** Nine official members, all present: secretary, deputy, clerk and six further ones. */
  const meetingOfNine = () => runMeeting(app, [{}, {}, {}, {}, {}, {}]);
  const agreed = (view: Parameters<typeof sheetOf>[0]) =>
    sheetOf(view, 9, [
      [9, 0],
      [8, 1],
    ]);

  test("stays as it was handed out, announced, sealed and destroyed, whoever asks", async () => {
    const meeting = await meetingOfNine();
    const { view, params } = await opened(meeting);
    const { id } = view;
    await assert.rejects(change(sql`update paper_vote set issued = 1 where id = ${id}`), STAYS);
    await assert.rejects(
      change(
        sql`update paper_vote set ballot = jsonb_set(ballot, '{seats}', '3') where id = ${id}`,
      ),
      STAYS,
    );
    await counted(meeting, id, agreed(view));
    await assert.rejects(
      change(
        sql`update paper_vote set outcome = jsonb_set(outcome, '{issued}', '1') where id = ${id}`,
      ),
      STAYS,
    );
    const body = { packets: 1, keeper: "Chi ủy", place: "Tủ hồ sơ" };
    await granted(meeting.asSecretary.call(keeping.sealBallots, { params, body }));
    await assert.rejects(
      change(sql`update paper_vote set kept_until = kept_until - 1 where id = ${id}`),
      STAYS,
    );
  });

  test("is sealed in the log also when it is broken off", async () => {
    const meeting = await meetingOfNine();
    const body = electionOf(meeting, { names: [0, 1, 2], seats: 2 });
    const view = await granted(meeting.asSecretary.call(contract.preparePaperVote, body));
    const params = { paperVoteId: view.id };
    const cancel = { params, body: { reason: "In nhầm phiếu" } };
    await granted(meeting.asSecretary.call(contract.cancelPaperVote, cancel));
    const entries = await app.held.database.query(sql<{ body: string }>`
      select convert_from(body, 'UTF8') as body from ledger_entry
        where position(${view.id} in convert_from(body, 'UTF8')) > 0`);
    assert.equal(entries.length, 1);
    assert.match(entries[0]?.body ?? "", /vote\.cancelled/u);
    await assert.rejects(
      change(sql`update paper_vote set cancel_reason = 'Khác' where id = ${view.id}`),
      STAYS,
    );
  });

  test("names in its counting minutes who led the meeting then, and every show of hands before it", async () => {
    const meeting = await meetingOfNine();
    const sent = electionOf(meeting, { names: [0, 1], seats: 2 });
    const withdrawn = [
      { memberId: memberAt(meeting, 3).memberId, name: "Ai đó", reason: "Sức khỏe yếu" },
    ];
    const floor = { how: "floor" as const, hands: 5 };
    const names = sent.body.names.map((each, index) =>
      index === 1 ? { ...each, ...floor } : each,
    );
    const view = await granted(
      meeting.asSecretary.call(contract.preparePaperVote, {
        ...sent,
        body: { ...sent.body, names, withdrawn },
      }),
    );
    const open = await startCounting(meeting, view, [4, 5], 9);
    const done = await counted(meeting, view.id, agreed(open));
    assert.equal(done.outcome?.chair, meeting.secretary.name);
    assert.deepEqual(done.outcome?.preparation, {
      added: [{ name: memberAt(meeting, 1).name, ...floor }],
      withdrawn: [{ name: memberAt(meeting, 3).name, reason: "Sức khỏe yếu" }],
      listHands: { for: 9, against: 0, other: 0 },
      tellersHands: { for: 8, against: 0, other: 1 },
      tellersJoined: [],
    });
    const { meetingId, itemId, version } = meeting;
    await granted(
      meeting.asSecretary.call(stepItem, {
        params: { meetingId, itemId },
        body: { step: "end", expectedVersion: version },
      }),
    );
    await granted(meeting.asSecretary.call(closeMeeting, { params: { meetingId } }));
    const draft = draftMinutes(await readMeetingRecord(app.held.database, meetingId));
    const ids = draft.blocks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, "every paragraph can be found again");
    const told = JSON.stringify(draft);
    assert.match(told, /Sức khỏe yếu/u);
    assert.match(told, /tán thành 8, không tán thành 0, ý kiến khác 1/u);
    assert.match(told, /được đề cử tại cuộc họp/u);
  });

  test("stands in the open work until the ballots are sealed, and again when their term is over", async () => {
    const meeting = await meetingOfNine();
    const { view, params } = await opened(meeting);
    await counted(meeting, view.id, agreed(view));
    const stateOf = async (as = meeting.asSecretary) => {
      const { items } = await granted(as.call(listOpenWork, {}));
      return items.find((each) => each.subjectId === view.id)?.state;
    };
    assert.equal(await stateOf(), "toSeal");
    const body = { packets: 1, keeper: "Chi ủy", place: "Tủ hồ sơ" };
    await granted(meeting.asSecretary.call(keeping.sealBallots, { params, body }));
    assert.equal(await stateOf(), undefined);
    app.now = "2027-05-10T01:00:00.000Z";
    const later = await app.signedIn(meeting.secretary.accountId);
    assert.equal(await stateOf(later), "toDestroy");
    const destroyed = { document: "Quyết định số 12-QĐ/ĐU", on: "2027-05-10" };
    await granted(later.call(keeping.destroyBallots, { params, body: destroyed }));
    assert.equal(await stateOf(later), undefined);
    app.now = "2026-11-03T01:00:00.000Z";
  });

  test("never has a sign that its papers could not show: it is refused where it is written", async () => {
    const meeting = await meetingOfNine();
    const sent = electionOf(meeting, { names: [0, 1, 2], seats: 2 });
    const refusalOf = async (part: Partial<typeof sent.body>) => {
      const body = { ...sent.body, ...part };
      const asked = await meeting.asSecretary.call(contract.preparePaperVote, { ...sent, body });
      return asked.refusal?.code;
    };
    assert.equal(await refusalOf({ question: "Bầu chi ủy 🎉" }), "voting.unprintable_text");
    const { view, params } = await opened(meeting);
    const good = agreed(view);
    const other = { ...good, lines: good.lines.toReversed() };
    for (const [place, sheet] of [
      [4, good],
      [5, other],
    ] as const) {
      const body = { attempt: 1, sheet };
      await granted(memberAt(meeting, place).as.call(contract.enterCount, { params, body }));
    }
    const recount = (reason: string) =>
      meeting.asSecretary.call(contract.recountBallots, { params, body: { reason } });
    assert.equal((await recount("Đếm sót 😅")).refusal?.code, "voting.unprintable_text");
    assert.equal((await recount("Đếm sót một phiếu")).refusal, undefined);
  });

  test("is printed until the first ballot is handed out, and not after", async () => {
    const meeting = await meetingOfNine();
    const body = electionOf(meeting, { names: [0, 1, 2], seats: 2 });
    const view = await granted(meeting.asSecretary.call(contract.preparePaperVote, body));
    const params = { paperVoteId: view.id };
    const print = () =>
      meeting.asSecretary.call(contract.printBallots, { params, query: { copies: 3 } });
    assert.equal((await print()).bytes.subarray(0, 5).toString(), "%PDF-");
    await startCounting(meeting, view, [4, 5], 9);
    const late = await print();
    assert.deepEqual([late.status, late.refusal?.code], [409, "voting.printed_too_late"]);
  });
});
