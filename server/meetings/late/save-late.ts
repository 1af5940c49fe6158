import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { saveLate } from "@chiboso/domain/meetings/late/contract.ts";
import { withRoll } from "@chiboso/domain/meetings/late/begin-sheet.ts";
import {
  checkNothingDeclared,
  checkSecretOnPaper,
} from "@chiboso/domain/meetings/late/secret-items.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import { checkVersion } from "@chiboso/domain/meetings/states.ts";
import type { Transaction } from "../../platform/database.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { itemsOf } from "../agenda-store.ts";
import { announce } from "../change.ts";
import { rollOf } from "../roll-store.ts";
import { lockMeeting } from "../store.ts";
import { rollFromRegister } from "./begin-late.ts";
import { findLate, saveSheet } from "./store.ts";
import type { LateRow } from "./tables.ts";
import { getLateView } from "./view.ts";

/**
 * Keeps what was typed, finished or not. When the day of the meeting was corrected, the roll becomes that
 * of the register on the new day; what was typed of those who stay on it is kept.
 */
export async function save(
  asked: WriteAsked<typeof saveLate, undefined>,
): Promise<Result<LateView>> {
  const { tx, params, body, now } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const row = await findOpenLate(tx, meeting.id);
  if (!row.ok) return row;
  const fresh = checkVersion(row.value.version, body.expectedVersion);
  if (!fresh.ok) return fresh;
  const { sheet } = body;
  const secrets = checkSecretOnPaper(await itemsOf(tx, meeting.id), sheet.items);
  if (!secrets.ok) return secrets;
  const declared = checkNothingDeclared(sheet);
  if (!declared.ok) return declared;
  if (meeting.state !== "open" && sheet.date !== "" && sheet.date !== row.value.sheet.date) {
    const today = localDateOf(now, meeting.zone);
    await rollFromRegister(asked, meeting, sheet.date < today ? sheet.date : today);
  }
  await saveSheet(tx, meeting.id, withRoll(sheet, await rollOf(tx, meeting.id)));
  announce(asked, meeting.id, null);
  return ok(await getLateView(tx, meeting));
}

/** The sheet of a meeting that is locked, while it may still be changed. */
export async function findOpenLate(tx: Transaction, meetingId: string): Promise<Result<LateRow>> {
  const row = await findLate(tx, meetingId);
  if (row === undefined) return refuse("meetings.late_not_begun");
  return row.entered_at === null ? ok(row) : refuse("meetings.late_entered");
}
