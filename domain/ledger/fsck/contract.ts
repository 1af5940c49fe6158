import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { route } from "../../kernel/route.ts";
import { ANCHOR_CODES } from "../anchor/decide-anchor.ts";
import { FAULT_CODES } from "./fault.ts";

/** What the last look through all logs said of those within the reader's places. */
export const viewCheck = route({
  name: "ledger.viewCheck",
  method: "GET",
  path: "/api/ledger-check",
  summary: "When all logs were last looked through, and which of the reader's are not whole.",
  permission: needs("analytics.viewBoard", "anywhere"),
  reply: z.object({
    /** Null when there was no look yet. */
    endedAt: instant.nullable(),
    /** Nobody has looked for two days. */
    overdue: z.boolean(),
    /** The first hundred, in the order of the tree. */
    faulty: z.array(
      z.object({
        organisationId: id,
        organisation: z.string(),
        faults: z.int().min(1),
        code: z.enum(FAULT_CODES),
        /** The entry at which the first one was found; null when it is the log as a whole. */
        entry: z.int().nullable(),
        /** The other office about whose confirmation it is. */
        who: z.string().nullable(),
      }),
    ),
    /** Since when the program that signs has not answered; null when it does. */
    signerAway: instant.nullable(),
    /** Logs that cannot be signed any further, the first hundred. */
    unsigned: z.array(
      z.object({
        organisationId: id,
        organisation: z.string(),
        /** How many entries were signed, when the log has fewer by now. */
        signed: z.int().nullable(),
        since: instant,
      }),
    ),
    /** Why the chain that keeps the top log's heads was not as it should be at the last look, for readers of the top. */
    anchor: z
      .object({
        lookedAt: instant,
        code: z.enum(ANCHOR_CODES),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
    /** Witnesses that did not confirm when they were asked last: the first hundred logs. */
    unconfirmed: z.array(
      z.object({
        organisationId: id,
        organisation: z.string(),
        witness: z.string(),
        /** `split` and `rollback`: the witness has seen another log than this one, or more of it. */
        trouble: z.enum(["split", "rollback", "unknown", "away"]),
        /** What it says that it has seen, when it says so. */
        seen: z.int().nullable(),
        since: instant,
      }),
    ),
  }),
  refusals: {},
  command: false,
  offline: false,
});
