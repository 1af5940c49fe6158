import { readArchive } from "@chiboso/domain/crypto/belenios/archive.ts";
import {
  checkBallot,
  checkChoices,
  checkSignature,
} from "@chiboso/domain/crypto/belenios/check-ballot.ts";
import {
  firstWrong,
  type CheckMany,
  type FirstWrong,
  type ManyChecks,
} from "@chiboso/domain/crypto/belenios/check-many.ts";
import {
  checkShare,
  makeShare,
  openSums,
  type OwnedShareOf,
} from "@chiboso/domain/crypto/belenios/decryption.ts";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { readChain } from "@chiboso/domain/crypto/belenios/event-chain.ts";
import {
  credentialsSchema,
  readRecord,
  type Ballot,
  type Share,
} from "@chiboso/domain/crypto/belenios/records.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import type { Tallied } from "@chiboso/domain/crypto/belenios/verify-opening.ts";
import type { Expected } from "@chiboso/domain/crypto/belenios/verify-report.ts";
import { verifyRest } from "@chiboso/domain/crypto/belenios/verify-rest.ts";
import {
  closeArchive,
  openArchive,
  type SetupRecords,
} from "@chiboso/domain/crypto/belenios/write-archive.ts";
import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { fastPowers } from "./fast-powers.ts";
import { keepElections } from "./open-elections.ts";
import { random } from "./server-key.ts";

/** What the log and the tables hold of a closed archive and of the records that it begins with. */
export type KnownClosed = Required<Pick<Expected, "voters" | "list" | "serverKey" | "closedHead">>;

/** What of a closed archive is opened, and with which keys; everything else in it was checked. */
export interface SealedSums extends Omit<Tallied, "election"> {
  readonly election: string;
  readonly head: string;
}

/** What is given to a thread. */
export type Task =
  | { readonly kind: "check" | "choices"; readonly election: string; readonly ballot: string }
  | { readonly kind: "signature"; readonly ballot: string }
  | {
      readonly kind: "close";
      readonly setup: SetupRecords;
      readonly ballots: readonly string[];
      readonly timestamp: number;
    }
  | {
      readonly kind: "sums";
      readonly closed: Uint8Array;
      readonly election: string;
      readonly known: KnownClosed;
    }
  | {
      readonly kind: "share";
      readonly sealed: SealedSums;
      readonly owner: number;
      readonly share: Share;
    }
  | {
      readonly kind: "open";
      readonly closed: Uint8Array;
      readonly sealed: SealedSums;
      readonly serverSecret: string;
      readonly shares: readonly OwnedShareOf[];
    }
  | { readonly kind: "contents"; readonly closed: Uint8Array }
  | { readonly kind: "many"; readonly work: ManyChecks };

/** What each piece of work answers with. */
export interface Answers {
  readonly check: undefined;
  readonly choices: undefined;
  readonly signature: undefined;
  readonly close: { readonly bytes: Uint8Array; readonly head: string; readonly counted: number };
  readonly sums: SealedSums;
  readonly share: undefined;
  readonly open: {
    readonly bytes: Uint8Array;
    readonly head: string;
    readonly result: readonly (readonly number[])[];
    /** Whose shares opened it. */
    readonly used: readonly number[];
  };
  /** Keys and ballots of a closed archive. */
  readonly contents: ManyChecks;
  /** The first that is wrong. */
  readonly many: FirstWrong | undefined;
}

const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048), window: 8 });
const elections = keepElections(group);

export async function doTask(task: Task): Promise<Result<Answers[Task["kind"]]>> {
  switch (task.kind) {
    case "check":
    case "choices": {
      const election = elections.forBallot(task.election);
      if (!election.ok) return election;
      const look = task.kind === "check" ? checkBallot : checkChoices;
      const checked = look(election.value, task.ballot);
      return checked.ok ? ok(undefined) : checked;
    }
    case "signature":
      return checkSignature(group, JSON.parse(task.ballot) as Ballot);
    case "close": {
      const election = elections.open(task.setup.election);
      if (!election.ok) return election;
      const closed = closeArchive(election.value, task.setup, task.ballots, task.timestamp);
      if (!closed.ok) return closed;
      const { bytes, head, counted } = closed.value;
      return ok({ bytes, head, counted });
    }
    case "sums":
      return sealedIn(task);
    case "share":
      return checkOne(task);
    case "open":
      return openAll(task);
    case "contents":
      return contentsOf(task.closed);
    case "many":
      return ok(firstWrong(elections.narrow, task.work));
  }
}

function contentsOf(closed: Uint8Array): Result<ManyChecks> {
  const archive = readArchive(closed);
  if (!archive.ok) return archive;
  const chain = readChain(archive.value, "EncryptedTally");
  if (!chain.ok) return chain;
  const { election, credentials, ballots } = chain.value;
  const elements = readRecord("credentials", credentialsSchema, credentials);
  if (!elements.ok) return elements;
  const electionJson = Buffer.from(election).toString("utf8");
  return ok({ electionJson, ballots, elements: elements.value });
}

/** Proofs are checked beside this, spread over all threads. */
const CHECKED_BESIDE: CheckMany = async () => undefined;

/** The sums of an archive; everything of it is checked here but the proofs of its ballots. */
async function sealedIn({
  closed,
  election,
  known,
}: Extract<Task, { kind: "sums" }>): Promise<Result<SealedSums>> {
  const report = await verifyArchive(group, closed, {
    stage: "EncryptedTally",
    expected: { ...known, fingerprint: shortDigest(election) },
    checkMany: CHECKED_BESIDE,
  });
  if (report.sealed === null) return refuse("voting.secret_archive_changed");
  const { keys, sums, counted } = report.sealed;
  return ok({ election, keys, sums, counted, head: known.closedHead });
}

function talliedOf({ election: json, keys, sums, counted }: SealedSums): Result<Tallied> {
  const election = elections.open(json);
  return election.ok ? ok({ election: election.value, keys, sums, counted }) : election;
}

function checkOne({ sealed, owner, share }: Extract<Task, { kind: "share" }>): Result<undefined> {
  const tallied = talliedOf(sealed);
  if (!tallied.ok) return tallied;
  const { election, keys, sums } = tallied.value;
  const checked = checkShare(election, keys.board[owner - 2] ?? 0n, sums, share);
  return checked.ok ? checked : refuse(checked.refusal.code, { owner });
}

/**
 * Opens the sums with the first shares that do. The proofs of the format are not bound to base and factor, so that a
 * member can make a false share that passes them; with the shares of others the sums are opened all the same.
 */
function openAll({
  closed,
  sealed,
  serverSecret,
  shares,
}: Extract<Task, { kind: "open" }>): Result<Answers["open"]> {
  const tallied = talliedOf(sealed);
  if (!tallied.ok) return tallied;
  const { election, keys, sums, counted } = tallied.value;
  const own = { owner: 1, share: makeShare(election, BigInt(serverSecret), sums, random) };
  let counts: Result<number[][]> = refuse("crypto.shares_too_few");
  for (const members of groupsOf(shares, keys.threshold)) {
    const all = [...members, own];
    counts = openSums(election, keys, { sums, counted }, all);
    if (!counts.ok) continue;
    const opened = openArchive(closed, all, counts.value);
    if (!opened.ok) return opened;
    const verified = verifyRest(sealed.head, tallied.value, opened.value.bytes);
    if (!verified.ok) return refuse("voting.secret_archive_changed");
    const used = members.map(({ owner }) => owner);
    return ok({ ...opened.value, result: verified.value, used });
  }
  return counts;
}

/** All groups of so many, in the order of what is there. */
function groupsOf<T>(from: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return from.flatMap((each, at) =>
    groupsOf(from.slice(at + 1), size - 1).map((others) => [each, ...others]),
  );
}
