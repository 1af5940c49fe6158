import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getMeeting, getPaper, getRecord } from "@chiboso/domain/meetings/contract.ts";
import {
  closeMeeting,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import * as roles from "@chiboso/domain/meetings/during/roles-contract.ts";
import { listPolls, openPoll } from "@chiboso/domain/voting/contract.ts";
import { addRole } from "../../access/public.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { placeMember, placeOrganisation, type PlacedOrganisation } from "../../testing/world.ts";

describe("roles in an open meeting", () => {
  const START = "2026-11-03T01:00:00.000Z";
  const app = testApp(START);

  const view = async (meeting: RunningMeeting, as = meeting.asClerk) =>
    as.call(getMeeting, { params: { meetingId: meeting.meetingId } });
  const handOver = async (
    meeting: RunningMeeting,
    as: RunningMeeting["asClerk"],
    toId: string,
    why: "handedOver" | "chairLeft" | "ownMatter" = "handedOver",
  ) =>
    as.call(roles.handOverChair, {
      params: { meetingId: meeting.meetingId },
      body: { toId, why, expectedVersion: (await view(meeting)).value.version },
    });

  const committee = () => placeOrganisation(app, { name: "Đảng ủy Thử", kind: "baseBody" });

  /** Somebody with a role at the committee above, who is in no cell below it. */
  async function overseer(
    above: PlacedOrganisation,
    role: "committeeMember" | "inspectionCommission",
  ) {
    const person = await placeMember(app, above, { name: "Đặng Văn Trên" });
    await app.system.services.database.commit((tx) =>
      addRole(tx, { accountId: person.accountId, role, organisationId: above.id }, START),
    );
    return app.signedIn(person.accountId);
  }

  test("the chair hands over to a member who is here, and whoever leads then closes the meeting", async () => {
    const meeting = await runMeeting(app, [{}, { present: false }]);
    const { memberId, as } = memberAt(meeting, 0);
    const absent = memberAt(meeting, 1).memberId;
    assert.equal(
      (await handOver(meeting, meeting.asSecretary, absent)).refusal?.code,
      "meetings.not_present",
    );
    assert.equal(
      (await handOver(meeting, meeting.asSecretary, meeting.clerk.memberId)).refusal?.code,
      "meetings.chair_is_clerk",
    );
    assert.equal(
      (await handOver(meeting, meeting.asDeputy, memberId)).refusal?.code,
      "meetings.chair_is_here",
    );
    const given = await handOver(meeting, meeting.asSecretary, memberId);
    assert.equal(given.status, 200);
    const { meetingId, itemId } = meeting;
    await as.call(stepItem, {
      params: { meetingId, itemId },
      body: { step: "end", expectedVersion: given.value.version },
    });
    const former = await meeting.asSecretary.call(closeMeeting, { params: { meetingId } });
    assert.equal(former.refusal?.code, "meetings.only_chair");
    assert.equal((await as.call(closeMeeting, { params: { meetingId } })).value.state, "closed");
    const record = (await meeting.asSecretary.call(getRecord, { params: { meetingId } })).value;
    assert.equal(record.chair.memberId, memberId);
    const event = record.events.find((each) => each.kind === "chair.handedOver");
    assert.deepEqual(
      [event?.data["fromId"], event?.data["toId"], event?.data["why"]],
      [meeting.secretary.memberId, memberId, "handedOver"],
    );
  });

  test("when the chair has left the deputy takes over", async () => {
    const meeting = await runMeeting(app, []);
    await meeting.asClerk.call(recordPresence, {
      params: { meetingId: meeting.meetingId },
      body: { memberId: meeting.secretary.memberId, move: "leave" },
    });
    const taken = await handOver(meeting, meeting.asDeputy, meeting.deputy.memberId, "chairLeft");
    assert.equal(taken.status, 200);
    assert.equal((await view(meeting)).value.chair.memberId, meeting.deputy.memberId);
  });

  test("of two devices that hand over at once the second is told that its screen is stale", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const expectedVersion = (await view(meeting)).value.version;
    const params = { meetingId: meeting.meetingId };
    const sent = (index: number) =>
      meeting.asSecretary.call(roles.handOverChair, {
        params,
        body: { toId: memberAt(meeting, index).memberId, expectedVersion },
      });
    const answers = await Promise.all([sent(0), sent(1)]);
    assert.deepEqual(answers.map((each) => each.refusal?.code ?? "done").toSorted(), [
      "done",
      "meetings.stale",
    ]);
  });

  test("a vote about the chair is not opened before the chair is handed over", async () => {
    const meeting = await runMeeting(app, [{}]);
    const open = (as: RunningMeeting["asClerk"]) =>
      as.call(openPoll, {
        params: { meetingId: meeting.meetingId },
        body: {
          pollId: newId(),
          itemId: meeting.itemId,
          decision: "ordinaryResolution",
          question: "Đánh giá đồng chí bí thư",
          recusals: [{ memberId: meeting.secretary.memberId, reason: "Liên quan đến bản thân" }],
        },
      });
    assert.equal((await open(meeting.asSecretary)).refusal?.code, "voting.chair_recused");
    await handOver(meeting, meeting.asSecretary, meeting.deputy.memberId, "ownMatter");
    const poll = (await open(meeting.asDeputy)).value;
    assert.equal(
      poll.base.excluded.some((each) => each.memberId === meeting.secretary.memberId),
      true,
    );
    assert.equal(
      poll.base.counted.some((each) => each.memberId === meeting.secretary.memberId),
      false,
    );
  });

  test("another minutes-taker is somebody who is here", async () => {
    const meeting = await runMeeting(app, [{}, { present: false }]);
    const appoint = async (index: number) =>
      meeting.asSecretary.call(roles.appointOfficers, {
        params: { meetingId: meeting.meetingId },
        body: {
          chairId: meeting.secretary.memberId,
          clerkId: memberAt(meeting, index).memberId,
          expectedVersion: (await view(meeting)).value.version,
        },
      });
    assert.equal((await appoint(1)).refusal?.code, "meetings.not_present");
    assert.equal((await appoint(0)).status, 200);
  });

  test("whoever follows the cell from above looks on by name, is in no base and never votes", async () => {
    const office = await committee();
    const meeting = await runMeeting(app, [], office);
    const above = await overseer(office, "committeeMember");
    const params = { meetingId: meeting.meetingId };
    assert.equal((await view(meeting, above)).value.may.observe, true);
    await above.call(roles.observe, { params, body: { here: true } });
    const seen = (await view(meeting)).value;
    assert.deepEqual(
      seen.observers.map((each) => [each.name, each.office, each.leftAt]),
      [["Đặng Văn Trên", "Đảng ủy Thử", null]],
    );
    assert.equal(
      seen.roll.some((each) => each.name === "Đặng Văn Trên"),
      false,
    );
    const own = await meeting.asDeputy.call(roles.observe, { params, body: { here: true } });
    assert.equal(own.refusal?.code, "meetings.takes_part");
    await above.call(roles.observe, { params, body: { here: false } });
    assert.notEqual((await view(meeting)).value.observers[0]?.leftAt, null);
  });

  test("a locked meeting is closed to everybody who is neither on its roll nor observed it before", async () => {
    const office = await committee();
    const meeting = await runMeeting(app, [{}], office);
    const params = { meetingId: meeting.meetingId };
    const first = await overseer(office, "committeeMember");
    const second = await overseer(office, "inspectionCommission");
    await first.call(roles.observe, { params, body: { here: true } });
    const lock = (as: RunningMeeting["asClerk"], locked: boolean) =>
      as.call(roles.setLock, { params, body: { locked } });
    assert.equal((await lock(meeting.asClerk, true)).refusal?.code, "meetings.only_chair_locks");
    assert.equal((await lock(meeting.asSecretary, true)).status, 200);
    assert.equal((await view(meeting, second)).refusal?.code, "meetings.locked");
    assert.equal((await second.call(listPolls, { params })).refusal?.code, "meetings.locked");
    const paper = await second.call(getPaper, { params: { ...params, paperId: newId() } });
    assert.notEqual(paper.status, 200);
    const late = await second.call(roles.observe, { params, body: { here: true } });
    assert.equal(late.refusal?.code, "meetings.locked");
    assert.equal((await view(meeting, first)).status, 200);
    assert.equal((await view(meeting, memberAt(meeting, 0).as)).value.lockedAt, START);
    await lock(meeting.asSecretary, false);
    assert.equal((await view(meeting, second)).status, 200);
  });
});
