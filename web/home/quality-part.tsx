import { roleMay } from "@chiboso/domain/access/rights.ts";
import { useActor } from "../platform/actor.tsx";
import { laterWithWords } from "../platform/later.tsx";

const QualityMonth = laterWithWords(async () => (await import("./quality-month.tsx")).QualityMonth);

/** For who looks after several cells: what they have reported of the quality of their meetings. */
export function QualityPart() {
  const { grants } = useActor();
  return grants.some((grant) => roleMay(grant.role, "quality.listCells")) ? <QualityMonth /> : null;
}
