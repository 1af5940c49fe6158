import type { Id } from "../kernel/ids.ts";
import type { MeetingView } from "./view.ts";

/** What a meeting shows to everybody who may see it while it runs; the rest is the asker's own. */
export type SharedMeeting = Omit<MeetingView, "mine" | "may" | "serverNow">;

/** Who looks at a meeting, with the rights that were found for them. */
export interface Looker {
  readonly memberId: Id | null;
  readonly may: Omit<MeetingView["may"], "isChair" | "isClerk">;
}

/** The meeting as one person sees it at `serverNow`. */
export function viewFor(
  shared: SharedMeeting,
  looker: Looker,
  serverNow: MeetingView["serverNow"],
): MeetingView {
  const { memberId } = looker;
  return {
    ...shared,
    mine: shared.roll.find((member) => member.memberId === memberId) ?? null,
    may: {
      ...looker.may,
      isChair: shared.chair.memberId === memberId,
      isClerk: shared.clerk.memberId === memberId,
    },
    serverNow,
  };
}
