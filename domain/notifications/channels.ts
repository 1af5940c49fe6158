import * as z from "zod";
import type { NoticeKind } from "./notice.ts";

/** Kinds of notices that a person decides about together. */
export const NOTICE_GROUPS = [
  "meetings",
  "papers",
  "quality",
  "tasks",
  "membership",
  "privacy",
  "account",
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

export const GROUP_OF: Readonly<Record<NoticeKind, NoticeGroup>> = {
  meetingInvited: "meetings",
  meetingChanged: "meetings",
  agendaChanged: "meetings",
  meetingCancelled: "meetings",
  clerkNamed: "meetings",
  meetingWhileAway: "meetings",
  meetingFollowed: "meetings",
  drafterNamed: "tasks",
  minutesToApprove: "papers",
  minutesReturned: "papers",
  minutesCommented: "papers",
  minutesApproved: "papers",
  resolutionToSign: "papers",
  resolutionReturned: "papers",
  resolutionIssued: "papers",
  qualityToScore: "quality",
  qualityToAgree: "quality",
  qualityReturned: "quality",
  taskAssigned: "tasks",
  roleGranted: "account",
  transferSent: "membership",
  transferAccepted: "membership",
  transferReturned: "membership",
  stayBegun: "membership",
  stayEnded: "membership",
  codesTried: "account",
  recoveryAsked: "account",
  accountRecovered: "account",
  correctionApproved: "membership",
  correctionRejected: "membership",
  duplicateHandedUp: "membership",
  privacyAsked: "privacy",
  privacyAnswered: "privacy",
  privacyExtended: "privacy",
  privacyDecided: "privacy",
  restrictionLifted: "privacy",
  certificateIssued: "account",
  certificateRefused: "account",
  certificateRevoked: "account",
  certificateEnding: "account",
  paperToSign: "papers",
};

/** What may leave the app, beside the notice in it, which nobody turns off: it says that one was told. */
export const channels = z.object({ mail: z.boolean(), push: z.boolean() });
export type Channels = z.infer<typeof channels>;

/** Only what a person decided; a group that is not named has everything on. */
export const channelChoices = z.partialRecord(z.enum(NOTICE_GROUPS), channels);
export type ChannelChoices = z.infer<typeof channelChoices>;

/** E-mail about the account itself warns of a stranger, who must not be able to turn it off. */
export function isAlwaysMailed(group: NoticeGroup): boolean {
  return group === "account";
}

/** By which channels a notice leaves the app: the one place that decides it. */
export function channelsOf(kind: NoticeKind, choices: ChannelChoices): Channels {
  const group = GROUP_OF[kind];
  const chosen = choices[group] ?? { mail: true, push: true };
  return isAlwaysMailed(group) ? { ...chosen, mail: true } : chosen;
}
