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
