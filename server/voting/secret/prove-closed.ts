import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { getClosedProof } from "@chiboso/domain/voting/secret/board-contract.ts";
import { getMeeting, mayRead, proveEvent } from "../../meetings/public.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import { getSecret } from "./store.ts";

/** How the close of the box stands in the log of the cell, for the devices that look before they open anything. */
export async function proveClosed(
  asked: ReadAsked<typeof getClosedProof>,
): Promise<Result<Reply<typeof getClosedProof>>> {
  const { reader, actor, params } = asked;
  const vote = await getSecret(reader, params.secretVoteId);
  const meeting = await getMeeting(reader, vote.meeting_id);
  const readable = await mayRead(reader, actor, meeting);
  if (!readable.ok) return readable;
  if (vote.closed_at === null) return refuse("voting.not_closed");
  const proven = await proveEvent(reader, meeting, "vote.secretClosed", vote.id);
  if (!proven.ok) return refuse("voting.secret_close_unsigned");
  const { entry, proof, vkey, witnesses, content, salt } = proven.value;
  return ok({
    content,
    salt: Buffer.from(salt).toString("hex"),
    entry: Buffer.from(entry).toString("utf8"),
    proof,
    vkey,
    witnesses: witnesses.map(formatWitnessKey),
  });
}
