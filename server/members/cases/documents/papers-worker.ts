import { parentPort, workerData } from "node:worker_threads";
import { COMMON } from "@chiboso/domain/members/cases/documents/words/official-common.ts";
import { setPartyPapers } from "../../../platform/party-paper.ts";
import type { PapersSet, PapersTask } from "./papers-thread.ts";

const { papers, madeAt } = workerData as PapersTask;

parentPort?.on("message", () => {
  const set = setPartyPapers(papers, {
    madeAt,
    watermark: null,
    recipients: COMMON.recipients,
    unprintable: "members.paper_unprintable",
  });
  const told: PapersSet = set.ok
    ? { ok: true, value: new Uint8Array(set.value.pdf) }
    : { ok: false, refusal: set.refusal };
  parentPort?.postMessage(told);
});
