import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import { currentDigest, isOwnAttempt } from "@chiboso/domain/signing/order.ts";
import * as contract from "@chiboso/domain/signing/papers-contract.ts";
import { read, writePrepared, type Mounted } from "../platform/capability.ts";
import { findAttempt, getPaper, type Paper } from "./paper-store.ts";
import { viewPaper } from "./paper-view.ts";
import { keepAttempt, prepareFile } from "./prepare-paper.ts";
import { checkSignature, keepSignature, knownOf } from "./sign-paper.ts";

const PDF = "application/pdf";

export const paperRoutes: readonly Mounted[] = [
  read(contract.viewPaper, async (asked) =>
    ok(await viewPaper(asked.reader, asked, asked.params.paperId)),
  ),

  writePrepared(contract.prepareSignature, prepareFile, keepAttempt),

  read(contract.preparedFile, async ({ reader, params, actor, services, now }) => {
    const attempt = await findAttempt(reader, params.paperId, params.attemptId);
    const isOwn = attempt !== undefined && isOwnAttempt(knownOf(attempt), actor);
    if (!isOwn || attempt.expires_at <= now) return refuse("signing.attempt_unknown");
    const bytes = await services.files.get(attempt.prepared);
    return ok({ name: `${attempt.prepared.slice(0, 12)}.pdf`, type: PDF, bytes });
  }),

  writePrepared(contract.signPaper, checkSignature, keepSignature),

  read(contract.signedFile, async ({ reader, params, query, services }) => {
    const paper = await getPaper(reader, params.paperId);
    const digest = query.digest ?? currentDigest(paper);
    if (digest === null) return refuse("signing.not_adopted");
    const all = [paper.original, ...paper.revisions.map((each) => each.digest)];
    if (!all.includes(digest)) return refuse("signing.other_revision");
    const bytes = await services.files.get(digest);
    return ok({ name: `${nameOf(paper)}.pdf`, type: PDF, bytes });
  }),

  read(contract.signatureReport, async ({ reader, params }) => {
    const paper = await getPaper(reader, params.paperId);
    const last = paper.revisions.at(-1);
    if (last === undefined) return refuse("signing.not_signed");
    const name = `${nameOf(paper)}.json`;
    return ok({ name, type: "application/json", bytes: last.report });
  }),
];

/** "05-BB-CB": the number, with what a file name cannot hold replaced. */
const nameOf = ({ number, id }: Paper) => (number ?? id).replaceAll("/", "-");
