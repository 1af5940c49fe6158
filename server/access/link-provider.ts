import type * as contract from "@chiboso/domain/access/provider-contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { PrepareAsked, ReadAsked, WriteAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { proveOwner } from "./own-second-step.ts";
import { sendAway, type ProviderPerson } from "./provider.ts";
import { proveReturn, type SentAway } from "./provider-log-in.ts";
import { endLinkOf, findOwnLink, insertLink, keepRequest } from "./provider-store.ts";

type Begin = typeof contract.beginProviderLink;
type Link = typeof contract.linkProvider;
type OwnProvider = Reply<typeof contract.viewProviderLink>;

async function describe(
  reader: Reader,
  asked: Pick<ReadAsked<typeof contract.viewProviderLink>, "services" | "actor">,
): Promise<OwnProvider> {
  const link = await findOwnLink(reader, asked.actor.accountId);
  return {
    name: asked.services.config.provider?.name ?? null,
    link: link === undefined ? null : link,
  };
}

export async function answerProviderLink(
  asked: ReadAsked<typeof contract.viewProviderLink>,
): Promise<Result<OwnProvider>> {
  return ok(await describe(asked.reader, asked));
}

export async function proveLinking(asked: PrepareAsked<Begin>): Promise<Result<SentAway>> {
  const proven = await proveOwner(asked);
  return proven.ok ? sendAway({ config: asked.services.config, log: asked.log }) : proven;
}

/** Only the session that asks may finish: nobody can be led to link a stranger's identity. */
export async function keepLinking(
  asked: WriteAsked<Begin, SentAway>,
): Promise<Result<Reply<Begin>>> {
  const { address, request } = asked.prepared;
  const { sessionId } = asked.actor;
  return ok({ address, ticket: await keepRequest(asked.tx, request, sessionId, asked.now) });
}

export function proveLinked(asked: PrepareAsked<Link>): Promise<Result<ProviderPerson>> {
  return proveReturn(asked, asked.actor.sessionId);
}

export async function saveProviderLink(
  asked: WriteAsked<Link, ProviderPerson>,
): Promise<Result<OwnProvider>> {
  const { tx, now, prepared } = asked;
  const { accountId } = asked.actor;
  await endLinkOf(tx, accountId, now);
  const linked = await insertLink(tx, accountId, prepared, { linkedBy: "person", now });
  if (!linked) return refuse("access.provider_link_taken", { name: prepared.label });
  return ok(await describe(tx, asked));
}

export async function endProviderLink(
  asked: WriteAsked<typeof contract.unlinkProvider, undefined>,
): Promise<Result<OwnProvider>> {
  await endLinkOf(asked.tx, asked.actor.accountId, asked.now);
  return ok(await describe(asked.tx, asked));
}
