import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { VoteChoice } from "@chiboso/domain/voting/outcome.ts";
import type { VoteState } from "@chiboso/domain/voting/rules.ts";
import { sql, type Transaction } from "../platform/database.ts";

export interface Voter extends VoteState {
  readonly memberId: Id;
  readonly meetingId: Id;
}

/** Whether the tellers of a vote by hands count `wanted`: as `wayOf` says it, null for who was not there. */
const RAISES_HAND = sql`p.method = 'hands' and coalesce((
        select s.place <> 'online' from presence s
         where s.meeting_id = p.meeting_id and s.member_id = wanted.id
           and (s.to_at is null or s.to_at > p.opened_at)
         order by s.from_at limit 1), true)`;

/**
 * What a vote of each member is decided from, with a share lock on the poll: voters do not wait for
 * one another, whoever closes waits for them, and whoever comes after the close sees it closed.
 * One round trip, because thousands of these are the load of a vote; and not with `exists`, for which
 * PostgreSQL would rather read whole tables once than look three rows up for each voter.
 */
export async function lockForVote(
  tx: Transaction,
  pollId: Id,
  memberIds: readonly Id[],
): Promise<readonly Voter[]> {
  const statement = sql<Voter>`
    select wanted.id as "memberId", p.meeting_id as "meetingId", p.state as poll,
      ${RAISES_HAND} as "byHands",
      (select true from poll_member b
        where b.poll_id = p.id and b.member_id = wanted.id) is not null as "inBase",
      (select e ->> 'reason' from jsonb_array_elements(p.excluded) e
        where (e ->> 'memberId')::uuid = wanted.id) as exclusion,
      (select true from presence s where s.meeting_id = p.meeting_id and s.member_id = wanted.id
        and s.to_at is null limit 1) is not null as present,
      (select true from ballot v where v.poll_id = p.id and v.member_id = wanted.id) is not null as voted
    from poll p, unnest(${[...memberIds]}::uuid[]) with ordinality as wanted (id, place)
    where p.id = ${pollId}
    order by wanted.place
    for share of p`;
  return tx.query(statement, "lock for vote");
}

export interface NewBallot {
  readonly pollId: Id;
  readonly memberId: Id;
  readonly choice: VoteChoice;
  readonly at: Instant;
  readonly enteredBy: string | null;
}

/** One row a vote. Returns whose were written: not those of members who voted elsewhere at the same moment. */
export async function insertBallots(
  tx: Transaction,
  ballots: readonly NewBallot[],
): Promise<ReadonlySet<Id>> {
  const statement = sql<{ memberId: Id }>`
    insert into ballot (poll_id, member_id, choice, at, entered_by)
    select * from unnest(
      ${ballots.map((ballot) => ballot.pollId)}::uuid[],
      ${ballots.map((ballot) => ballot.memberId)}::uuid[],
      ${ballots.map((ballot) => ballot.choice)}::text[],
      ${ballots.map((ballot) => ballot.at)}::timestamptz[],
      ${ballots.map((ballot) => ballot.enteredBy)}::text[])
    on conflict on constraint ballot_pkey do nothing
    returning member_id as "memberId"`;
  const written = await tx.query(statement, "insert ballots");
  return new Set(written.map((row) => row.memberId));
}
