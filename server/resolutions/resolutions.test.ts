import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import * as contract from "@chiboso/domain/resolutions/contract.ts";
import { WRITTEN_PARTS } from "@chiboso/domain/resolutions/document.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { draftMinutes } from "@chiboso/domain/minutes/contract.ts";
import { textOf, WRITTEN } from "@chiboso/domain/minutes/document.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { testApp } from "../testing/app.ts";
import type { HeldMeeting } from "../testing/closed-meeting.ts";
import {
  closedMeeting,
  PASSWORD,
  save as saveMinutes,
  submitted,
} from "../testing/minutes-desk.ts";

describe("a resolution", () => {
  const app = testApp();

  async function drafted(meeting: HeldMeeting): Promise<ResolutionView> {
    const answer = await meeting.asClerk.call(contract.draftResolution, {
      params: { meetingId: meeting.meetingId },
      body: { sign: "NQ" },
    });
    return answer.value;
  }

  function save(as: Caller, view: ResolutionView, texts: Readonly<Record<string, string>>) {
    return as.call(contract.saveResolution, {
      params: { resolutionId: view.resolutionId },
      body: {
        expectedVersion: view.version,
        blocks: view.document.blocks.map(({ id }) => {
          const text = texts[id];
          return text === undefined ? { id } : { id, runs: [{ text }] };
        }),
      },
    });
  }

  const freeze = (as: Caller, view: ResolutionView) =>
    as.call(contract.freezeResolution, {
      params: { resolutionId: view.resolutionId },
      body: { expectedVersion: view.version },
    });

  async function frozen(meeting: HeldMeeting): Promise<ResolutionView> {
    const view = await drafted(meeting);
    const saved = await save(meeting.asClerk, view, { [WRITTEN_PARTS.score]: "Tốt." });
    return (await freeze(meeting.asClerk, saved.value)).value;
  }

  const issue = (as: Caller, view: ResolutionView, password = PASSWORD) =>
    as.call(contract.issueResolution, {
      params: { resolutionId: view.resolutionId },
      body: { digest: view.frozen?.digest ?? "", password },
    });

  test("takes the self-assessment of the minutes over, so that nothing is written twice", async () => {
    const meeting = await closedMeeting(app);
    const { meetingId } = meeting;
    const { value } = await meeting.asClerk.call(draftMinutes, { params: { meetingId } });
    await saveMinutes(meeting.asClerk, value, { [WRITTEN.quality]: "Tốt, thảo luận sôi nổi." });
    const view = await drafted(meeting);
    const score = view.document.blocks.find(({ id }) => id === WRITTEN_PARTS.score);
    assert.equal(score && textOf(score), "Tốt, thảo luận sôi nổi.");
    assert.equal((await freeze(meeting.asClerk, view)).status, 200);
  });

  test("is offered the self-assessment that was given after it was drafted, and what somebody wrote stays", async () => {
    const meeting = await closedMeeting(app);
    const { meetingId } = meeting;
    const view = await drafted(meeting);
    assert.equal(view.scoreSince, null);
    const { value } = await meeting.asClerk.call(draftMinutes, { params: { meetingId } });
    await saveMinutes(meeting.asClerk, value, { [WRITTEN.quality]: "Tốt, thảo luận sôi nổi." });
    const again = await drafted(meeting);
    assert.equal(again.scoreSince, "Tốt, thảo luận sôi nổi.");
    assert.deepEqual(again.document, view.document);
    const own = await save(meeting.asClerk, again, { [WRITTEN_PARTS.score]: "Khá." });
    assert.equal(own.value.scoreSince, null);
    assert.equal((await drafted(meeting)).scoreSince, null);
  });

  test("has the four parts of the layout, drafted from conclusions, and the same one when asked again", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const text = view.document.blocks.map(textOf).join("\n");
    for (const part of ["I. KẾT QUẢ", "II. NHIỆM VỤ", "III. PHÂN CÔNG", "IV. TỰ ĐÁNH GIÁ"])
      assert.ok(text.includes(part), part);
    assert.match(text, /Thống nhất nhiệm vụ tháng 12\./u);
    assert.equal((await drafted(meeting)).resolutionId, view.resolutionId);
    assert.equal(view.adopted, false);
  });

  test("is not frozen while its self-score is empty, and its facts stay locked", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const early = await freeze(meeting.asClerk, view);
    assert.equal(early.refusal?.code, "resolutions.part_missing");
    assert.deepEqual(early.refusal.params, { part: "score" });
    assert.equal(early.refusal?.field, WRITTEN_PARTS.score);
    const forged = await save(meeting.asClerk, view, { basis: "Căn cứ khác" });
    assert.equal(forged.refusal?.code, "minutes.facts_changed");
  });

  test("is numbered through the term apart from minutes, and signed by nobody but the secretary", async () => {
    const meeting = await closedMeeting(app);
    assert.equal((await submitted(meeting)).number, "01-BB/CB");
    const view = await frozen(meeting);
    assert.equal(view.number, "01-NQ/CB");
    assert.deepEqual(view.signer.name, meeting.secretary.name);
    const pdf = await meeting.asDeputy.call(contract.resolutionPdf, {
      params: { resolutionId: view.resolutionId },
    });
    assert.equal(createHash("sha256").update(pdf.bytes).digest("hex"), view.frozen?.digest);
    assert.equal((await issue(meeting.asDeputy, view)).refusal?.code, "resolutions.not_signer");
    assert.equal(
      (await issue(meeting.asSecretary, view, "sai")).refusal?.code,
      "access.wrong_password",
    );
    const issued = (await issue(meeting.asSecretary, view)).value;
    assert.equal(issued.state, "issued");
    assert.equal(typeof issued.entryIndex, "number");
    const told = (await meeting.asDeputy.call(myNotifications, {})).value.notifications[0];
    assert.deepEqual(
      [told?.kind, told?.params["number"], told?.link],
      ["resolutionIssued", "01-NQ/CB", `/resolutions/${view.resolutionId}`],
    );
    assert.equal(
      (await issue(meeting.asSecretary, view)).refusal?.code,
      "resolutions.issued_already",
    );
    await assert.rejects(
      app.system.services.database.commit((tx) =>
        tx.query(sql`update resolution set subject = 'khác' where id = ${view.resolutionId}`),
      ),
      /is closed and stays as it is/,
    );
  });

  test("that was sent back keeps its number and says why", async () => {
    const meeting = await closedMeeting(app);
    const view = await frozen(meeting);
    const back = await meeting.asSecretary.call(contract.returnResolution, {
      params: { resolutionId: view.resolutionId },
      body: { reason: "Thiếu thời hạn" },
    });
    assert.equal(back.value.state, "draft");
    assert.equal(back.value.returnReason, "Thiếu thời hạn");
    assert.equal((await freeze(meeting.asClerk, back.value)).value.number, view.number);
  });

  test("is found by its number and by words of its text, with or without marks", async () => {
    const meeting = await closedMeeting(app);
    const view = await frozen(meeting);
    for (const text of ["", "nhiem vu thang 12", "01-NQ/CB"]) {
      const { resolutions } = (
        await meeting.asDeputy.call(contract.listResolutions, { query: { text } })
      ).value;
      assert.deepEqual(
        resolutions.map((each) => each.resolutionId),
        [view.resolutionId],
        text,
      );
    }
    const none = await meeting.asDeputy.call(contract.listResolutions, {
      query: { text: "không có %_" },
    });
    assert.deepEqual(none.value.resolutions, []);
  });
});
