import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { SoundBallot } from "./put-ballots.ts";
import type { Task } from "./tasks.ts";
import { inTurn } from "./threads.ts";
import type { Turn } from "./turns.ts";

/** What the checks of a ballot need of its election. */
export interface CheckedIn {
  readonly voteId: Id;
  readonly election: string;
}

/** So many signatures take about the time of one ballot's other proofs. */
const SIGNATURES = 8;

/**
 * Whether the ballot was made by whoever holds its key. Everybody can send ballots that fail here, because keys are
 * public: they wait under a limit of their own and take no place of those that are checked whole.
 */
export function checkOwner(
  { voteId }: CheckedIn,
  { ballot }: SoundBallot,
): Promise<Result<undefined>> {
  const turn = { name: `${voteId} signatures`, each: SIGNATURES };
  return inThread(turn, { kind: "signature", ballot });
}

const inHand = new Map<
  string,
  { readonly tracker: string; readonly checked: Promise<Result<undefined>> }
>();

/**
 * Every other proof of a ballot whose signature holds. A key has one place: the same ballot that comes again gets
 * the same answer, another of that key is to be sent later.
 */
export function checkRest(
  { voteId, election }: CheckedIn,
  { ballot, credential, tracker }: SoundBallot,
): Promise<Result<undefined>> {
  const place = `${voteId} ${credential}`;
  const there = inHand.get(place);
  if (there !== undefined)
    return there.tracker === tracker
      ? there.checked
      : Promise.resolve(refuse("voting.secret_box_busy"));
  const turn = { name: `${voteId} ballots`, each: 1 };
  const checked = inThread(turn, { kind: "choices", election, ballot }).finally(() =>
    inHand.delete(place),
  );
  inHand.set(place, { tracker, checked });
  return checked;
}

/** Every proof of a ballot that came in the file of a branch box. */
export function checkWhole(
  { voteId, election }: CheckedIn,
  { ballot }: SoundBallot,
): Promise<Result<undefined>> {
  return inThread({ name: `${voteId} files`, each: 1 }, { kind: "check", election, ballot });
}

async function inThread(
  turn: Turn,
  task: Extract<Task, { kind: "signature" | "choices" | "check" }>,
): Promise<Result<undefined>> {
  const checked = await inTurn(turn, task);
  if (checked === undefined) return refuse("voting.secret_box_busy");
  return checked.ok ? checked : refuse("voting.secret_ballot_wrong");
}
