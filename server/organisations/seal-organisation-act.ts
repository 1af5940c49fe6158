import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Canonical } from "@chiboso/domain/kernel/canonical.ts";
import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { DecidingDocument } from "@chiboso/domain/organisations/acts.ts";
import { sealAct } from "../ledger/public.ts";
import type { Services } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { insertAct } from "./history-store.ts";

interface Acting {
  readonly tx: Transaction;
  readonly services: Services;
  readonly actor: Actor;
  readonly now: Instant;
}

/** Seals an act on the terms and posts of one organisation in its own log and keeps it with its document. */
export async function sealOrganisationAct(
  { tx, services, actor, now }: Acting,
  act: {
    readonly actId: Id;
    readonly organisationId: Id;
    readonly kind: "termBegun" | "termEnded" | "postGiven" | "postEnded";
    readonly on: LocalDate;
    readonly document: DecidingDocument;
    readonly ref: Id;
    readonly memberId: Id | null;
    readonly content: Readonly<Record<string, Canonical>>;
  },
): Promise<number> {
  const { actId, organisationId, kind, on, document } = act;
  const entryIndex = await sealAct(tx, services.config, {
    organisationId,
    kind: `organisation.${kind}`,
    at: now,
    actor: actor.accountId,
    ref: act.ref,
    memberId: act.memberId,
    content: { actId, on, document: { ...document }, ...act.content },
  });
  insertAct(tx, {
    actId,
    kind,
    on,
    document,
    now,
    actor,
    logOrganisationId: organisationId,
    entryIndex,
    subjects: [organisationId],
  });
  tx.afterCommit(() => services.live.publish(`organisation:${organisationId}`));
  return entryIndex;
}
