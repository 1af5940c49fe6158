import type { BoardKey } from "@chiboso/domain/crypto/belenios/own-board.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { getBoard } from "@chiboso/domain/voting/secret/board-contract.ts";
import { getBooth } from "@chiboso/domain/voting/secret/box-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useEffect, useState } from "react";
import { ask, askNameless } from "../../platform/ask.ts";
import { holdBooth, holdKey, type HeldBooth } from "./device/board-key.ts";
import { findFixed } from "./device/kept-lists.ts";
import { pause } from "../../platform/pause.ts";
import { keepSeen, ownSeat, type OwnSeat } from "./device/seat.ts";

/** What this device of the board says of the key: found its part in it, has none, or something is wrong. */
export type OwnKeyState =
  | { readonly kind: "elsewhere" }
  | { readonly kind: "away" }
  /** With what this device computed of the booth's list and record; null before the list is fixed. */
  | { readonly kind: "held"; readonly key: BoardKey; readonly booth: HeldBooth | null }
  | { readonly kind: "wrong"; readonly refusal: Refusal };

/** The steps at which the key is there and something still hangs on it. */
const WITH_KEY: readonly SecretView["state"][] = [
  "registering",
  "listed",
  "open",
  "closed",
  "opening",
];

interface Asked {
  readonly seat: OwnSeat;
  readonly electionId: string;
  readonly serverKey: string;
  /** What is told of the list; null before it is fixed, and when nobody votes any more. */
  readonly told: { readonly list: string; readonly isOpen: boolean } | null;
}

function askedOf(vote: SecretView): Asked | null {
  const seat = ownSeat(vote);
  if (seat === null || !WITH_KEY.includes(vote.state)) return null;
  const { electionId, serverKey, state, list } = vote;
  const inUse = state === "listed" || state === "open";
  const told = inUse ? { list: list?.digest ?? "", isOpen: state === "open" } : null;
  return { seat, electionId, serverKey, told };
}

/** On the device of a member of the board: at every step, whether the key of the vote is the one that it helped to make. */
export function useBoardKey(vote: SecretView): OwnKeyState | null {
  const [state, setState] = useState<OwnKeyState | null>(null);
  // Of the view, which changes with every ballot, this alone matters.
  const asked = JSON.stringify(askedOf(vote));
  useEffect(() => {
    let isWanted = true;
    const show = (next: OwnKeyState | null) => isWanted && setState(next);
    const wanted = JSON.parse(asked) as Asked | null;
    compare(wanted).then(show, () => show({ kind: "away" }));
    return () => {
      isWanted = false;
    };
  }, [asked]);
  return state;
}

async function compare(asked: Asked | null): Promise<OwnKeyState | null> {
  if (asked === null) return null;
  const { seat, electionId, serverKey, told } = asked;
  const { trustees, log } = await ask(getBoard, { params: { secretVoteId: seat.voteId } });
  if (log !== null) await keepSeen(seat, { log });
  await pause();
  const held = await holdKey(seat, { trustees: trustees ?? "", serverKey });
  if (held === undefined) return { kind: "elsewhere" };
  if (!held.ok) return { kind: "wrong", refusal: held.refusal };
  const key = held.value;
  if (told === null) return { kind: "held", key, booth: null };
  // As the booth asks, so that this device is served what the booth is served.
  const served = await askNameless(getBooth, { params: { electionId } });
  const fixed = await findFixed({ electionId, attempt: seat.attempt });
  const { list, isOpen } = told;
  const booth = await holdBooth(seat, key, served, { told: list, fixed, isOpen });
  return booth.ok
    ? { kind: "held", key, booth: booth.value }
    : { kind: "wrong", refusal: booth.refusal };
}
