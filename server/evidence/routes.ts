import * as contract from "@chiboso/domain/evidence/contract.ts";
import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import { writeEvidence } from "@chiboso/domain/ledger/evidence/evidence-bag.ts";
import { formatProofFile } from "@chiboso/domain/ledger/evidence/proof-file.ts";
import { read, type Mounted } from "../platform/capability.ts";
import { provenActs } from "./proven-acts.ts";
import { findSealedPaper } from "./sealed-paper.ts";
import { voteBundle } from "./vote-bundle.ts";

export const routes: readonly Mounted[] = [
  read(contract.paperProof, async (asked) => {
    const paper = await findSealedPaper(asked.reader, asked.params.paperId);
    if (paper === undefined) return refuse("evidence.not_sealed");
    const place = [paper.adopted, ...paper.revisions][asked.params.revision];
    if (place === undefined) return refuse("evidence.no_such_revision");
    const proven = await provenActs(asked, paper.organisationId, [place]);
    if (!proven.ok) return proven;
    const [act] = proven.value.acts;
    if (act === undefined) return refuse("evidence.not_sealed");
    return ok({
      name: `${paper.name}.tlog-proof`,
      type: "application/octet-stream",
      bytes: Buffer.from(formatProofFile(act, proven.value)),
    });
  }),

  read(contract.paperBundle, async (asked) => {
    const paper = await findSealedPaper(asked.reader, asked.params.paperId);
    if (paper === undefined) return refuse("evidence.not_sealed");
    const places = [paper.adopted, ...paper.corrections, ...paper.revisions];
    const proven = await provenActs(asked, paper.organisationId, places);
    if (!proven.ok) return proven;
    return ok({
      name: `${paper.name}.zip`,
      type: "application/zip",
      bytes: writeEvidence(proven.value),
    });
  }),

  read(contract.voteBundle, voteBundle),
];
