import type { Actor, Grant } from "@chiboso/domain/access/actor.ts";
import { oldestSessionStart, oldestSessionUse } from "@chiboso/domain/access/session-limits.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import { sql, type Database } from "../platform/database.ts";
import { gather } from "../platform/gather.ts";
import type { Identify } from "../platform/http.ts";
import { tokenDigest } from "../platform/session.ts";

interface Row {
  readonly token_digest: Buffer;
  readonly session_id: string;
  readonly last_seen_at: Instant;
  readonly account_id: string;
  readonly member_id: string | null;
  readonly name: string;
  readonly language: Language;
  readonly grants: readonly Grant[];
}

/**
 * Runs on every request, therefore one statement that the server has planned once for each connection,
 * and one run of it for all requests that come while another is on its way.
 */
const STATEMENT = `
  select session.token_digest, session.id as session_id, session.last_seen_at, account.id as account_id, account.member_id,
         account.name, account.language,
         coalesce((select json_agg(json_build_object(
                     'role', held.role, 'organisationId', held.organisation_id, 'path', held.path))
                     from held_grant held
                    where held.account_id = session.account_id
                      and (held.since is null or held.since <= $2)
                      and (held.until is null or held.until > $2)), '[]'::json) as grants
    from session
    join known_account account on account.id = session.account_id
   where session.token_digest = any($1::bytea[]) and session.ended_at is null
     and session.created_at > $3 and session.last_seen_at > $4`;

/** Who a session token belongs to, with today's roles, or null when it is over, idle too long or unknown. */
export const identify: Identify = async (database, token, now) => {
  const row = await finderFor(database)({ digest: tokenDigest(token), now });
  if (row === undefined) return null;
  noteUse(database, row, now);
  return actorOf(row);
};

interface Question {
  readonly digest: Buffer;
  readonly now: Instant;
}

type Finder = (question: Question) => Promise<Row | undefined>;

const MOST = 64;
const finders = new WeakMap<Database, Finder>();

function finderFor(database: Database): Finder {
  const known = finders.get(database);
  if (known !== undefined) return known;
  const finder = gather<Question, Row | undefined>(MOST, (questions) =>
    findAll(database, questions),
  );
  finders.set(database, finder);
  return finder;
}

/** The questions of a batch lie milliseconds apart: the last moment among them is that of all. */
async function findAll(
  database: Database,
  questions: readonly Question[],
): Promise<(Row | undefined)[]> {
  const now = questions.map((question) => question.now).reduce((a, b) => (a > b ? a : b));
  const digests = questions.map((question) => question.digest);
  const result = await database.pool.query<Row>({
    name: "identify",
    text: STATEMENT,
    values: [digests, now, oldestSessionStart(now), oldestSessionUse(now)],
  });
  return digests.map((digest) => result.rows.find((row) => row.token_digest.equals(digest)));
}

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
