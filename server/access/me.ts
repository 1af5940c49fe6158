import type { Me, whoAmI } from "@chiboso/domain/access/contract.ts";
import { sessionEnd } from "@chiboso/domain/access/session-limits.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { ReadAsked } from "../platform/capability.ts";
import type { Config } from "../platform/config.ts";
import type { Reader } from "../platform/database.ts";
import { needOf, secondStepOf } from "./second-step-state.ts";
import { getAccount, grantsOf } from "./store.ts";
import type { AccessTables } from "./tables.ts";

/** Who is signed in, or null: never a refusal, so that the first screen can ask. */
export async function answerWhoAmI(
  asked: ReadAsked<typeof whoAmI>,
): Promise<Result<{ me: Me | null }>> {
  if (asked.actor === null) return ok({ me: null });
  const { accountId, sessionId } = asked.actor;
  const { config } = asked.services;
  return ok({ me: await describeMe(asked.reader, config, { accountId, sessionId }, asked.now) });
}

/** An account with its session and its roles of today, as the screens need it. */
export async function describeMe(
  reader: Reader,
  config: Pick<Config, "demo" | "secondStepRequired">,
  who: { readonly accountId: Id; readonly sessionId: Id },
  now: Instant,
): Promise<Me> {
  const { accountId, sessionId } = who;
  const account = await getAccount(reader, accountId);
  const grants = await grantsOf(reader, [accountId], now);
  const session = await reader
    .read<AccessTables>()
    .selectFrom("session")
    .select(["created_at", "roles_asleep"])
    .where("id", "=", sessionId)
    .executeTakeFirstOrThrow();
  return {
    accountId,
    sessionId,
    memberId: account.member_id,
    name: account.name,
    username: account.username,
    language: account.language,
    elderMode: account.elder_mode,
    grants: (session.roles_asleep ? [] : grants).map((grant) => ({
      role: grant.role,
      organisationId: grant.organisation_id,
      organisationName: grant.organisation_name,
      path: grant.path,
    })),
    secondStep: needOf(config, grants, await secondStepOf(reader, accountId)),
    sessionEndsAt: sessionEnd(session.created_at),
  };
}
