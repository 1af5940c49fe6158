import type { Actor } from "@chiboso/domain/access/actor.ts";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { placeDateLine } from "@chiboso/domain/members/cases/documents/issuer.ts";
import type { printMemberSheet, printOwnSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { printSheet, type PrintedItem } from "@chiboso/domain/members/sheet/document.ts";
import { OFFICIAL_SHEET } from "@chiboso/domain/members/sheet/words/official.ts";
import { paperFile } from "@chiboso/domain/members/dossier/naming.ts";
import { fileURLToPath } from "node:url";
import type { FileReply, LoggedReadAsked, ReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { setPartyDocument } from "../../platform/party-document.ts";
import { noteRead, openFile, type OpenedFile } from "../file-access.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { readSheet } from "./show-sheet.ts";

const TEMPLATE = fileURLToPath(new URL("./sheet.typ", import.meta.url));
const SHEET_NUMBER = 3;

/** The sheet as a PDF/A with what the reader may see; written down as a reading. */
export async function printMemberSheetAsked(
  asked: LoggedReadAsked<typeof printMemberSheet>,
): Promise<Result<FileReply>> {
  const { tx, actor, params, now, services } = asked;
  const file = await openFile(tx, actor, params.memberId);
  if (file === undefined) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const noted = await noteRead(tx, {
    actor,
    memberId: params.memberId,
    route: "members.printMemberSheet",
    what: "document",
    now,
  });
  if (!noted.ok) return noted;
  return printedSheet(tx, secrets, { file, actor, now });
}

/** One's own sheet as a PDF/A. */
export async function printOwnSheetAsked(
  asked: ReadAsked<typeof printOwnSheet>,
): Promise<Result<FileReply>> {
  const { reader, actor, now, services } = asked;
  if (actor.memberId === null) return refuse("members.no_own_file");
  const file = await openFile(reader, actor, actor.memberId);
  if (file === undefined) return refuse("members.no_own_file");
  return printedSheet(reader, await openSecrets(services.config.dataDir), { file, actor, now });
}

/** The sheet of an opened file, under the name that such a paper has in a dossier (FILE-08). */
export async function printedSheet(
  reader: Reader,
  secrets: Secrets,
  wanted: { readonly file: OpenedFile; readonly actor: Actor; readonly now: Instant },
): Promise<Result<FileReply>> {
  const { file, actor, now } = wanted;
  const sheet = await readSheet(reader, secrets, { file, actor, now, on: undefined });
  const issuer = await issuerOf(reader, file.organisationId);
  const day = sheet.on.split("-").toReversed().join("/");
  const data = {
    superior: issuer.superior,
    issuer: issuer.name,
    name: sheet.name,
    subject: OFFICIAL_SHEET.subject.replace("{name}", () => sheet.name),
    asOf: OFFICIAL_SHEET.asOf.replace("{day}", day),
    placeDate: placeDateLine(issuer.seat, localDateOf(now, VIETNAM)),
    items: printSheet(sheet).map(({ number, heading, lines, closed }) => ({
      label: number === 0 ? heading : `${number}. ${heading}`,
      lines: lines.length > 0 ? lines : [emptyText({ closed })],
    })),
    words: OFFICIAL_SHEET,
  };
  const typeset = setPartyDocument(TEMPLATE, data, now, "members.sheet_unprintable");
  if (!typeset.ok) return typeset;
  return ok({ name: paperFile(SHEET_NUMBER), type: "application/pdf", bytes: typeset.value.pdf });
}

function emptyText({ closed }: Pick<PrintedItem, "closed">): string {
  return closed ? OFFICIAL_SHEET.closed : OFFICIAL_SHEET.empty;
}

async function issuerOf(reader: Reader, organisationId: Id) {
  const [row] = await reader.query(sql<{ name: string; seat: string; superior: string | null }>`
    select organisation.name, coalesce(organisation.seat, '') as seat, superior.name as superior
      from organisation left join organisation superior on superior.id = organisation.parent_id
     where organisation.id = ${organisationId}`);
  if (row === undefined) throw new Error(`no organisation ${organisationId}`);
  return row;
}
