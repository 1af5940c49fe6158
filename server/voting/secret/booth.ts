import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  findBallot,
  getBooth,
  listTrackers,
} from "@chiboso/domain/voting/secret/box-contract.ts";
import type { SecretState } from "@chiboso/domain/voting/secret/view.ts";
import { noteSigner } from "../../ledger/public.ts";
import type { AnonymousAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { ballotsOfKeys, notedIn } from "./box-store.ts";
import { archivesOf, findRecord } from "./store.ts";

export const PROMISES = "ballots";

interface Found {
  readonly id: string;
  readonly state: SecretState;
  readonly booth: string | null;
  readonly destroyed: boolean;
}

const SHOWN: Readonly<Record<SecretState, Reply<typeof getBooth>["state"]>> = {
  prepared: "notYet",
  keys: "notYet",
  registering: "notYet",
  listed: "notYet",
  open: "open",
  closed: "closed",
  opening: "closed",
  decided: "decided",
  cancelled: "cancelled",
};

/** Ids of all elections: the names that lead to a booth. */
export async function electionIds(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ name: string }>(sql`
    select election_id as name from secret_vote`);
  return rows.map(({ name }) => name);
}

async function findVote(reader: Reader, electionId: string): Promise<Result<Found>> {
  const [row] = await reader.query<Found>(
    sql`
    select id, state, booth, destroyed is not null as destroyed from secret_vote
     where election_id = ${electionId}`,
    "booth by name",
  );
  return row === undefined ? refuse("kernel.not_found") : ok(row);
}

/** What of a booth may change: its records never do. */
export async function stampOf({
  reader,
  params,
}: AnonymousAsked<typeof getBooth>): Promise<Result<string>> {
  const vote = await findVote(reader, params.electionId);
  if (!vote.ok) return vote;
  const { state, booth, destroyed } = vote.value;
  return ok(`${state} ${booth ?? ""} ${destroyed}`);
}

/** The record of an election and its list of keys: what a booth needs, and nothing of who stands in it. */
export async function showBooth(
  asked: AnonymousAsked<typeof getBooth>,
): Promise<Result<Reply<typeof getBooth>>> {
  const { reader, params, services } = asked;
  const vote = await findVote(reader, params.electionId);
  if (!vote.ok) return vote;
  const { id, state, booth } = vote.value;
  const election = await findRecord(reader, id, "election");
  const credentials = await findRecord(reader, id, "credentials");
  return ok({
    state: SHOWN[state],
    election: election ?? null,
    keys: credentials === undefined ? [] : (JSON.parse(credentials) as string[]),
    booth,
    promiseKey: (await noteSigner(services.config, PROMISES)).key,
  });
}

/** Whether a ballot is in the box, for whoever knows its tracker. */
export async function find(
  asked: AnonymousAsked<typeof findBallot>,
): Promise<Result<Reply<typeof findBallot>>> {
  const { reader, params } = asked;
  const vote = await findVote(reader, params.electionId);
  if (!vote.ok) return vote;
  if (vote.value.destroyed) return refuse("voting.secret_destroyed");
  const tracker = params.tracker.replaceAll("-", "+").replaceAll("_", "/");
  const { id } = vote.value;
  const [row] = await reader.query<{ credential: string; turn: number }>(sql`
    select credential, turn from secret_ballot where vote_id = ${id} and tracker = ${tracker}`);
  if (row !== undefined) {
    const all = await ballotsOfKeys(reader, id, [row.credential]);
    return ok({ found: all.some(({ turn }) => turn > row.turn) ? "replaced" : "kept" });
  }
  const { late, flagged } = await notedIn(reader, id);
  if (late.includes(tracker)) return ok({ found: "late" });
  return ok({ found: flagged.includes(tracker) ? "flagged" : "none" });
}

/** All trackers after the close. */
export async function showTrackers(
  asked: AnonymousAsked<typeof listTrackers>,
): Promise<Result<Reply<typeof listTrackers>>> {
  const { reader, params } = asked;
  const vote = await findVote(reader, params.electionId);
  if (!vote.ok) return vote;
  const { id, destroyed } = vote.value;
  if (destroyed) return refuse("voting.secret_destroyed");
  const closed = (await archivesOf(reader, id)).find(({ stage }) => stage === "closed");
  if (closed === undefined) return refuse("voting.not_closed");
  const rows = await reader.query<{ tracker: string }>(sql`
    select tracker from secret_ballot where vote_id = ${id} order by tracker collate "C"`);
  const { typed, late, flagged } = await notedIn(reader, id);
  return ok({
    trackers: rows.map(({ tracker }) => tracker),
    typed: [...typed],
    late: [...late],
    flagged: [...flagged],
    head: closed.head,
  });
}
