import { formDigest } from "@chiboso/domain/crypto/belenios/election.ts";
import type { Election } from "@chiboso/domain/crypto/belenios/records.ts";
import { describeElection } from "@chiboso/domain/crypto/belenios/policy.ts";
import { hexDigest, hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { SetupRecords } from "@chiboso/domain/crypto/belenios/write-archive.ts";
import { canonicalBytes, canonicalText, type Canonical } from "@chiboso/domain/kernel/canonical.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { questionsOf } from "@chiboso/domain/voting/secret/form.ts";
import { findSealedEvent, getMeeting, type Looking, type Meeting } from "../../meetings/public.ts";
import { findRecord } from "./store.ts";
import type { SecretRow } from "./tables.ts";

/** What the log of the cell holds of these records: the event of the opening has their digests. */
export function digestsOf({ election, trustees, credentials }: SetupRecords) {
  return {
    election: hexDigestOf(election),
    trustees: hexDigestOf(trustees),
    credentials: hexDigestOf(credentials),
  };
}

/** `formDigest` of the questions in the record of an election. */
export function formOf(election: string): string {
  return formDigest((JSON.parse(election) as Election).questions);
}

type Facts = Pick<
  SecretRow,
  "ballot" | "terms" | "frozen" | "permit" | "round" | "repeat_reason" | "board"
>;

/** What the result says besides the ballots: names, terms, base, threshold, permit, round, who counted. */
export function factsDigest(vote: Facts): string {
  const { ballot, terms, frozen, permit, round, repeat_reason: repeatReason, board } = vote;
  const facts = { ballot, terms, frozen, permit, round, repeatReason, board };
  // As the database gives it back: without what is undefined.
  return hexDigest(canonicalBytes(JSON.parse(JSON.stringify(facts)) as Canonical));
}

/** What the record of an election says of the vote. */
export function contentOf(
  meeting: Meeting,
  { ballot, terms }: Pick<SecretRow, "ballot" | "terms">,
) {
  return {
    name: ballot.question,
    description: describeElection(meeting.organisation_name, terms),
    questions: questionsOf(ballot),
  };
}

/**
 * The records that the board made and the keeper fixed, if they are those that entered the log of the cell then;
 * nothing is opened with others, because only the board's devices and the members could tell.
 */
export async function madeRecords(
  looking: Looking,
  meeting: Meeting,
  voteId: Id,
): Promise<Result<Pick<SetupRecords, "trustees" | "credentials">>> {
  const { tx } = looking;
  const trustees = await findRecord(tx, voteId, "trustees");
  const credentials = await findRecord(tx, voteId, "credentials");
  const key = await findSealedEvent(looking, meeting, {
    kind: "vote.secretKeyMade",
    entry: "vote.keyMade",
    ref: voteId,
  });
  const list = await findSealedEvent(looking, meeting, {
    kind: "vote.secretListFixed",
    entry: "vote.listFixed",
    ref: voteId,
  });
  if (trustees === undefined || credentials === undefined)
    return refuse("voting.secret_records_changed");
  const same =
    key?.["trustees"] === hexDigestOf(trustees) && list?.["digest"] === hexDigestOf(credentials);
  return same ? ok({ trustees, credentials }) : refuse("voting.secret_records_changed");
}

/** The records that a vote was opened with, if they and what its result is computed with entered the log of the cell then. */
export async function openedRecords(
  looking: Looking,
  vote: Facts & Pick<SecretRow, "id" | "meeting_id">,
): Promise<Result<SetupRecords>> {
  const { tx } = looking;
  const [election, trustees, credentials] = [
    await findRecord(tx, vote.id, "election"),
    await findRecord(tx, vote.id, "trustees"),
    await findRecord(tx, vote.id, "credentials"),
  ];
  if (election === undefined || trustees === undefined || credentials === undefined)
    return refuse("voting.secret_records_changed");
  const setup = { election, trustees, credentials };
  const meeting = await getMeeting(tx, vote.meeting_id);
  const sealed = await findSealedEvent(looking, meeting, {
    kind: "vote.secretOpened",
    entry: "vote.opened",
    ref: vote.id,
  });
  const own = digestsOf(setup);
  const same =
    sealed?.["election"] === own.election &&
    sealed["trustees"] === own.trustees &&
    sealed["credentials"] === own.credentials &&
    // Votes of before this digest was kept have at least the names and questions in their election.
    (sealed["facts"] === undefined || sealed["facts"] === factsDigest(vote)) &&
    (sealed["form"] === undefined || sealed["form"] === formOf(election)) &&
    saysSame(election, contentOf(meeting, vote));
  return same ? ok(setup) : refuse("voting.secret_records_changed");
}

function saysSame(electionJson: string, content: ReturnType<typeof contentOf>): boolean {
  const { name, description, questions } = JSON.parse(electionJson) as Election;
  const textOf = (value: unknown) => canonicalText(value as Canonical);
  return textOf({ name, description, questions }) === textOf(content);
}
