import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { newToken, tokenDigest } from "../platform/session.ts";
import type { ProviderPerson, ProviderRequest } from "./provider.ts";

/** A person may take this long at the provider. */
const REQUEST_MINUTES = 15;

/** Keeps what was asked; the ticket goes to the page that asked and nowhere else. Old ones go. */
export async function keepRequest(
  tx: Transaction,
  request: ProviderRequest,
  sessionId: Id | null,
  now: Instant,
): Promise<string> {
  const ticket = newToken();
  const until = new Date(Date.parse(now) + REQUEST_MINUTES * 60_000).toISOString();
  await tx.query(sql`delete from provider_request where expires_at < ${now}`);
  await tx.query(sql`
    insert into provider_request (id, ticket_digest, session_id, state, nonce, verifier, expires_at)
    values (${newId()}, ${tokenDigest(ticket)}, ${sessionId}, ${request.state}, ${request.nonce},
            ${request.verifier}, ${until})`);
  return ticket;
}

/** Uses a request up, whatever the return is worth; for linking only the session that asked may. */
export async function takeRequest(
  tx: Transaction,
  ticket: string,
  sessionId: Id | null,
  now: Instant,
): Promise<ProviderRequest | undefined> {
  const rows = await tx.query(sql<ProviderRequest>`
    delete from provider_request
     where ticket_digest = ${tokenDigest(ticket)} and expires_at > ${now}
       and session_id is not distinct from ${sessionId}::uuid
    returning state, nonce, verifier`);
  return rows[0];
}

export interface ProviderLink {
  readonly id: Id;
  readonly accountId: Id;
  readonly label: string;
  readonly linkedAt: Instant;
  readonly lastUsedAt: Instant | null;
}

const LINK = sql`
  select id, account_id as "accountId", label, linked_at as "linkedAt", last_used_at as "lastUsedAt"
    from provider_identity`;

export async function findLinkOf(
  reader: Reader,
  person: Pick<ProviderPerson, "issuer" | "subject">,
): Promise<ProviderLink | undefined> {
  const rows = await reader.query(sql<ProviderLink>`
    ${LINK} where issuer = ${person.issuer} and subject = ${person.subject} and ended_at is null`);
  return rows[0];
}

/** The account's link to the provider, of which there is one. */
export async function findOwnLink(
  reader: Reader,
  accountId: Id,
): Promise<ProviderLink | undefined> {
  const rows = await reader.query(
    sql<ProviderLink>`${LINK} where account_id = ${accountId} and ended_at is null`,
  );
  return rows[0];
}

/** Links; false when that person or that account is linked already. */
export async function insertLink(
  tx: Transaction,
  accountId: Id,
  person: ProviderPerson,
  by: { readonly linkedBy: "person" | "claim"; readonly now: Instant },
): Promise<boolean> {
  const rows = await tx.query(sql`
    insert into provider_identity (id, account_id, issuer, subject, label, linked_at, linked_by)
    values (${newId()}, ${accountId}, ${person.issuer}, ${person.subject}, ${person.label},
            ${by.now}, ${by.linkedBy})
    on conflict do nothing
    returning id`);
  return rows.length === 1;
}

export async function noteLinkUse(
  tx: Transaction,
  person: ProviderPerson,
  now: Instant,
): Promise<void> {
  await tx.query(sql`
    update provider_identity set last_used_at = ${now}, label = ${person.label}
     where issuer = ${person.issuer} and subject = ${person.subject} and ended_at is null`);
}

export async function endLinkOf(tx: Transaction, accountId: Id, now: Instant): Promise<void> {
  await tx.query(sql`
    update provider_identity set ended_at = ${now}
     where account_id = ${accountId} and ended_at is null`);
}
