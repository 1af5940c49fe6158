import { role, type Role } from "@chiboso/domain/access/roles.ts";
import { secondStepNeed, type SecondStepNeed } from "@chiboso/domain/access/second-step.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Config } from "../platform/config.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { grantsOf } from "./store.ts";

export interface SecondStepState {
  readonly codesSince: Instant | null;
  readonly passkeyAsked: boolean;
  /** Passkeys that can be used. */
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

/** What an account is asked after its password. */
export async function secondStepOf(reader: Reader, accountId: Id): Promise<SecondStepState> {
  const [state] = await reader.query(sql<SecondStepState>`
    select step.totp_since as "codesSince", coalesce(step.passkey_asked, false) as "passkeyAsked",
           (select count(*)::int from passkey
             where account_id = account.id and removed_at is null and cloned_at is null) as passkeys,
           (select count(*)::int from recovery_code
             where account_id = account.id and used_at is null) as "recoveryCodesLeft"
      from account left join second_step step on step.account_id = account.id
     where account.id = ${accountId}`);
  if (state === undefined) throw new Error(`no account ${accountId}`);
  return state;
}

/** Whether a right password is not enough. */
export function hasSecondStep(state: SecondStepState): boolean {
  return state.codesSince !== null || (state.passkeyAsked && state.passkeys > 0);
}

/** What the site asks of somebody with these roles; a demonstration never asks, it only recommends. */
export function needOf(
  config: Pick<Config, "demo" | "secondStepRequired">,
  grants: readonly { readonly role: Role }[],
  state: SecondStepState,
): SecondStepNeed {
  const required = config.demo ? [] : role.array().parse(config.secondStepRequired);
  return secondStepNeed(
    grants.map((grant) => grant.role),
    hasSecondStep(state),
    required,
  );
}

/** Whether the account's roles sleep at this moment. */
export async function rolesSleep(
  reader: Reader,
  config: Pick<Config, "demo" | "secondStepRequired">,
  accountId: Id,
  now: Instant,
): Promise<boolean> {
  const grants = await grantsOf(reader, [accountId], now);
  return needOf(config, grants, await secondStepOf(reader, accountId)) === "required";
}

/** Wakes the roles of open sessions, or sends them to sleep, after a second step came or went. */
export async function settleSleep(
  tx: Transaction,
  config: Pick<Config, "demo" | "secondStepRequired">,
  accountId: Id,
  now: Instant,
): Promise<void> {
  const asleep = await rolesSleep(tx, config, accountId, now);
  await tx.query(sql`
    update session set roles_asleep = ${asleep}
     where account_id = ${accountId} and ended_at is null and roles_asleep <> ${asleep}`);
}
