import { whoAmI } from "@chiboso/domain/access/contract.ts";
import type { FirstAsk } from "@chiboso/domain/kernel/first-page.ts";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import { myNotifications } from "@chiboso/domain/notifications/contract.ts";

/** A screen that people open on a device that has not seen the app yet, often on a weak network. */
export interface FirstScreen {
  /** The chunk that holds it. */
  readonly name: string;
  /** Its address, as contracts write one. */
  readonly path: string;
  readonly file: string;
  /** What it asks before it can draw anything; the server puts the answers into the page. */
  readonly asks: readonly FirstAsk[];
}

/**
 * The page of one of these brings its scripts, styles, words and first answers at once, so that none waits
 * for another; its texts are found by `first-keys.ts`. What an earlier one needs, a later one has already.
 */
export const FIRST_SCREENS: readonly FirstScreen[] = [
  {
    name: "home",
    path: "/",
    file: "home/home-screen.tsx",
    asks: [whoAmI, myNotifications],
  },
  {
    name: "meeting",
    path: "/meetings/:meetingId/run",
    file: "meetings/cockpit-screen.tsx",
    asks: [whoAmI, myNotifications, getMeeting],
  },
];
