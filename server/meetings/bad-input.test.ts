import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getMeeting, getRecord, prepareMeeting } from "@chiboso/domain/meetings/contract.ts";
import {
  changeAgenda,
  closeMeeting,
  noteOpinion,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { withNewItem } from "@chiboso/domain/meetings/agenda.ts";
import { SECRET_TITLE } from "@chiboso/domain/meetings/during/secret-items.ts";
import { castVote, enterVotes, openPoll } from "@chiboso/domain/voting/contract.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeOfficers } from "../testing/closed-meeting.ts";
import { preparationOf, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";

describe("what a meeting is given", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  const note = (meeting: RunningMeeting, text: string) =>
    meeting.asClerk.call(noteOpinion, {
      params: { meetingId: meeting.meetingId },
      body: {
        opinionId: newId(),
        itemId: meeting.itemId,
        memberId: meeting.deputy.memberId,
        text,
        keyWords: [],
      },
    });

  test("an agenda of two hundred items is taken whole, one more is refused at its field", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Nhiều Việc" });
    const people = await placeOfficers(app, cell);
    const plain = preparationOf(people, [newId(), newId()]);
    const agenda = Array.from({ length: 201 }, (_, at) => ({
      id: newId(),
      kind: "discussion" as const,
      title: `Nội dung ${at + 1}`,
      minutes: 1,
    }));
    const prepare = (items: typeof agenda, meetingId = newId()) =>
      people.asSecretary.call(prepareMeeting, {
        params: { organisationId: cell.id },
        body: { meetingId, ...plain, agenda: items },
      });
    const refused = await prepare(agenda);
    assert.equal(refused.status, 422);
    assert.deepEqual(
      refused.refusal?.fields?.map(({ field }) => field),
      ["agenda"],
    );
    const meetingId = newId();
    assert.equal((await prepare(agenda.slice(1), meetingId)).status, 200);
    const { items } = (await people.asSecretary.call(getMeeting, { params: { meetingId } })).value;
    assert.deepEqual(
      items.map(({ title }) => title),
      agenda.slice(1).map(({ title }) => title),
    );
  });

  test("an opinion of 100,000 signs is refused at its field, and nothing of it is kept", async () => {
    const meeting = await runMeeting(app, []);
    const refused = await note(meeting, "Ý ".repeat(50_000));
    assert.deepEqual(refused.refusal?.fields, [{ field: "text", code: "meetings.text_too_long" }]);
    const { items } = (
      await meeting.asClerk.call(getMeeting, { params: { meetingId: meeting.meetingId } })
    ).value;
    assert.deepEqual(items[0]?.opinions, []);
  });

  test("pictures in words stay, marks are composed, and what looks like a program is text", async () => {
    const meeting = await runMeeting(app, []);
    const script = `<script>alert("x")</script> {name} '; drop table opinion; --`;
    for (const text of ["Nhất trí 👍🏽🇻🇳", "Ý kiến của tổ".normalize("NFD"), script])
      assert.equal((await note(meeting, text)).status, 200, text);
    const params = { meetingId: meeting.meetingId };
    await meeting.asSecretary.call(stepItem, {
      params: { ...params, itemId: meeting.itemId },
      body: { step: "end", expectedVersion: meeting.version },
    });
    await meeting.asSecretary.call(closeMeeting, { params });
    const { items } = (await meeting.asSecretary.call(getRecord, { params })).value;
    assert.deepEqual(
      items[0]?.opinions.map(({ text }) => text),
      ["Nhất trí 👍🏽🇻🇳", "Ý kiến của tổ".normalize("NFC"), script],
    );
  });

  test("a secret item may be added while the meeting is open, under its fixed title and in the room alone", async () => {
    const meeting = await runMeeting(app, []);
    const params = { meetingId: meeting.meetingId };
    const change = async (title: string) => {
      const view = (await meeting.asSecretary.call(getMeeting, { params })).value;
      const item = { id: newId(), title, secret: true };
      return meeting.asSecretary.call(changeAgenda, {
        params,
        body: { agenda: withNewItem(view.items, item), expectedVersion: view.version },
      });
    };
    const named = await change("Phương án bảo vệ");
    assert.deepEqual(
      [named.refusal?.code, named.refusal?.field],
      ["meetings.secret_title", "agenda.2.title"],
    );
    assert.equal((await change(SECRET_TITLE)).status, 200);
    const { items } = (await meeting.asSecretary.call(getMeeting, { params })).value;
    assert.deepEqual(
      items.map(({ secret, running }) => [secret, running]),
      [
        [false, true],
        [false, false],
        [true, false],
      ],
    );
    await app.system.services.database.commit((tx) =>
      tx.query(sql`update meeting set mode = 'hybrid' where id = ${meeting.meetingId}`),
    );
    assert.equal((await change(SECRET_TITLE)).refusal?.code, "meetings.secret_online");
  });

  test("whoever transfers on the day, after the opening, stays on the roll and in the base and votes by the desk; who comes is a guest", async () => {
    const meeting = await runMeeting(app, [{ present: true }]);
    const [leaving] = meeting.members;
    assert.ok(leaving);
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update membership set until = '2026-11-03' where member_id = ${leaving.memberId}`),
    );
    const coming = await placeMember(app, meeting.cell, { name: "Người Mới Chuyển Đến" });
    const params = { meetingId: meeting.meetingId };
    const { roll } = (await meeting.asSecretary.call(getMeeting, { params })).value;
    assert.ok(roll.some(({ memberId }) => memberId === leaving.memberId));
    assert.ok(!roll.some(({ memberId }) => memberId === coming.memberId));
    const poll = (
      await meeting.asSecretary.call(openPoll, {
        params,
        body: {
          pollId: newId(),
          itemId: meeting.itemId,
          decision: "ordinaryResolution",
          question: "Thông qua?",
          recusals: [],
        },
      })
    ).value;
    assert.ok(poll.base.counted.some(({ memberId }) => memberId === leaving.memberId));
    const own = { params: { pollId: poll.id }, body: { choice: "for" as const } };
    assert.equal(
      (await leaving.as.call(castVote, own)).status,
      403,
      "the right ended with the day",
    );
    const entries = [{ memberId: leaving.memberId, choice: "for" as const }];
    const entered = await meeting.asClerk.call(enterVotes, {
      params: { pollId: poll.id },
      body: { entries },
    });
    assert.equal(entered.value.entered, 1);
  });
});
