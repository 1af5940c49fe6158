import { placeState } from "@chiboso/domain/signing/order.ts";
import { notify, type Notifying } from "../notifications/public.ts";
import type { Paper } from "./paper-store.ts";

/** Tells whoever signs next that the paper waits; one word that is unread is enough. */
export async function tellNext(asking: Notifying, paper: Paper): Promise<void> {
  const next = paper.signers.filter(({ place }) => placeState(paper, place) === "next");
  await notify(asking, {
    memberIds: next.map(({ memberId }) => memberId),
    notice: { kind: "paperToSign", params: { title: paper.title, number: paper.number ?? "" } },
    link: `/papers/${paper.id}/signing`,
    once: true,
  });
}
