import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { boardMessage, BOARD_STEPS } from "@chiboso/domain/voting/secret/board.ts";
import type { getBoard, restartCeremony } from "@chiboso/domain/voting/secret/board-contract.ts";
import { atStep } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { logSigners } from "../../ledger/public.ts";
import { getMeeting, mayRead, recordEvent } from "../../meetings/public.ts";
import type { ReadAsked, WriteAsked } from "../../platform/capability.ts";
import { viewSecret } from "./show-secret.ts";
import { findRecord, getSecret, messagesOf, updateSecret } from "./store.ts";
import { lockVote } from "./vote-state.ts";

/** What the board's devices have sent one another: signed or sealed, nothing that only one may know. */
export async function showBoard(
  asked: ReadAsked<typeof getBoard>,
): Promise<Result<Reply<typeof getBoard>>> {
  const { reader, actor, params, services } = asked;
  const vote = await getSecret(reader, params.secretVoteId);
  const meeting = await getMeeting(reader, vote.meeting_id);
  const readable = await mayRead(reader, actor, meeting);
  if (!readable.ok) return readable;
  if (vote.board === null) return refuse("voting.secret_step");
  const messages = (await messagesOf(reader, vote.id)).filter(
    ({ attempt, step }) => attempt === vote.attempt && BOARD_STEPS.some((each) => each === step),
  );
  return ok({
    attempt: vote.attempt,
    messages: messages.map(({ index, content }) => ({
      index,
      message: boardMessage.parse(content),
    })),
    trustees: (await findRecord(reader, vote.id, "trustees")) ?? null,
    log: (await logSigners(reader, services.config, meeting.organisation_id)) ?? null,
  });
}

/** Begins the ceremony anew as long as the key is not made; what was sent before is kept. */
export async function restart(
  asked: WriteAsked<typeof restartCeremony, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, body, actor } = asked;
  if (declaresSecret(body.reason)) return refuse("voting.secret_refused", undefined, "reason");
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const place = atStep(vote.state, "keys");
  if (!place.ok) return place;
  const saved = await updateSecret(tx, vote.id, {
    attempt: vote.attempt + 1,
    restarts: JSON.stringify([...vote.restarts, body.reason]),
  });
  await recordEvent(asked, meeting, {
    kind: "vote.secretCeremonyRestarted",
    data: { secretId: vote.id, attempt: saved.attempt, reason: body.reason },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}
