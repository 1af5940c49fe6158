import { drawElectionId } from "@chiboso/domain/crypto/belenios/credential.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { decideSecret, type SecretEarlier } from "@chiboso/domain/voting/secret/prepare.ts";
import { secretGoesOn } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { holdMeeting, lockMeeting, recordEvent, type Meeting } from "../../meetings/public.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { checkPrintable } from "../../platform/party-document.ts";
import { openingState } from "../opening-state.ts";
import { papersOfMeeting } from "../paper/store.ts";
import { paperDigest } from "./permit.ts";
import { drawServerKey, random } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import { getSecret, insertSecret, isSecretFollowed, secretsOfMeeting } from "./store.ts";
import type { SecretRow } from "./tables.ts";

type Asked = WriteAsked<typeof prepareSecretVote, undefined>;

/** Settles the ballot and the terms of a secret electronic vote; the server makes its part of the key. */
export async function prepare(asked: Asked): Promise<Result<SecretView>> {
  const printable = checkPrintable(written(asked.body), "voting.unprintable_text");
  return printable.ok ? settle(asked) : printable;
}

async function settle(asked: Asked): Promise<Result<SecretView>> {
  const { tx, params, body, now, actor, services } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const state = await openingState(tx, meeting, now);
  const rows = await secretsOfMeeting(tx, meeting.id);
  const before = await earlierRound(asked, rows);
  if (!before.ok) return before;
  const earlier = before.value;
  const names = body.names.map((each) => ({
    ...each,
    name: state.roll.find((member) => member.memberId === each.memberId)?.name ?? each.name,
  }));
  const digest = body.permit && (await paperDigest(tx, meeting.id, body.permit.paperId));
  const permit = body.permit && { ...body.permit, digest: digest ?? null };
  const decided = decideSecret(
    state,
    { ...body, names, elected: await electedTo(asked, rows) },
    earlier?.facts ?? null,
    await permission(asked, meeting, digest),
  );
  if (!decided.ok) return decided;
  const ballot = decided.value;
  const { key, sealed } = await drawServerKey(services.config.dataDir, body.secretVoteId);
  const vote = {
    id: body.secretVoteId,
    meeting_id: meeting.id,
    item_id: body.itemId,
    round: roundAfter(earlier?.row),
    repeat_of: earlier?.row.id ?? null,
    repeat_reason: earlier === null ? null : body.reason,
    election_id: drawElectionId(random),
    ballot: JSON.stringify(ballot),
    terms: JSON.stringify(body.terms),
    permit: permit && JSON.stringify(permit),
    withdrawn: JSON.stringify(body.withdrawn),
    recusals: JSON.stringify(body.recusals),
    state: "prepared" as const,
    prepared_at: now,
    server_key: JSON.stringify(key),
    server_secret: sealed,
  };
  if (!(await insertSecret(tx, vote))) return refuse("voting.poll_exists");
  await holdMeeting(tx, meeting.id, { kind: "poll", id: vote.id, name: ballot.question });
  await recordEvent(asked, meeting, {
    kind: "vote.secretPrepared",
    data: {
      secretId: vote.id,
      round: vote.round,
      repeatReason: vote.repeat_reason,
      ballot,
      terms: body.terms,
      permit,
      added: addedOf(names),
      withdrawn: body.withdrawn,
      listHands: body.listHands,
      recusals: body.recusals,
    },
  });
  return ok(await viewSecret(tx, actor, meeting, await getSecret(tx, vote.id)));
}

/** What the minutes will have to print of it and nobody can change by then. */
function written({ question, questions, names, withdrawn, permit, reason }: Asked["body"]) {
  return [
    question,
    ...questions.flatMap((each) => [each.question, ...each.options]),
    ...names.map(({ name }) => name),
    ...withdrawn.map((each) => each.reason),
    ...(permit === null ? [] : [permit.number, permit.issuer]),
    reason ?? "",
  ];
}

function addedOf(names: Asked["body"]["names"]) {
  return names.flatMap(({ name, how, hands }) =>
    how === "prepared" ? [] : [{ name, how, hands }],
  );
}

async function permission(
  { tx, body }: Asked,
  meeting: Meeting,
  digest: string | null | undefined,
) {
  const organisation = await findOrganisation(tx, meeting.organisation_id);
  if (organisation === undefined) throw new Error(`no organisation ${meeting.organisation_id}`);
  return {
    kind: organisation.kind,
    permitFound: digest === null ? null : digest !== undefined,
    issuedOn: body.permit?.issuedOn ?? null,
  };
}

async function earlierRound(
  { tx, body }: Asked,
  rows: readonly SecretRow[],
): Promise<Result<{ row: SecretRow; facts: SecretEarlier } | null>> {
  if (body.repeatOf === null) return ok(null);
  const row = rows.find((each) => each.id === body.repeatOf);
  if (row === undefined) return refuse("voting.no_such_round", undefined, "repeatOf");
  const { ballot, outcome } = settledRound(row, rows);
  const followed = await isSecretFollowed(tx, row.id);
  return ok({ row, facts: { ended: !secretGoesOn(row.state), followed, ballot, outcome } });
}

/** A vote whose box was never opened was no round: the one that follows it has its number. */
function roundAfter(row: SecretRow | undefined): number {
  if (row === undefined) return 1;
  return row.opened_at === null ? row.round : row.round + 1;
}

/** The round whose result still holds: of one that was broken off, the one that it followed. */
function settledRound(row: SecretRow, rows: readonly SecretRow[]): SecretRow {
  if (row.state !== "cancelled" || row.repeat_of === null) return row;
  const before = rows.find((each) => each.id === row.repeat_of);
  return before === undefined ? row : settledRound(before, rows);
}

/** Whom this meeting has elected to the office so far, on paper or by secret electronic ballots. */
async function electedTo(
  { tx, params, body }: Asked,
  rows: readonly SecretRow[],
): Promise<ReadonlySet<Id>> {
  if (body.decision !== "election") return new Set();
  const papers = await papersOfMeeting(tx, params.meetingId);
  const lines = [...papers, ...rows].flatMap(({ outcome }) =>
    outcome !== null && outcome.ballot.form !== "opinion" && outcome.ballot.office === body.office
      ? outcome.lines
      : [],
  );
  return new Set(
    lines.flatMap(({ memberId, result }) =>
      result === "elected" && memberId !== null ? [memberId] : [],
    ),
  );
}
