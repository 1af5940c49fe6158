import type { Me } from "@chiboso/domain/access/contract.ts";
import type * as contract from "@chiboso/domain/access/provider-contract.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { FastifyBaseLogger } from "fastify";
import type { PrepareAsked, ReadAsked, Services, WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { isClosed } from "./close-account.ts";
import { enter } from "./enter.ts";
import { passkeyPlace } from "./passkey-place.ts";
import { sendAway, whoCameBack, type ProviderPerson, type ProviderRequest } from "./provider.ts";
import {
  findLinkOf,
  findOwnLink,
  insertLink,
  keepRequest,
  noteLinkUse,
  takeRequest,
} from "./provider-store.ts";
import { findAccountByUsername } from "./store.ts";

type Begin = typeof contract.beginProvider;
type LogIn = typeof contract.logInByProvider;

export async function answerDoor(
  asked: ReadAsked<typeof contract.viewDoor>,
): Promise<Result<Reply<typeof contract.viewDoor>>> {
  const { publicUrl, provider } = asked.services.config;
  return ok({
    passkeys: passkeyPlace(publicUrl) !== undefined,
    provider: provider?.name ?? null,
  });
}

export interface SentAway {
  readonly address: string;
  readonly request: ProviderRequest;
}

export function prepareSending(asked: PrepareAsked<Begin>): Promise<Result<SentAway>> {
  return sendAway({ config: asked.services.config, log: asked.log });
}

export async function keepSending(
  asked: WriteAsked<Begin, SentAway>,
): Promise<Result<Reply<Begin>>> {
  const { address, request } = asked.prepared;
  return ok({ address, ticket: await keepRequest(asked.tx, request, null, asked.now) });
}

interface Return {
  readonly services: Services;
  readonly log: FastifyBaseLogger;
  readonly now: Instant;
  readonly body: { readonly ticket: string; readonly returned: string };
}

/** Who came back to the page that asked; what was asked is used up whatever comes out. */
export async function proveReturn(
  asked: Return,
  sessionId: Id | null,
): Promise<Result<ProviderPerson>> {
  const { services, now, body } = asked;
  const request = await services.database.commit((tx) =>
    takeRequest(tx, body.ticket, sessionId, now),
  );
  if (request === undefined) return refuse("access.provider_request_over");
  return whoCameBack({ config: services.config, log: asked.log }, request, body.returned);
}

export function proveVisitor(asked: PrepareAsked<LogIn>): Promise<Result<ProviderPerson>> {
  return proveReturn(asked, null);
}

/** Lets in whoever is linked; the provider has asked for as many steps as it wanted. */
export async function enterByProvider(
  asked: WriteAsked<LogIn, ProviderPerson>,
): Promise<Result<{ me: Me }>> {
  const { tx, now, prepared } = asked;
  const accountId =
    (await findLinkOf(tx, prepared))?.accountId ?? (await linkByClaim(tx, prepared, now));
  if (accountId === undefined || (await isClosed(tx, accountId)))
    return refuse("access.provider_not_linked", { name: prepared.label });
  await noteLinkUse(tx, prepared, now);
  return ok({ me: await enter(asked, accountId) });
}

/** The account whose user name the provider states, when the site has said that it may; never a new one. */
async function linkByClaim(
  tx: Transaction,
  person: ProviderPerson,
  now: Instant,
): Promise<Id | undefined> {
  if (person.username === undefined) return undefined;
  const account = await findAccountByUsername(tx, person.username);
  // An account that is linked to somebody else at the provider stays with that person.
  if (account === undefined || (await findOwnLink(tx, account.id))) return undefined;
  // Nor does a record that was merged into another, or erased, come back by its user name.
  if (await isClosed(tx, account.id)) return undefined;
  const linked = await insertLink(tx, account.id, person, { linkedBy: "claim", now });
  return linked ? account.id : undefined;
}
