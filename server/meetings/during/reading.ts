import type { Actor } from "@chiboso/domain/access/actor.ts";
import { placesFor } from "@chiboso/domain/access/rights.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import { decideReading, type Reading } from "@chiboso/domain/meetings/during/chair.ts";
import type { Reader } from "../../platform/database.ts";
import { rightsAt, type Rights } from "../rights.ts";
import { findOnRoll } from "../facts.ts";
import { locateMeeting } from "../store.ts";
import type { Meeting } from "../tables.ts";
import { observersOf } from "./observer-store.ts";

/** How somebody stands to a meeting that may be locked. */
export async function readingOf(
  reader: Reader,
  actor: Actor,
  meeting: Meeting,
  rights?: Rights,
): Promise<Reading> {
  const may = rights ?? (await rightsAt(reader, actor, meeting));
  const observers = await observersOf(reader, meeting.id);
  return {
    locked: meeting.locked_at !== null,
    onRoll: (await findOnRoll(reader, meeting.id, actor.memberId)) !== undefined,
    officer: may.isChair || may.isClerk,
    observes: observers.some((each) => each.accountId === actor.accountId),
  };
}

/** Refuses a reader whom a locked meeting shuts out. */
export async function mayRead(
  reader: Reader,
  actor: Actor,
  meeting: Meeting,
): Promise<Result<undefined>> {
  if (meeting.locked_at === null) return { ok: true, value: undefined };
  return decideReading(await readingOf(reader, actor, meeting));
}

/** The places above the cell from which somebody sees its meetings. */
export async function placesAbove(
  reader: Reader,
  actor: Actor,
  meeting: Meeting,
): Promise<readonly string[]> {
  const path = (await locateMeeting(reader, meeting.id)) ?? "";
  return placesFor(actor, "meetings.view").filter(
    (place) => place !== path && path.startsWith(place),
  );
}
