import { VIETNAM, localDateOf, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  nameFollower,
  viewFollower,
} from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { LoggedReadAsked, WriteAsked } from "../../platform/capability.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";

interface Person {
  readonly memberId: Id;
  readonly name: string;
}

/** Who follows the cell from the committee above, or undefined. */
export async function followerOf(reader: Reader, organisationId: Id): Promise<Person | undefined> {
  const rows = await reader.query(sql<Person>`
    select member_id as "memberId", name from cell_follower where organisation_id = ${organisationId}`);
  return rows[0];
}

/** Who holds a post in the committee above; a cell does not see the register of its superior. */
async function committeeAbove(
  tx: Transaction,
  superiorId: Id | null,
  on: LocalDate,
): Promise<readonly Person[]> {
  if (superiorId === null) return [];
  return tx.beyondScope(() =>
    tx.query(sql<Person>`
      select distinct member.id as "memberId", member.full_name as name
        from member_post post join member on member.id = post.member_id
       where post.organisation_id = ${superiorId}
         and post.post in ('secretary', 'deputySecretary', 'standingBoardMember', 'committeeMember')
         and (post.since is null or post.since <= ${on}) and (post.until is null or post.until > ${on})
       order by name, "memberId"`),
  );
}

type View = Reply<typeof viewFollower>;

export async function show(asked: LoggedReadAsked<typeof viewFollower>): Promise<Result<View>> {
  const { tx, params, now } = asked;
  const cell = await findOrganisation(tx, params.organisationId);
  if (cell === undefined) return refuse("kernel.not_found");
  const superior = cell.parentId === null ? undefined : await findOrganisation(tx, cell.parentId);
  return ok({
    superiorName: superior?.name ?? null,
    follower: (await followerOf(tx, cell.id)) ?? null,
    candidates: [...(await committeeAbove(tx, cell.parentId, localDateOf(now, VIETNAM)))],
  });
}

/** Names the follower, another one, or none. */
export async function name(
  asked: WriteAsked<typeof nameFollower, undefined>,
): Promise<Result<Reply<typeof nameFollower>>> {
  const { tx, body, params, now } = asked;
  const { organisationId } = params;
  const cell = await findOrganisation(tx, organisationId);
  if (cell === undefined) return refuse("kernel.not_found");
  await tx.query(sql`delete from cell_follower where organisation_id = ${organisationId}`);
  if (body.memberId === null) return ok({ follower: null });
  const above = await committeeAbove(tx, cell.parentId, localDateOf(now, VIETNAM));
  const chosen = above.find((person) => person.memberId === body.memberId);
  if (chosen === undefined) return refuse("meetings.not_of_committee_above", undefined, "memberId");
  await tx.query(sql`
    insert into cell_follower (organisation_id, member_id, name, since)
    values (${organisationId}, ${chosen.memberId}, ${chosen.name}, ${now})`);
  return ok({ follower: { memberId: chosen.memberId, name: chosen.name } });
}
