import type { SealedBallot } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Child } from "./element.ts";

/** Where a sealed ballot goes: over the network, or into the box on this device. */
export interface Box {
  /** Whether a key that this device keeps for its owner may be used; on a tablet of the board not. */
  readonly mayUseDevice: boolean;
  readonly put: (ballot: SealedBallot) => Promise<Taken>;
  /** What stands under the first screen, and under a receipt. */
  readonly under: (where: "first" | "receipt") => readonly Child[];
  readonly label: "booth.send" | "booth.keep";
}

/** `promise`: the signed word of the server that the ballot is kept. `away`: nobody answered, and the same ballot may be sent again. */
export type Taken =
  | { readonly kind: "taken"; readonly promise: string | null }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "away" };
