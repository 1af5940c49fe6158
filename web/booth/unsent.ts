import type { SealedBallot } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import { findSecret, forgetSecret, keepSecret } from "../keys/secrets.ts";
import { go, type Screen } from "./app.ts";
import type { Box, Taken } from "./box.ts";
import { button, element } from "./element.ts";
import { receiptScreen, type Receipt } from "./receipt-screen.ts";
import { say } from "./say.ts";

/**
 * Keeps a sealed ballot beside the key that it is of, until its answer has come: the box takes the same ballot again and
 * gives the same receipt, and another one never. Sealed, and without what sealed it, it tells nobody what was chosen.
 */
export async function keepUnsent(own: string | undefined, ballot: SealedBallot): Promise<void> {
  const { json, tracker } = ballot;
  // A device that cannot keep it sends it all the same.
  if (own !== undefined) await keepSecret("unsent", own, { json, tracker }).catch(() => undefined);
}

/** The receipt of a ballot that was taken, kept beside the key; what was refused for good is forgotten. */
export async function settleSent(
  own: string | undefined,
  { tracker }: SealedBallot,
  answer: Taken,
): Promise<Receipt | undefined> {
  const receipt = answer.kind === "taken" ? { tracker, promise: answer.promise } : undefined;
  if (own === undefined || answer.kind === "away") return receipt;
  if (receipt !== undefined) await keepSecret("receipt", own, receipt).catch(() => undefined);
  await forgetSecret("unsent", own).catch(() => undefined);
  return receipt;
}

/**
 * Where the answer to a ballot of this key was lost: sends that ballot again, and shows its receipt, or the way to try
 * once more. Undefined where none waits, or the box has said no to it.
 */
export async function resumeUnsent(
  voteId: string,
  own: string,
  box: Pick<Box, "put" | "under">,
): Promise<Screen | undefined> {
  const ballot = await findSecret<SealedBallot>("unsent", own);
  if (ballot === undefined) return undefined;
  const answer = await box.put(ballot);
  const receipt = await settleSent(own, ballot, answer);
  if (receipt !== undefined) return receiptScreen(voteId, receipt, () => box.under("receipt"));
  if (answer.kind === "refused") return undefined;
  const again = async () => {
    const next = await resumeUnsent(voteId, own, box);
    if (next === undefined) location.reload();
    else go(next);
  };
  return {
    title: "booth.review.title",
    draw: () => [
      element("p", { class: "problem", role: "alert" }, say("booth.unsent")),
      button(say("booth.send_again"), () => void again()),
    ],
  };
}
