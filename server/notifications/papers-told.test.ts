import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { returnMinutes } from "@chiboso/domain/minutes/contract.ts";
import { addComment } from "@chiboso/domain/minutes/together-contract.ts";
import * as quality from "@chiboso/domain/quality/contract.ts";
import * as resolutions from "@chiboso/domain/resolutions/contract.ts";
import { WRITTEN_PARTS } from "@chiboso/domain/resolutions/document.ts";
import type { Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import type { HeldMeeting } from "../testing/closed-meeting.ts";
import { approve, closedMeeting, submitted } from "../testing/minutes-desk.ts";
import { placeOfficer } from "../testing/world.ts";

const ABOUT_PAPERS = /^(minutes|resolution|quality)/;

describe("whoever has to do something about a paper", () => {
  const app = testApp(undefined, { environment: { SMTP_URL: "smtp://127.0.0.1:9" } });

  /** Notices about papers, the first one first, each with where it leads to. */
  async function toldTo(caller: Caller): Promise<string[]> {
    const { notifications } = (await caller.call(myNotifications)).value;
    return notifications
      .filter(({ kind }) => ABOUT_PAPERS.test(kind))
      .map(({ kind, link }) => `${kind} ${link}`)
      .toReversed();
  }

  test("is told when minutes are submitted or returned: both signers, by e-mail too", async () => {
    const meeting = await closedMeeting(app);
    await app.held.database.commit((tx) =>
      tx.query(
        sql`update member set email = 'thuky@mau.example.vn' where id = ${meeting.clerk.memberId}`,
      ),
    );
    const view = await submitted(meeting);
    const link = `/minutes/${view.minutesId}`;
    const waiting = [`minutesToApprove ${link}`];
    assert.deepEqual(await toldTo(meeting.asSecretary), waiting);
    assert.deepEqual(await toldTo(meeting.asClerk), waiting);
    assert.deepEqual(await toldTo(meeting.asDeputy), []);
    const returned = await meeting.asSecretary.call(returnMinutes, {
      params: { minutesId: view.minutesId },
      body: { reason: "Ghi thiếu ý kiến về lịch trực" },
    });
    assert.equal(returned.status, 200);
    const both = [...waiting, `minutesReturned ${link}`];
    assert.deepEqual(await toldTo(meeting.asSecretary), both);
    assert.deepEqual(await toldTo(meeting.asClerk), both);
    const letters = await app.held.database.query(sql<{ kind: string }>`
      select kind from notification join mail on mail.notification_id = notification.id
       where member_id = ${meeting.clerk.memberId} and kind like 'minutes%' order by at, notification.id`);
    assert.deepEqual(
      letters.map(({ kind }) => kind),
      ["minutesToApprove", "minutesReturned"],
    );
  });

  test("is told that minutes were remarked on, and everybody that they are approved", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const link = `/minutes/${view.minutesId}`;
    const remark = (as: Caller, text: string) =>
      as.call(addComment, {
        params: { minutesId: view.minutesId },
        body: { commentId: newId(), blockId: "opened", answers: null, text },
      });
    for (const text of ["Xem lại giờ", "Xem lại ngày"])
      assert.equal((await remark(meeting.asDeputy, text)).status, 200);
    const commented = [`minutesToApprove ${link}`, `minutesCommented ${link}`];
    assert.deepEqual(await toldTo(meeting.asSecretary), commented);
    assert.deepEqual(await toldTo(meeting.asClerk), commented);
    assert.deepEqual(await toldTo(meeting.asDeputy), []);
    await approve(meeting.asClerk, view);
    assert.deepEqual(await toldTo(meeting.asDeputy), [], "one of two is no approval");
    await approve(meeting.asSecretary, view);
    const there = `minutesApproved ${link}`;
    assert.deepEqual(await toldTo(meeting.asDeputy), [there]);
    assert.deepEqual(await toldTo(meeting.asClerk), [...commented, there]);
    assert.deepEqual(await toldTo(meeting.asSecretary), [...commented, there]);
  });

  test("is told of approved minutes no more after leaving the cell, but where it is a signer", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const left = [meeting.deputy.memberId, meeting.clerk.memberId];
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update membership set until = ${app.now.slice(0, 10)}::date - 1 where member_id = any(${left}::uuid[])`),
    );
    await approve(meeting.asClerk, view);
    await approve(meeting.asSecretary, view);
    const told = await app.held.database.query<{ member: string }>(sql`
      select member_id as member from notification
       where kind = 'minutesApproved' and link = ${`/minutes/${view.minutesId}`}`);
    assert.deepEqual(
      told.map(({ member }) => member).toSorted(),
      [meeting.secretary.memberId, meeting.clerk.memberId].toSorted(),
    );
  });

  test("is told when a resolution is frozen or returned: who signs and who wrote", async () => {
    const meeting = await closedMeeting(app);
    const drafted = await meeting.asClerk.call(resolutions.draftResolution, {
      params: { meetingId: meeting.meetingId },
      body: { sign: "NQ" },
    });
    const { resolutionId, version, document } = drafted.value;
    const params = { resolutionId };
    const blocks = document.blocks.map(({ id }) =>
      id === WRITTEN_PARTS.score ? { id, runs: [{ text: "Tốt." }] } : { id },
    );
    const saved = await meeting.asClerk.call(resolutions.saveResolution, {
      params,
      body: { expectedVersion: version, blocks },
    });
    await meeting.asClerk.call(resolutions.freezeResolution, {
      params,
      body: { expectedVersion: saved.value.version },
    });
    await meeting.asSecretary.call(resolutions.returnResolution, {
      params,
      body: { reason: "Thiếu thời hạn của nhiệm vụ" },
    });
    const link = `/resolutions/${resolutionId}`;
    const told = [`resolutionToSign ${link}`, `resolutionReturned ${link}`];
    assert.deepEqual(await toldTo(meeting.asSecretary), told);
    assert.deepEqual(await toldTo(meeting.asClerk), told);
    assert.deepEqual(await toldTo(meeting.asDeputy), []);
  });

  test("is told when a score waits: the scorer, then who may agree, and all of them when it comes back", async () => {
    const meeting = await closedMeeting(app);
    const link = `/meetings/${meeting.meetingId}/quality`;
    await confirmed(meeting);
    assert.deepEqual(await toldTo(meeting.asClerk), [`qualityToScore ${link}`]);
    assert.deepEqual(await toldTo(meeting.asDeputy), [`qualityToAgree ${link}`]);
    assert.deepEqual(await toldTo(meeting.asSecretary), []);
    const params = { meetingId: meeting.meetingId };
    const office = await officeAbove(meeting);
    const back = await office.call(quality.returnScore, {
      params,
      body: { reason: "Thiếu căn cứ" },
    });
    assert.equal(back.status, 200);
    const returned = `qualityReturned ${link}`;
    assert.deepEqual(await toldTo(meeting.asClerk), [`qualityToScore ${link}`, returned]);
    assert.deepEqual(await toldTo(meeting.asDeputy), [`qualityToAgree ${link}`, returned]);
    assert.deepEqual(await toldTo(meeting.asSecretary), [returned]);
    await meeting.asSecretary.call(quality.correctScore, {
      params,
      body: { reason: "Tính sót điểm danh" },
    });
    assert.deepEqual((await toldTo(meeting.asClerk)).slice(2), [`qualityToScore ${link}`]);
  });

  /** Points are given twice before somebody agrees: that is one thing to agree to. */
  async function confirmed(meeting: HeldMeeting): Promise<void> {
    const params = { meetingId: meeting.meetingId };
    const named = await meeting.asSecretary.call(quality.nameScorer, {
      params,
      body: { scorerId: meeting.clerk.memberId, agreerId: null },
    });
    const lines = named.value.proposal.lines
      .filter((line) => line.way !== "leftOut")
      .map(({ criterionId, proposed, most }) => ({
        criterionId,
        points: proposed ?? most,
        reason: null,
      }));
    await meeting.asClerk.call(quality.scoreMeeting, { params, body: { lines } });
    const scored = await meeting.asClerk.call(quality.scoreMeeting, { params, body: { lines } });
    const revision = scored.value.score?.revision ?? 0;
    await meeting.asDeputy.call(quality.agreeScore, { params, body: { revision } });
    const done = await meeting.asClerk.call(quality.confirmScore, {
      params,
      body: { revision: revision + 1, outcome: "agreed", note: "", votes: null, changes: [] },
    });
    assert.equal(done.status, 200);
  }

  async function officeAbove(meeting: HeldMeeting): Promise<Caller> {
    const [above] = await app.system.services.database.query<{ id: string; path: string }>(sql`
      select above.id, above.path from organisation cell
        join organisation above on above.id = cell.parent_id where cell.id = ${meeting.cell.id}`);
    assert.ok(above);
    const place = { ...above, name: "Đảng bộ Công ty Thử" };
    const { accountId } = await placeOfficer(app, place, "committeeOffice");
    return app.signedIn(accountId);
  }
});
