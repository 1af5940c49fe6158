/** Before a meeting is open: nobody sits in it yet. */
export const EVENTS_BEFORE = [
  "meeting.prepared",
  "meeting.revised",
  "meeting.published",
  "meeting.cancelled",
  "committee.adopted",
  "draft.written",
  "invitation.handedOver",
  "member.answered",
  "opinion.sentAhead",
  "opinion.aheadRevised",
  "opinion.aheadWithdrawn",
  "slip.entered",
] as const;

/** While people sit in it, each at a device of their own. */
export const EVENTS_DURING = [
  "meeting.opened",
  "meeting.closed",
  "meeting.locked",
  "meeting.unlocked",
  "roll.called",
  "member.arrived",
  "member.checkedIn",
  "member.left",
  "quorum.lost",
  "quorum.restored",
  "agenda.changed",
  "item.begun",
  "item.ended",
  "item.concluded",
  "opinion.noted",
  "opinion.revised",
  "task.assigned",
  "task.withdrawn",
  "paper.attached",
  "paper.removed",
  "officers.appointed",
  "chair.handedOver",
  "guests.listed",
  "observer.joined",
  "observer.left",
  "floor.asked",
  "floor.withdrawn",
  "floor.passedOver",
  "speech.begun",
  "speech.ended",
  "speeches.limited",
  "vote.opened",
  "vote.closed",
  "vote.handsCounted",
  "vote.cancelled",
  "vote.paperPrepared",
  "vote.tellersElected",
  "vote.ballotsIssued",
  "vote.boxOpened",
  "vote.countEntered",
  "vote.recounted",
  "vote.paperClosed",
] as const;

/** Steps of secret electronic votes; of a single ballot nothing is written down. */
export const EVENTS_OF_SECRET_VOTES = [
  "vote.secretPrepared",
  "vote.secretBoardElected",
  "vote.secretCeremonyRestarted",
  "vote.secretKeyMade",
  "vote.secretKeeperKeyGiven",
  "vote.secretRegistrationEnded",
  "vote.secretDevicesStruck",
  "vote.secretSlipsTakenBack",
  "vote.secretListFixed",
  "vote.secretOpened",
  "vote.secretEnvelopes",
  "vote.secretBoxNoted",
  "vote.secretBoxSettled",
  "vote.secretClosed",
  "vote.secretTrackers",
  "vote.secretDecided",
] as const;

/** After it, or instead of it on paper. */
export const EVENTS_AFTER = [
  "meeting.lateBegun",
  "meeting.enteredLate",
  "vote.ballotsSealed",
  "vote.ballotsDestroyed",
] as const;

/** Everything that can happen to a meeting; what is missing here cannot be written down. */
export type EventKind =
  | (typeof EVENTS_BEFORE)[number]
  | (typeof EVENTS_DURING)[number]
  | (typeof EVENTS_OF_SECRET_VOTES)[number]
  | (typeof EVENTS_AFTER)[number];
