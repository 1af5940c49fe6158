import type { Actor, Grant } from "@chiboso/domain/access/actor.ts";
import { oldestSessionStart, oldestSessionUse } from "@chiboso/domain/access/session-limits.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import { sql, type Database } from "../platform/database.ts";
import type { Identify } from "../platform/http.ts";
import { tokenDigest } from "../platform/session.ts";

interface Row {
  readonly session_id: string;
  readonly last_seen_at: Instant;
  readonly account_id: string;
  readonly member_id: string | null;
  readonly name: string;
  readonly language: Language;
  readonly grants: readonly Grant[];
}

/** Runs on every request, therefore one statement that the server has planned once for each connection. */
const STATEMENT = `
  select session.id as session_id, session.last_seen_at, account.id as account_id, account.member_id,
         account.name, account.language,
         coalesce((select json_agg(json_build_object(
                     'role', held.role, 'organisationId', held.organisation_id, 'path', held.path))
                     from held_grant held
                    where held.account_id = session.account_id
                      and (held.since is null or held.since <= $2)
                      and (held.until is null or held.until > $2)), '[]'::json) as grants
    from session
    join known_account account on account.id = session.account_id
   where session.token_digest = $1 and session.ended_at is null
     and session.created_at > $3 and session.last_seen_at > $4`;

/** Who a session token belongs to, with today's roles, or null when it is over, idle too long or unknown. */
export const identify: Identify = async (database, token, now) => {
  const result = await database.pool.query<Row>({
    name: "identify",
    text: STATEMENT,
    values: [tokenDigest(token), now, oldestSessionStart(now), oldestSessionUse(now)],
  });
  const row = result.rows[0];
  if (row === undefined) return null;
  noteUse(database, row, now);
  return actorOf(row);
};

function actorOf(row: Row): Actor {
  return {
    accountId: row.account_id,
    sessionId: row.session_id,
    memberId: row.member_id,
    name: row.name,
    language: row.language,
    grants: row.grants,
  };
}

const NOTE_EVERY_MS = 60_000;
const noting = new Set<string>();

/** Notes at most once a minute that a session is in use; the request does not wait for it. */
function noteUse(database: Database, row: Row, now: Instant): void {
  if (Date.parse(now) - Date.parse(row.last_seen_at) < NOTE_EVERY_MS || noting.has(row.session_id))
    return;
  noting.add(row.session_id);
  database
    .commit((tx) =>
      tx.query(sql`update session set last_seen_at = greatest(last_seen_at, ${now}::timestamptz)
                    where id = ${row.session_id}`),
    )
    // Losing one note shortens a session by a minute at most; the next request notes again.
    .catch(() => undefined)
    .finally(() => noting.delete(row.session_id));
}
