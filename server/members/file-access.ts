import type { Actor } from "@chiboso/domain/access/actor.ts";
import { fieldsOf, type FieldClass, type FileState } from "@chiboso/domain/access/fields.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { ReadThing, StatedPurpose } from "@chiboso/domain/members/readings/purposes.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { noteReading } from "./readings/note-reading.ts";
import { purposeOf } from "./readings/purpose.ts";
import { locateMember } from "./store.ts";

/** A file as far as somebody may see it. */
export interface OpenedFile {
  readonly memberId: Id;
  readonly path: string;
  readonly organisationId: Id;
  readonly state: FileState;
  readonly classes: ReadonlySet<FieldClass>;
}

/** Where a member's file is kept, in which state it is, and which classes of it the actor may see. */
export async function openFile(
  reader: Reader,
  actor: Actor,
  memberId: Id,
): Promise<OpenedFile | undefined> {
  const path = await locateMember(reader, memberId);
  if (path === undefined) return undefined;
  const [place] = await reader.query(
    sql<{ id: Id; restricted: boolean; current: boolean }>`
    select organisation.id,
           (select restricted_on is not null from member where id = ${memberId}) as restricted,
           exists (
             select from membership
              where member_id = ${memberId} and kind = 'party'
                and (until is null or until > current_date)) as current
      from organisation where path = ${path}`,
    "open file",
  );
  if (place === undefined) return undefined;
  const state = stateOf(place);
  const classes = fieldsOf(actor, { memberId, path, state });
  return { memberId, path, organisationId: place.id, state, classes };
}

/** A restriction (PDP-03) comes before everything else. */
function stateOf(place: { readonly restricted: boolean; readonly current: boolean }): FileState {
  if (place.restricted) return "restricted";
  return place.current ? "current" : "left";
}

/**
 * Writes down that somebody else's file was read, in the transaction that shows it. Refuses
 * (`members.purpose_needed`) when nothing was said of what it is read for.
 */
export async function noteRead(
  tx: Transaction,
  read: {
    readonly actor: Actor;
    readonly memberId: Id;
    readonly route: string;
    readonly now: Instant;
    readonly what?: ReadThing;
    /** What the reading follows from, so that nobody need state it: a case, a request. */
    readonly purpose?: StatedPurpose;
  },
): Promise<Result<undefined>> {
  const { actor, memberId, route, now, what = "file" } = read;
  const stated = read.purpose ? ok(read.purpose) : await purposeOf(tx, actor, memberId);
  if (!stated.ok) return stated;
  if (stated.value !== null) {
    const purpose = stated.value;
    await noteReading(tx, { actor, now, memberIds: [memberId], purpose, what, route });
  }
  return ok(undefined);
}
