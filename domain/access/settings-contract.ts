import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { ANCHOR_CODES } from "../ledger/anchor/decide-anchor.ts";
import { route } from "../kernel/route.ts";
import { needs } from "./rights.ts";

export const viewSettings = route({
  name: "access.viewSettings",
  method: "GET",
  path: "/api/settings",
  summary: "The state of the installation, for the administrator.",
  permission: needs("settings.view", "anywhere"),
  reply: z.object({
    siteName: z.string(),
    publicUrl: z.string(),
    demo: z.boolean(),
    mail: z.object({ configured: z.boolean(), from: z.string().nullable() }),
    versions: z.object({
      program: z.string(),
      node: z.string(),
      postgres: z.string(),
      migration: z.string(),
    }),
    databaseBytes: z.int(),
    accounts: z.int(),
    openSessions: z.int(),
    /** The first 100 logs of the site, each with its public key in the text form of C2SP signed-note. */
    logKeys: z.array(z.string()),
    /** The last look through all logs; null when there was none yet. */
    logCheck: z
      .object({ endedAt: instant, logs: z.int(), entries: z.int(), faults: z.int() })
      .nullable(),
    /** What stands in the way of signing the logs. */
    signing: z.object({ signerAway: instant.nullable(), unsigned: z.int() }),
    /** Where the chain keeps the head of the top log, and what the last look found; null without a chain. */
    anchor: z
      .object({
        contract: z.string(),
        lookedAt: instant.nullable(),
        code: z.enum(ANCHOR_CODES).nullable(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        kept: z.object({ at: instant, size: z.int(), chainId: z.int(), block: z.int() }).nullable(),
      })
      .nullable(),
  }),
  refusals: {},
  command: false,
  offline: false,
});
