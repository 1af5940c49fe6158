import type { Id } from "@chiboso/domain/kernel/ids.ts";
import * as contract from "@chiboso/domain/minutes/contract.ts";
import { WRITTEN } from "@chiboso/domain/minutes/document.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { hashPassword } from "../access/public.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import type { TestApp } from "./app.ts";
import { holdMeeting, type HeldMeeting } from "./closed-meeting.ts";
import { placeOrganisation } from "./world.ts";

export const PASSWORD = "mật khẩu để thử 2026";

/** What has to be written before minutes can be submitted. */
export const READ = {
  [WRITTEN.reading]: "Biên bản đã được đọc lại; các đồng chí dự họp nhất trí.",
};

/** A closed meeting in a cell of its own, whose officers have a password. */
export async function closedMeeting(app: TestApp): Promise<HeldMeeting> {
  app.now = "2026-11-03T01:00:00.000Z";
  const over = await placeOrganisation(app, { name: "Đảng bộ Công ty Thử", kind: "baseBody" });
  const cell = await placeOrganisation(app, { name: "Chi bộ Thử", under: over });
  const meeting = await holdMeeting(app, cell);
  await giveOfficersPasswords(app, meeting);
  return meeting;
}

/** So that they can confirm what they approve. */
export async function giveOfficersPasswords(
  app: TestApp,
  { secretary, deputy, clerk }: HeldMeeting,
): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  const accounts = [secretary, deputy, clerk].map((each) => each.accountId);
  await asApplication(
    app,
    sql`update account set password_hash = ${hash} where id = any(${accounts}::uuid[])`,
  );
}

/** With no more rights in the database than the application has. */
export async function asApplication(
  app: TestApp,
  statement: ReturnType<typeof sql>,
): Promise<void> {
  await app.system.services.database.commit((tx) => tx.query(statement));
}

export async function drafted(meeting: HeldMeeting): Promise<MinutesView> {
  const { meetingId } = meeting;
  return (await meeting.asClerk.call(contract.draftMinutes, { params: { meetingId } })).value;
}

/** The blocks of a view as a screen sends them, with some texts of written blocks. */
export function blocksOf(view: MinutesView, texts: Readonly<Record<string, string>> = {}) {
  return view.document.blocks.map(({ id }) => {
    const text = texts[id];
    return text === undefined ? { id } : { id, runs: [{ text }] };
  });
}

export function save(as: Caller, view: MinutesView, texts: Readonly<Record<string, string>>) {
  return as.call(contract.saveText, {
    params: { minutesId: view.minutesId },
    body: { expectedVersion: view.version, blocks: blocksOf(view, texts) },
  });
}

/** Drafted, read to the meeting and frozen. */
export async function submitted(meeting: HeldMeeting): Promise<MinutesView> {
  const saved = (await save(meeting.asClerk, await drafted(meeting), READ)).value;
  const answer = await meeting.asClerk.call(contract.submitMinutes, {
    params: { minutesId: saved.minutesId },
    body: { expectedVersion: saved.version },
  });
  return answer.value;
}

export function approve(as: Caller, view: MinutesView, password = PASSWORD) {
  return as.call(contract.approveMinutes, {
    params: { minutesId: view.minutesId },
    body: { digest: view.revisions[0]?.digest ?? "", password },
  });
}

/** How many minutes an organisation's log has taken up. */
export async function adoptedIn(app: TestApp, organisationId: Id): Promise<number> {
  const rows = await app.system.services.database.query<{ count: number }>(sql`
    select count(*)::int as count from ledger_entry
    where log = ${organisationId} and convert_from(body, 'UTF8') like '%minutes.adopted%'`);
  return rows[0]?.count ?? 0;
}
