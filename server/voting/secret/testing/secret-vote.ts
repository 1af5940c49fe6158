import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import type { Marks } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as registration from "@chiboso/domain/voting/secret/registration-contract.ts";
import { castBallot } from "@chiboso/domain/voting/secret/box-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretDecision } from "@chiboso/domain/voting/secret/ballot.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted, type Caller } from "../../../in-process.ts";
import { newId } from "../../../platform/ids.ts";
import { memberAt, type RunningMeeting } from "../../../testing/running-meeting.ts";
import {
  beginList,
  makeKey,
  newCode,
  openSealed,
  registerOwn,
  sealBallot,
  shareOf,
  type BoardDevice,
  type KeeperDevice,
} from "./devices.ts";
import { acceptedOutside } from "./outside.ts";

/** What the steps before and after the casting need of a meeting. */
export interface Sitting extends Pick<RunningMeeting, "meetingId" | "itemId" | "asSecretary"> {
  /** Secretary, deputy and clerk are not among them. */
  readonly members: readonly Voter[];
}

/** What is sent to prepare an opinion poll of two questions. */
export function pollOf(meeting: Pick<Sitting, "meetingId" | "itemId">) {
  return {
    params: { meetingId: meeting.meetingId },
    body: {
      secretVoteId: newId(),
      itemId: meeting.itemId,
      decision: "opinion" as SecretDecision,
      office: null as "committee" | null,
      question: "Lấy ý kiến về giờ họp",
      seats: 1,
      names: [] as {
        memberId: Id | null;
        name: string;
        how: "prepared" | "self" | "floor";
        hands: number | null;
      }[],
      withdrawn: [],
      listHands: null as { for: number; against: number; other: number } | null,
      recusals: [],
      questions: [
        { question: "Họp lúc nào?", options: ["Sáng", "Chiều", "Tối"], most: 1 },
        { question: "Có họp trực tuyến không?", options: ["Có", "Không"], most: 1 },
      ],
      terms: { ballots: "one-per-key" as "one-per-key" | "last-counts", minimum: 5 },
      permit: null as {
        number: string;
        issuer: string;
        issuedOn: string;
        paperId: Id;
      } | null,
      repeatOf: null as Id | null,
      reason: null as string | null,
    },
  };
}

/** A ballot of `pollOf`: the first answer to both questions. */
export const MARKS = [
  [0, 1, 0, 0],
  [0, 1, 0],
];

export interface Running {
  readonly view: SecretView;
  readonly devices: readonly BoardDevice[];
}

/** From the prepared vote to the key of the board: the members at 0, 1, 2 sit on it, the first keeps the list. */
export async function withKey(
  meeting: Sitting,
  prepared: SecretView,
  places: readonly number[] = [0, 1, 2],
): Promise<Running> {
  const named = await nameBoard(meeting, prepared, places);
  return { view: await makeKey(named.devices, named.view), devices: named.devices };
}

export async function nameBoard(
  meeting: Sitting,
  prepared: SecretView,
  places: readonly number[] = [0, 1, 2],
  reason: string | null = null,
): Promise<Running> {
  const members = places.map((place) => memberAt(meeting, place));
  const view = await granted(
    meeting.asSecretary.call(contract.nameBoard, {
      params: { secretVoteId: prepared.id },
      body: {
        board: members.map(({ memberId }) => memberId),
        keeperId: members[0]?.memberId ?? "",
        hands: { for: 3 + meeting.members.length, against: 0, other: 0 },
        reason,
      },
    }),
  );
  const devices = members.map(({ as }, at) => ({ as, index: at + 1, opened: [] }));
  return { view, devices };
}

export interface Listed extends Running {
  readonly keeper: KeeperDevice;
  /** In the order of voters: devices first, drawn slips after them. */
  readonly credentials: readonly Credential[];
}

interface Voter {
  readonly memberId: Id;
  readonly as: Caller;
}

/** Everybody who is there. */
type Seated = Pick<
  RunningMeeting,
  "members" | "secretary" | "deputy" | "clerk" | "asSecretary" | "asDeputy" | "asClerk"
>;

/** The members of the meeting in an order of their own: further members, then the officers. */
export function votersOf(meeting: Seated): Voter[] {
  const { secretary, deputy, clerk } = meeting;
  return [
    ...meeting.members,
    { ...secretary, as: meeting.asSecretary },
    { ...deputy, as: meeting.asDeputy },
    { ...clerk, as: meeting.asClerk },
  ];
}

/** The first `devices` voters register, `slips` more draw one; the list of keys is fixed. */
export async function withList(
  meeting: Seated,
  running: Running,
  { devices, slips }: { readonly devices: number; readonly slips: number },
): Promise<Listed> {
  const keeperCaller = running.devices[0]?.as as Caller;
  const attempt = running.view.board?.attempt ?? 1;
  const keeper = await beginList(keeperCaller, running.view.id, attempt);
  const params = { secretVoteId: running.view.id };
  const ready = await granted(keeperCaller.call(contract.getSecretVote, { params }));
  const voters = votersOf(meeting);
  const credentials: Credential[] = [];
  for (const { as } of voters.slice(0, devices)) credentials.push(await registerOwn(as, ready));
  const drawing = voters.slice(devices, devices + slips);
  const codes = Array.from({ length: slips }, () => newCode(ready.electionId).credential);
  credentials.push(...codes);
  if (slips > 0) await drawSlips(keeperCaller, running.view.id, drawing, attempt);
  await granted(keeperCaller.call(registration.endRegistration, { params, body: { attempt } }));
  const { sealed } = await granted(keeperCaller.call(board.getSealedKeys, { params }));
  const keys = [
    ...(await openSealed(keeper, ready)),
    ...codes.map(({ element }) => String(element)),
  ].toSorted();
  const printed = { slipsPrinted: slips + 2, slipsUndrawn: 2 };
  const body = { attempt, keys, sealed: sealedDigest(sealed), ...printed };
  const view = await granted(keeperCaller.call(board.publishKeys, { params, body }));
  return { ...running, view, keeper, credentials };
}

/** These voters draw slips; the list of keys is not fixed yet. */
export async function drawSlips(
  keeper: Caller,
  voteId: Id,
  voters: readonly Pick<Voter, "memberId">[],
  attempt = 1,
): Promise<SecretView> {
  const memberIds = voters.map(({ memberId }) => memberId);
  const params = { secretVoteId: voteId };
  const body = { attempt, memberIds, drawn: true };
  return granted(keeper.call(board.noteDrawn, { params, body }));
}

export async function openVote(
  meeting: Pick<Sitting, "asSecretary">,
  { view }: Running,
): Promise<SecretView> {
  const params = { secretVoteId: view.id };
  return granted(meeting.asSecretary.call(contract.openSecretVote, { params }));
}

/** The opinion poll of a meeting up to its list of keys: the first seven have drawn slips. */
export async function listedPoll(
  meeting: RunningMeeting,
  ballots: "one-per-key" | "last-counts" = "one-per-key",
): Promise<Listed> {
  const { params, body } = pollOf(meeting);
  const sent = { params, body: { ...body, terms: { ...body.terms, ballots } } };
  const prepared = await granted(meeting.asSecretary.call(contract.prepareSecretVote, sent));
  return withList(meeting, await withKey(meeting, prepared), { devices: 0, slips: 7 });
}

/** The same up to the open box. */
export async function openedPoll(
  ...asked: Parameters<typeof listedPoll>
): Promise<{ readonly listed: Listed; readonly open: SecretView }> {
  const listed = await listedPoll(...asked);
  return { listed, open: await openVote(asked[0], listed) };
}

/** The same, and all seven have voted. */
export async function votedPoll(nobody: Caller, ...asked: Parameters<typeof listedPoll>) {
  const poll = await openedPoll(...asked);
  for (const credential of poll.listed.credentials)
    await vote(nobody, poll.open.electionId, credential, MARKS);
  return poll;
}

/** A sealed ballot for these marks, sent as a booth sends it. */
export async function vote(
  nobody: Caller,
  electionId: string,
  credential: Credential,
  marks: readonly Marks[],
) {
  const ballot = await sealBallot(nobody, electionId, credential, marks);
  const sent = await cast(nobody, electionId, ballot.json);
  return { ...ballot, sent };
}

export function cast(nobody: Caller, electionId: string, json: string) {
  return nobody.call(castBallot, {
    params: { electionId },
    upload: new TextEncoder().encode(json),
  });
}

export async function closeVote(
  meeting: Pick<Sitting, "asSecretary">,
  { id }: SecretView,
): Promise<SecretView> {
  const params = { secretVoteId: id };
  return granted(meeting.asSecretary.call(contract.closeSecretVote, { params }));
}

/** The devices give their shares in this order; the last one brings the result, which the program of others accepts. */
export async function giveShares(
  devices: readonly BoardDevice[],
  view: SecretView,
): Promise<SecretView> {
  let seen = view;
  for (const device of devices) {
    const share = await shareOf(device, view);
    const params = { secretVoteId: view.id };
    seen = await granted(device.as.call(board.giveShare, { params, body: { share } }));
    if (seen.state === "decided") await acceptedOutside(device.as, seen);
  }
  return seen;
}
