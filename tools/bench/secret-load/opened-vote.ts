import type { Marks, SealedBallot } from "../../../domain/crypto/belenios/make-ballot.ts";
import { sealedDigest } from "../../../domain/voting/secret/board.ts";
import * as board from "../../../domain/voting/secret/board-contract.ts";
import { getBooth } from "../../../domain/voting/secret/box-contract.ts";
import { endRegistration } from "../../../domain/voting/secret/registration-contract.ts";
import * as contract from "../../../domain/voting/secret/contract.ts";
import type { SecretView } from "../../../domain/voting/secret/view.ts";
import { granted, type Caller } from "../../../server/in-process.ts";
import { beginList, type BoardDevice } from "../../../server/voting/secret/testing/devices.ts";
import {
  openVote,
  pollOf,
  withKey,
  type Sitting,
} from "../../../server/voting/secret/testing/secret-vote.ts";
import { openClient } from "../vote/client.ts";
import { openMeeting } from "../vote/meeting.ts";
import { placeCell, type BenchPerson } from "../vote/people.ts";
import { callerAt } from "../../../server/testing/over-http.ts";
import type { Crew } from "./crew.ts";

/** An open vote whose voters have sealed their ballots and not yet sent them. */
export interface OpenedVote {
  readonly sitting: Sitting;
  readonly view: SecretView;
  readonly devices: readonly BoardDevice[];
  readonly promiseKey: string;
  readonly ballots: readonly SealedBallot[];
  /** What the marks of all add up to. */
  readonly sums: readonly number[];
}

export interface Place {
  readonly address: string;
  readonly appUrl: string;
  readonly crew: Crew;
}

const DRAWN_AT_ONCE = 500;
/** The blank, and the two answers. */
const CHOICES = 3;

/** A meeting of so many people, all of whom have drawn a slip, sealed a ballot and sent none. */
export async function openedVote(
  { address, appUrl, crew }: Place,
  { people, number, kind }: { people: number; number: number; kind: "regular" | "congress" },
): Promise<OpenedVote> {
  const cell = await placeCell(appUrl, people - 2, number);
  const client = await openClient(address, 1);
  const { meetingId, itemId } = await openMeeting(client, cell, kind);
  client.close();
  const [, ...members] = cell.voters.map((person) => callerOf(address, person));
  const asSecretary = callerAt(address, cell.secretary.token);
  const sitting = { meetingId, itemId, asSecretary, members };
  const poll = pollOf(sitting);
  poll.body.questions = [
    { question: "Có đồng ý với phương án không?", options: ["Có", "Không"], most: 1 },
  ];
  const prepared = await granted(asSecretary.call(contract.prepareSecretVote, poll));
  const places = kind === "congress" ? [0, 1, 2, 3, 4] : [0, 1, 2];
  const { view, devices } = await withKey(sitting, prepared, places);
  const keys = await crew.makeKeys(view.electionId, people);
  const everybody = [cell.secretary, cell.clerk, ...cell.voters].map(({ memberId }) => memberId);
  const list = { everybody, keys: keys.map(({ element }) => String(element)) };
  const listed = await fixList(devices[0]?.as as Caller, view, list);
  const opened = await openVote(sitting, { view: listed, devices });
  const booth = await granted(
    callerAt(address).call(getBooth, { params: { electionId: view.electionId } }),
  );
  const voters = keys.map((credential, at) => ({ credential, marks: [marksOf(at)] }));
  const ballots = await crew.makeBallots(booth.election ?? "", voters);
  const sums = Array.from({ length: CHOICES }, (_, choice) =>
    voters.reduce((sum, { marks }) => sum + (marks[0]?.[choice] ?? 0), 0),
  );
  return { sitting, view: opened, devices, promiseKey: booth.promiseKey, ballots, sums };
}

function callerOf(address: string, { memberId, token }: BenchPerson) {
  return { memberId, as: callerAt(address, token) };
}

/** Of ten voters one leaves the ballot blank and three are against. */
function marksOf(at: number): Marks {
  const choice = at % 10 === 0 ? 0 : at % 3 === 0 ? 2 : 1;
  return Array.from({ length: CHOICES }, (_, each) => (each === choice ? 1 : 0));
}

async function fixList(
  keeper: Caller,
  { id }: SecretView,
  { everybody, keys }: { readonly everybody: readonly string[]; readonly keys: readonly string[] },
): Promise<SecretView> {
  await beginList(keeper, id);
  const params = { secretVoteId: id };
  for (let from = 0; from < everybody.length; from += DRAWN_AT_ONCE) {
    const memberIds = everybody.slice(from, from + DRAWN_AT_ONCE);
    const body = { attempt: 1, memberIds, drawn: true };
    await granted(keeper.call(board.noteDrawn, { params, body }));
  }
  await granted(keeper.call(endRegistration, { params, body: { attempt: 1 } }));
  const slips = { slipsPrinted: keys.length, slipsUndrawn: 0 };
  const body = { attempt: 1, keys: keys.toSorted(), sealed: sealedDigest([]), ...slips };
  return granted(keeper.call(board.publishKeys, { params, body }));
}
