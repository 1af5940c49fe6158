import type { Capability } from "../platform/capability.ts";
import { locateCertificate } from "./certificate-store.ts";
import { locatePaper } from "./paper-store.ts";
import { FINISH_QUEUE } from "./finish-paper.ts";
import { SIGNING_QUEUE, startSigning } from "./nightly.ts";
import { routes } from "./routes.ts";
import { serveStamps } from "./serve-stamps.ts";

export { signedRevisions } from "./signed-revisions.ts";

export const signing: Capability = {
  name: "signing",
  routes,
  locators: { signingCertificate: locateCertificate, signingPaper: locatePaper },
  queues: [SIGNING_QUEUE, FINISH_QUEUE],
  serve: serveStamps,
  startJobs: startSigning,
};
