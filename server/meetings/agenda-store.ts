import { latest, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { spentOn } from "@chiboso/domain/meetings/during/clocks.ts";
import type { AgendaInput } from "@chiboso/domain/meetings/preparation.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { AssignmentRow, Item, MeetingsTables, NewOpinion, OpinionRow } from "./tables.ts";

/** The items of a meeting in their order. */
export async function itemsOf(reader: Reader, meetingId: Id): Promise<Item[]> {
  return reader
    .read<MeetingsTables>()
    .selectFrom("agenda_item")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
}

/** Which items have opinions that stand, tasks or papers and so cannot be dropped. */
export async function itemsInUse(reader: Reader, meetingId: Id): Promise<ReadonlySet<Id>> {
  const rows = await reader.query<{ item_id: Id }>(sql`
    select item_id from opinion where meeting_id = ${meetingId} and withdrawn_at is null
    union select item_id from assignment where meeting_id = ${meetingId}
    union select item_id from meeting_paper
           where meeting_id = ${meetingId} and item_id is not null and removed_at is null`);
  return new Set(rows.map((row) => row.item_id));
}

/** Whether any of these ids is an item of another meeting. */
export async function itemsElsewhere(
  tx: Transaction,
  meetingId: Id,
  ids: readonly Id[],
): Promise<boolean> {
  // Also one of a cell that whoever asks does not see.
  const rows = await tx.beyondScope(() =>
    tx.query(sql`
      select from agenda_item where id = any (${[...ids]}::uuid[]) and meeting_id <> ${meetingId} limit 1`),
  );
  return rows.length > 0;
}

/** Makes the stored agenda the given one: items keep what they have, missing ones are taken away. */
export async function writeAgenda(
  tx: Transaction,
  meetingId: Id,
  agenda: AgendaInput,
): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .deleteFrom("agenda_item")
    .where("meeting_id", "=", meetingId)
    .where(
      "id",
      "not in",
      agenda.map((item) => item.id),
    )
    .execute();
  await tx
    .write<MeetingsTables>()
    .insertInto("agenda_item")
    .values(
      agenda.map(({ carriedFromId, ...item }, index) => ({
        ...item,
        meeting_id: meetingId,
        position: index + 1,
        carried_from_id: carriedFromId ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((e) => ({
        position: e.ref("excluded.position"),
        kind: e.ref("excluded.kind"),
        title: e.ref("excluded.title"),
        minutes: e.ref("excluded.minutes"),
        secret: e.ref("excluded.secret"),
      })),
    )
    .execute();
}

/** Begins an item (again), or ends it; the time it took is summed over its spans. */
export async function saveStep(
  tx: Transaction,
  item: Pick<Item, "id" | "started_at" | "spent" | "resumed_at">,
  step: "begin" | "end",
  now: Instant,
): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("agenda_item")
    .set(
      step === "begin"
        ? { started_at: item.started_at ?? now, ended_at: null, resumed_at: now }
        : {
            ended_at: latest(now, item.started_at),
            resumed_at: null,
            spent: secondsSpent(item, now),
          },
    )
    .where("id", "=", item.id)
    .execute();
}

/** The text prepared for an item's conclusion, or none. */
export async function saveDraft(tx: Transaction, itemId: Id, draft: string | null): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("agenda_item")
    .set({ draft })
    .where("id", "=", itemId)
    .execute();
}

function secondsSpent(item: Pick<Item, "spent" | "resumed_at">, now: Instant): number {
  const timed = { spent: item.spent, resumedAt: item.resumed_at };
  return Math.floor(spentOn(timed, Date.parse(now)) / 1000);
}

export async function saveSpeechMinutes(
  tx: Transaction,
  itemId: Id,
  minutes: number | null,
): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("agenda_item")
    .set({ speech_minutes: minutes })
    .where("id", "=", itemId)
    .execute();
}

export async function saveConclusion(
  tx: Transaction,
  itemId: Id,
  text: string | null,
): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("agenda_item")
    .set({ conclusion: text })
    .where("id", "=", itemId)
    .execute();
}

/** The opinions of a meeting that stand, in order of time. */
export async function opinionsOf(reader: Reader, meetingId: Id): Promise<OpinionRow[]> {
  return reader
    .read<MeetingsTables>()
    .selectFrom("opinion")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("withdrawn_at", "is", null)
    .orderBy("at")
    .orderBy("id")
    .execute();
}

export async function insertOpinion(
  tx: Transaction,
  opinion: Omit<NewOpinion, "version">,
): Promise<void> {
  await tx.write<MeetingsTables>().insertInto("opinion").values(opinion).execute();
}

export async function updateOpinion(tx: Transaction, id: Id, text: string): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("opinion")
    .set({ text, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** As `updateOpinion`, by the member whose opinion it is: from now on they wrote it themselves, also where it came on paper. */
export async function rewordAhead(tx: Transaction, id: Id, text: string): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("opinion")
    .set({ text, entered_by: null, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function withdrawOpinion(tx: Transaction, id: Id, now: Instant): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("opinion")
    .set({ withdrawn_at: now })
    .where("id", "=", id)
    .execute();
}

/** Tasks that stand, in the order in which they were given. */
export async function assignmentsOf(reader: Reader, meetingId: Id): Promise<AssignmentRow[]> {
  return reader
    .read<MeetingsTables>()
    .selectFrom("assignment")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("withdrawn_at", "is", null)
    .orderBy("assigned_at")
    .orderBy("id")
    .execute();
}

export async function insertAssignment(
  tx: Transaction,
  assignment: Omit<AssignmentRow, "withdrawn_at">,
): Promise<void> {
  await tx.write<MeetingsTables>().insertInto("assignment").values(assignment).execute();
}

export async function withdrawTask(tx: Transaction, id: Id, now: Instant): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("assignment")
    .set({ withdrawn_at: now })
    .where("id", "=", id)
    .execute();
}
