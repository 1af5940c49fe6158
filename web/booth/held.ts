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
  /** The name of the key on this device; undefined for a slip, of which no device keeps anything. */
  readonly own: string | undefined;
}
