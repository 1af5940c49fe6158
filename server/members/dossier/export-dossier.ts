import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { writeZip } from "@chiboso/domain/ledger/zip.ts";
import type { exportDossier } from "@chiboso/domain/members/dossier/contract.ts";
import { indexRows, INDEX_FILE } from "@chiboso/domain/members/dossier/index-sheet.ts";
import {
  memberFolder,
  organisationFolder,
  plainName,
} from "@chiboso/domain/members/dossier/naming.ts";
import { neededKinds } from "@chiboso/domain/members/dossier/rules.ts";
import { OFFICIAL_INDEX } from "@chiboso/domain/members/dossier/words/official.ts";
import { fileURLToPath } from "node:url";
import type { FileReply, LoggedReadAsked } from "../../platform/capability.ts";
import { findOrganisation } from "../../organisations/public.ts";
import { setPartyDocument } from "../../platform/party-document.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { noteRead, openFile } from "../file-access.ts";
import { openNumber } from "../member-columns.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { printedSheet } from "../sheet/print-sheet.ts";
import { GENERATED } from "./show.ts";
import { latestMarks, lifeOf, marksOf } from "./store.ts";

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
  const secrets = await openSecrets(services.config.dataDir);
  const sheet = await printedSheet(tx, secrets, { file, actor, now });
  if (!sheet.ok) return sheet;
  const marks = latestMarks(await marksOf(tx, memberId));
  const rows = indexRows(marks, neededKinds(life), GENERATED);
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
  ]);
  const reading = { actor, memberId, route: "members.exportDossier", what: "export", now } as const;
  const noted = await noteRead(tx, reading);
  if (!noted.ok) return noted;
  return ok({ name: `${plainName(life.name)}.zip`, type: "application/zip", bytes });
}

async function citizenIdOf(reader: Reader, secrets: Secrets, memberId: string) {
  const [row] = await reader.query(sql<{ citizen_id: Buffer | null }>`
    select citizen_id from member where id = ${memberId}`);
  return openNumber(secrets, memberId, "citizen", row?.citizen_id ?? null);
}
