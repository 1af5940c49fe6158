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
                    where held.account_id = session.account_id and not session.roles_asleep
                      and (held.since is null or held.since <= $2)
                      and (held.until is null or held.until > $2)), '[]'::json) as grants
    from session
    join known_account account on account.id = session.account_id
   where session.token_digest = any($1::bytea[]) and session.ended_at is null
     and session.created_at > $3 and session.last_seen_at > $4`;

/** Who a session token belongs to, with today's roles, or null when it is over, idle too long or unknown. */
export const identify: Identify = async (database, token, now) => {
  const { find, note } = sessionsIn(database);
  const row = await find({ digest: tokenDigest(token), now });
  if (row === undefined) return null;
  noteUse(note, row, now);
  return actorOf(row);
};

interface Question {
  readonly digest: Buffer;
  readonly now: Instant;
}

interface Use {
  readonly sessionId: string;
  readonly now: Instant;
}

interface Sessions {
  readonly find: (question: Question) => Promise<Row | undefined>;
  readonly note: (use: Use) => Promise<undefined>;
}

const MOST = 64;
const known = new WeakMap<Database, Sessions>();

function sessionsIn(database: Database): Sessions {
  const sessions = known.get(database) ?? {
    find: gather<Question, Row | undefined>(MOST, (questions) => findAll(database, questions)),
    note: gather<Use, undefined>(MOST, (uses) => noteAll(database, uses)),
  };
  known.set(database, sessions);
  return sessions;
}

/** The questions of a batch lie milliseconds apart: the last moment among them is that of all. */
async function findAll(
  database: Database,
  questions: readonly Question[],
): Promise<(Row | undefined)[]> {
  const now = latest(questions);
  const digests = questions.map((question) => question.digest);
  const result = await database.pool.query<Row>({
    name: "identify",
    text: STATEMENT,
    values: [digests, now, oldestSessionStart(now), oldestSessionUse(now)],
  });
  return digests.map((digest) => result.rows.find((row) => row.token_digest.equals(digest)));
}

function latest(moments: readonly { readonly now: Instant }[]): Instant {
  return moments.map(({ now }) => now).reduce((a, b) => (a > b ? a : b));
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
function noteUse(note: Sessions["note"], row: Row, now: Instant): void {
  const { session_id: sessionId, last_seen_at: seen } = row;
  if (Date.parse(now) - Date.parse(seen) < NOTE_EVERY_MS || noting.has(sessionId)) return;
  noting.add(sessionId);
  note({ sessionId, now })
    // Losing one note shortens a session by a minute at most; the next request notes again.
    .catch(() => undefined)
    .finally(() => noting.delete(sessionId));
}

/** All who vote at one moment have been quiet for longer than a minute. */
async function noteAll(database: Database, uses: readonly Use[]): Promise<undefined[]> {
  const ids = uses.map(({ sessionId }) => sessionId);
  await database.commit((tx) =>
    tx.query(sql`update session set last_seen_at = greatest(last_seen_at, ${latest(uses)}::timestamptz)
                  where id = any(${ids}::uuid[])`),
  );
  return uses.map(() => undefined);
}
