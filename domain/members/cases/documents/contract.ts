import * as z from "zod";
import { needs } from "../../../access/rights.ts";
import { id } from "../../../kernel/ids.ts";
import { route } from "../../../kernel/route.ts";
import { CASE_DOCUMENTS } from "../documents.ts";

export const printPaper = route({
  name: "members.printPaper",
  method: "GET",
  path: "/api/cases/:caseId/papers/:document",
  summary: "Prints a paper of a case as PDF/A-2b; what is not known is left to be written by hand.",
  permission: needs("members.viewCases", { param: "caseId", of: "lifeCase" }),
  params: z.object({ caseId: id, document: z.enum(CASE_DOCUMENTS) }),
  reply: { file: ["application/pdf"] },
  refusals: {
    "members.paper_unknown": 404,
    "members.paper_unprintable": 422,
    "members.case_paused": 409,
  },
  command: false,
  offline: false,
});
