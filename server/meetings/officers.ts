import { localDateOf, type Instant, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isCalledTo } from "@chiboso/domain/meetings/planning/committee.ts";
import { isOnRoll, isSummoned } from "@chiboso/domain/meetings/presence.ts";
import type { MeetingKind } from "@chiboso/domain/meetings/record.ts";
import { membersOf } from "../members/public.ts";
import type { Reader } from "../platform/database.ts";
import { findOrganisation } from "../organisations/public.ts";
import type { RollMember } from "./roll-store.ts";

/** The members of a cell on a day, with those from whom chair and clerk may be taken. */
export interface CellMembers {
  readonly all: readonly RollMember[];
  readonly eligible: ReadonlySet<Id>;
  nameOf(memberId: Id): string;
}

/**
 * Reads the register on a day: the cell, or its committee for a meeting of that kind (MEET-06). Whoever is
 * not summoned can be neither chair nor clerk.
 */
export async function cellMembers(
  reader: Reader,
  organisationId: Id,
  on: LocalDate,
  kind: MeetingKind = "regular",
): Promise<CellMembers> {
  const all = (await membersOf(reader, organisationId, on)).filter(
    (member) => isOnRoll(member.standing) && isCalledTo(kind, member.posts),
  );
  const eligible = all.filter((member) => isSummoned(member.standing));
  return {
    all,
    eligible: new Set(eligible.map((member) => member.memberId)),
    nameOf(memberId) {
      const member = all.find((each) => each.memberId === memberId);
      if (member === undefined)
        throw new Error(`member ${memberId} is not of organisation ${organisationId}`);
      return member.name;
    },
  };
}

/** How documents name the organisation, its superior and its seat today. */
export async function headOf(
  reader: Reader,
  organisationId: Id,
): Promise<{ organisation_name: string; superior_name: string | null; seat: string }> {
  const organisation = await findOrganisation(reader, organisationId);
  if (organisation === undefined) throw new Error(`no organisation ${organisationId}`);
  const superior =
    organisation.parentId === null
      ? undefined
      : await findOrganisation(reader, organisation.parentId);
  return {
    organisation_name: organisation.name,
    superior_name: superior?.name ?? null,
    seat: organisation.seat,
  };
}

/** The day at the meeting's place. */
export function dayAt(zone: string, moment: Instant): LocalDate {
  return localDateOf(moment, zone);
}
