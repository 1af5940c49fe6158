import { openElection } from "@chiboso/domain/crypto/belenios/election.ts";
import type { Election, Trustees } from "@chiboso/domain/crypto/belenios/records.ts";
import { shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { checkTrustees } from "@chiboso/domain/crypto/belenios/trustees.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { openSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { checkBooth, checkOneRole, decideOpenBooth } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent, type Meeting } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { openingState } from "../opening-state.ts";
import { boothDigest } from "./booth-code.ts";
import { insertBox } from "./box-store.ts";
import { isStillPermitted } from "./permit.ts";
import { boxOf } from "./put-ballots.ts";
import { group, hasServerKey } from "./server-key.ts";
import { contentOf, digestsOf, factsDigest, formOf, madeRecords } from "./setup-records.ts";
import { viewSecret } from "./show-secret.ts";
import { insertRecord, updateSecret } from "./store.ts";
import type { SecretRow } from "./tables.ts";
import { takingsOf } from "./taking-store.ts";
import { lockVote, voteOf } from "./vote-state.ts";

type Asked = WriteAsked<typeof openSecretVote, undefined>;

/** Opens the booth: the record of the election is fixed, and with the code of the booth it enters the log. */
export async function open(asked: Asked): Promise<Result<SecretView>> {
  const { tx, params, now, actor, services } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const state = await openingState(tx, meeting, now);
  const decided = decideOpenBooth(state, voteOf(vote), await takingsOf(tx, vote.id));
  if (!decided.ok) return decided;
  const roles = checkOneRole(vote.board, [meeting.chair_id, meeting.clerk_id]);
  if (!roles.ok) return roles;
  if (!(await isStillPermitted(tx, vote))) return refuse("voting.secret_permit_changed");
  if (!(await hasServerKey(services, vote))) return refuse("voting.secret_key_missing");
  const printed = vote.slips?.printed === 0 ? null : vote.booth;
  const booth = checkBooth(await boothDigest(), printed);
  if (!booth.ok) return booth;
  const made = await madeRecords(asked, meeting, vote.id);
  if (!made.ok) return made;
  const election = electionOf(meeting, vote, made.value.trustees);
  if (!election.ok) return election;
  await insertRecord(tx, vote.id, "election", election.value);
  const setup = { election: election.value, ...made.value };
  await insertBox(tx, vote.id, await boxOf(services.config, vote.id, setup, []));
  const saved = await updateSecret(tx, vote.id, {
    state: "open",
    opened_at: now,
    booth: booth.value,
    frozen: JSON.stringify(decided.value),
  });
  const { base, quorum } = decided.value;
  await recordEvent(asked, meeting, {
    kind: "vote.secretOpened",
    data: {
      secretId: vote.id,
      itemId: vote.item_id,
      round: vote.round,
      electionId: vote.election_id,
      ...digestsOf(setup),
      facts: factsDigest(saved),
      form: formOf(setup.election),
      booth: booth.value,
      counted: base.counted.map(({ memberId, name, present }) => ({ memberId, name, present })),
      excluded: base.excluded.map((each) => ({ ...each })),
      present: quorum.present,
    },
    official: { kind: "vote.opened", ref: vote.id },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}

/** The record of the election: its questions, its key, and the terms in its description. */
function electionOf(meeting: Meeting, vote: SecretRow, trusteesJson: string): Result<string> {
  const trustees = JSON.parse(trusteesJson) as Trustees;
  const keys = checkTrustees(group, trustees);
  if (!keys.ok) return keys;
  const { description, name, questions } = contentOf(meeting, vote);
  // The order of the fields is part of the format.
  const record: Election = {
    version: 1,
    description,
    name,
    group: "BELENIOS-2048",
    public_key: String(keys.value.electionKey),
    questions,
    uuid: vote.election_id,
  };
  const json = JSON.stringify(record);
  const opened = openElection(group, json);
  if (!opened.ok) throw new Error(`${shortDigest(json)} is no election: ${opened.refusal.code}`);
  return ok(json);
}
