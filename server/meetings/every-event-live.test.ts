import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import * as contract from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import * as floor from "@chiboso/domain/meetings/during/contract.ts";
import * as roles from "@chiboso/domain/meetings/during/roles-contract.ts";
import * as voting from "@chiboso/domain/voting/contract.ts";
import * as paper from "@chiboso/domain/voting/paper/contract.ts";
import { addRole } from "../access/public.ts";
import { granted, type Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeOfficers } from "../testing/closed-meeting.ts";
import { preparationOf, type RunningMeeting } from "../testing/running-meeting.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";
import { electionOf, enter, sheetOf, startCounting } from "../testing/paper-election.ts";
import { EVENTS_DURING } from "./event-kinds.ts";

const START = "2026-11-03T01:00:00.000Z";
const PDF = new TextEncoder().encode(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
);

describe("everything that happens while people sit in a meeting", () => {
  const app = testApp(START);
  const told = new Set<string>();
  const state = { published: 0, seq: 0 };
  const itemIds: [Id, Id] = [newId(), newId()];
  const meetingId = newId();
  const params = { meetingId };
  const [itemId, secondItemId] = itemIds;
  const held: { meeting?: RunningMeeting; above?: Caller } = {};

  before(async () => {
    const office = await placeOrganisation(app, { name: "Đảng ủy Thử", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Thử", under: office });
    const people = await placeOfficers(app, cell);
    const members = [];
    for (let index = 1; index <= 6; index += 1) {
      const placed = await placeMember(app, cell, { name: `Đảng viên ${index}` });
      members.push({ ...placed, as: await app.signedIn(placed.accountId) });
    }
    const guide = await placeMember(app, office, { name: "Đặng Văn Trên" });
    const grant = { accountId: guide.accountId, role: "committeeMember" as const };
    await app.system.services.database.commit((tx) =>
      addRole(tx, { ...grant, organisationId: office.id }, START),
    );
    held.above = await app.signedIn(guide.accountId);
    held.meeting = { ...people, members, meetingId, itemId, secondItemId, version: 1 };
    // Another device that has the meeting open: what is published reaches it by `live-stream.ts`.
    app.system.services.live.subscribe([`meeting:${meetingId}`], () => (state.published += 1));
  });

  const meeting = (): RunningMeeting => {
    assert.ok(held.meeting);
    return held.meeting;
  };

  /** Does something and looks whether the other device was told of all that it has written down. */
  async function act<T extends object>(doing: () => Promise<T>): Promise<T> {
    const known = state.published;
    const answer = await doing();
    assert.equal("refusal" in answer ? answer.refusal : undefined, undefined);
    const events = await app.system.services.database.query(sql<{ seq: number; kind: string }>`
      select seq, kind from meeting_event where meeting_id = ${meetingId} and seq > ${state.seq} order by seq`);
    const kinds = events.map((event) => event.kind);
    assert.ok(events.length > 0, "nothing was written down");
    assert.ok(state.published > known, `no other device hears of ${kinds.join(", ")}`);
    for (const kind of kinds) told.add(kind);
    state.seq = events.at(-1)?.seq ?? state.seq;
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

  test("is heard of: votes on devices and on paper", async () => {
    const { asSecretary } = meeting();
    const open = async (tellers: readonly Id[] = []) => {
      const decision = "ordinaryResolution" as const;
      const method = tellers.length > 0 ? ("hands" as const) : ("byName" as const);
      const asked = { pollId: newId(), itemId, decision, question: "Thông qua?", recusals: [] };
      const body = { ...asked, method, tellers: [...tellers] };
      return (await act(async () => asSecretary.call(voting.openPoll, { params, body }))).value;
    };
    const cancelled = await open();
    await act(async () =>
      asSecretary.call(voting.cancelPoll, {
        params: { pollId: cancelled.id },
        body: { reason: "Ghi nhầm câu hỏi" },
      }),
    );
    const poll = await open();
    await act(async () => asSecretary.call(voting.closePoll, { params: { pollId: poll.id } }));
    const byHands = { pollId: (await open([memberAt(0).memberId])).id };
    const hands = { for: 5, against: 1, other: 0 };
    await act(async () =>
      memberAt(0).as.call(voting.countHands, { params: byHands, body: { hands } }),
    );
    await act(async () => asSecretary.call(voting.closePoll, { params: byHands }));

    const { value: prepared } = await act(async () =>
      asSecretary.call(paper.preparePaperVote, electionOf(meeting(), { names: [0, 1], seats: 2 })),
    );
    const box = await act(async () => startCounting(meeting(), prepared, [4, 5], 9));
    const right = { paperVoteId: box.id };
    const sheet = sheetOf(box, 9, [
      [9, 0],
      [8, 1],
    ]);
    const other = sheetOf(box, 9, [
      [9, 0],
      [7, 2],
    ]);
    await act(async () => enter(memberAt(4).as, right, sheet));
    await act(async () => enter(memberAt(5).as, right, other));
    await act(async () =>
      asSecretary.call(paper.recountBallots, {
        params: right,
        body: { reason: "Hai bản kiểm khác nhau" },
      }),
    );
    await act(async () => enter(memberAt(4).as, right, sheet, 2));
    await act(async () => enter(memberAt(5).as, right, sheet, 2));
    await act(async () => asSecretary.call(paper.closePaperVote, { params: right }));
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
      EVENTS_DURING.filter((kind) => !told.has(kind)),
      [],
    );
  });
});
