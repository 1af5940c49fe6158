import { canonicalText } from "@chiboso/domain/kernel/canonical.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  findSealedEvent,
  type EventValue,
  type Looking,
  type Meeting,
} from "../meetings/public.ts";
import { ballotsIssuedData, pollOpenedData } from "./opened-data.ts";
import type { PaperRow } from "./paper/tables.ts";
import type { BaseMember } from "./store.ts";
import type { Poll } from "./tables.ts";

type Data = Readonly<Record<string, EventValue>>;

/**
 * Whether base, quorum, threshold and question of an open vote are those that the log of the cell holds from its
 * opening: whoever writes the tables meanwhile changes no result.
 */
export async function checkPollAsOpened(
  looking: Looking,
  meeting: Meeting,
  poll: Poll,
  counted: readonly BaseMember[],
): Promise<Result<undefined>> {
  const sealed = await openedWith(looking, meeting, "vote.opened", poll.id);
  const { quorum, threshold, citation, needed, excluded } = poll;
  const frozen = { base: { counted, excluded }, quorum, threshold, citation, needed };
  return holdAsSealed(sealed, pollOpenedData(poll, frozen));
}

/** The same of a vote on paper since its ballots were handed out; tellers may have joined those of then. */
export async function checkPaperAsIssued(
  looking: Looking,
  meeting: Meeting,
  paper: PaperRow,
): Promise<Result<undefined>> {
  if (paper.frozen === null) return refuse("voting.frozen_changed");
  const sealed = await openedWith(looking, meeting, "vote.ballotsIssued", paper.id);
  const first = sealed?.["tellers"];
  const tellers = paper.tellers.slice(0, Array.isArray(first) ? first.length : 0);
  return holdAsSealed(sealed, ballotsIssuedData({ ...paper, tellers }, paper.frozen));
}

function openedWith(
  looking: Looking,
  meeting: Meeting,
  kind: "vote.opened" | "vote.ballotsIssued",
  ref: Id,
): Promise<Data | undefined> {
  return findSealedEvent(looking, meeting, { kind, entry: "vote.opened", ref });
}

/** Whatever was sealed stands as it was; a vote that was opened by an older release has sealed less. */
export function holdAsSealed(sealed: Data | undefined, now: Data): Result<undefined> {
  const same =
    sealed !== undefined &&
    Object.entries(sealed).every(
      ([key, value]) => key in now && canonicalText(now[key] ?? null) === canonicalText(value),
    );
  return same ? ok(undefined) : refuse("voting.frozen_changed");
}
