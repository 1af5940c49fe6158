import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant } from "../../kernel/dates.ts";
import { route } from "../../kernel/route.ts";

/** Who signs and who confirms: keys and hours, no name of a person and no content. */
export const viewTrust = route({
  name: "ledger.viewTrust",
  method: "GET",
  path: "/api/ledger-trust",
  summary:
    "Who signs the site's logs and who confirms them, with the keys, and when all was last looked through.",
  permission: needs("ledger.view", "anywhere"),
  reply: z.object({
    siteName: z.string(),
    /** The last look through all logs; null when there was none yet. */
    check: z
      .object({ endedAt: instant, logs: z.int(), entries: z.int(), faults: z.int() })
      .nullable(),
    overdue: z.boolean(),
    signing: z.object({
      logs: z.int(),
      signedAt: instant.nullable(),
      givenOutAt: instant.nullable(),
      /** Logs that are signed and wait for confirmations. */
      waiting: z.int(),
      /** Logs that cannot be signed any further. */
      stopped: z.int(),
      signerAway: instant.nullable(),
    }),
    /** The keys that sign all logs of the site, the present one first. */
    keys: z.array(
      z.object({
        /** For a witness, which knows the whole site by it (`SITE/so/*`). */
        vkey: z.string(),
        fingerprint: z.string(),
        since: instant,
        until: instant.nullable(),
      }),
    ),
    /** How many of the offices must confirm before a log is given out; 0 when nobody is asked. */
    needed: z.int(),
    offices: z.array(
      z.object({
        name: z.string(),
        vkey: z.string(),
        fingerprint: z.string(),
        /** False for one that confirmed once and is asked no more. */
        asked: z.boolean(),
        /** How many logs it has confirmed. */
        logs: z.int(),
        confirmedAt: instant.nullable(),
        /** Why it did not confirm a log when it was asked last; the gravest. */
        trouble: z.enum(["split", "rollback", "unknown", "away"]).nullable(),
        since: instant.nullable(),
      }),
    ),
    /** The newest head on the chain; null without a chain or as long as it has none. */
    anchored: z.object({ at: instant, chainId: z.int(), block: z.int() }).nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});
