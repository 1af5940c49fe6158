import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Services } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { sealAct } from "./seal-act.ts";
import { seal } from "./seal-loop.ts";

export const LOWER_QUEUE = "ledger.lower";

/** Once a day for each log: an entry for every signature would make the upper log longer than all lower ones together. */
const EVERY_HOURS = 24;

export async function startLowerCheckpoints(services: Services): Promise<void> {
  await services.jobs.every(LOWER_QUEUE, EVERY_HOURS, () => noteLowerCheckpoints(services));
}

interface Lower {
  readonly upper: Id;
  readonly lower: Id;
  readonly size: number;
  readonly note: string;
}

/**
 * Writes the last published checkpoint of each log into the log of the organisation above, when it has grown since it
 * stood there. From the bottom up, each level signed before the next, so that the topmost log vouches for all of them.
 */
export async function noteLowerCheckpoints(services: Services): Promise<void> {
  const { database } = services;
  const levels = await database.query(sql<{ level: number }>`
    select distinct length(path) - length(replace(path, '/', '')) as level from organisation
     where parent_id is not null order by level desc`);
  for (const { level } of levels) {
    const grown = Map.groupBy(await grownAt(services, level), ({ upper }) => upper);
    for (const [upper, lowers] of grown) {
      await database.commit((tx) => noteIn(tx, services, lowers));
      await seal(services, upper);
    }
  }
}

async function grownAt({ database }: Services, level: number): Promise<readonly Lower[]> {
  return database.query(sql<Lower>`
    select o.parent_id as upper, o.id as lower, c.size, coalesce(c.published_note, c.note) as note
      from organisation as o
      join lateral (
        select size, note, published_note from ledger_checkpoint
         where log = o.id and published_at is not null order by size desc limit 1
      ) as c on true
      left join lateral (
        select max(size) as size from ledger_lower where lower = o.id and upper = o.parent_id
      ) as known on true
     where o.parent_id is not null
       and length(o.path) - length(replace(o.path, '/', '')) = ${level}
       and c.size > coalesce(known.size, 0)
     order by o.parent_id, o.id`);
}

async function noteIn(
  tx: Transaction,
  { config, clock }: Services,
  lowers: readonly Lower[],
): Promise<void> {
  for (const { upper, lower, size, note } of lowers) {
    // Another process may have been faster; the entry would do no harm, but is not needed.
    const [known] = await tx.query(sql`
      insert into ledger_lower (lower, size, upper) values (${lower}, ${size}, ${upper})
      on conflict do nothing returning lower`);
    if (known === undefined) continue;
    await sealAct(tx, config, {
      organisationId: upper,
      kind: "lower.checkpoint",
      at: clock.now(),
      actor: null,
      ref: lower,
      memberId: null,
      content: { organisationId: lower, checkpoint: note },
    });
  }
}
