import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { CaseDocumentCode } from "@chiboso/domain/members/cases/documents.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type { printPaper } from "@chiboso/domain/members/cases/documents/contract.ts";
import type { PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import { purposeOfCase } from "@chiboso/domain/members/readings/purposes.ts";
import type { FileReply, LoggedReadAsked } from "../../../platform/capability.ts";
import { noteRead } from "../../file-access.ts";
import { isRestricted } from "../../restricted.ts";
import { openSecrets } from "../../secrets.ts";
import { findCase } from "../case-store.ts";
import { readLaw } from "../law.ts";
import { ADMISSION_PAPERS } from "./admission-case-papers.ts";
import { LEAVING_PAPERS } from "./leaving-case-papers.ts";
import { paperContext, type PaperContext } from "./paper-context.ts";
import { renderPaper } from "./render.ts";

const PAPERS: Readonly<Record<CaseDocumentCode, (context: PaperContext) => Promise<PartyPaper>>> = {
  ...ADMISSION_PAPERS,
  ...LEAVING_PAPERS,
};

/** Prints a paper of a case; that the file was read for it is written down for the person concerned. */
export async function answerPaper(
  asked: LoggedReadAsked<typeof printPaper>,
): Promise<Result<FileReply>> {
  const { tx, actor, params, now, services } = asked;
  const secrets = await openSecrets(services.config.dataDir);
  const stored = await findCase(tx, secrets, params.caseId);
  if (stored === undefined) return refuse("kernel.not_found");
  const { record } = stored;
  if (await isRestricted(tx, record.memberId)) return refuse("members.case_paused");
  const code = params.document;
  if (!definitionOf(record.kind).steps.some(({ prints }) => prints.includes(code)))
    return refuse("members.paper_unknown");
  const law = await readLaw(tx, record.organisationId, now);
  const context = await paperContext({ reader: tx, secrets, actor, law, record, code, now });
  if (context === undefined) return refuse("kernel.not_found");
  const rendered = renderPaper(await PAPERS[code](context), now, false);
  if (!rendered.ok) return rendered;
  const noted = await noteRead(tx, {
    actor,
    memberId: record.memberId,
    route: "members.printPaper",
    purpose: purposeOfCase(record.kind),
    now,
  });
  if (!noted.ok) return noted;
  return ok({ name: `${code}.pdf`, type: "application/pdf", bytes: rendered.value.pdf });
}
