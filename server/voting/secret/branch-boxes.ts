import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { branchFile, type BranchFile } from "@chiboso/domain/voting/secret/box.ts";
import { headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import type {
  appendBox,
  giveBoxUp,
  noteBox,
  noteEnvelopes,
} from "@chiboso/domain/voting/secret/box-contract.ts";
import type { BranchBox } from "@chiboso/domain/voting/secret/outcome.ts";
import { decideEnvelopes } from "@chiboso/domain/voting/secret/envelopes.ts";
import { atStep } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent, type Act } from "../../meetings/public.ts";
import type { PrepareAsked, WriteAsked } from "../../platform/capability.ts";
import { checkPrintable } from "../../platform/party-document.ts";
import {
  boxesOf,
  forgetTyped,
  insertBranch,
  insertNoted,
  settleBranch,
  updateBranch,
} from "./box-store.ts";
import { checkBox } from "./check-box.ts";
import { boothOf, readBallot } from "./cast-ballot.ts";
import { checkWhole } from "./check-cast.ts";
import { envelopesData } from "./noted-as-sealed.ts";
import { putBallots, type SoundBallot } from "./put-ballots.ts";
import { viewSecret } from "./show-secret.ts";
import { getSecret, updateSecret } from "./store.ts";
import { wholeTrackers } from "./typed-receipts.ts";
import { lockVote, seatOf } from "./vote-state.ts";

/** Double envelopes: each outer one is a typed ballot that is in the box, or was not typed for a reason. */
export async function envelopes(
  asked: WriteAsked<typeof noteEnvelopes, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, body, actor } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const place = atStep(vote.state, "open");
  if (!place.ok) return place;
  const seat = seatOf(vote, actor);
  if (!seat.ok) return seat;
  const { outer, trackers, untyped } = body;
  const said = untyped.other === undefined ? null : body.said;
  const decided = decideEnvelopes({ outer, typed: trackers.length, untyped, said }, vote);
  if (!decided.ok) return decided;
  const printable = checkPrintable([said ?? ""], "voting.unprintable_text");
  if (!printable.ok) return printable;
  const whole = await wholeTrackers(tx, vote.id, trackers);
  if (!whole.ok) return whole;
  await forgetTyped(tx, vote.id);
  await insertNoted(tx, vote.id, "typed", whole.value);
  const saved = await updateSecret(tx, vote.id, {
    outer_envelopes: outer,
    untyped_envelopes: JSON.stringify({ untyped, said }),
  });
  await recordEvent(asked, meeting, {
    kind: "vote.secretEnvelopes",
    data: { secretId: vote.id, ...envelopesData({ outer, untyped, said }, whole.value) },
    official: { kind: "vote.envelopesNoted", ref: vote.id },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}

/**
 * What was read by telephone at the close of a branch box; the box in the hall waits for its file. What was misheard or
 * mistyped is replaced with a reason as long as the file has not come.
 */
export async function note(
  asked: WriteAsked<typeof noteBox, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, body, actor } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const place = atStep(vote.state, "open");
  if (!place.ok) return place;
  const { boxId: id, name, count, head, reason } = body;
  const box = { id, name, count, head };
  const boxes = await boxesOf(tx, vote.id);
  const before = boxes.find((each) => each.id === id);
  const replaced = mayReplace(before, reason);
  if (!replaced.ok) return replaced;
  const own = checkOwnHead(boxes, box);
  if (!own.ok) return own;
  if (before !== undefined) await updateBranch(tx, box);
  else if (!(await insertBranch(tx, vote.id, box))) return refuse("voting.poll_exists");
  const { count: earlierCount, head: earlierHead } = before ?? { count: null, head: null };
  await recordEvent(asked, meeting, {
    kind: "vote.secretBoxNoted",
    data: { secretId: vote.id, boxId: id, name, count, head, reason, earlierCount, earlierHead },
    official: { kind: "vote.branchNoted", ref: id },
  });
  return ok(await viewSecret(tx, actor, meeting, vote));
}

/** The same ballots are no second box: neither those that are in, nor those that were given up. */
function checkOwnHead(
  boxes: readonly BranchBox[],
  { id, count, head }: Pick<BranchBox, "id" | "count" | "head">,
): Result<undefined> {
  const other = boxes.find((each) => each.id !== id && each.head === head && each.count > 0);
  return other === undefined || count === 0
    ? ok(undefined)
    : refuse("voting.secret_box_twice", { name: other.name, head }, "head");
}

function mayReplace(before: BranchBox | undefined, reason: string | null): Result<undefined> {
  if (before === undefined)
    return reason === null ? ok(undefined) : refuse("voting.secret_box_unknown");
  if (reason === null) return refuse("voting.poll_exists");
  if (reason.trim() === "") return refuse("voting.reason_missing", undefined, "reason");
  if (declaresSecret(reason)) return refuse("voting.secret_refused", undefined, "reason");
  return before.state === "noted" ? ok(undefined) : refuse("voting.secret_box_settled");
}

/** The ballots in the file of a branch box, each checked like one that comes by itself. */
export async function readBox(
  asked: PrepareAsked<typeof appendBox>,
): Promise<Result<readonly SoundBallot[]>> {
  const { reader, params, upload, services } = asked;
  const vote = await getSecret(reader, params.secretVoteId);
  const place = atStep(vote.state, "open");
  if (!place.ok) return place;
  const box = waitingBox(await boxesOf(reader, vote.id), params.boxId);
  if (!box.ok) return box;
  const file = parseFile(upload.bytes);
  if (file === undefined) return refuse("voting.secret_box_malformed");
  if (file.electionId !== vote.election_id) return refuse("voting.secret_box_of_other");
  const booth = await boothOf(reader, vote.id);
  const ballots: SoundBallot[] = [];
  for (const [at, ballot] of file.ballots.entries()) {
    if (at % 50 === 49) await new Promise(setImmediate);
    const read = readBallot(booth, ballot);
    if (!read.ok) return refuse("voting.secret_box_ballot", { ballot: at + 1 });
    ballots.push(read.value);
  }
  const same = isAsRead(box.value, ballots);
  if (!same.ok) return same;
  const sound = await checkBox({
    voteId: vote.id,
    boxId: params.boxId,
    ballots,
    check: (ballot) => checkWhole(booth, ballot),
    tell: () => services.live.publish(`meeting:${vote.meeting_id}`),
  });
  return sound.ok ? ok(ballots) : sound;
}

/** Whether these are as many ballots, and those, as were read by telephone. */
function isAsRead(
  { count, head: read }: BranchBox,
  ballots: readonly SoundBallot[],
): Result<undefined> {
  const head = headOf(ballots.map(({ tracker }) => tracker));
  return ballots.length === count && head === read
    ? ok(undefined)
    : refuse("voting.secret_box_differs", { found: ballots.length, head, count, read });
}

function parseFile(bytes: Uint8Array): BranchFile | undefined {
  try {
    const parsed = branchFile.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    return parsed.data;
  } catch {
    return undefined;
  }
}

function waitingBox(boxes: readonly BranchBox[], boxId: string): Result<BranchBox> {
  const box = boxes.find(({ id }) => id === boxId);
  if (box === undefined) return refuse("voting.secret_box_unknown");
  return box.state === "noted" ? ok(box) : refuse("voting.secret_box_settled");
}

/** Puts the ballots of a branch box into the one box; those of keys that voted elsewhere are told apart. */
export async function append(
  asked: WriteAsked<typeof appendBox, readonly SoundBallot[]>,
): Promise<Result<SecretView>> {
  const { tx, params, services, prepared: ballots } = asked;
  const { vote } = await lockVote(asked, params.secretVoteId);
  const place = atStep(vote.state, "open");
  if (!place.ok) return place;
  const box = waitingBox(await boxesOf(tx, vote.id), params.boxId);
  if (!box.ok) return box;
  // Noted anew while the file was being checked, it may be another.
  const same = isAsRead(box.value, ballots);
  if (!same.ok) return same;
  const ofBranch = { ...(await boothOf(tx, vote.id)), ofBranch: true };
  const put = await putBallots(tx, services.config, ofBranch, ballots);
  const flagged = ballots.filter((_, at) => put[at]?.kind === "keyVoted");
  await insertNoted(tx, vote.id, "flagged", flagged.map(({ tracker }) => tracker).toSorted());
  return settle(asked, box.value, "appended", flagged.length);
}

/** The presidium records that a box is not counted. */
export async function giveUp(
  asked: WriteAsked<typeof giveBoxUp, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params } = asked;
  const { vote } = await lockVote(asked, params.secretVoteId);
  const place = atStep(vote.state, "open");
  if (!place.ok) return place;
  const box = waitingBox(await boxesOf(tx, vote.id), params.boxId);
  return box.ok ? settle(asked, box.value, "notCounted", 0) : box;
}

async function settle(
  asked: Act & { readonly params: { readonly secretVoteId: string } },
  box: BranchBox,
  state: BranchBox["state"],
  flagged: number,
): Promise<Result<SecretView>> {
  const { tx, params, actor } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  await settleBranch(tx, box.id, state, flagged);
  const { id: boxId, name, count, head } = box;
  await recordEvent(asked, meeting, {
    kind: "vote.secretBoxSettled",
    data: { secretId: vote.id, boxId, name, count, head, state, flagged },
    official: { kind: "vote.branchSettled", ref: boxId },
  });
  return ok(await viewSecret(tx, actor, meeting, vote));
}
