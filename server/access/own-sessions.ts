import type {
  endOtherSessions,
  endSession,
  listSessions,
} from "@chiboso/domain/access/contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { ReadAsked, WriteAsked } from "../platform/capability.ts";
import { endSessionOf, endSessionsBut, openSessionsOf } from "./sessions.ts";

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
  const session = { accountId: asked.actor.accountId, sessionId: asked.params.sessionId };
  const ended = await endSessionOf(asked.tx, asked.services.live, session, asked.now);
  return ended ? ok({}) : refuse("access.session_unknown");
}

/** Everywhere else at once, as after a device was lost. */
export async function endAllOtherSessions(
  asked: WriteAsked<typeof endOtherSessions, undefined>,
): Promise<Result<Reply<typeof endOtherSessions>>> {
  const { accountId, sessionId } = asked.actor;
  const account = { accountId, keep: sessionId };
  return ok({ ended: await endSessionsBut(asked.tx, asked.services.live, account, asked.now) });
}
