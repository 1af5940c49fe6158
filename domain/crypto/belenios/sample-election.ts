import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Result } from "../../kernel/result.ts";
import { appendEvent, joinBytes, startArchive } from "./archive.ts";
import { boardRecord, deal, joinBoard, takeShare } from "./ceremony.ts";
import {
  credentialList,
  deriveCredential,
  drawCode,
  drawElectionId,
  type Credential,
} from "./credential.ts";
import { makeShare } from "./decryption.ts";
import { openElection, type OpenElection } from "./election.ts";
import type { Group } from "./group.ts";
import { makeBallot, type Marks } from "./make-ballot.ts";
import type { Ballot, EventKind, Question, Share, Trustees } from "./records.ts";
import { describeElection, type Policy } from "./policy.ts";
import { hexDigestOf, randomScalar, type Random } from "./scalars.ts";
import { addBallot, noSums, sizedTally, type Sums } from "./tally.ts";
import { makeServerKey, checkTrustees, type TrusteeKeys } from "./trustees.ts";

/** Whole elections with fixed randomness, for tests, benches and as a pattern of how it is done. */

/** The same bytes for the same seed: never for a real election. */
export function fixedRandom(seed: string): Random {
  let round = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      round += 1;
      bytes.set(sha256(utf8ToBytes(`${seed}|${round}`)).subarray(0, length - at), at);
    }
    return bytes;
  };
}

export interface SampleBoard {
  readonly trustees: Trustees;
  readonly keys: TrusteeKeys;
  /** Secrets by owner: the server is 1, the members of the board follow. */
  readonly secrets: ReadonlyMap<number, bigint>;
}

/** The server's key and a board that has been through all six steps. */
export function sampleBoard(group: Group, random: Random, size = 3, threshold = 2): SampleBoard {
  const members = Array.from({ length: size }, (_, at) => at + 1);
  const joined = members.map((member) => joinBoard(group, { member, size, threshold }, random));
  const certs = joined.map(({ certificate }) => certificate);
  const deals = joined.map(({ secrets }) => must(deal(group, secrets, certs, random)));
  const table = { certs, commitments: joined.map(({ commitment }) => commitment), deals };
  const seated = joined.map(({ secrets }) => must(takeShare(group, secrets, table, random)));
  const server = randomScalar(group, random);
  const board = boardRecord(
    threshold,
    table,
    seated.map(({ key }) => key),
  );
  const trustees: Trustees = [
    ["Single", makeServerKey(group, server, random)],
    ["Pedersen", board],
  ];
  const shares = seated.map(({ share }, at): [number, bigint] => [at + 2, BigInt(share)]);
  const secrets = new Map([[1, server], ...shares]);
  return { trustees, keys: must(checkTrustees(group, trustees)), secrets };
}

export interface SampleForm {
  readonly questions: readonly Question[];
  readonly voters: number;
  readonly policy?: Policy;
  readonly name?: string;
}

export interface SampleElection {
  readonly board: SampleBoard;
  readonly json: string;
  readonly election: OpenElection;
  readonly codes: readonly string[];
  readonly credentials: readonly Credential[];
}

/** An election that stands ready, with a code for every voter. */
export function sampleElection(
  group: Group,
  board: SampleBoard,
  { questions, voters, policy, name = "Lấy ý kiến" }: SampleForm,
  random: Random,
): SampleElection {
  const uuid = drawElectionId(random);
  const terms = policy ?? { ballots: "one-per-key", minimum: 1 };
  const json = JSON.stringify({
    version: 1,
    description: describeElection("Chi bộ Thôn Mẫu", terms),
    name,
    group: group.parameters.name,
    public_key: String(board.keys.electionKey),
    questions,
    uuid,
  });
  const codes = Array.from({ length: voters }, () => drawCode(random));
  const credentials = codes.map((code) => deriveCredential(group, code, uuid));
  return { board, json, election: must(openElection(group, json)), codes, credentials };
}

/** One event with the records that it brings. */
export interface SampleEvent {
  readonly type: EventKind;
  readonly records: readonly string[];
}

/** The first event of an election, whatever its records say. */
export function setupEvent(json: string, trustees: string, credentials: string): SampleEvent {
  const setup = {
    election: digest(json),
    trustees: digest(trustees),
    credentials: digest(credentials),
  };
  return { type: "Setup", records: [json, trustees, credentials, JSON.stringify(setup)] };
}

export function ballotEvent(json: string): SampleEvent {
  return { type: "Ballot", records: [json] };
}

export function shareEvent(owner: number, share: Share): SampleEvent {
  const json = JSON.stringify(share);
  const records = [json, JSON.stringify({ owner, payload: digest(json) })];
  return { type: "PartialDecryption", records };
}

/** An archive of these events, in a right chain whatever they are. */
export function archiveOf(events: readonly SampleEvent[], timestamp = 1_767_225_600): Uint8Array {
  let { bytes, chain } = startArchive(timestamp);
  const parts = [bytes];
  const lying = new Set<string>();
  for (const { type, records } of events) {
    ({ bytes, chain } = appendEvent(chain, type, records, lying));
    for (const record of records) lying.add(digest(record));
    parts.push(bytes);
  }
  return joinBytes(parts);
}

export function sampleBallots(
  { election, credentials }: SampleElection,
  marks: readonly (readonly Marks[])[],
  random: Random,
): string[] {
  return marks.map((mark, at) => {
    const credential = credentials[at % credentials.length] as Credential;
    return must(makeBallot(election, credential, mark, random)).json;
  });
}

/** The sums of these ballots, the last of them only where that is the policy left to the caller. */
export function sumsOf(election: OpenElection, ballots: readonly string[]): Sums {
  return ballots.reduce(
    (sums, json) => addBallot(election, sums, JSON.parse(json) as Ballot),
    noSums(election),
  );
}

/** The events of an election from its setup to its tally, and those of the opening after it. */
export function sampleEvents(
  sample: SampleElection,
  ballots: readonly string[],
  result: readonly (readonly number[])[],
  random: Random,
): SampleEvent[] {
  const { board, json, election, credentials } = sample;
  const list = credentialList(credentials.map(({ element }) => element));
  const sums = sumsOf(election, ballots);
  const { tally, sized } = sizedTally(ballots.length, sums);
  const owners = [1, ...Array.from({ length: board.keys.threshold }, (_, at) => at + 2)];
  return [
    setupEvent(json, JSON.stringify(board.trustees), JSON.stringify(list)),
    ...ballots.map(ballotEvent),
    { type: "EndBallots", records: [] },
    { type: "EncryptedTally", records: [tally, sized] },
    ...owners.map((owner) =>
      shareEvent(owner, makeShare(election, board.secrets.get(owner) as bigint, sums, random)),
    ),
    { type: "Result", records: [JSON.stringify({ result })] },
  ];
}

/** What the marks of all add up to. */
export function countsOf(marks: readonly (readonly Marks[])[]): number[][] {
  return (marks[0] ?? []).map((question, at) =>
    question.map((_, choice) => marks.reduce((sum, of) => sum + (of[at]?.[choice] ?? 0), 0)),
  );
}

function digest(json: string): string {
  return hexDigestOf(json);
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
