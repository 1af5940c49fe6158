import { ok, refuse, type Result } from "../../kernel/result.ts";
import { fromUtf8 } from "../bytes.ts";
import { readArchive } from "./archive.ts";
import { parseBallot } from "./check-ballot.ts";
import { readChain, type ElectionRecords, type Stage } from "./event-chain.ts";
import { formDigest, openElection, type OpenElection } from "./election.ts";
import type { Group } from "./group.ts";
import {
  credentialsSchema,
  readRecord,
  setupSchema,
  trusteesSchema,
  type Ballot,
} from "./records.ts";
import { addBallot, countedOf, noSums, type Sums } from "./tally.ts";
import { checkTrustees, type TrusteeKeys } from "./trustees.ts";
import { compareExpected } from "./verify-expected.ts";
import {
  CHECKS,
  type ArchiveFacts,
  type ArchiveReport,
  type Check,
  type CheckName,
  type Expected,
} from "./verify-report.ts";
import { checkHere, type CheckMany } from "./check-many.ts";
import { verifyOpening, type Tallied } from "./verify-opening.ts";

export interface VerifyOptions {
  readonly expected?: Expected;
  /** `EncryptedTally` for trustees before they open; `Result` for everybody afterwards. */
  readonly stage?: Stage;
  /** Spreads work over more than one core; without it everything is done here. */
  readonly checkMany?: CheckMany;
}

/**
 * Checks the whole record of an election without network, server or clock, and more strictly than
 * the programs of Belenios do: one order of events, every record in its one form, every element in
 * the group, the tally, the counts and the result computed again. Never throws, whatever the bytes.
 */
export async function verifyArchive(
  group: Group,
  bytes: Uint8Array,
  options: VerifyOptions = {},
): Promise<ArchiveReport> {
  const passed: CheckName[] = [];
  const sound = await runChecks(group, bytes, options, passed);
  const checks = CHECKS.map((name, at): Check => {
    if (at < passed.length) return { name, state: "ok", refusal: null };
    const failed = at === passed.length && !sound.ok;
    return { name, state: failed ? "failed" : "skipped", refusal: failed ? sound.refusal : null };
  });
  return sound.ok
    ? { ok: true, checks, facts: sound.value.facts, sealed: sound.value.sealed }
    : { ok: false, checks, facts: null, sealed: null };
}

interface Sound {
  readonly facts: ArchiveFacts;
  readonly sealed: Tallied;
}

/** Makes the checks in the order of `CHECKS` up to the first that fails, and notes those that passed. */
async function runChecks(
  group: Group,
  bytes: Uint8Array,
  { expected = {}, stage = "Result", checkMany = checkHere(group) }: VerifyOptions,
  passed: CheckName[],
): Promise<Result<Sound>> {
  const note = <T>(result: Result<T>): Result<T> => {
    if (result.ok) passed.push(CHECKS[passed.length] as CheckName);
    return result;
  };
  const archive = note(readArchive(bytes));
  if (!archive.ok) return archive;
  const chain = note(readChain(archive.value, stage));
  if (!chain.ok) return chain;
  const records = chain.value;
  const election = note(verifyElection(group, records));
  if (!election.ok) return election;
  const trustees = note(verifyTrustees(group, records, election.value));
  if (!trustees.ok) return trustees;
  const credentials = note(readCredentials(records));
  if (!credentials.ok) return credentials;
  const ballots = note(await verifyMany(checkMany, records, credentials.value));
  if (!ballots.ok) return ballots;
  const counted = note(countBallots(election.value, credentials.value, records));
  if (!counted.ok) return counted;
  const { places, sums } = counted.value;
  const sealed = {
    election: election.value,
    keys: trustees.value,
    sums,
    counted: places.length,
  };
  const result = note(verifyOpening(sealed, records));
  if (!result.ok) return result;
  const facts = factsOf(sealed, records, credentials.value.length, result.value);
  const same = note(compareExpected(expected, { facts, keys: trustees.value, records, places }));
  return same.ok ? ok({ facts, sealed }) : same;
}

function verifyElection(group: Group, records: ElectionRecords): Result<OpenElection> {
  const setup = readRecord("setup", setupSchema, records.setup);
  if (!setup.ok) return setup;
  const { election, trustees, credentials } = setup.value;
  const named = records.setupHashes;
  if (
    election !== named.election ||
    trustees !== named.trustees ||
    credentials !== named.credentials
  ) {
    return refuse("crypto.setup_names_other_records");
  }
  const json = fromUtf8(records.election);
  if (json === undefined) return refuse("crypto.record_malformed", { kind: "election" });
  return openElection(group, json);
}

function verifyTrustees(
  group: Group,
  records: ElectionRecords,
  { record }: OpenElection,
): Result<TrusteeKeys> {
  const read = readRecord("trustees", trusteesSchema, records.trustees);
  if (!read.ok) return read;
  const keys = checkTrustees(group, read.value);
  if (!keys.ok) return keys;
  return String(keys.value.electionKey) === record.public_key
    ? keys
    : refuse("crypto.trustees_key_differs");
}

/** The list in its order, without weights, nobody in it twice. */
function readCredentials({ credentials }: ElectionRecords): Result<readonly string[]> {
  const read = readRecord("credentials", credentialsSchema, credentials);
  if (!read.ok) {
    const weighted = /^\["[^a-z]*[0-9],[0-9]/.test(fromUtf8(credentials) ?? "");
    return weighted ? refuse("crypto.credential_weighted") : read;
  }
  const list = read.value;
  const sorted = list.every((credential, at) => at === 0 || (list[at - 1] as string) < credential);
  if (list.includes("1")) return refuse("crypto.credential_outside", { credential: 1 });
  return sorted ? ok(list) : refuse("crypto.credentials_not_sorted");
}

async function verifyMany(
  checkMany: CheckMany,
  { election, ballots }: ElectionRecords,
  elements: readonly string[],
): Promise<Result<undefined>> {
  const wrong = await checkMany({ electionJson: fromUtf8(election) ?? "", ballots, elements });
  if (wrong === undefined) return ok(undefined);
  const { code, params } = wrong.refusal;
  return refuse(code, {
    ...params,
    [wrong.of === "ballots" ? "ballot" : "credential"]: wrong.at + 1,
  });
}

interface Counted {
  readonly places: readonly number[];
  readonly sums: Sums;
}

/** The ballots that count, by the policy of the election, and their sealed sums. */
function countBallots(
  election: OpenElection,
  credentials: readonly string[],
  records: ElectionRecords,
): Result<Counted> {
  const known = new Set(credentials);
  const ballots: Ballot[] = [];
  for (const [at, bytes] of records.ballots.entries()) {
    const parsed = parseBallot(election, bytes);
    if (!parsed.ok) return parsed;
    if (!known.has(parsed.value.credential)) {
      return refuse("crypto.ballot_key_unknown", { ballot: at + 1 });
    }
    ballots.push(parsed.value);
  }
  const places = countedOf(
    election,
    ballots.map(({ credential }) => credential),
  );
  if (!places.ok) return places;
  const { minimum } = election.policy;
  if (places.value.length < minimum) {
    return refuse("crypto.ballots_below_minimum", { minimum, counted: places.value.length });
  }
  const sums = places.value.reduce(
    (sum, place) => addBallot(election, sum, ballots[place] as Ballot),
    noSums(election),
  );
  return ok({ places: places.value, sums });
}

function factsOf(
  { election, counted }: Tallied,
  records: ElectionRecords,
  voters: number,
  result: readonly (readonly number[])[] | null,
): ArchiveFacts {
  const { name, description, uuid, questions } = election.record;
  return {
    name,
    description,
    uuid,
    questions,
    voters,
    ballots: records.ballots.length,
    counted,
    result,
    heads: records.heads,
    form: formDigest(questions),
  };
}
