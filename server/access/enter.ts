import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Me } from "@chiboso/domain/access/contract.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { moveDevices } from "../notifications/public.ts";
import type { Services, Visitor } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { newToken } from "../platform/session.ts";
import { describeMe } from "./me.ts";
import { rolesSleep } from "./second-step-state.ts";
import { beginSession, endSessionOf } from "./sessions.ts";

interface Entering {
  readonly tx: Transaction;
  readonly services: Pick<Services, "config" | "live">;
  readonly now: Instant;
  readonly visitor: Visitor;
  /** Who was signed in in this browser until now. */
  readonly actor: Actor | null;
}

/**
 * The one way in, whatever was proven before: ends the session that this browser had, begins a new one
 * and sets its cookie when everything is kept.
 */
export async function enter(asked: Entering, accountId: Id): Promise<Me> {
  const { tx, services, now, visitor, actor } = asked;
  const token = newToken();
  const rolesAsleep = await rolesSleep(tx, services.config, accountId, now);
  const origin = { address: visitor.address, device: visitor.device, rolesAsleep };
  const sessionId = await beginSession(tx, accountId, token, origin, now);
  if (actor !== null) {
    await moveDevices(tx, accountId, { from: actor.sessionId, to: sessionId });
    await endSessionOf(tx, services.live, actor, now);
  }
  tx.afterCommit(() => visitor.setSession(token));
  return describeMe(tx, services.config, { accountId, sessionId }, now);
}
