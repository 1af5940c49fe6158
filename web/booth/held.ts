import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import type { Booth } from "./app.ts";
import type { Box } from "./box.ts";
import type { Decision } from "./decided.ts";

/** A ballot in the hands of one voter. */
export interface Held {
  readonly booth: Booth;
  readonly box: Box;
  readonly credential: Credential;
  readonly decisions: Decision[];
}
