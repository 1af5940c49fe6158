import type { Hands } from "@chiboso/domain/voting/paper/prepare.ts";

/** Before anybody was counted. */
export const NO_HANDS: Hands = { for: 0, against: 0, other: 0 };
