import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isSecretGoingOn, useSecretVotes } from "./api.ts";

/** What the secret vote that goes on in the meeting asks; until it is over no other vote begins. */
export function useSecretGoingOn(meetingId: Id): string | undefined {
  const votes = useSecretVotes(meetingId).data?.votes ?? [];
  return votes.find(isSecretGoingOn)?.ballot.question;
}
