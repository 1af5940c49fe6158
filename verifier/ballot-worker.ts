import { parentPort } from "node:worker_threads";
import { firstWrong, type ManyChecks } from "@chiboso/domain/crypto/belenios/check-many.ts";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { fastPowers } from "./fast-powers.ts";

/** A thread of the pool: gets a part, answers with the first that is wrong in it. */
const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048), window: 8 });

parentPort?.on("message", (part: ManyChecks) => {
  parentPort?.postMessage({ wrong: firstWrong(group, part) });
});
