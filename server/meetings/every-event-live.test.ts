import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import * as contract from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import * as floor from "@chiboso/domain/meetings/during/contract.ts";
import * as roles from "@chiboso/domain/meetings/during/roles-contract.ts";
import { addRole } from "../access/public.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeOfficers } from "../testing/closed-meeting.ts";
import { preparationOf, type RunningMeeting } from "../testing/running-meeting.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";
import { EVENTS_DURING } from "./event-kinds.ts";
import { watchMeeting } from "../testing/watched-meeting.ts";

const START = "2026-11-03T01:00:00.000Z";
const PDF = new TextEncoder().encode(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
);

describe("everything that happens while people sit in a meeting", () => {
  const app = testApp(START);
  const itemIds: [Id, Id] = [newId(), newId()];
  const meetingId = newId();
  const ids = { meetingId, itemId: itemIds[0], secondItemId: itemIds[1] };
  const params = { meetingId };
  const { told, watched, begin } = watchMeeting(app, meetingId);
  const [itemId] = itemIds;
  const held: { meeting?: RunningMeeting; above?: Caller } = {};

  before(async () => {
    const office = await placeOrganisation(app, { name: "Đảng ủy Thử", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Thử", under: office });
    const people = await placeOfficers(app, cell);
    const members = [];
    for (let index = 1; index <= 6; index += 1) {
      const placed = await placeMember(app, cell, { name: `Đảng viên ${index}` });
      members.push({ ...placed, as: watched(await app.signedIn(placed.accountId)) });
    }
    const guide = await placeMember(app, office, { name: "Đặng Văn Trên" });
    const grant = { accountId: guide.accountId, role: "committeeMember" as const };
    await app.system.services.database.commit((tx) =>
      addRole(tx, { ...grant, organisationId: office.id }, START),
    );
    held.above = watched(await app.signedIn(guide.accountId));
    const officers = {
      asSecretary: watched(people.asSecretary),
      asDeputy: watched(people.asDeputy),
      asClerk: watched(people.asClerk),
    };
    held.meeting = { ...people, ...officers, members, ...ids, version: 1 };
    begin();
  });

  const meeting = (): RunningMeeting => {
    assert.ok(held.meeting);
    return held.meeting;
  };

  /** Something that is to succeed. */
  async function act<T extends object>(doing: () => Promise<T>): Promise<T> {
    const answer = await doing();
    assert.equal("refusal" in answer ? answer.refusal : undefined, undefined);
    return answer;
  }

  const version = async () =>
    (await granted(meeting().asClerk.call(contract.getMeeting, { params }))).version;
  const memberAt = (index: number) => {
    const member = meeting().members[index];
    assert.ok(member);
    return member;
  };

  test("is heard of: how it begins", async () => {
    const { asSecretary, asClerk, cell, ...people } = meeting();
    await act(async () =>
      asSecretary.call(contract.prepareMeeting, {
        params: { organisationId: cell.id },
        body: { meetingId, ...preparationOf(people, itemIds) },
      }),
    );
    const paperId = newId();
    const query = { paperId, name: "Dự thảo.pdf" };
    await act(async () => asSecretary.call(contract.attachPaper, { params, query, upload: PDF }));
    await act(async () =>
      asSecretary.call(contract.removePaper, { params: { meetingId, paperId }, body: {} }),
    );
    await act(async () =>
      asSecretary.call(contract.publishMeeting, { params, body: { expectedVersion: 1 } }),
    );
    await act(async () => asSecretary.call(running.openMeeting, { params }));
    const all = [people.secretary, people.deputy, people.clerk, ...meeting().members];
    const entries = all.slice(0, 8).map(({ memberId }) => ({ memberId, mark: "present" as const }));
    await act(async () => asClerk.call(running.callRoll, { params, body: { entries } }));
    const { code } = await granted(asClerk.call(running.getCheckInCode, { params }));
    await act(async () => memberAt(5).as.call(running.checkIn, { params, body: { code } }));
  });

  test("is heard of: who takes part and how", async () => {
    const { asSecretary, asClerk, clerk } = meeting();
    assert.ok(held.above);
    const { above } = held;
    await act(async () => above.call(roles.observe, { params, body: { here: true } }));
    await act(async () => above.call(roles.observe, { params, body: { here: false } }));
    for (const locked of [true, false])
      await act(async () => asSecretary.call(roles.setLock, { params, body: { locked } }));
    const guests = [{ name: "Ông Khách", title: "Trưởng thôn" }];
    await act(async () =>
      asClerk.call(roles.listGuests, {
        params,
        body: { guests, expectedVersion: await version() },
      }),
    );
    await act(async () =>
      asSecretary.call(roles.appointOfficers, {
        params,
        body: {
          chairId: meeting().secretary.memberId,
          clerkId: memberAt(0).memberId,
          expectedVersion: await version(),
        },
      }),
    );
    await act(async () =>
      asSecretary.call(roles.appointOfficers, {
        params,
        body: {
          chairId: meeting().secretary.memberId,
          clerkId: clerk.memberId,
          expectedVersion: await version(),
        },
      }),
    );
    const gone = [0, 1, 2, 3, 4].map(memberAt);
    for (const member of gone) await act(async () => member.as.call(running.leave, { params }));
    for (const { memberId } of gone)
      await act(async () =>
        asClerk.call(running.recordPresence, { params, body: { memberId, move: "arrive" } }),
      );
  });

  test("is heard of: items, speeches, opinions, conclusions and tasks", async () => {
    const { asSecretary, asClerk } = meeting();
    const agenda = preparationOf(meeting(), itemIds).agenda;
    await act(async () =>
      asSecretary.call(running.changeAgenda, {
        params,
        body: { agenda: agenda.toReversed(), expectedVersion: await version() },
      }),
    );
    const step = async (of: Id, which: "begin" | "end") =>
      act(async () =>
        asSecretary.call(running.stepItem, {
          params: { meetingId, itemId: of },
          body: { step: which, expectedVersion: await version() },
        }),
      );
    await step(itemId, "begin");
    const ask = async (index: number) => {
      const body = { speechId: newId(), itemId, kind: "normal" as const };
      await act(async () => memberAt(index).as.call(floor.askForFloor, { params, body }));
      return { meetingId, speechId: body.speechId };
    };
    const [first, second, third] = [await ask(0), await ask(1), await ask(2)];
    await act(async () => memberAt(2).as.call(floor.stepBack, { params: third }));
    for (const [speech, which] of [
      [first, "passOver"],
      [second, "begin"],
      [second, "end"],
    ] as const)
      await act(async () =>
        asClerk.call(floor.stepSpeech, { params: speech, body: { step: which } }),
      );
    await act(async () =>
      asSecretary.call(floor.limitSpeeches, {
        params: { meetingId, itemId },
        body: { minutes: 5, expectedVersion: await version() },
      }),
    );
    const opinionId = newId();
    const { memberId } = memberAt(1);
    await act(async () =>
      asClerk.call(running.noteOpinion, {
        params,
        body: { opinionId, itemId, memberId, text: "Nhất trí." },
      }),
    );
    await act(async () =>
      asClerk.call(running.reviseOpinion, {
        params: { meetingId, opinionId },
        body: { text: "Nhất trí với dự thảo.", expectedVersion: 1 },
      }),
    );
    await act(async () =>
      asClerk.call(running.concludeItem, {
        params: { meetingId, itemId },
        body: { text: "Chi bộ thống nhất.", expectedVersion: await version() },
      }),
    );
    const assignmentId = newId();
    const task = { assignmentId, itemId, ownerId: memberId, text: "Lập kế hoạch" };
    await act(async () =>
      asClerk.call(running.assignTask, { params, body: { ...task, dueDate: "2026-12-01" } }),
    );
    await act(async () =>
      asClerk.call(running.withdrawAssignment, { params: { meetingId, assignmentId } }),
    );
  });

  test("is heard of: how it ends, and nothing that can happen was left out", async () => {
    const { asSecretary } = meeting();
    await act(async () =>
      asSecretary.call(running.stepItem, {
        params: { meetingId, itemId },
        body: { step: "end", expectedVersion: await version() },
      }),
    );
    const { memberId } = memberAt(0);
    await act(async () =>
      asSecretary.call(roles.handOverChair, {
        params,
        body: { toId: memberId, why: "handedOver", expectedVersion: await version() },
      }),
    );
    await act(async () => memberAt(0).as.call(running.closeMeeting, { params }));
    assert.deepEqual(
      EVENTS_DURING.filter((kind) => !kind.startsWith("vote.") && !told.has(kind)),
      [],
      "votes are held to it in every-vote-live.test.ts",
    );
  });
});
