import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import { inThread } from "../../../platform/thread.ts";

export interface PapersTask {
  readonly papers: readonly PartyPaper[];
  readonly madeAt: Instant;
}

export type PapersSet = Result<Uint8Array>;

/** So many packages are set at once; each takes a core while it lasts. */
const MOST_PACKAGES = 1;
let setting = 0;

/**
 * Sets several papers as one PDF/A-2b in a thread of its own, because hundreds of them take seconds. Refuses with
 * `members.letters_busy` while another package is set, and as `renderPaper` does.
 */
export async function renderPapers(task: PapersTask): Promise<PapersSet> {
  if (setting >= MOST_PACKAGES) return refuse("members.letters_busy");
  setting += 1;
  try {
    return await inThread(
      new URL("./papers-worker.ts", import.meta.url),
      task,
      async (ask) => (await ask(null)) as PapersSet,
    );
  } finally {
    setting -= 1;
  }
}
