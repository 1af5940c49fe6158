import { RIGHTS } from "@chiboso/domain/access/rights.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { notify } from "../../notifications/public.ts";
import type { Services } from "../../platform/capability.ts";
import { sql, type Transaction } from "../../platform/database.ts";

export const HANDED_UP_QUEUE = "members.tellHandedUp";
const EVERY_HOURS = 1;

/**
 * Tells of doubled numbers that were handed up. Not in the request that entered the number: whoever entered it
 * learns neither by the answer nor by how long it took that somebody else holds it.
 */
export async function startTellingHandedUp(services: Services): Promise<void> {
  const { jobs, database, clock } = services;
  await jobs.every(HANDED_UP_QUEUE, EVERY_HOURS, () =>
    database.commit((tx) => tellHandedUp(tx, services, clock.now())),
  );
}

/** Has it looked for numbers handed up as soon as this is committed, whether there are any or not. */
export async function lookForHandedUp(
  tx: Transaction,
  { jobs }: Pick<Services, "jobs">,
): Promise<void> {
  await jobs.send(tx, HANDED_UP_QUEUE, {});
}

interface Told {
  readonly memberId: Id;
  readonly organisationId: Id;
  readonly organisation: string;
}

/**
 * Tells each pair once, at the lowest place above both where somebody may settle it and has an inbox, which is
 * with the own file; an office without members sees on its first page how many wait. Names the place and nobody:
 * what an inbox has said before stays there when the data are erased.
 */
export async function tellHandedUp(
  tx: Transaction,
  services: Pick<Services, "config" | "jobs" | "live" | "push">,
  now: Instant,
): Promise<void> {
  const told = await tx.query(sql<Told>`
    with later as (
      update member set dispute_told = dispute
       where dispute > 0 and dispute_told <> dispute
      returning id, home_id, citizen_id_index, old_identity_number_index, card_number
    ), pair as (
      select later.id as one, earlier.id as other, its.path as one_path, theirs.path as other_path
        from later
        join member earlier
          on earlier.id <> later.id
         and (earlier.citizen_id_index = later.citizen_id_index
              or earlier.old_identity_number_index = later.old_identity_number_index
              or earlier.card_number = later.card_number)
        join organisation its on its.id = later.home_id
        join organisation theirs on theirs.id = earlier.home_id
       where not exists (select from not_same_person
                          where one_id = least(later.id, earlier.id) and other_id = greatest(later.id, earlier.id))
    ), settler as (
      select pair.one, pair.other, place.id, place.name, place.path, account.member_id,
             max(length(place.path)) over (partition by pair.one, pair.other) as lowest
        from pair
        join held_grant held on pair.one_path ^@ held.path and pair.other_path ^@ held.path
        join organisation place on place.path = held.path
        join account on account.id = held.account_id
       where held.role = any (${[...RIGHTS["members.merge"]]}::text[])
         and (held.since is null or held.since <= ${now}) and (held.until is null or held.until > ${now})
         and account.member_id is not null and account.member_id not in (pair.one, pair.other)
    )
    select distinct member_id as "memberId", id as "organisationId", name as organisation
      from settler where length(path) = lowest`);
  const places = Map.groupBy(told, ({ organisationId }) => organisationId);
  for (const [organisationId, there] of places) {
    await notify(
      { tx, services, now },
      {
        memberIds: there.map(({ memberId }) => memberId),
        notice: {
          kind: "duplicateHandedUp",
          params: { organisation: there[0]?.organisation ?? "" },
        },
        link: `/organisations/${organisationId}/duplicates`,
      },
    );
  }
}
