import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { secretGoesOn } from "@chiboso/domain/voting/secret/view.ts";
import { useSecretVotes } from "./api.ts";

/** What the secret vote that goes on in the meeting asks; until it is over no other vote begins. */
export function useSecretGoingOn(meetingId: Id): string | undefined {
  const votes = useSecretVotes(meetingId).data?.votes ?? [];
  return votes.find(({ state }) => secretGoesOn(state))?.ballot.question;
}
