import * as contract from "@chiboso/domain/evidence/contract.ts";
import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import { writeEvidence } from "@chiboso/domain/ledger/evidence/evidence-bag.ts";
import { formatProofFile } from "@chiboso/domain/ledger/evidence/proof-file.ts";
import { read, type Mounted } from "../platform/capability.ts";
import { provenActs } from "./proven-acts.ts";
import { printSlip } from "./print-slip.ts";
import { provenRevision } from "./proven-revision.ts";
import { findSealedPaper } from "./sealed-paper.ts";
import { voteBundle } from "./vote-bundle.ts";

const SLIP_NAMES = { vi: "phieu-kiem-chung", en: "slip", ar: "slip" } as const;

export const routes: readonly Mounted[] = [
  read(contract.paperProof, async (asked) => {
    const proven = await provenRevision(asked, asked.params);
    if (!proven.ok) return proven;
    const { name, act, keys } = proven.value;
    return ok({
      name: `${name}.tlog-proof`,
      type: "application/octet-stream",
      bytes: Buffer.from(formatProofFile(act, keys)),
    });
  }),

  read(contract.paperSlip, async (asked) => {
    const proven = await provenRevision(asked, asked.params);
    if (!proven.ok) return proven;
    const { language } = asked.actor;
    const set = printSlip(proven.value, { language, publicUrl: asked.services.config.publicUrl });
    if (!set.ok) return set;
    const name = `${proven.value.name}-${SLIP_NAMES[language]}.pdf`;
    return ok({ name, type: "application/pdf", bytes: set.value.pdf });
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
