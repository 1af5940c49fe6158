import type { Random } from "@chiboso/domain/crypto/belenios/scalars.ts";

/** Of so many ballots that a congress types in from paper one is read again, by lot. */
export const ONE_OF = 4;

/** Whether this ballot is read again: nobody knows before it is drawn, and each draw is for itself. */
export function drawsReading(random: Random): boolean {
  const [byte = 0] = random(1);
  return byte % ONE_OF === 0;
}
