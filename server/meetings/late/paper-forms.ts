import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { cellPaperForms, paperForms } from "@chiboso/domain/meetings/late/contract.ts";
import {
  paperForms as formsOf,
  type FormMeeting,
} from "@chiboso/domain/meetings/late/paper-forms.ts";
import { COMMON } from "@chiboso/domain/members/cases/documents/words/official-common.ts";
import { isSummoned } from "@chiboso/domain/meetings/presence.ts";
import type { FileReply, ReadAsked } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { setPartyPaper } from "../../platform/party-paper.ts";
import { itemsOf } from "../agenda-store.ts";
import { cellMembers, headOf } from "../officers.ts";
import { getMeeting } from "../store.ts";

/** Roll and minutes of this meeting to be filled in by hand, with everything that is known in print. */
export async function printForms(asked: ReadAsked<typeof paperForms>): Promise<Result<FileReply>> {
  const { reader, params, now } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const items = await itemsOf(reader, meeting.id);
  const on = localDateOf(meeting.planned_at, meeting.zone);
  return print(
    reader,
    meeting.organisation_id,
    { on, now },
    {
      title: meeting.title,
      place: meeting.place,
      plannedAt: meeting.planned_at,
      zone: meeting.zone,
      chair: meeting.chair_name,
      clerk: meeting.clerk_name,
      items: items.map((item) => item.title),
    },
  );
}

/** The same forms for any meeting of the cell, to be kept in print. */
export async function printCellForms(
  asked: ReadAsked<typeof cellPaperForms>,
): Promise<Result<FileReply>> {
  const { reader, params, now } = asked;
  const on = localDateOf(now, VIETNAM);
  return print(reader, params.organisationId, { on, now }, null);
}

async function print(
  reader: Reader,
  organisationId: Id,
  { on, now }: { readonly on: string; readonly now: Instant },
  meeting: FormMeeting | null,
): Promise<Result<FileReply>> {
  const head = await headOf(reader, organisationId);
  const { all } = await cellMembers(reader, organisationId, on);
  const cell = {
    name: head.organisation_name,
    superiorName: head.superior_name,
    members: all.filter((member) => isSummoned(member.standing)),
  };
  const made = setPartyPaper(formsOf(cell, meeting), {
    madeAt: now,
    watermark: null,
    recipients: COMMON.recipients,
    unprintable: "meetings.form_unprintable",
  });
  if (!made.ok) return made;
  return ok({ name: "mau-ghi-tay.pdf", type: "application/pdf", bytes: made.value.pdf });
}
