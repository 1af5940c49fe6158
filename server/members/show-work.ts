import { may } from "@chiboso/domain/access/rights.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { awardWindow } from "@chiboso/domain/members/cases/badge-due.ts";
import type { getWork } from "@chiboso/domain/members/work-contract.ts";
import { findOrganisation } from "../organisations/public.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { rulesAt } from "../rules/public.ts";
import { badgesWithin } from "./cases/badges-due.ts";
import { countHandedUp, countLikely } from "./duplicates/list-duplicates.ts";
import { openSecrets } from "./secrets.ts";

/** Among more people than this nobody is held against everybody else only to show a number. */
const FEW = 2000;

interface Counted {
  readonly people: number;
  readonly open: number;
  readonly overdue: number;
  readonly coming: number;
  readonly going: number;
  readonly kept: number;
}

/** How much work with members lies at an organisation and below, by what the asker may see. */
export async function showWork(
  asked: ReadAsked<typeof getWork>,
): Promise<Result<Reply<typeof getWork>>> {
  const { reader, params, actor, services, now } = asked;
  const organisation = await findOrganisation(reader, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const cases = may(actor, "members.viewCases", organisation.path);
  const dossiers = may(actor, "members.viewDossier", organisation.path);
  const duplicates = may(actor, "members.merge", organisation.path);
  const nothing = { cases: null, transfers: null, badges: null, dossiers: null, duplicates: null };
  if (!cases && !dossiers && !duplicates) return ok(nothing);
  const below = sql`organisation.path like ${`${organisation.path}%`}`;
  const [row] = await reader.query(sql<Counted>`
    with places as (select id from organisation where ${below}),
         open_case as (select kind, next_due_on from life_case
                        where state = 'open' and organisation_id in (select id from places))
    select (select count(*)::int from (
              select from membership where organisation_id in (select id from places)
                 and until is null limit ${FEW + 1}) few) as people,
           (select count(*)::int from open_case) as open,
           (select count(*)::int from open_case
             where next_due_on < ${localDateOf(now, VIETNAM)}::date) as overdue,
           (select count(*)::int from open_case where kind = 'transferIn') as coming,
           (select count(*)::int from open_case
             where kind in ('transferOut', 'temporaryTransfer')) as going,
           (select count(distinct dossier_mark.member_id)::int
              from dossier_mark join member on member.id = dossier_mark.member_id
             where member.home_id in (select id from places)) as kept`);
  if (row === undefined) throw new Error("a count gave nothing");
  const few = row.people <= FEW;
  return ok({
    cases: cases ? { open: row.open, overdue: row.overdue } : null,
    transfers: cases ? { coming: row.coming, going: row.going } : null,
    badges: cases ? { due: few ? await badgesDue(asked, organisation.path) : null } : null,
    dossiers: dossiers ? { kept: row.kept } : null,
    duplicates: duplicates
      ? {
          pairs: few ? await countLikely(reader, services, organisation.path) : null,
          handedUp: await countHandedUp(reader, services, organisation.path),
        }
      : null,
  });
}

async function badgesDue(
  { reader, services, actor, now }: ReadAsked<typeof getWork>,
  path: string,
): Promise<number> {
  const secrets = await openSecrets(services.config.dataDir);
  const today = localDateOf(now, VIETNAM);
  const looking = { reader, secrets, actor, today };
  const pack = await rulesAt(reader, path, today);
  return (await badgesWithin(looking, path, awardWindow(pack, today))).length;
}
