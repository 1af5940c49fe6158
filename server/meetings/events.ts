import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { EntryKind } from "@chiboso/domain/ledger/entry.ts";
import { newEntry } from "../ledger/public.ts";
import type { Act } from "./change.ts";
import type { EventKind } from "./event-kinds.ts";
import { eventMark } from "./event-mark.ts";
import { insertEvent } from "./store.ts";
import type { EventValue, Meeting } from "./tables.ts";

export interface Happened {
  readonly seq: number;
  readonly kind: EventKind;
  readonly data: Readonly<Record<string, EventValue>>;
  /** An official act leaves an entry of this kind about `ref` in the organisation's log. */
  readonly official?: { readonly kind: EntryKind; readonly ref: string };
}

/** What is sealed of an event: what its row says, without where it stands in the log. */
export function sealedEvent(event: {
  readonly meetingId: Id;
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly actor: string;
  readonly data: Readonly<Record<string, EventValue>>;
}) {
  return { v: 1, ...event };
}

/**
 * Appends what happened to the meeting's events. The content of an official act is sealed as the
 * canonical bytes of the event without its seal, so that the stored row can be held against the log.
 */
export async function appendEvent(
  act: Act,
  meeting: Pick<Meeting, "id" | "organisation_id">,
  happened: Happened,
): Promise<void> {
  const { tx, actor, now } = act;
  const { seq, kind, data, official } = happened;
  const content = sealedEvent({
    meetingId: meeting.id,
    seq,
    kind,
    at: now,
    actor: actor.name,
    data,
  });
  const seal =
    official === undefined ? null : await sealFor(act, meeting, official, canonicalBytes(content));
  insertEvent(tx, {
    meetingId: meeting.id,
    seq,
    kind,
    at: now,
    actorId: actor.memberId,
    actor: actor.name,
    data,
    seal,
  });
}

async function sealFor(
  { services: { config }, actor, now }: Act,
  { organisation_id: organisationId }: Pick<Meeting, "organisation_id">,
  { kind, ref }: NonNullable<Happened["official"]>,
  content: Uint8Array,
) {
  const mark = await eventMark(config.dataDir, content);
  const act = { organisationId, kind, at: now, actor: actor.accountId, ref, content };
  return { ...newEntry(config, act), mark };
}
