import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { SentBody } from "@chiboso/domain/kernel/route.ts";
import {
  attachPaper,
  getMeeting,
  getRecord,
  prepareMeeting,
  publishMeeting,
  revisePreparation,
  sendOpinionAhead,
} from "@chiboso/domain/meetings/contract.ts";
import {
  assignTask,
  callRoll,
  changeAgenda,
  closeMeeting,
  concludeItem,
  noteOpinion,
  openMeeting,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { askForFloor, enterSpeaker } from "@chiboso/domain/meetings/during/contract.ts";
import { SECRET_TITLE } from "@chiboso/domain/meetings/during/secret-items.ts";
import { cancelPoll, closePoll, openPoll, repeatPoll } from "@chiboso/domain/voting/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeOfficers } from "../../testing/closed-meeting.ts";
import { preparationOf } from "../../testing/running-meeting.ts";
import { placeOrganisation } from "../../testing/world.ts";

describe("a secret item", () => {
  const START = "2026-11-03T01:00:00.000Z";
  const app = testApp(START);

  async function summoned() {
    const cell = await placeOrganisation(app, { name: "Chi bộ Thử" });
    const people = await placeOfficers(app, cell);
    const [meetingId, itemId, secretId] = [newId(), newId(), newId()];
    const plain = preparationOf(people, [itemId, secretId]);
    const [first] = plain.agenda;
    if (first === undefined) throw new Error("the agenda is empty");
    const secret = {
      id: secretId,
      kind: "discussion" as const,
      title: SECRET_TITLE,
      minutes: 15,
      secret: true,
    };
    const body = { meetingId, ...plain, agenda: [first, secret] };
    return { ...people, meetingId, itemId, secretId, secret, body, params: { meetingId } };
  }
  type Held = Awaited<ReturnType<typeof summoned>>;
  type Preparation = Omit<SentBody<typeof prepareMeeting>, "commandId">;

  const prepare = (held: Held, body: Preparation) =>
    held.asSecretary.call(prepareMeeting, { params: { organisationId: held.cell.id }, body });

  test("is prepared under the fixed title alone, and never for a meeting that some follow online", async () => {
    const held = await summoned();
    const named = { ...held.secret, title: "Phương án bảo vệ" };
    const refused = await prepare(held, { ...held.body, agenda: [named] });
    assert.deepEqual(
      [refused.refusal?.code, refused.refusal?.field],
      ["meetings.secret_title", "agenda.0.title"],
    );
    const online = { ...held.body, mode: "hybrid" as const, onlineLink: "https://hop.example" };
    assert.equal((await prepare(held, online)).refusal?.code, "meetings.secret_online");
    assert.equal((await prepare(held, held.body)).status, 200);
  });

  test("takes no paper and no opinion ahead", async () => {
    const held = await summoned();
    await prepare(held, held.body);
    const paper = await held.asSecretary.call(attachPaper, {
      params: held.params,
      query: { paperId: newId(), name: "bao-cao.png", itemId: held.secretId },
      upload: PNG,
    });
    assert.equal(paper.refusal?.code, "meetings.secret_item");
    await held.asSecretary.call(publishMeeting, {
      params: held.params,
      body: { expectedVersion: 1 },
    });
    const ahead = await held.asDeputy.call(sendOpinionAhead, {
      params: held.params,
      body: { opinionId: newId(), itemId: held.secretId, text: "Tôi đồng ý." },
    });
    assert.equal(ahead.refusal?.code, "meetings.secret_item");
    const open = await held.asDeputy.call(sendOpinionAhead, {
      params: held.params,
      body: { opinionId: newId(), itemId: held.itemId, text: "Tôi đồng ý." },
    });
    assert.equal(open.status, 200);
    const { version } = open.value;
    const hidden = [{ ...held.secret, id: held.itemId }, held.secret];
    const { meetingId: _meetingId, ...preparation } = held.body;
    const turned = await held.asSecretary.call(revisePreparation, {
      params: held.params,
      body: { ...preparation, agenda: hidden, expectedVersion: version },
    });
    assert.equal(turned.refusal?.code, "meetings.secret_mark_stays");
  });

  /** Opens the meeting, calls the roll and begins the secret item. */
  async function running(): Promise<Held & { readonly version: number }> {
    const held = await summoned();
    const { params, asSecretary } = held;
    await prepare(held, held.body);
    await asSecretary.call(publishMeeting, { params, body: { expectedVersion: 1 } });
    const { version } = (await asSecretary.call(openMeeting, { params })).value;
    const entries = [held.secretary, held.deputy, held.clerk].map(({ memberId }) => ({
      memberId,
      mark: "present" as const,
    }));
    await asSecretary.call(callRoll, { params, body: { entries } });
    const begun = await asSecretary.call(stepItem, {
      params: { ...params, itemId: held.secretId },
      body: { step: "begin", expectedVersion: version },
    });
    return { ...held, version: begun.value.version };
  }

  test("keeps no names, opinions, conclusion or tasks: only that it took place, with begin and end", async () => {
    const held = await running();
    const { params, secretId: itemId, version } = held;
    const { memberId } = held.deputy;
    const speech = { speechId: newId(), itemId, kind: "normal" as const };
    const item = { ...params, itemId };
    const refusals = [
      await held.asDeputy.call(askForFloor, { params, body: speech }),
      await held.asClerk.call(enterSpeaker, { params, body: { ...speech, memberId } }),
      await held.asClerk.call(noteOpinion, {
        params,
        body: { opinionId: newId(), itemId, memberId, text: "Đồng ý", keyWords: [] },
      }),
      await held.asClerk.call(noteOpinion, {
        params,
        body: { opinionId: newId(), itemId, memberId, text: "", keyWords: ["agree"] },
      }),
      await held.asSecretary.call(concludeItem, {
        params: item,
        body: { text: "Thống nhất.", expectedVersion: version },
      }),
      await held.asClerk.call(assignTask, {
        params,
        body: {
          assignmentId: newId(),
          itemId,
          ownerId: memberId,
          text: "Làm",
          dueDate: "2026-12-01",
        },
      }),
    ];
    assert.deepEqual(
      refusals.map((each) => each.refusal?.code),
      refusals.map(() => "meetings.secret_item"),
    );
    const agenda = [{ ...held.secret, title: "Lộ tên", secret: false }];
    const renamed = await held.asSecretary.call(changeAgenda, {
      params,
      body: { agenda, expectedVersion: version },
    });
    assert.equal(renamed.status, 409);
    app.now = "2026-11-03T01:12:00.000Z";
    await held.asSecretary.call(stepItem, {
      params: item,
      body: { step: "end", expectedVersion: version },
    });
    await held.asSecretary.call(closeMeeting, { params });
    const kept = (await held.asSecretary.call(getRecord, { params })).value.items[1];
    assert.deepEqual(
      [kept?.title, kept?.secret, kept?.startedAt, kept?.endedAt, kept?.opinions, kept?.speeches],
      [SECRET_TITLE, true, START, app.now, [], []],
    );
    app.now = START;
  });

  test("has votes without words: a number for a question and no reasons", async () => {
    const held = await running();
    const open = (question: string, reason: string | null = null) =>
      held.asSecretary.call(openPoll, {
        params: held.params,
        body: {
          pollId: newId(),
          itemId: held.secretId,
          decision: "ordinaryResolution",
          question,
          recusals: reason === null ? [] : [{ memberId: held.deputy.memberId, reason }],
        },
      });
    assert.equal((await open("Thông qua phương án")).refusal?.code, "voting.secret_number");
    assert.equal((await open("1", "Vì là cháu")).refusal?.code, "voting.secret_number");
    const poll = (await open("1")).value;
    const params = { pollId: poll.id };
    const cancelled = await held.asSecretary.call(cancelPoll, {
      params,
      body: { reason: "Sai tên" },
    });
    assert.equal(cancelled.refusal?.code, "voting.secret_number");
    await held.asSecretary.call(closePoll, { params });
    const repeat = (reason: string) =>
      held.asSecretary.call(repeatPoll, {
        params,
        body: { newPollId: newId(), reason, recusals: [] },
      });
    assert.equal((await repeat("Chưa rõ")).refusal?.code, "voting.secret_number");
    assert.equal((await repeat("–")).status, 200);
    const stored = await app.held.database.query<{ texts: string }>(sql`
      select string_agg(data::text, ' ') as texts from meeting_event where meeting_id = ${held.meetingId}`);
    for (const word of ["phương án", "cháu", "Sai tên", "Chưa rõ"])
      assert.equal(stored[0]?.texts.includes(word), false, word);
    const seen = (await held.asClerk.call(getMeeting, { params: held.params })).value;
    assert.equal(seen.holds[0]?.name, "1");
  });
});

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
