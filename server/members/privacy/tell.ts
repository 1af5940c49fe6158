import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { DECIDED_BY, type RequestKind } from "@chiboso/domain/members/privacy/requests.ts";
import type { Notice } from "@chiboso/domain/notifications/notice.ts";
import { notify, type Notifying } from "../../notifications/public.ts";
import { sql } from "../../platform/database.ts";

/** Tells whoever asked what became of the request; what was answered stands in the own file alone. */
export async function tellAsker(
  asking: Notifying,
  row: { readonly member_id: Id; readonly asked_at: Instant },
  kind: "privacyAnswered" | "privacyExtended" | "privacyDecided",
): Promise<void> {
  const params = { date: localDateOf(row.asked_at, VIETNAM) };
  const told: Notice = { kind, params };
  await notify(asking, { memberIds: [row.member_id], notice: told, link: "/me#privacy" });
}

/** Tells somebody that the own file may be opened again by whoever else is entitled to. */
export async function tellLifted(asking: Notifying, memberId: Id): Promise<void> {
  await notify(asking, {
    memberIds: [memberId],
    notice: { kind: "restrictionLifted", params: {} },
    link: "/me#privacy",
  });
}

/**
 * Tells those who may decide a new request and have an inbox, which is with the own file; an office without
 * members sees on its first page how many wait. Names the organisation and not the person: what an inbox
 * has said before stays there when the data are erased.
 */
export async function tellDeciders(
  asking: Notifying,
  request: {
    readonly requestId: Id;
    readonly memberId: Id;
    readonly organisationId: Id;
    readonly kind: RequestKind;
  },
): Promise<void> {
  const { tx, now } = asking;
  const deciders = await tx.query(sql<{ memberId: Id; organisation: string }>`
    select distinct account.member_id as "memberId", place.name as organisation
      from organisation place
      join held_grant held on place.path ^@ held.path
      join account on account.id = held.account_id
     where place.id = ${request.organisationId} and held.role = any (${[...DECIDED_BY[request.kind]]}::text[])
       and (held.since is null or held.since <= ${now}) and (held.until is null or held.until > ${now})
       and account.member_id is not null and account.member_id <> ${request.memberId}`);
  const [first] = deciders;
  if (first === undefined) return;
  await notify(asking, {
    memberIds: deciders.map(({ memberId }) => memberId),
    notice: { kind: "privacyAsked", params: { organisation: first.organisation } },
    link: `/privacy/${request.requestId}`,
  });
}
