import type { VoteChoice } from "@chiboso/domain/voting/outcome.ts";
import { IconMessage2, IconThumbDown, IconThumbUp, type Icon } from "@tabler/icons-react";

/** The sign of a choice, always beside its words. */
export const CHOICE_ICONS: Readonly<Record<VoteChoice, Icon>> = {
  for: IconThumbUp,
  against: IconThumbDown,
  other: IconMessage2,
};
