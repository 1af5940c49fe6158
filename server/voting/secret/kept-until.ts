import { localDateOf, type Instant, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { deadlineAfter } from "@chiboso/domain/rules/limits.ts";
import type { Meeting } from "../../meetings/public.ts";
import type { Services } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { rulesAt, workingCalendar } from "../../rules/public.ts";
import { updateSecret } from "./store.ts";
import type { SecretRow } from "./tables.ts";
import { lockVote } from "./vote-state.ts";

/** The last day on which keys and ballots are kept (ELEC-10). */
export async function keptUntil(reader: Reader, meeting: Meeting, at: Instant): Promise<LocalDate> {
  const day = localDateOf(at, meeting.zone);
  const pack = await rulesAt(reader, meeting.organisation_id, day);
  return deadlineAfter(pack, "keepBallots", day, await workingCalendar(reader)).due;
}

/** The same for the ballots of a vote that is over: of one that was broken off, counted from its last step. */
export async function ballotsKeptUntil(
  reader: Reader,
  meeting: Meeting,
  vote: SecretRow,
): Promise<LocalDate | null> {
  const last = vote.closed_at ?? vote.opened_at;
  if (vote.kept_until !== null || vote.state !== "cancelled" || last === null)
    return vote.kept_until;
  return keptUntil(reader, meeting, last);
}

/** Writes that day down where a vote was broken off before it was, so that the open work names its ballots. */
export async function writeKeptUntil({ database }: Services, id: Id): Promise<void> {
  await database.commit(async (tx) => {
    const { meeting, vote } = await lockVote({ tx }, id);
    await updateSecret(tx, id, { kept_until: await ballotsKeptUntil(tx, meeting, vote) });
  });
}
