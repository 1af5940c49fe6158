import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import * as floor from "@chiboso/domain/meetings/during/contract.ts";
import * as late from "@chiboso/domain/meetings/late/contract.ts";
import * as packet from "@chiboso/domain/meetings/packet/contract.ts";
import * as before from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import * as results from "@chiboso/domain/meetings/results/contract.ts";
import * as together from "@chiboso/domain/minutes/together-contract.ts";
import * as voting from "@chiboso/domain/voting/contract.ts";
import * as onPaper from "@chiboso/domain/voting/paper/contract.ts";
import * as secret from "@chiboso/domain/voting/secret/contract.ts";
import { capabilities } from "./capabilities.ts";
import type { Answered, Caller, Sent } from "./in-process.ts";
import { newId } from "./platform/ids.ts";
import { testApp } from "./testing/app.ts";
import { placeOfficers } from "./testing/closed-meeting.ts";
import { approve, closedMeeting, submitted } from "./testing/minutes-desk.ts";
import { electionOf } from "./testing/paper-election.ts";
import {
  memberAt,
  preparationOf,
  runMeeting,
  type RunningMeeting,
} from "./testing/running-meeting.ts";
import { placeOrganisation } from "./testing/world.ts";

const PDF = new TextEncoder().encode(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
);

/** Fields that name something which is there already. */
const NAMED = new Set(
  "commandId memberId itemId chairId clerkId toId ownerId keeperId scorerId agreerId planEntryId".split(
    " ",
  ),
);

/** Commands whose id of that kind names what is there, beside `NAMED`. */
const NAMES_THERE = new Set(["meetings.noteOpinion speechId", "meetings.acceptReport reportId"]);

/** How a vote that goes on refuses another, be it the same. */
const OPEN = "voting.other_poll_open";

/** Makes a box of a branch: repeated in `boxes.test.ts`, where a vote has come so far. */
const ELSEWHERE = ["voting.noteBox"];

/** Makes its opinions in a list. */
const IN_A_LIST = ["meetings.enterSlip"];

/** What is sent to prepare a secret opinion poll. */
function opinionPoll({ meetingId, itemId }: Pick<RunningMeeting, "meetingId" | "itemId">) {
  return {
    params: { meetingId },
    body: {
      secretVoteId: newId(),
      itemId,
      decision: "opinion" as const,
      office: null,
      question: "Lấy ý kiến về giờ họp",
      seats: 1,
      listHands: null,
      questions: [{ question: "Họp buổi nào?", options: ["Sáng", "Tối"], most: 1 }],
      terms: { ballots: "one-per-key" as const },
      permit: null,
      repeatOf: null,
      reason: null,
    },
  };
}

describe("an act of a meeting that is sent again under another command, as after a lost answer and a reload", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  const repeated = new Set<string>(ELSEWHERE);

  /** Sends the same content twice; the second time gets the first answer, or is refused by name. */
  async function twice<R extends Route>(
    as: Caller,
    route: R,
    sent: Sent<R>,
    outcome = "done",
  ): Promise<Answered<R>> {
    const first = await as.call(route, sent);
    assert.equal(first.refusal, undefined, `${route.name}: ${first.refusal?.code}`);
    const second = await as.call(route, sent);
    if (outcome === "done") {
      assert.equal(second.refusal, undefined, `${route.name} again: ${second.refusal?.code}`);
      assert.deepEqual(second.value, first.value, route.name);
    } else assert.equal(second.refusal?.code, outcome, route.name);
    repeated.add(route.name);
    return first;
  }

  async function prepared(date = "2026-11-03") {
    const cell = await placeOrganisation(app, { name: "Chi bộ Gửi Lại" });
    const people = await placeOfficers(app, cell);
    const [meetingId, itemId, secondId] = [newId(), newId(), newId()];
    const body = { meetingId, ...preparationOf(people, [itemId, secondId]), date };
    return { ...people, cell, meetingId, itemId, params: { meetingId }, body };
  }

  test("prepares, attaches, gives opinions ahead and enters a slip once", async () => {
    const { asSecretary, asDeputy, deputy, cell, body, params, itemId } =
      await prepared("2026-11-09");
    const place = { params: { organisationId: cell.id } };
    await twice(asSecretary, preparing.prepareMeeting, { ...place, body }, "meetings.exists");
    await twice(
      asSecretary,
      before.prepareCommittee,
      {
        params,
        body: { committeeMeetingId: newId() },
      },
      "meetings.committee_exists",
    );
    await twice(asSecretary, preparing.attachPaper, {
      params,
      query: { paperId: newId(), name: "du-thao.pdf" },
      upload: PDF,
    });
    await asSecretary.call(preparing.publishMeeting, { params, body: { expectedVersion: 1 } });
    const opinion = { opinionId: newId(), itemId, text: "Nhất trí." };
    await twice(asDeputy, preparing.sendOpinionAhead, { params, body: opinion });
    const opinions = [{ opinionId: newId(), itemId, text: "Đồng ý." }];
    await twice(asSecretary, packet.enterSlip, {
      params,
      body: { memberId: deputy.memberId, answer: null, reason: null, opinions },
    });
    const { items } = (await asSecretary.call(preparing.getMeeting, { params })).value;
    assert.deepEqual(
      items[0]?.opinions.map(({ text }) => text),
      ["Nhất trí.", "Đồng ý."],
    );
  });

  test("notes, assigns, enters into the queue and reports once", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const { asClerk, meetingId, itemId, deputy } = meeting;
    const params = { meetingId };
    const speaker = memberAt(meeting, 0);
    const said = { itemId, memberId: deputy.memberId, text: "Nhất trí.", keyWords: [] };
    await twice(asClerk, running.noteOpinion, { params, body: { opinionId: newId(), ...said } });
    const assignmentId = newId();
    const task = { itemId, ownerId: speaker.memberId, text: "Lập kế hoạch", dueDate: "2026-12-01" };
    await twice(asClerk, running.assignTask, { params, body: { assignmentId, ...task } });
    const wish = { itemId, kind: "normal" as const };
    const own = { params, body: { speechId: newId(), ...wish } };
    await twice(speaker.as, floor.askForFloor, own, "meetings.waits_already");
    const { memberId } = memberAt(meeting, 1);
    const entered = { params, body: { speechId: newId(), ...wish, memberId } };
    await twice(asClerk, floor.enterSpeaker, entered, "meetings.waits_already");
    const report = { reportId: newId(), state: "done" as const, text: "", day: "2026-11-03" };
    await twice(speaker.as, results.reportTask, { params: { assignmentId }, body: report });
    const { items } = (await asClerk.call(preparing.getMeeting, { params })).value;
    assert.deepEqual([items[0]?.opinions.length, items[0]?.assignments.length], [1, 1]);
  });

  test("opens a vote, a round, a vote on paper and a secret one once", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}, {}, {}]);
    const { asSecretary, meetingId, itemId } = meeting;
    const pollId = newId();
    const vote = { pollId, itemId, decision: "ordinaryResolution" as const, question: "Thông qua" };
    const params = { meetingId };
    await twice(asSecretary, voting.openPoll, { params, body: vote }, OPEN);
    await asSecretary.call(voting.closePoll, { params: { pollId } });
    const again = { newPollId: newId(), reason: "Chưa đạt quá nửa", recusals: [] };
    const repeat = { params: { pollId }, body: again };
    await twice(asSecretary, voting.repeatPoll, repeat, "voting.repeated_already");
    await asSecretary.call(voting.closePoll, { params: { pollId: again.newPollId } });
    const election = electionOf(meeting, { names: [0, 1, 2], seats: 2 });
    await twice(asSecretary, onPaper.preparePaperVote, election, OPEN);
    const other = await runMeeting(app, [{}, {}, {}, {}]);
    await twice(other.asSecretary, secret.prepareSecretVote, opinionPoll(other), OPEN);
  });

  test("begins a sheet from paper, its scan, a remark and a correcting minute once", async () => {
    app.now = "2026-11-05T02:00:00.000Z";
    const { asSecretary, asClerk, cell, body, params } = await prepared();
    const place = { params: { organisationId: cell.id } };
    await twice(asSecretary, late.prepareLate, { ...place, body }, "meetings.exists");
    await twice(asClerk, late.attachScan, {
      params,
      query: { scanId: newId(), name: "bien-ban.pdf" },
      upload: PDF,
    });
    const held = await closedMeeting(app);
    const view = await submitted(held);
    const { minutesId } = view;
    const remark = { commentId: newId(), blockId: "opened", answers: null, text: "Xem lại giờ" };
    await twice(held.asDeputy, together.addComment, { params: { minutesId }, body: remark });
    await approve(held.asClerk, view);
    await approve(held.asSecretary, view);
    const correction = {
      params: { minutesId },
      body: {
        correctionId: newId(),
        ofCorrection: null,
        reason: "Ghi nhầm giờ",
        entries: [{ place: "Mục I.1", wrong: "08 giờ 35 phút", right: "08 giờ 30 phút" }],
      },
    };
    await twice(held.asClerk, together.beginCorrection, correction, "minutes.correction_open");
  });

  test("other content under the same id is refused, and so is the same from somebody else", async () => {
    app.now = "2026-11-03T01:00:00.000Z";
    const meeting = await runMeeting(app, []);
    const { asClerk, asSecretary, deputy, meetingId, itemId } = meeting;
    const body = { opinionId: newId(), itemId, memberId: deputy.memberId, text: "Nhất trí." };
    const note = async (as: Caller, text: string) =>
      (await as.call(running.noteOpinion, { params: { meetingId }, body: { ...body, text } }))
        .refusal?.code;
    assert.equal(await note(asClerk, "Nhất trí."), undefined);
    assert.equal(await note(asClerk, "Không nhất trí."), "kernel.command_reused");
    assert.equal(await note(asSecretary, "Nhất trí."), "kernel.command_reused");
  });

  test("every command of a meeting that makes something under an id from the device was sent twice", () => {
    const commands = capabilities
      .flatMap(({ routes }) => routes.map(({ route }): Route => route))
      .filter(({ name, command }) => command && /^(meetings|voting|minutes)\./u.test(name));
    const making = commands.filter((route) =>
      Object.keys({ ...route.body?.shape, ...(route.upload && route.query?.shape) }).some(
        (field) =>
          field.endsWith("Id") && !NAMED.has(field) && !NAMES_THERE.has(`${route.name} ${field}`),
      ),
    );
    const names = [...making.map(({ name }) => name), ...IN_A_LIST];
    assert.deepEqual(names.toSorted(), [...repeated].toSorted());
  });
});
