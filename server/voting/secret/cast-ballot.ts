import { policyOf } from "@chiboso/domain/crypto/belenios/policy.ts";
import {
  ballotSchema,
  electionSchema,
  readRecord,
  type Ballot,
  type Question,
} from "@chiboso/domain/crypto/belenios/records.ts";
import { mostBallotBytes } from "@chiboso/domain/crypto/belenios/check-ballot.ts";
import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { promiseText } from "@chiboso/domain/voting/secret/box.ts";
import type { castBallot } from "@chiboso/domain/voting/secret/box-contract.ts";
import type { SecretState } from "@chiboso/domain/voting/secret/view.ts";
import { noteSigner } from "../../ledger/public.ts";
import type { AnonymousAsked, Services } from "../../platform/capability.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { PROMISES } from "./booth.ts";
import { ballotsOfKeys, insertLate } from "./box-store.ts";
import { checkOwner, checkRest } from "./check-cast.ts";
import { mostOfKey, putBallots, type Put, type PutInto, type SoundBallot } from "./put-ballots.ts";
import { findRecord } from "./store.ts";

/** What never changes of an election from its opening on. */
export interface OpenBooth extends PutInto {
  readonly election: string;
  readonly fingerprint: string;
  readonly questions: readonly Question[];
  readonly keys: ReadonlySet<string>;
}

/** A ballot that may go into its box. */
interface Cast extends SoundBallot {
  readonly booth: OpenBooth;
  readonly services: Services;
}

type Answer = Result<Reply<typeof castBallot>>;

const MOST_BOOTHS = 300;
const booths = new Map<Id, OpenBooth>();

export async function boothOf(reader: Reader, voteId: Id): Promise<OpenBooth> {
  const booth = await findBooth(reader, voteId);
  if (booth === undefined) throw new Error(`vote ${voteId} has no records`);
  return booth;
}

/** Undefined when its records were destroyed with the ballots. */
async function findBooth(reader: Reader, voteId: Id): Promise<OpenBooth | undefined> {
  const known = booths.get(voteId);
  if (known !== undefined) return known;
  const election = await findRecord(reader, voteId, "election");
  const credentials = await findRecord(reader, voteId, "credentials");
  if (election === undefined || credentials === undefined) return undefined;
  const read = readRecord("election", electionSchema, election);
  const policy = read.ok ? policyOf(read.value.description) : undefined;
  if (!read.ok || policy === undefined) throw new Error(`vote ${voteId} has a damaged record`);
  const booth: OpenBooth = {
    voteId,
    electionId: read.value.uuid,
    policy: policy.ballots,
    election,
    fingerprint: shortDigest(election),
    questions: read.value.questions,
    keys: new Set(JSON.parse(credentials) as string[]),
  };
  if (booths.size >= MOST_BOOTHS) for (const oldest of booths.keys().take(1)) booths.delete(oldest);
  booths.set(voteId, booth);
  return booth;
}

/** Forgets what this process keeps of a booth. */
export function forgetBooth(voteId: Id): void {
  booths.delete(voteId);
}

const REFUSED: Readonly<Partial<Record<SecretState, string>>> = {
  prepared: "voting.secret_not_open",
  keys: "voting.secret_not_open",
  registering: "voting.secret_not_open",
  listed: "voting.secret_not_open",
  cancelled: "voting.poll_cancelled",
};

/** Looks at a ballot from the cheapest check to the dearest, before anything is written. */
export async function check(asked: AnonymousAsked<typeof castBallot>): Promise<Result<Cast>> {
  const { reader, params, services, bytes } = asked;
  const [vote] = await reader.query<{ id: Id; state: SecretState }>(
    sql`select id, state from secret_vote where election_id = ${params.electionId}`,
    "vote of a booth",
  );
  if (vote === undefined) return refuse("kernel.not_found");
  const refused = REFUSED[vote.state];
  if (refused !== undefined) return refuse(refused);
  const booth = await findBooth(reader, vote.id);
  if (booth === undefined) return refuse("voting.secret_destroyed");
  const read = readBallot(booth, bytes);
  if (!read.ok) return read;
  const cast = { ...read.value, booth, services };
  // What is in the box costs no proof: the same ballot gets its answer.
  const there = await ballotsOfKeys(reader, vote.id, [cast.credential]);
  if (there.some(({ tracker }) => tracker === cast.tracker)) return ok(cast);
  if (vote.state === "decided") return refuse("voting.secret_late");
  const own = await checkOwner(booth, cast);
  if (!own.ok) return own;
  // Nobody but the holder of a key may hear that it has voted.
  const most = mostOfKey(booth.policy);
  if (there.some(({ turn }) => turn >= most) && vote.state === "open")
    return refuse("voting.secret_key_voted");
  const sound = await checkRest(booth, cast);
  return sound.ok ? ok(cast) : sound;
}

/** The ballot in the bytes: of this form, this election, and of a key in its list. */
export function readBallot(booth: OpenBooth, bytes: Uint8Array | string): Result<SoundBallot> {
  const read = readRecord("ballot", ballotSchema, bytes, mostBallotBytes(booth.questions));
  if (!read.ok) return read;
  const { election_uuid: uuid, election_hash: hash, credential }: Ballot = read.value;
  if (uuid !== booth.electionId || hash !== booth.fingerprint)
    return refuse("voting.secret_ballot_of_other");
  if (!booth.keys.has(credential)) return refuse("voting.secret_key_unknown");
  const ballot = typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("utf8");
  return ok({ ballot, credential, tracker: shortDigest(ballot) });
}

/** Ballots of one box are written together, and never with those of another. */
export function boxOf({ booth }: Cast): string {
  return booth.voteId;
}

/**
 * Puts ballots that arrive together into their box; those that come after the close are noted as late. Undefined
 * while the vote is held for one of its steps, the close above all, which takes its time.
 */
export async function putAll(
  tx: Transaction,
  casts: readonly Cast[],
): Promise<Answer[] | undefined> {
  const [first] = casts;
  if (first === undefined) return [];
  const { booth, services } = first;
  const { voteId } = booth;
  // Held against the close, not against others who vote.
  const [vote] = await tx.query<{ state: SecretState }>(
    sql`select state from secret_vote where id = ${voteId} for share skip locked`,
    "hold a booth",
  );
  if (vote === undefined) return undefined;
  if (vote.state === "open") {
    const put = await putBallots(tx, services.config, booth, casts);
    return Promise.all(casts.map((cast, at) => answerTo(cast, put[at] as Put)));
  }
  // Who sends a ballot again after the close gets the answer of the first time.
  const keys = casts.map(({ credential }) => credential);
  const there = await ballotsOfKeys(tx, voteId, keys);
  const kept = new Set(there.map(({ tracker }) => tracker));
  const late = vote.state === "closed" || vote.state === "opening";
  const voted = new Set(there.map(({ credential }) => credential));
  const missed = casts.filter(({ credential }) => !voted.has(credential));
  if (late && missed.length > 0) await insertLate(tx, voteId, missed);
  return Promise.all(
    casts.map(async (cast) => {
      if (kept.has(cast.tracker)) return answerTo(cast, { kind: "kept" });
      const over = late || vote.state === "decided";
      return refuse(over ? "voting.secret_late" : "voting.secret_not_open");
    }),
  );
}

async function answerTo({ tracker, booth, services }: Cast, put: Put): Promise<Answer> {
  if (put.kind === "keyVoted") return refuse("voting.secret_key_voted");
  const signer = await noteSigner(services.config, PROMISES);
  return ok({ tracker, promise: signer.note(promiseText(booth.electionId, tracker)) });
}
