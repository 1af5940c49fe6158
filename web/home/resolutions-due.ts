import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { listResolutions } from "@chiboso/domain/resolutions/contract.ts";

type Line = Reply<typeof listResolutions>["resolutions"][number];

/** The papers of these organisations that are drawn up and not issued yet, the one that is due first on top. */
export function resolutionsDue(
  resolutions: readonly Line[],
  organisationIds: ReadonlySet<string>,
): readonly Line[] {
  return resolutions
    .filter((each) => each.state !== "issued" && organisationIds.has(each.organisationId))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}
