import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useEffect } from "react";
import { keepSeen, ownSeat } from "./device/seat.ts";

/**
 * On the device of a member of the board, keeps the head of the closed box as soon as it is shown. List and election it
 * keeps as the booth is served them, never as it is told of them.
 */
export function useSeen(vote: SecretView): void {
  useEffect(() => {
    const seat = ownSeat(vote);
    const { closing } = vote;
    if (seat === null || closing === null) return;
    // Without a store there is no key of the board either, and nothing that could be opened.
    keepSeen(seat, { head: closing.head }).catch(() => undefined);
  }, [vote]);
}
