import { createHash } from "node:crypto";
import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ValidationReport } from "@chiboso/domain/signatures/report.ts";
import { currentDigest, isSigned } from "@chiboso/domain/signing/order.ts";
import { askCheckpoint, sealAct } from "../ledger/public.ts";
import type { Services } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { renewFrom } from "../signatures/public.ts";
import { checkPaper, type SignedPaper } from "./check-paper.ts";
import { dataAdded, timeStamped } from "./long-term-revisions.ts";
import { getPaper, holdPaper, insertRevision, isBeingSigned, type Paper } from "./paper-store.ts";
import type { RevisionKind } from "./paper-tables.ts";
import { openStamps } from "./time-stamps.ts";

export const FINISH_QUEUE = "signing.finish";

/** What came of it: nothing was due, it is done, or it has to be tried again. */
export type Finished = "done" | "nothing" | "later";

interface NewRevision {
  readonly kind: Exclude<RevisionKind, "signature">;
  readonly digest: string;
  readonly report: ValidationReport;
  readonly stamp: { readonly at: Instant; readonly by: string; readonly notAfter: Instant } | null;
}

/**
 * Gives a paper what its last signature needs to be checked in thirty years: certificates and lists once everybody has
 * signed, and a time stamp over the whole file; another one before the certificate of the last ends. Of a paper that
 * still waits for somebody only a signature without a time stamp is covered. Files are kept before anything is
 * written down, and a signature that came meanwhile goes first.
 */
export async function finishPaper(services: Services, paperId: Id): Promise<Finished> {
  const { database, clock } = services;
  const now = clock.now();
  const stamps = await openStamps(services, now);
  const paper = await getPaper(database, paperId);
  const due = dueOf(paper, now);
  if (stamps === undefined || due === "nothing") return "nothing";
  if (await isBeingSigned(database, paper, now)) return "later";
  const base = currentDigest(paper) ?? "";
  const held: SignedPaper = { paper, anchors: stamps.anchors, now };
  const file = await services.files.get(base);
  const grown = due === "whole" ? await dataAdded(services, stamps, file) : undefined;
  const stamped = await timeStamped(stamps, grown ?? file);
  if (stamped === undefined) return "later";
  const made: NewRevision[] = [];
  if (grown !== undefined)
    made.push({ kind: "longTermData", stamp: null, ...(await kept(services, held, grown)) });
  const { file: whole, ...stamp } = stamped;
  made.push({ kind: "documentTimeStamp", stamp, ...(await kept(services, held, whole)) });
  return (await writeDown(services, paper, base, made)) ? "done" : "later";
}

/** Everything, a time stamp alone, or nothing. */
function dueOf(paper: Paper, now: Instant): "whole" | "stamp" | "nothing" {
  const last = paper.revisions.at(-1);
  if (last === undefined) return "nothing";
  if (last.renew_from !== null) return last.renew_from <= now ? "whole" : "nothing";
  if (isSigned(paper)) return "whole";
  return last.stamped_at === null ? "stamp" : "nothing";
}

async function kept(services: Services, held: SignedPaper, file: Uint8Array) {
  const report = await checkPaper(services, held, file);
  if (!report.accepted)
    services.log.warn({ paper: held.paper.id, faults: report.faults }, "a signed paper has faults");
  return { report, digest: await services.files.keep(file) };
}

/** All of it or nothing: false when the paper went on meanwhile. */
async function writeDown(
  services: Services,
  before: Paper,
  base: string,
  made: readonly NewRevision[],
): Promise<boolean> {
  const now = services.clock.now();
  return services.database.commit(async (tx) => {
    await holdPaper(tx, before, now);
    const paper = await getPaper(tx, before.id);
    if (currentDigest(paper) !== base) return false;
    let [number, from] = [paper.revisions.length, base];
    for (const revision of made) {
      number += 1;
      await writeRevision({ tx, services, now }, paper, { ...revision, number, base: from });
      from = revision.digest;
    }
    askCheckpoint(tx, services, paper.organisationId);
    tx.afterCommit(() => services.live.publish(`paper:${paper.id}`));
    return true;
  });
}

async function writeRevision(
  {
    tx,
    services,
    now,
  }: { readonly tx: Transaction; readonly services: Services; readonly now: Instant },
  paper: Paper,
  {
    kind,
    digest,
    report,
    stamp,
    number,
    base,
  }: NewRevision & { readonly number: number; readonly base: string },
): Promise<void> {
  const bytes = Buffer.from(canonicalBytes(report));
  const entryIndex = await sealAct(tx, services.config, {
    organisationId: paper.organisationId,
    kind: "paper.stamped",
    at: now,
    actor: null,
    ref: newId(),
    memberId: null,
    content: {
      paper: paper.kind,
      paperId: paper.id,
      added: kind,
      before: base,
      pdf: digest,
      report: createHash("sha256").update(bytes).digest("hex"),
    },
  });
  await insertRevision(tx, {
    paper_id: paper.id,
    number,
    kind,
    place: null,
    member_id: null,
    account_id: null,
    certificate_id: null,
    signed_for: null,
    signed_by: null,
    base,
    digest,
    report: bytes,
    evidence: null,
    signed_at: now,
    entry_index: entryIndex,
    stamped_at: stamp?.at ?? null,
    stamped_by: stamp?.by ?? null,
    renew_from: stamp === null ? null : renewFrom(stamp),
  });
}
