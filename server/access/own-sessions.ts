import type { endSession, listSessions } from "@chiboso/domain/access/contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { ReadAsked, WriteAsked } from "../platform/capability.ts";
import { endSessionOf, openSessionsOf } from "./sessions.ts";

/** One's own open sessions, so that a strange device is noticed. */
export async function answerSessions(
  asked: ReadAsked<typeof listSessions>,
): Promise<Result<Reply<typeof listSessions>>> {
  const rows = await openSessionsOf(asked.reader, asked.actor.accountId, asked.now);
  return ok({
    sessions: rows.map((row) => ({
      sessionId: row.id,
      device: row.device,
      address: row.address,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      current: row.id === asked.actor.sessionId,
    })),
  });
}

/** Somebody else's session looks like one that does not exist. */
export async function endNamedSession(
  asked: WriteAsked<typeof endSession, undefined>,
): Promise<Result<Record<string, never>>> {
  const { sessionId } = asked.params;
  const ended = await endSessionOf(asked.tx, asked.actor.accountId, sessionId, asked.now);
  return ended ? ok({}) : refuse("access.session_unknown");
}
