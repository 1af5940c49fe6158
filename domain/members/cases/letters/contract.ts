import * as z from "zod";
import { needs } from "../../../access/rights.ts";
import { localDate } from "../../../kernel/dates.ts";
import { id } from "../../../kernel/ids.ts";
import { route } from "../../../kernel/route.ts";
import { organisationKind } from "../../../organisations/kinds.ts";
import { LARGEST_PACKAGE, LETTER_REFUSALS, letterContent } from "./package.ts";

/** A stay that runs or is to come (TRF-04): counted at one organisation, guest at another (BASE-07). */
const stay = z.object({
  memberId: id,
  memberName: z.string(),
  organisationName: z.string(),
  hostName: z.string(),
  since: localDate,
  until: localDate,
});

export type Stay = z.infer<typeof stay>;

export const downloadLetter = route({
  name: "members.downloadLetter",
  method: "GET",
  path: "/api/cases/:caseId/letter-package",
  summary:
    "Hands out the data of a letter of introduction for another system; the reading is written down.",
  permission: needs("members.decideCase", { param: "caseId", of: "lifeCase" }),
  params: z.object({ caseId: id }),
  reply: { file: ["application/json"] },
  refusals: { "members.letter_not_issued": 409, "members.case_paused": 409 },
  command: false,
  offline: false,
});

export const printWholeCellLetters = route({
  name: "members.printWholeCellLetters",
  method: "GET",
  path: "/api/organisations/:organisationId/acts/:actId/letters",
  summary:
    "Prints the letters of introduction of all who went along when a whole cell left its base (TRF-05), as one PDF/A-2b; each reading is written down.",
  permission: needs("members.decideCase", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id, actId: id }),
  reply: { file: ["application/pdf"] },
  refusals: {
    "members.letters_nobody": 409,
    "members.letters_busy": 429,
    "members.paper_unprintable": 422,
  },
  command: false,
  offline: false,
});

export const readLetter = route({
  name: "members.readLetter",
  method: "POST",
  path: "/api/organisations/:organisationId/letters/read",
  summary:
    "Reads the data of a letter of introduction from outside and shows what it says; nothing is kept.",
  permission: needs("members.openCase", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  body: z.object({ text: z.string().max(4 * LARGEST_PACKAGE) }),
  reply: z.object({
    content: letterContent,
    digest: z.string(),
    /**
     * Somebody who was here before comes back; one who is counted in the system comes by a letter inside. Of people
     * out of reach it is told only for a letter that this system issued; `new` for all others.
     */
    known: z.enum(["new", "returning", "counted"]),
  }),
  refusals: { ...LETTER_REFUSALS, "members.letters_too_many": 429 },
  command: false,
  offline: false,
});

export const findDestinations = route({
  name: "members.findDestinations",
  method: "GET",
  path: "/api/organisations/:organisationId/destinations",
  summary:
    "Finds cells of the whole system to which a member can be transferred, by words of their names.",
  permission: needs("members.openCase", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  query: z.object({ search: z.string().max(200).default("") }),
  reply: z.object({
    cells: z.array(
      z.object({
        id,
        name: z.string(),
        kind: organisationKind,
        superiorName: z.string().nullable(),
        code: z.string().nullable(),
      }),
    ),
  }),
  refusals: {},
  command: false,
  offline: false,
});

export const listGuests = route({
  name: "members.listGuests",
  method: "GET",
  path: "/api/organisations/:organisationId/guests",
  summary:
    "Lists who takes part in an organisation's cells for a time, and who of its own is elsewhere.",
  permission: needs("members.viewCases", { param: "organisationId", of: "organisation" }),
  params: z.object({ organisationId: id }),
  reply: z.object({ today: localDate, here: z.array(stay), elsewhere: z.array(stay) }),
  refusals: {},
  command: false,
  offline: false,
});
