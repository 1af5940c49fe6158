import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { grantRole, revokeRole } from "@chiboso/domain/access/accounts-contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { patched, type Patch } from "@chiboso/domain/kernel/patch.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import { callRoll, closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { castVote, listPolls, openPoll } from "@chiboso/domain/voting/contract.ts";
import { beginSession } from "./access/public.ts";
import type { Caller } from "./in-process.ts";
import { newId } from "./platform/ids.ts";
import { newToken } from "./platform/session.ts";
import { testApp } from "./testing/app.ts";
import { memberAt, runMeeting } from "./testing/running-meeting.ts";
import { placeMember, placeOfficer, placeOrganisation } from "./testing/world.ts";

describe("the live channel", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  const listening = { address: "" };
  before(async () => {
    listening.address = await app.system.app.listen({ host: "127.0.0.1", port: 0 });
  });

  /** An open page of an account: what it is told, in order. */
  async function follow(accountId: Id, topic: string) {
    const token = newToken();
    const origin = { address: "127.0.0.1", device: "test" };
    const { database } = app.system.services;
    await database.commit((tx) => beginSession(tx, accountId, token, origin, app.now));
    const leaving = new AbortController();
    const opened = await fetch(`${listening.address}/api/live?topics=${topic}`, {
      headers: { cookie: `cbs_session=${token}` },
      signal: leaving.signal,
    });
    assert.equal(opened.status, 200);
    assert.ok(opened.body);
    return reading(opened.body, () => leaving.abort());
  }

  function reading(body: ReadableStream<Uint8Array>, leave: () => void) {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const told: { event: string; data: string }[] = [];
    let text = "";
    const more = async () => {
      const { value, done } = await reader.read();
      text += decoder.decode(value, { stream: true });
      const whole = text.split("\n\n");
      text = whole.pop() ?? "";
      for (const each of whole) {
        const [, event = "", data = ""] = /^event: (\w+)\ndata: (.*)$/.exec(each) ?? [];
        if (event !== "") told.push({ event, data });
      }
      return !done;
    };
    return {
      told,
      leave,
      /** The next thing of that kind that it is told, from where it was read before. */
      next: async (event: string, name = ""): Promise<string> => {
        for (;;) {
          const at = told.findIndex((each) => each.event === event && each.data.includes(name));
          const [found] = at < 0 ? [] : told.splice(at, 1);
          if (found) return found.data;
          assert.ok(await more(), `the stream ended before "${event}" ${name}`);
        }
      },
      ended: async () => {
        while (await more());
      },
    };
  }

  type Page = Awaited<ReturnType<typeof follow>>;

  const patchIn = (told: string) => (JSON.parse(told) as { patch: Patch }).patch;

  /** What a screen that asked once shows after what it was told next. */
  async function asShown<Value>(page: Page, route: Route, asked: Value): Promise<Value> {
    return patched(asked, patchIn(await page.next("moved", route.name))) as Value;
  }

  const meetingFor = async (as: Caller, meetingId: Id) =>
    (await as.call(getMeeting, { params: { meetingId } })).value;

  test("an open meeting is shown to who is there, so that a screen follows without asking", async () => {
    const meeting = await runMeeting(app, [{}, { present: false }]);
    const member = memberAt(meeting, 0);
    const params = { meetingId: meeting.meetingId };
    const page = await follow(member.accountId, `meeting:${meeting.meetingId}`);
    assert.match(await page.next("shown", "meetings.getMeeting"), /voting\.listPolls|getMeeting/);
    const first = await meetingFor(member.as, meeting.meetingId);
    const late = memberAt(meeting, 1);
    const entries = [{ memberId: late.memberId, mark: "present" as const }];
    const { value: called } = await meeting.asClerk.call(callRoll, { params, body: { entries } });
    const shown = await asShown(page, getMeeting, first);
    assert.equal(shown.seq, called.seq);
    const now = await meetingFor(member.as, meeting.meetingId);
    assert.deepEqual({ ...shown, serverNow: 0 }, { ...now, serverNow: 0 });
    page.leave();
  });

  test("how somebody votes is shown to those who conduct the vote, that somebody has voted to all", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const [voter, watcher] = [memberAt(meeting, 0), memberAt(meeting, 1)];
    const topic = `meeting:${meeting.meetingId}`;
    const pages = {
      chair: await follow(meeting.secretary.accountId, topic),
      member: await follow(watcher.accountId, topic),
    };
    for (const page of Object.values(pages)) await page.next("shown", "voting.listPolls");
    const pollId = newId();
    await meeting.asSecretary.call(openPoll, {
      params: { meetingId: meeting.meetingId },
      body: {
        pollId,
        itemId: meeting.itemId,
        decision: "ordinaryResolution",
        question: "Thông qua nhiệm vụ",
        recusals: [],
      },
    });
    for (const page of Object.values(pages)) await page.next("moved", pollId);
    await voter.as.call(castVote, { params: { pollId }, body: { choice: "against" } });
    const toChair = await pages.chair.next("moved", "voting.listPolls");
    const toMember = await pages.member.next("moved", "voting.listPolls");
    assert.match(toChair, /against/);
    assert.doesNotMatch(toMember, /against/);
    assert.match(toMember, new RegExp(voter.memberId));
    const { value } = await watcher.as.call(listPolls, {
      params: { meetingId: meeting.meetingId },
    });
    assert.deepEqual(value.polls[0]?.voted, [voter.memberId]);
    for (const page of Object.values(pages)) page.leave();
  });

  test("whoever may not see a meeting is told that it moved and nothing more", async () => {
    const meeting = await runMeeting(app, [{}]);
    const elsewhere = await placeOrganisation(app, { name: "Chi bộ Khác" });
    const stranger = await placeMember(app, elsewhere, { name: "Trần Thị Lạ" });
    const page = await follow(stranger.accountId, `meeting:${meeting.meetingId}`);
    await meeting.asSecretary.call(stepItem, {
      params: { meetingId: meeting.meetingId, itemId: meeting.itemId },
      body: { step: "end", expectedVersion: meeting.version },
    });
    assert.equal(await page.next("changed"), `meeting:${meeting.meetingId}`);
    assert.deepEqual(
      page.told.filter(({ event }) => event === "shown" || event === "moved"),
      [],
    );
    page.leave();
  });

  test("a meeting that is closed is shown no more: screens ask for it again", async () => {
    const meeting = await runMeeting(app, [{}]);
    const params = { meetingId: meeting.meetingId };
    const page = await follow(memberAt(meeting, 0).accountId, `meeting:${meeting.meetingId}`);
    await page.next("shown", "getMeeting");
    await meeting.asSecretary.call(stepItem, {
      params: { ...params, itemId: meeting.itemId },
      body: { step: "end", expectedVersion: meeting.version },
    });
    await meeting.asSecretary.call(closeMeeting, { params, body: {} });
    assert.match(await page.next("shown", '"names":[]'), /meeting:/);
    await page.next("missed");
    page.leave();
  });

  test("a page is closed when its account gets or loses a role, and comes back with the new rights", async () => {
    const top = await placeOrganisation(app, { name: "Đảng bộ Thử" });
    const office = await placeOfficer(app, top, "committeeOffice");
    const asOffice = await app.signedIn(office.accountId);
    const clerk = await placeMember(app, top, { name: "Lê Văn Thư" });
    const grantId = newId();
    const given = await follow(clerk.accountId, `organisation:${top.id}`);
    await asOffice.call(grantRole, {
      params: { organisationId: top.id },
      body: { grantId, accountId: clerk.accountId, role: "committeeOffice", until: null },
    });
    await given.ended();
    const taken = await follow(clerk.accountId, `organisation:${top.id}`);
    await asOffice.call(revokeRole, { params: { organisationId: top.id, grantId } });
    await taken.ended();
  });
});
