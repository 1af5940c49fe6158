import { drawElectionId } from "@chiboso/domain/crypto/belenios/credential.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { roundAfter } from "@chiboso/domain/voting/past-votes.ts";
import { decideSecret } from "@chiboso/domain/voting/secret/prepare.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { holdMeeting, lockMeeting, recordEvent, type Meeting } from "../../meetings/public.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { checkPrintable } from "../../platform/party-document.ts";
import { addedOf, asOnRoll, printedOf } from "../ballot-names.ts";
import { openingState } from "../opening-state.ts";
import { paperDigest } from "./permit.ts";
import { drawServerKey, random } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import { getSecret, insertSecret } from "./store.ts";

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
  const names = asOnRoll(state.roll, body.names);
  const withdrawn = asOnRoll(state.roll, body.withdrawn);
  const digest = body.permit && (await paperDigest(tx, meeting.id, body.permit.paperId));
  const permit = body.permit && { ...body.permit, digest: digest ?? null };
  const decided = decideSecret(
    state,
    { ...body, names, withdrawn },
    await permission(asked, meeting, digest),
  );
  if (!decided.ok) return decided;
  const ballot = decided.value;
  const { key, sealed } = await drawServerKey(services.config.dataDir, body.secretVoteId);
  const vote = {
    id: body.secretVoteId,
    meeting_id: meeting.id,
    item_id: body.itemId,
    round: roundAfter(state.votes.find(({ id }) => id === body.repeatOf)),
    repeat_of: body.repeatOf,
    repeat_reason: body.repeatOf === null ? null : body.reason,
    election_id: drawElectionId(random),
    ballot: JSON.stringify(ballot),
    terms: JSON.stringify(body.terms),
    permit: permit && JSON.stringify(permit),
    withdrawn: JSON.stringify(withdrawn),
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
      withdrawn,
      listHands: body.listHands,
      recusals: body.recusals,
    },
  });
  return ok(await viewSecret(tx, actor, meeting, await getSecret(tx, vote.id)));
}

/** What the minutes will have to print of it and nobody can change by then. */
function written(body: Asked["body"]) {
  const { questions, permit } = body;
  return [
    ...printedOf(body),
    ...questions.flatMap((each) => [each.question, ...each.options]),
    ...(permit === null ? [] : [permit.number, permit.issuer]),
  ];
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
