import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { BaggedAct } from "@chiboso/domain/ledger/evidence/evidence-bag.ts";
import type { LogKeys } from "@chiboso/domain/ledger/evidence/log-keys.ts";
import { provenActs, type Asked } from "./proven-acts.ts";
import { findSealedPaper } from "./sealed-paper.ts";

/** The act that sealed a paper as it is at one of its revisions. */
export interface ProvenRevision {
  /** "05-BB-CB". */
  readonly name: string;
  readonly act: BaggedAct;
  readonly keys: LogKeys;
}

/** 0 as it was adopted or issued, then after each signature and time stamp. */
export async function provenRevision(
  asked: Asked,
  { paperId, revision }: { readonly paperId: Id; readonly revision: number },
): Promise<Result<ProvenRevision>> {
  const paper = await findSealedPaper(asked.reader, paperId);
  if (paper === undefined) return refuse("evidence.not_sealed");
  const place = [paper.adopted, ...paper.revisions][revision];
  if (place === undefined) return refuse("evidence.no_such_revision");
  const proven = await provenActs(asked, paper.organisationId, [place]);
  if (!proven.ok) return proven;
  const [act] = proven.value.acts;
  if (act === undefined) return refuse("evidence.not_sealed");
  return ok({ name: paper.name, act, keys: proven.value });
}
