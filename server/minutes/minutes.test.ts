import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { verifyBundle } from "@chiboso/domain/ledger/verify-bundle.ts";
import * as contract from "@chiboso/domain/minutes/contract.ts";
import { WRITTEN } from "@chiboso/domain/minutes/document.ts";
import { hashPassword } from "../access/public.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { Caller } from "../in-process.ts";
import { testApp } from "../testing/app.ts";
import { holdMeeting, type HeldMeeting } from "../testing/closed-meeting.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";

type View = Reply<typeof contract.readMinutes>;

describe("the minutes of a meeting", () => {
  const app = testApp();
  const PASSWORD = "mật khẩu để thử 2026";

  /** A closed meeting in a cell of its own, whose officers have a password. */
  async function held(): Promise<HeldMeeting> {
    app.now = "2026-11-03T01:00:00.000Z";
    const over = await placeOrganisation(app, { name: "Đảng bộ Công ty Thử", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Thử", under: over });
    const meeting = await holdMeeting(app, cell);
    const hash = await hashPassword(PASSWORD);
    const accounts = [meeting.secretary, meeting.deputy, meeting.clerk].map(
      (each) => each.accountId,
    );
    await asApplication(
      sql`update account set password_hash = ${hash} where id = any(${accounts}::uuid[])`,
    );
    return meeting;
  }

  async function asApplication(statement: ReturnType<typeof sql>): Promise<void> {
    await app.system.services.database.commit((tx) => tx.query(statement));
  }

  async function drafted(meeting: HeldMeeting): Promise<View> {
    const { meetingId } = meeting;
    return (await meeting.asClerk.call(contract.draftMinutes, { params: { meetingId } })).value;
  }

  /** The blocks of a view as a screen sends them, with some texts of written blocks. */
  function blocksOf(view: View, texts: Readonly<Record<string, string>> = {}) {
    return view.document.blocks.map(({ id }) => {
      const text = texts[id];
      return text === undefined ? { id } : { id, runs: [{ text }] };
    });
  }

  const READ = { [WRITTEN.reading]: "Biên bản đã được đọc lại; các đồng chí dự họp nhất trí." };

  function save(as: Caller, view: View, texts: Readonly<Record<string, string>>) {
    return as.call(contract.saveText, {
      params: { minutesId: view.minutesId },
      body: { expectedVersion: view.version, blocks: blocksOf(view, texts) },
    });
  }

  /** Drafted, read to the meeting and frozen. */
  async function submitted(meeting: HeldMeeting): Promise<View> {
    const saved = (await save(meeting.asClerk, await drafted(meeting), READ)).value;
    const answer = await meeting.asClerk.call(contract.submitMinutes, {
      params: { minutesId: saved.minutesId },
      body: { expectedVersion: saved.version },
    });
    return answer.value;
  }

  function approve(
    as: Caller,
    view: View,
    password = PASSWORD,
    digest = view.revisions[0]?.digest ?? "",
  ) {
    return as.call(contract.approveMinutes, {
      params: { minutesId: view.minutesId },
      body: { digest, password },
    });
  }

  async function entriesOf(organisationId: Id): Promise<number> {
    const rows = await app.system.services.database.query<{ count: number }>(sql`
    select count(*)::int as count from ledger_entry
    where log = ${organisationId} and convert_from(body, 'UTF8') like '%minutes.adopted%'`);
    return rows[0]?.count ?? 0;
  }

  test("the minutes of a closed meeting are drafted once, however often they are asked for", async () => {
    const meeting = await held();
    const { meetingId } = meeting;
    const answers = await Promise.all(
      [meeting.asClerk, meeting.asDeputy, meeting.asSecretary].map((as) =>
        as.call(contract.draftMinutes, { params: { meetingId } }),
      ),
    );
    const ids = new Set(answers.map((answer) => answer.value.minutesId));
    assert.equal(ids.size, 1);
    const [first] = answers;
    const text = JSON.stringify(first?.value.document);
    assert.ok(text.includes(meeting.opinion));
    assert.ok(text.includes("Thống nhất nhiệm vụ tháng 12."));
    assert.equal(first?.value.dueAt, "2026-11-05T17:00:00.000Z");
    const found = await meeting.asDeputy.call(contract.findMinutes, { params: { meetingId } });
    assert.equal(found.value.minutes?.state, "draft");
  });

  test("two people who edit the same minutes: the second is refused and nothing of the first is lost", async () => {
    const meeting = await held();
    const view = await drafted(meeting);
    const [first, second] = await Promise.all([
      save(meeting.asClerk, view, { [WRITTEN.quality]: "Tốt, theo thư ký." }),
      save(meeting.asDeputy, view, { [WRITTEN.quality]: "Khá, theo phó bí thư." }),
    ]);
    const [won, lost] = first.status === 200 ? [first, second] : [second, first];
    assert.equal(won.status, 200);
    assert.equal(lost.status, 409);
    assert.equal(lost.refusal?.code, "minutes.stale");
    assert.equal(lost.refusal?.params?.["by"], won.value.savedBy);
    assert.equal(lost.refusal?.params?.["version"], 2);
    const now = (
      await meeting.asClerk.call(contract.readMinutes, { params: { minutesId: view.minutesId } })
    ).value;
    assert.deepEqual(now.document, won.value.document);
    const params = { minutesId: view.minutesId, version: 1 };
    const kept = await meeting.asClerk.call(contract.readVersion, { params });
    assert.deepEqual(kept.value.document, view.document);
  });

  test("a save that is sent twice is one version", async () => {
    const meeting = await held();
    const view = await drafted(meeting);
    const commandId = newId();
    const body = { commandId, expectedVersion: 1, blocks: blocksOf(view, READ) };
    const send = () =>
      meeting.asClerk.call(contract.saveText, { params: { minutesId: view.minutesId }, body });
    assert.deepEqual((await send()).value, (await send()).value);
    const versions = await meeting.asClerk.call(contract.listVersions, {
      params: { minutesId: view.minutesId },
    });
    assert.deepEqual(
      versions.value.versions.map((each) => each.version),
      [2, 1],
    );
  });

  test("a figure of the meeting cannot be changed through the route either", async () => {
    const meeting = await held();
    const view = await drafted(meeting);
    const blocks = view.document.blocks.map(({ id, runs }) =>
      id === "roll.present"
        ? { id, runs: runs.map((run) => (run.fact === "count" ? { ...run, text: "4" } : run)) }
        : { id },
    );
    const answer = await meeting.asClerk.call(contract.saveText, {
      params: { minutesId: view.minutesId },
      body: { expectedVersion: view.version, blocks },
    });
    assert.equal(answer.status, 422);
    assert.equal(answer.refusal?.code, "minutes.facts_changed");
    assert.equal(answer.refusal?.field, "roll.present");
  });

  test("minutes that were not read to the meeting are not frozen", async () => {
    const meeting = await held();
    const view = await drafted(meeting);
    const answer = await meeting.asClerk.call(contract.submitMinutes, {
      params: { minutesId: view.minutesId },
      body: { expectedVersion: view.version },
    });
    assert.equal(answer.refusal?.code, "minutes.reading_missing");
  });

  test("frozen minutes have a number, a PDF of exactly their digest, and cannot be edited", async () => {
    const meeting = await held();
    const view = await submitted(meeting);
    assert.equal(view.state, "inApproval");
    assert.equal(view.number, "01-BB/CB");
    const pdf = await meeting.asDeputy.call(contract.downloadPdf, {
      params: { minutesId: view.minutesId },
    });
    assert.equal(createHash("sha256").update(pdf.bytes).digest("hex"), view.revisions[0]?.digest);
    const late = await save(meeting.asClerk, view, { [WRITTEN.quality]: "Tốt." });
    assert.equal(late.refusal?.code, "minutes.not_draft");
  });

  test("numbers run on through the term of a cell, and minutes that are sent back keep theirs", async () => {
    const meeting = await held();
    const first = await submitted(meeting);
    const returned = await meeting.asSecretary.call(contract.returnMinutes, {
      params: { minutesId: first.minutesId },
      body: { reason: "Ghi thiếu ý kiến về lịch trực" },
    });
    assert.equal(returned.value.state, "draft");
    assert.equal(returned.value.revisions[0]?.returned?.reason, "Ghi thiếu ý kiến về lịch trực");
    const again = await meeting.asClerk.call(contract.submitMinutes, {
      params: { minutesId: first.minutesId },
      body: { expectedVersion: returned.value.version },
    });
    assert.equal(again.value.number, "01-BB/CB");
    assert.equal(again.value.revisions[0]?.number, 2);
    app.now = "2026-11-03T01:00:00.000Z";
    const second = await submitted({ ...(await holdMeeting(app, meeting.cell)) });
    assert.equal(second.number, "02-BB/CB");
  });

  test("an approval given to a revision that was sent back counts for nothing", async () => {
    const meeting = await held();
    const first = await submitted(meeting);
    await approve(meeting.asClerk, first);
    const returned = await meeting.asSecretary.call(contract.returnMinutes, {
      params: { minutesId: first.minutesId },
      body: { reason: "Sửa câu kết luận" },
    });
    const saved = await save(meeting.asClerk, returned.value, { [WRITTEN.quality]: "Tốt." });
    const second = await meeting.asClerk.call(contract.submitMinutes, {
      params: { minutesId: first.minutesId },
      body: { expectedVersion: saved.value.version },
    });
    const old = await approve(meeting.asSecretary, first);
    assert.equal(old.refusal?.code, "minutes.other_revision");
    const half = await approve(meeting.asSecretary, second.value);
    assert.equal(half.value.state, "inApproval");
    assert.equal(await entriesOf(meeting.cell.id), 0);
  });

  test("only chair and clerk approve, each with their own password", async () => {
    const meeting = await held();
    const view = await submitted(meeting);
    assert.equal((await approve(meeting.asDeputy, view)).refusal?.code, "minutes.not_signer");
    assert.equal(
      (await approve(meeting.asClerk, view, "không đúng")).refusal?.code,
      "access.wrong_password",
    );
    const stranger = await placeMember(app, meeting.cell, { name: "Bùi Văn Tưởng" });
    const answer = await approve(await app.signedIn(stranger.accountId), view);
    assert.equal(answer.status, 403);
    const now = await meeting.asClerk.call(contract.readMinutes, {
      params: { minutesId: view.minutesId },
    });
    assert.deepEqual(now.value.revisions[0]?.approvals, []);
  });

  test("the second approval seals the minutes, and anybody can verify the bundle without us", async () => {
    const meeting = await held();
    const view = await submitted(meeting);
    const params = { minutesId: view.minutesId };
    const early = await meeting.asClerk.call(contract.bundle, { params });
    assert.equal(early.refusal?.code, "minutes.not_sealed");
    const half = (await approve(meeting.asClerk, view)).value;
    assert.equal(half.state, "inApproval");
    assert.equal(half.seal, null);
    const sealed = (await approve(meeting.asSecretary, view)).value;
    assert.equal(sealed.state, "approved");
    assert.equal(sealed.approvedAt, app.now);
    assert.ok(sealed.seal?.origin.endsWith(`/so/${meeting.cell.id}`));
    assert.equal(await entriesOf(meeting.cell.id), 1);
    const first = await meeting.asDeputy.call(contract.bundle, { params });
    const second = await meeting.asClerk.call(contract.bundle, { params });
    assert.ok(first.bytes.equals(second.bytes));
    const report = verifyBundle(first.bytes);
    assert.deepEqual(
      report.checks.filter((check) => check.state !== "ok"),
      [],
    );
    assert.equal(report.facts.approvals.length, 2);
    const changed = Buffer.from(first.bytes);
    const place = changed.indexOf("%PDF") + 2_000;
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.equal(verifyBundle(changed).ok, false);
  });

  test("both approvals at the same moment seal once", async () => {
    const meeting = await held();
    const view = await submitted(meeting);
    const answers = await Promise.all([
      approve(meeting.asClerk, view),
      approve(meeting.asSecretary, view),
      approve(meeting.asSecretary, view),
    ]);
    for (const answer of answers) assert.equal(answer.status, 200);
    const now = await meeting.asClerk.call(contract.readMinutes, {
      params: { minutesId: view.minutesId },
    });
    assert.equal(now.value.state, "approved");
    assert.equal(now.value.revisions[0]?.approvals.length, 2);
    assert.equal(await entriesOf(meeting.cell.id), 1);
  });

  test("sealed minutes can be changed neither through the routes nor by the application's role", async () => {
    const meeting = await held();
    const view = await submitted(meeting);
    await approve(meeting.asClerk, view);
    const sealed = (await approve(meeting.asSecretary, view)).value;
    const params = { minutesId: view.minutesId };
    const attempts = [
      await save(meeting.asClerk, sealed, READ),
      await meeting.asSecretary.call(contract.returnMinutes, {
        params,
        body: { reason: "Muốn sửa lại" },
      }),
      await meeting.asClerk.call(contract.submitMinutes, {
        params,
        body: { expectedVersion: sealed.version },
      }),
    ];
    for (const attempt of attempts) assert.equal(attempt.refusal?.code, "minutes.already_sealed");
    for (const statement of [
      sql`update minutes_text set document = '{}' where minutes_id = ${view.minutesId}`,
      sql`update minutes_approval set name = 'khác' where minutes_id = ${view.minutesId}`,
      sql`update minutes_revision set pdf_digest = repeat('0', 64) where minutes_id = ${view.minutesId}`,
      sql`delete from minutes_seal where minutes_id = ${view.minutesId}`,
      sql`delete from minutes where id = ${view.minutesId}`,
    ]) {
      await assert.rejects(asApplication(statement), /permission denied/);
    }
  });

  test("the board's view tells for each set of minutes whether they are late", async () => {
    const meeting = await held();
    const view = await drafted(meeting);
    const rows = await app.system.services.database.query<{
      state: string;
      due_at: string;
      approved_at: null;
    }>(sql`
    select state, due_at, approved_at from minutes_figures where meeting_id = ${meeting.meetingId}`);
    assert.deepEqual(rows, [{ state: "draft", due_at: view.dueAt, approved_at: null }]);
  });

  test("minutes are listed to those who may see them and to nobody else", async () => {
    const meeting = await held();
    const view = await drafted(meeting);
    const listed = await meeting.asDeputy.call(contract.listMinutes);
    assert.deepEqual(
      listed.value.minutes.map((each) => each.minutesId),
      [view.minutesId],
    );
    const elsewhere = await placeOrganisation(app, { name: "Chi bộ Khác" });
    const other = await placeMember(app, elsewhere, { name: "Ngô Văn Nghiệm" });
    const stranger = await app.signedIn(other.accountId);
    assert.deepEqual((await stranger.call(contract.listMinutes)).value.minutes, []);
    const read = await stranger.call(contract.readMinutes, {
      params: { minutesId: view.minutesId },
    });
    assert.equal(read.status, 403);
  });
});
