import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Presence } from "../meetings/record.ts";
import type { Frozen, OpeningState } from "./rules.ts";
import { decideEnding } from "./rules.ts";
import type { Hands, PollMethod, PollState } from "./view.ts";

/** Who counts the hands of a vote. */
export interface HandTeller {
  readonly memberId: Id;
  readonly name: string;
}

/**
 * How somebody takes part in a vote by hands: tellers count the hands in the room, and whoever follows online
 * votes on a device. The place is the one at the opening, or the first one after it; whoever moves about
 * meanwhile is counted one way all the same. Null for who was not there at all.
 */
export function wayOf(
  presence: readonly Pick<Presence, "from" | "to" | "place">[],
  openedAt: Instant,
): "hand" | "device" | null {
  const first = presence
    .filter(({ to }) => to === null || to > openedAt)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (first === undefined) return null;
  return first.place === "online" ? "device" : "hand";
}

/**
 * The tellers of a vote by hands: one at least, each counted and in the room, nobody who stands aside. Of a vote
 * by name there are none.
 */
export function decideHandTellers(
  method: PollMethod,
  tellers: readonly Id[],
  { base }: Pick<Frozen, "base">,
  { roll, inRoom }: Pick<OpeningState, "roll" | "inRoom">,
): Result<readonly HandTeller[]> {
  if (method === "byName") return ok([]);
  if (tellers.length === 0) return refuse("voting.hand_tellers_missing", undefined, "tellers");
  const named: HandTeller[] = [];
  for (const [index, memberId] of [...new Set(tellers)].entries()) {
    const counted = base.counted.find((each) => each.memberId === memberId);
    if (counted === undefined || !inRoom.has(memberId)) {
      const name = roll.find((each) => each.memberId === memberId)?.name ?? "";
      return refuse("voting.hand_teller_not_there", { name }, `tellers.${index}`);
    }
    named.push({ memberId, name: counted.name });
  }
  return ok(named);
}

/** What entering counted hands is decided from. */
export interface HandsState {
  readonly state: PollState;
  readonly method: PollMethod;
  readonly tellers: readonly HandTeller[];
  /** Of those who are counted, how many raise their hands: whoever votes on a device is not among them. */
  readonly inRoom: number;
}

/** Hands are entered by a teller or by who runs the meeting, and never more than there are voters in the room. */
export function decideHands(
  poll: HandsState,
  hands: Hands,
  by: { readonly memberId: Id | null; readonly runs: boolean },
): Result<undefined> {
  const open = decideEnding(poll.state);
  if (!open.ok) return open;
  if (poll.method !== "hands") return refuse("voting.not_by_hands");
  if (!by.runs && !poll.tellers.some((each) => each.memberId === by.memberId))
    return refuse("voting.not_a_hand_teller");
  const all = hands.for + hands.against + hands.other;
  return all > poll.inRoom
    ? refuse("voting.too_many_in_room", { hands: all, present: poll.inRoom }, "hands")
    : ok(undefined);
}

/** A vote by hands is closed once they were counted. */
export function decideHandsEnding(method: PollMethod, hands: Hands | null): Result<undefined> {
  return method === "hands" && hands === null ? refuse("voting.hands_missing") : ok(undefined);
}
