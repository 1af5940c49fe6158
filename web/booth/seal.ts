import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import type { OpenElection } from "@chiboso/domain/crypto/belenios/election.ts";
import {
  sealing,
  type Marks,
  type SealedBallot,
} from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import { browserRandom } from "../keys/secrets.ts";
import { pause } from "../platform/pause.ts";

/** So long the page may not answer; then it draws and hears again. */
const SLICE_MS = 12;

/** Seals a ballot a little at a time, so that a slow phone still shows that it is at work. */
export async function sealGently(
  election: OpenElection,
  credential: Credential,
  marks: readonly Marks[],
): Promise<Result<SealedBallot>> {
  const steps = sealing(election, credential, marks, browserRandom);
  const start = performance.now();
  let until = start + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      // For whoever measures: it stays in the page and is sent nowhere.
      performance.measure("sealing", { start });
      return step.value;
    }
    if (performance.now() > until) {
      await pause();
      until = performance.now() + SLICE_MS;
    }
  }
}
