import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { role } from "../../access/roles.ts";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { readingPurpose, readThing, statedPurpose } from "./purposes.ts";

/**
 * One visit to a file, as the person concerned sees it: what the same reader opened for the same purpose within a
 * few minutes. Purpose, role and office are null in old notes.
 */
export const fileReading = z.object({
  /** The first reading of the visit. */
  readingId: id,
  at: instant,
  /** When something was last opened in it. */
  until: instant,
  readerName: z.string(),
  role: role.nullable(),
  organisationName: z.string(),
  /** Everything that was opened in it. */
  what: z.array(readThing).min(1),
  purpose: readingPurpose.nullable(),
  reason: z.string(),
});

export type FileReading = z.infer<typeof fileReading>;

const page = z.object({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const readings = z.object({ total: z.int(), readings: z.array(fileReading) });

export const listOwnFileReads = route({
  name: "members.listOwnFileReads",
  method: "GET",
  path: "/api/me/file/reads",
  summary:
    "Lists who read the file of the member who asks, in which office and for what, latest first.",
  permission: { kind: "signedIn" },
  query: page,
  reply: readings,
  refusals: { "members.no_own_file": 404 },
  command: false,
  offline: false,
});

export const listFileReads = route({
  name: "members.listFileReads",
  method: "GET",
  path: "/api/members/:memberId/file/reads",
  summary:
    "Lists who read a member's file, for the inspection commission; looking here is itself written down.",
  permission: needs("members.viewReadings", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  query: page,
  reply: readings.extend({ name: z.string() }),
  refusals: { "members.purpose_needed": 422 },
  command: false,
  offline: false,
});

export const statePurpose = route({
  name: "members.statePurpose",
  method: "POST",
  path: "/api/members/:memberId/purpose",
  summary:
    "States for what a member's file is read, for as long as the session of the reader lasts.",
  permission: needs("members.viewFile", { param: "memberId", of: "member" }),
  params: z.object({ memberId: id }),
  body: commandBody.extend({ stated: statedPurpose }),
  reply: z.object({ purpose: readingPurpose, reason: z.string() }),
  refusals: {},
  command: true,
  offline: false,
});
