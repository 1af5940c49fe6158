import * as z from "zod";
import { needs } from "../access/rights.ts";
import { figure } from "../kernel/figures.ts";
import { id } from "../kernel/ids.ts";
import { route } from "../kernel/route.ts";

const params = z.object({ paperId: id });
const permission = needs("signing.view", { param: "paperId", of: "signingPaper" });

const SEALED = {
  "evidence.not_sealed": 409,
  "evidence.being_signed": 409,
  "evidence.content_gone": 410,
} as const;

export const paperProof = route({
  name: "evidence.paperProof",
  method: "GET",
  path: "/api/evidence/papers/:paperId/proofs/:revision",
  summary:
    "Proof (C2SP tlog-proof) that lies beside the PDF of a paper: 0 as it was adopted, then after each signature.",
  permission,
  params: params.extend({ revision: figure.min(0) }),
  reply: { file: ["application/octet-stream"] },
  refusals: { ...SEALED, "evidence.no_such_revision": 404 },
  command: false,
  offline: false,
});

export const paperSlip = route({
  name: "evidence.paperSlip",
  method: "GET",
  path: "/api/evidence/papers/:paperId/slips/:revision",
  summary:
    "Slip to be printed and laid beside the paper: a square with the line of the log that has sealed it, and how to check; 0 as it was adopted, then after each signature.",
  permission,
  params: params.extend({ revision: figure.min(0) }),
  reply: { file: ["application/pdf"] },
  refusals: { ...SEALED, "evidence.no_such_revision": 404, "evidence.slip_unprintable": 422 },
  command: false,
  offline: false,
});

export const paperBundle = route({
  name: "evidence.paperBundle",
  method: "GET",
  path: "/api/evidence/papers/:paperId/bundle",
  summary:
    "Everything that proves a paper, as a bag (BagIt 1.0) for verification without this system: adoption, corrections, signatures.",
  permission,
  params,
  reply: { file: ["application/zip"] },
  refusals: SEALED,
  command: false,
  offline: false,
});

export const voteBundle = route({
  name: "evidence.voteBundle",
  method: "GET",
  path: "/api/evidence/meetings/:meetingId/votes/:voteId/bundle",
  summary:
    "Everything that proves a vote of a meeting, as a bag (BagIt 1.0): each act that was sealed of it, and the archive of a secret electronic one.",
  permission: needs("meetings.view", { param: "meetingId", of: "meeting" }),
  params: z.object({ meetingId: id, voteId: id }),
  reply: { file: ["application/zip"] },
  refusals: { ...SEALED, "meetings.locked": 403, "evidence.no_such_vote": 404 },
  command: false,
  offline: false,
});
