import { may } from "@chiboso/domain/access/rights.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { writeZip } from "@chiboso/domain/ledger/zip.ts";
import type { exportDossier } from "@chiboso/domain/members/dossier/contract.ts";
import { papersOfCases } from "@chiboso/domain/members/dossier/case-papers.ts";
import { indexRows, INDEX_FILE } from "@chiboso/domain/members/dossier/index-sheet.ts";
import {
  memberFolder,
  organisationFolder,
  paperFile,
  plainName,
} from "@chiboso/domain/members/dossier/naming.ts";
import { neededKinds } from "@chiboso/domain/members/dossier/rules.ts";
import { OFFICIAL_INDEX } from "@chiboso/domain/members/dossier/words/official.ts";
import { fileURLToPath } from "node:url";
import type { FileReply, LoggedReadAsked } from "../../platform/capability.ts";
import { findOrganisation } from "../../organisations/public.ts";
import { setPartyDocument } from "../../platform/party-document.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { answerPaper } from "../cases/documents/print-paper.ts";
import { noteRead, openFile } from "../file-access.ts";
import { openNumber } from "../member-columns.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { printedSheet } from "../sheet/print-sheet.ts";
import { SHEET_NUMBER } from "./show.ts";
import { caseStepsOf, latestMarks, lifeOf, marksOf } from "./store.ts";

const TEMPLATE = fileURLToPath(new URL("./index.typ", import.meta.url));

/**
 * The dossier as a folder: CODE/NUMBER_Name/ with an index and the papers that the product makes itself (FILE-08).
 * The number of identity is left out of the name for whoever may not see it. Written down as a reading.
 */
export async function exportAsked(
  asked: LoggedReadAsked<typeof exportDossier>,
): Promise<Result<FileReply>> {
  const { tx, params, actor, now, services } = asked;
  const { memberId } = params;
  const file = await openFile(tx, actor, memberId);
  const life = await lifeOf(tx, memberId);
  const organisation = file && (await findOrganisation(tx, file.organisationId));
  if (!file || !life || !organisation) return refuse("kernel.not_found");
  if (file.state === "restricted") return refuse("members.file_restricted");
  const secrets = await openSecrets(services.config.dataDir);
  const sheet = await printedSheet(tx, secrets, { file, actor, now });
  if (!sheet.ok) return sheet;
  const marks = latestMarks(await marksOf(tx, memberId));
  const printed = await printedPapers(asked, file.path);
  if (!printed.ok) return printed;
  const made = [SHEET_NUMBER, ...printed.value.map(({ number }) => number)];
  const rows = indexRows(marks, neededKinds(life), made);
  const index = setPartyDocument(
    TEMPLATE,
    {
      issuer: organisation.name,
      subject: OFFICIAL_INDEX.subject.replace("{name}", () => life.name),
      rows,
      words: OFFICIAL_INDEX,
    },
    now,
    "members.sheet_unprintable",
  );
  if (!index.ok) return index;
  const number = file.classes.has("identity") ? await citizenIdOf(tx, secrets, memberId) : null;
  const folder = `${organisationFolder(organisation.code, organisation.name)}/${memberFolder(number, life.name)}`;
  const bytes = writeZip([
    { name: `${folder}/${INDEX_FILE}`, bytes: index.value.pdf },
    { name: `${folder}/${sheet.value.name}`, bytes: sheet.value.bytes },
    ...printed.value.map(({ name, bytes: pdf }) => ({ name: `${folder}/${name}`, bytes: pdf })),
  ]);
  const reading = { actor, memberId, route: "members.exportDossier", what: "export", now } as const;
  const noted = await noteRead(tx, reading);
  if (!noted.ok) return noted;
  return ok({ name: `${plainName(life.name)}.zip`, type: "application/zip", bytes });
}

interface PrintedPaper {
  readonly number: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The papers of the member's cases, each under its number; the second of a kind has its count in its name. */
async function printedPapers(
  asked: LoggedReadAsked<typeof exportDossier>,
  path: string,
): Promise<Result<readonly PrintedPaper[]>> {
  const { tx, params, actor } = asked;
  if (!may(actor, "members.viewCases", path)) return ok([]);
  const papers: PrintedPaper[] = [];
  for (const { number, caseId, document } of papersOfCases(
    await caseStepsOf(tx, params.memberId),
  )) {
    const printed = await answerPaper({ ...asked, params: { caseId, document } });
    if (!printed.ok) return printed;
    const copy = papers.filter((each) => each.number === number).length + 1;
    papers.push({ number, name: paperFile(number, copy), bytes: printed.value.bytes });
  }
  return ok(papers);
}

async function citizenIdOf(reader: Reader, secrets: Secrets, memberId: string) {
  const [row] = await reader.query(sql<{ citizen_id: Buffer | null }>`
    select citizen_id from member where id = ${memberId}`);
  return openNumber(secrets, memberId, "citizen", row?.citizen_id ?? null);
}
