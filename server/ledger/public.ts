import type { Capability } from "../platform/capability.ts";
import { keptActs } from "./kept-acts.ts";
import { ANCHOR_QUEUE, startAnchors } from "./anchor/daily.ts";
import { CHECK_QUEUE, startNightlyCheck } from "./fsck/nightly.ts";
import { LOWER_QUEUE, startLowerCheckpoints } from "./lower-checkpoints.ts";
import { serveLogs } from "./open-logs/serve-logs.ts";
import { routes } from "./routes.ts";
import { sitePolicy } from "./witnesses/policy.ts";
import { openSealing, startSealing } from "./seal-loop.ts";

export { anchorKeeper, chainOf, deployAnchor } from "./anchor/daily.ts";
export { keepAnchors } from "./anchor/keep-anchors.ts";
export { lastAnchor, lastLook } from "./anchor/store.ts";
export { checkLogs, interruptedCheck, type Report as CheckReport } from "./fsck/check-logs.ts";
export { keepCheck, lastCheck } from "./fsck/check-store.ts";
export { oneCheck } from "./fsck/one-check.ts";
export { appendEntry, newEntry, type NewEntry } from "./append-entry.ts";
export { copyAt } from "./recovery/copy.ts";
export { recoverLogs } from "./recovery/recover-logs.ts";
export type { Recovered } from "./recovery/recover-log.ts";
export { logKeys } from "./log-keys.ts";
export { logSigners } from "./log-signers.ts";
export { noteSigner } from "./sign-note.ts";
export { countTroubles } from "./trouble.ts";
export { findEntry } from "./store.ts";
export { proveEntry, type ProvenEntry } from "./prove-entry.ts";
export { findSealedAct, sealAct } from "./seal-act.ts";
export { isSealedThere } from "./sealed-there.ts";
export { askCheckpoint } from "./ask-checkpoint.ts";

export const ledger: Capability = {
  name: "ledger",
  routes,
  serve: serveLogs,
  keptContents: keptActs,
  queues: [CHECK_QUEUE, LOWER_QUEUE, ANCHOR_QUEUE],
  opened: (services) => {
    // A site whose policy cannot be used does not start: it would give out what nobody has confirmed.
    sitePolicy(services.config);
    openSealing(services);
  },
  startJobs: async (services, all) => {
    startSealing(services);
    await startLowerCheckpoints(services);
    await startNightlyCheck(
      services,
      all.flatMap(({ keptContents }) => keptContents ?? []),
    );
    await startAnchors(services);
  },
};
