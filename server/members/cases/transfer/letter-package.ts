import { localDateOf, VIETNAM, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { entryOf, textIn, type CaseRecord } from "@chiboso/domain/members/cases/definition.ts";
import type { downloadLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import {
  digestOfLetter,
  writePackage,
  type LetterContent,
} from "@chiboso/domain/members/cases/letters/package.ts";
import { purposeOfCase } from "@chiboso/domain/members/readings/purposes.ts";
import { factsOn } from "@chiboso/domain/members/sheet/timeline.ts";
import { specOf, type FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import type { FileReply, LoggedReadAsked } from "../../../platform/capability.ts";
import { sql, type Reader } from "../../../platform/database.ts";
import { factsOf } from "../../facts.ts";
import { noteRead } from "../../file-access.ts";
import { isRestricted } from "../../restricted.ts";
import { openSecrets, type Secrets } from "../../secrets.ts";
import { findCase } from "../case-store.ts";

/** The classes that a letter carries, whoever prints it: the digest must not depend on the reader. */
const CARRIED = new Set(["basic", "identity", "sheet"] as const);

/** Hands out the data of an issued letter as a file for another system. */
export async function answerLetter(
  asked: LoggedReadAsked<typeof downloadLetter>,
): Promise<Result<FileReply>> {
  const { tx, params, actor, services, now } = asked;
  const secrets = await openSecrets(services.config.dataDir);
  const stored = await findCase(tx, secrets, params.caseId);
  if (stored === undefined) return refuse("kernel.not_found");
  if (await isRestricted(tx, stored.record.memberId)) return refuse("members.case_paused");
  const content = await letterContentOf(tx, secrets, stored.record);
  if (content === undefined) return refuse("members.letter_not_issued");
  const noted = await noteRead(tx, {
    actor,
    memberId: stored.record.memberId,
    route: "members.downloadLetter",
    purpose: purposeOfCase(stored.record.kind),
    now,
  });
  if (!noted.ok) return noted;
  return ok({
    name: `giay-gioi-thieu-${localDateOf(now, VIETNAM)}.json`,
    type: "application/json",
    bytes: Buffer.from(writePackage(content)),
  });
}

/** What the code on the letter says; null while the letter was not issued. */
export async function letterDigest(given: {
  readonly reader: Reader;
  readonly secrets: Secrets;
  readonly record: CaseRecord;
}): Promise<string | null> {
  const content = await letterContentOf(given.reader, given.secrets, given.record);
  return content === undefined ? null : digestOfLetter(content);
}

/** The data of a letter as the register had them on its day; undefined while it was not issued. */
async function letterContentOf(
  reader: Reader,
  secrets: Secrets,
  record: CaseRecord,
): Promise<LetterContent | undefined> {
  const issued = entryOf(record, "letter")?.document;
  if (!issued) return undefined;
  const dossier = entryOf(record, "dossier")?.input ?? {};
  const { number, on, issuer } = issued;
  return {
    letter: { number, on, issuer },
    from: await senderOf(reader, record.organisationId),
    to: { name: await destinationName(reader, record) },
    member: {
      ...(await memberOf(reader, secrets, record.memberId, on)),
      duesPaidTo: textIn(dossier, "duesPaidTo") ?? null,
    },
    salt: secrets.indexOf(record.caseId, "letter").toString("hex"),
  };
}

async function senderOf(reader: Reader, id: string): Promise<LetterContent["from"]> {
  const [row] = await reader.query(sql<LetterContent["from"]>`
    select organisation.name, organisation.code, superior.name as superior
      from organisation left join organisation superior on superior.id = organisation.parent_id
     where organisation.id = ${id}`);
  if (row === undefined) throw new Error(`no organisation ${id}`);
  return row;
}

async function destinationName(reader: Reader, record: CaseRecord): Promise<string> {
  const id = textIn(record.input, "destination");
  if (id === undefined) return textIn(record.input, "destinationName") ?? "";
  const [row] = await reader.query(sql<{ name: string }>`
    select name from organisation where id = ${id}`);
  return row?.name ?? "";
}

async function memberOf(
  reader: Reader,
  secrets: Secrets,
  memberId: string,
  on: LocalDate,
): Promise<Omit<LetterContent["member"], "duesPaidTo">> {
  const facts = await factsOf(reader, secrets, memberId, CARRIED);
  const text = (kind: FactKind): string | null => {
    const [field] = specOf(kind).column?.slice(1) ?? [];
    const own = facts.filter((each) => each.kind === kind);
    const value = factsOn(own, false, on)[0]?.value?.[field ?? ""];
    return value === undefined || value === null ? null : value;
  };
  const sex = text("sex");
  return {
    name: text("name") ?? "",
    sex: sex === "male" || sex === "female" ? sex : null,
    birthDate: text("birthDate"),
    ethnicity: text("ethnicity"),
    citizenId: text("citizenId"),
    cardNumber: text("cardNumber"),
    admittedOn: text("admission"),
    officialOn: text("confirmation"),
  };
}
