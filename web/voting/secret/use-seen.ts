import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useEffect } from "react";
import { keepSeen, ownSeat } from "./device/seat.ts";

/** On the device of a member of the board, keeps what is fixed as soon as it is shown. */
export function useSeen(vote: SecretView): void {
  useEffect(() => {
    const seat = ownSeat(vote);
    const { list, fingerprint, closing } = vote;
    if (seat === null || list === null) return;
    const now = {
      list: list.digest,
      ...(fingerprint !== null && { fingerprint }),
      ...(closing !== null && { head: closing.head }),
    };
    // Without a store there is no key of the board either, and nothing that could be opened.
    keepSeen(seat, now).catch(() => undefined);
  }, [vote]);
}
