import { checkDeal, checkSharedKey } from "@chiboso/domain/crypto/belenios/board-messages.ts";
import { boardRecord, type Deal } from "@chiboso/domain/crypto/belenios/ceremony.ts";
import type { SignedMessage } from "@chiboso/domain/crypto/belenios/knowledge.ts";
import type { Certificate, Trustees } from "@chiboso/domain/crypto/belenios/records.ts";
import { hexDigestOf } from "@chiboso/domain/crypto/belenios/scalars.ts";
import {
  checkCertificate,
  checkCertificates,
  checkTrustees,
} from "@chiboso/domain/crypto/belenios/trustees.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  BOARD_STEPS,
  boardMessage,
  type BoardMessage,
  type BoardStep,
} from "@chiboso/domain/voting/secret/board.ts";
import type { sendBoardMessage } from "@chiboso/domain/voting/secret/board-contract.ts";
import { checkAttempt } from "@chiboso/domain/voting/secret/registration.ts";
import { atStep, type NamedSeat } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { group } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import { insertMessage, insertRecord, messagesOf, updateSecret } from "./store.ts";
import type { SecretRow, StoredMessage } from "./tables.ts";
import { lockVote, seatOf, tell, thresholdOf } from "./vote-state.ts";

type Asked = WriteAsked<typeof sendBoardMessage, undefined>;

/** Relays one message of the ceremony; with the last one the key is made and its record fixed. */
export async function send(asked: Asked): Promise<Result<SecretView>> {
  const { tx, params, body, now, actor } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const meant = checkAttempt(vote, body.attempt);
  if (!meant.ok) return meant;
  const place = atStep(vote.state, "keys");
  if (!place.ok) return place;
  const seat = seatOf(vote, actor);
  if (!seat.ok) return seat;
  const { message, attempt } = body;
  const { index } = seat.value;
  const table = tableOf(vote, await messagesOf(tx, vote.id));
  if (table.of(message.step).has(index)) return refuse("voting.secret_message_sent");
  const checked = checkMessage(table, seat.value, message);
  if (!checked.ok) return checked;
  const step = message.step;
  await insertMessage(tx, { voteId: vote.id, attempt, step, index, at: now, content: message });
  table.of(step).set(index, message);
  const made = step === "share" ? fixKey(vote, table) : ok(null);
  if (!made.ok) return made;
  if (made.value === null) {
    tell(asked, meeting.id);
    return ok(await viewSecret(tx, actor, meeting, vote));
  }
  const trustees = JSON.stringify(made.value);
  await insertRecord(tx, vote.id, "trustees", trustees);
  const saved = await updateSecret(tx, vote.id, { state: "registering" });
  await recordEvent(asked, meeting, {
    kind: "vote.secretKeyMade",
    data: { secretId: vote.id, trustees: hexDigestOf(trustees) },
    official: { kind: "vote.keyMade", ref: vote.id },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}

/** The messages of the ceremony that goes on, by step and place. */
export interface Table {
  readonly board: readonly NamedSeat[];
  readonly threshold: number;
  readonly of: (step: BoardStep) => Map<number, BoardMessage>;
}

export function tableOf(vote: SecretRow, messages: readonly StoredMessage[]): Table {
  const steps = new Map(BOARD_STEPS.map((step) => [step, new Map<number, BoardMessage>()]));
  for (const { attempt, step, index, content } of messages) {
    const places = steps.get(step as BoardStep);
    if (attempt === vote.attempt) places?.set(index, boardMessage.parse(content));
  }
  const of = (step: BoardStep) => steps.get(step) as Map<number, BoardMessage>;
  return { board: vote.board ?? [], threshold: thresholdOf(vote), of };
}

/** All messages of a step in the order of the seats, or whose are missing. */
function allOf<Step extends BoardStep>(
  { board, of }: Table,
  step: Step,
): Result<Extract<BoardMessage, { step: Step }>[]> {
  const missing = board.filter(({ index }) => !of(step).has(index));
  if (missing.length > 0)
    return refuse("voting.secret_too_early", { names: missing.map(({ name }) => name).join(", ") });
  return ok(board.map(({ index }) => of(step).get(index) as Extract<BoardMessage, { step: Step }>));
}

function checkMessage(
  table: Table,
  { index }: NamedSeat,
  message: BoardMessage,
): Result<undefined> {
  const { board, threshold } = table;
  if (message.step === "join") {
    const place = { threshold, size: board.length, member: index };
    const checked = checkCertificate(group, place, message.certificate);
    return checked.ok ? checkDifferent(table, index, message.certificate) : checked;
  }
  const joined = allOf(table, "join");
  if (!joined.ok) return joined;
  const certs = joined.value.map(({ certificate }) => certificate);
  const seats = checkCertificates(group, threshold, certs);
  if (!seats.ok) return seats;
  const commitments = joined.value.map(({ commitment }) => commitment);
  const dealt = (at: number, deal: Deal) =>
    checkDeal(
      group,
      seats.value,
      { certs, commitment: commitments[at] ?? "", member: at + 1, threshold },
      deal,
    );
  if (message.step === "deal") {
    const checked = dealt(index - 1, message.deal);
    return checked.ok ? ok(undefined) : checked;
  }
  const deals = allOf(table, "deal");
  if (!deals.ok) return deals;
  const coefficients: (readonly bigint[])[] = [];
  for (const [at, { deal }] of deals.value.entries()) {
    const read = dealt(at, deal);
    if (!read.ok) return read;
    coefficients.push(read.value);
  }
  const own = seats.value[index - 1] as Certificate;
  return checkSharedKey(group, own, coefficients, message.key);
}

/** Nobody takes the keys of somebody who has joined before. */
function checkDifferent(
  { of }: Table,
  index: number,
  certificate: SignedMessage,
): Result<undefined> {
  const keysOf = ({ message }: SignedMessage) => {
    const { verification, encryption } = JSON.parse(message) as Certificate;
    return [verification, encryption];
  };
  const own = keysOf(certificate);
  const taken = new Set(
    [...of("join")].flatMap(([place, message]) =>
      place !== index && message.step === "join" ? keysOf(message.certificate) : [],
    ),
  );
  return own.some((key) => taken.has(key)) || own[0] === own[1]
    ? refuse("crypto.trustees_keys_equal")
    : ok(undefined);
}

/** The record of all trustees when everybody has given the public part of the share, null before. */
function fixKey(vote: SecretRow, table: Table): Result<Trustees | null> {
  const shares = allOf(table, "share");
  if (!shares.ok) return ok(null);
  const [joined, dealt] = [allOf(table, "join"), allOf(table, "deal")];
  if (!joined.ok) return joined;
  if (!dealt.ok) return dealt;
  const board = boardRecord(
    table.threshold,
    {
      certs: joined.value.map(({ certificate }) => certificate),
      commitments: joined.value.map(({ commitment }) => commitment),
      deals: dealt.value.map(({ deal }) => deal),
    },
    shares.value.map(({ key }) => key),
  );
  const { pok, public_key } = vote.server_key;
  const trustees: Trustees = [
    ["Single", { pok: { challenge: pok.challenge, response: pok.response }, public_key }],
    ["Pedersen", board],
  ];
  const checked = checkTrustees(group, trustees);
  return checked.ok ? ok(trustees) : checked;
}
