import * as z from "zod";
import { localDate } from "../kernel/dates.ts";

const meeting = {
  /** Title of the meeting as it is shown. */
  title: z.string(),
  organisation: z.string(),
  /** Day and `HH:MM` on a clock at the meeting's place. */
  date: localDate,
  time: z.string().regex(/^\d{2}:\d{2}$/),
  place: z.string(),
};

/** Where a transfer comes from or leads to, as its text names it. */
const transfer = { organisation: z.string(), name: z.string() };

/** Title and day of the meeting that the paper comes from, and whose it is. */
const paper = { title: z.string(), organisation: z.string(), date: localDate };

const resolution = {
  sign: z.enum(["NQ", "KL", "TB"]),
  subject: z.string(),
  organisation: z.string(),
};

/** What a person can be told about, each with the values that its text names. */
export const notice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("meetingInvited"), params: z.object(meeting) }),
  z.object({ kind: z.literal("meetingChanged"), params: z.object(meeting) }),
  /** The items, their order or the papers are others than what was sent out. */
  z.object({ kind: z.literal("agendaChanged"), params: z.object(meeting) }),
  z.object({
    kind: z.literal("meetingCancelled"),
    params: z.object({ ...meeting, reason: z.string() }),
  }),
  z.object({ kind: z.literal("clerkNamed"), params: z.object(meeting) }),
  /** To a member who works away and is not summoned. */
  z.object({ kind: z.literal("meetingWhileAway"), params: z.object(meeting) }),
  /** To the member of the committee above who follows the cell. */
  z.object({ kind: z.literal("meetingFollowed"), params: z.object(meeting) }),
  z.object({
    kind: z.literal("drafterNamed"),
    params: z.object({ topic: z.string(), organisation: z.string(), date: localDate }),
  }),
  /** To both signers: the paper is frozen and waits for them, or it was opened again for editing. */
  z.object({ kind: z.literal("minutesToApprove"), params: z.object(paper) }),
  z.object({ kind: z.literal("minutesReturned"), params: z.object(paper) }),
  /** To both signers: somebody remarked on the draft. */
  z.object({ kind: z.literal("minutesCommented"), params: z.object(paper) }),
  /** To everybody who was called to the meeting. */
  z.object({
    kind: z.literal("minutesApproved"),
    params: z.object({ title: z.string(), organisation: z.string() }),
  }),
  /** To whoever signs and whoever wrote. */
  z.object({ kind: z.literal("resolutionToSign"), params: z.object(resolution) }),
  z.object({ kind: z.literal("resolutionReturned"), params: z.object(resolution) }),
  /** To the members of the cell, and with the signature of its secretary. */
  z.object({
    kind: z.literal("resolutionIssued"),
    params: z.object({ ...resolution, number: z.string() }),
  }),
  /** To the scorer; to whoever of the committee may agree; to all of them when the office above sent it back. */
  z.object({ kind: z.literal("qualityToScore"), params: z.object(paper) }),
  z.object({ kind: z.literal("qualityToAgree"), params: z.object(paper) }),
  z.object({ kind: z.literal("qualityReturned"), params: z.object(paper) }),
  z.object({
    kind: z.literal("taskAssigned"),
    params: z.object({ text: z.string(), organisation: z.string(), date: localDate }),
  }),
  z.object({
    kind: z.literal("roleGranted"),
    params: z.object({ role: z.string(), organisation: z.string() }),
  }),
  z.object({ kind: z.literal("transferSent"), params: z.object(transfer) }),
  z.object({ kind: z.literal("transferAccepted"), params: z.object(transfer) }),
  z.object({ kind: z.literal("transferReturned"), params: z.object(transfer) }),
  z.object({ kind: z.literal("stayBegun"), params: z.object(transfer) }),
  z.object({ kind: z.literal("stayEnded"), params: z.object(transfer) }),
  z.object({ kind: z.literal("codesTried"), params: z.object({}) }),
  z.object({
    kind: z.literal("recoveryAsked"),
    params: z.object({ name: z.string(), reason: z.string() }),
  }),
  z.object({
    kind: z.literal("accountRecovered"),
    params: z.object({ first: z.string(), second: z.string() }),
  }),
  z.object({ kind: z.literal("correctionApproved"), params: z.object({ date: localDate }) }),
  z.object({ kind: z.literal("correctionRejected"), params: z.object({ date: localDate }) }),
  /** To those above two records with one number, of which whoever entered the later did not see the earlier. */
  z.object({
    kind: z.literal("duplicateHandedUp"),
    params: z.object({ organisation: z.string() }),
  }),
  z.object({ kind: z.literal("privacyAsked"), params: z.object({ organisation: z.string() }) }),
  z.object({ kind: z.literal("privacyAnswered"), params: z.object({ date: localDate }) }),
  z.object({ kind: z.literal("privacyExtended"), params: z.object({ date: localDate }) }),
  z.object({ kind: z.literal("privacyDecided"), params: z.object({ date: localDate }) }),
  z.object({ kind: z.literal("restrictionLifted"), params: z.object({}) }),
  /** About one's own certificate for signing. */
  z.object({
    kind: z.literal("certificateIssued"),
    params: z.object({ organisation: z.string() }),
  }),
  z.object({
    kind: z.literal("certificateRefused"),
    params: z.object({ organisation: z.string() }),
  }),
  z.object({
    kind: z.literal("certificateRevoked"),
    params: z.object({ organisation: z.string() }),
  }),
  /** To whoever signs an adopted paper next with the own key. */
  z.object({
    kind: z.literal("paperToSign"),
    params: z.object({ title: z.string(), number: z.string() }),
  }),
  z.object({ kind: z.literal("certificateEnding"), params: z.object({ date: localDate }) }),
]);

export type Notice = z.infer<typeof notice>;
export type NoticeKind = Notice["kind"];

export const NOTICE_KINDS = [
  "meetingInvited",
  "meetingChanged",
  "agendaChanged",
  "meetingCancelled",
  "clerkNamed",
  "meetingWhileAway",
  "meetingFollowed",
  "drafterNamed",
  "minutesToApprove",
  "minutesReturned",
  "minutesCommented",
  "minutesApproved",
  "resolutionToSign",
  "resolutionReturned",
  "resolutionIssued",
  "qualityToScore",
  "qualityToAgree",
  "qualityReturned",
  "taskAssigned",
  "roleGranted",
  "transferSent",
  "transferAccepted",
  "transferReturned",
  "stayBegun",
  "stayEnded",
  "codesTried",
  "recoveryAsked",
  "accountRecovered",
  "correctionApproved",
  "correctionRejected",
  "duplicateHandedUp",
  "privacyAsked",
  "privacyAnswered",
  "privacyExtended",
  "privacyDecided",
  "restrictionLifted",
  "certificateIssued",
  "certificateRefused",
  "certificateRevoked",
  "paperToSign",
  "certificateEnding",
] as const satisfies readonly NoticeKind[];
