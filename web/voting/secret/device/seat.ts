import type { MemberSecrets } from "@chiboso/domain/crypto/belenios/ceremony.ts";
import type { BoardKey, SeenBoard } from "@chiboso/domain/crypto/belenios/own-board.ts";
import type { SeenLog } from "@chiboso/domain/voting/secret/closed-proof.ts";
import type { BoardMessage, BoardStep } from "@chiboso/domain/voting/secret/board.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { changeSecret, findSecret } from "../../../keys/secrets.ts";

/** What a member of the board keeps on the own device from step to step, and for the opening. */
export interface Kept {
  readonly secrets: MemberSecrets;
  readonly sent: Partial<Record<BoardStep, BoardMessage>>;
  readonly share?: string;
  /** What the others gave, as this device saw it when it took its share. */
  readonly table?: SeenBoard;
  /** What was shown when it was fixed; the first of each stays. */
  readonly seen?: Seen;
  /** The election that a share was given for: once, never again. */
  readonly opened?: string;
}

/** What nobody can change afterwards without this device noticing: the board's key, list, election, closed box, log. */
export interface Seen {
  readonly key?: BoardKey;
  readonly list?: string;
  readonly fingerprint?: string;
  readonly head?: string;
  /** The log in which the close will stand. */
  readonly log?: SeenLog;
}

/** One seat at one attempt; another attempt has keys of its own. */
export interface OwnSeat {
  readonly voteId: string;
  readonly attempt: number;
  readonly member: number;
  readonly size: number;
  readonly threshold: number;
}

export const idOf = ({ voteId, attempt, member }: OwnSeat) => `${voteId} ${attempt} ${member}`;

/** The reader's own seat, if there is one. */
export function ownSeat({ id, board, may }: SecretView): OwnSeat | null {
  if (board === null || may.seat === null) return null;
  const { attempt, seats, threshold } = board;
  return { voteId: id, attempt, member: may.seat, size: seats.length, threshold };
}

export function keptAt(seat: OwnSeat): Promise<Kept | undefined> {
  return findSecret<Kept>("trustee", idOf(seat));
}

/** Keeps what is fixed as it is first shown to this device. */
export async function keepSeen(seat: OwnSeat, now: Seen): Promise<void> {
  await changeSecret<Kept>("trustee", idOf(seat), (kept) =>
    kept === undefined ? undefined : { ...kept, seen: { ...now, ...kept.seen } },
  );
}
