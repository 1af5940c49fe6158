import type { Language } from "@chiboso/domain/kernel/language.ts";
import { placesFor } from "@chiboso/domain/access/rights.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { EXPORTED, type exportMembers } from "@chiboso/domain/members/search/contract.ts";
import { ar } from "@chiboso/domain/members/search/words/ar.ts";
import { en } from "@chiboso/domain/members/search/words/en.ts";
import { vi } from "@chiboso/domain/members/search/words/vi.ts";
import { ar as arMembers } from "@chiboso/domain/members/words/ar.ts";
import { en as enMembers } from "@chiboso/domain/members/words/en.ts";
import { vi as viMembers } from "@chiboso/domain/members/words/vi.ts";
import { sealAct } from "../../ledger/public.ts";
import { organisationAt } from "../../organisations/public.ts";
import type { FileReply, WriteAsked } from "../../platform/capability.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { sayer } from "../../platform/language.ts";
import { openNumber } from "../member-columns.ts";
import { noteReading } from "../readings/note-reading.ts";
import { writeCsv, writeXlsx, type Table } from "../reconciliation/write-table.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { columnsFor, type Details, type Row, type Writer } from "./export-columns.ts";
import { findMembers, type Found } from "./find-members.ts";
import { inTime } from "./in-time.ts";
import { seek, type Sought } from "./sought.ts";

const say = sayer({
  vi: { ...vi, ...viMembers },
  en: { ...en, ...enMembers },
  ar: { ...ar, ...arMembers },
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Asked = WriteAsked<typeof exportMembers, undefined>;

/**
 * The members whom a search finds as a table, with the columns that the asker may see. In one transaction it is
 * written down at each of them, with the purpose, and sealed in the log of the organisation.
 */
export async function giveTable(asked: Asked): Promise<Result<FileReply>> {
  const { format, purpose, language, ...filter } = asked.body;
  const { tx, actor, now, services } = asked;
  const sought = await seek({ ...asked, places: placesFor(actor, "members.export") }, filter);
  if (!sought.ok) return sought;
  const page = { after: undefined, limit: EXPORTED + 1 };
  const found = await inTime(tx, () => findMembers(tx, sought.value, page));
  if (!found.ok) return found;
  if (found.value.length > EXPORTED) return refuse("members.export_too_large", { limit: EXPORTED });
  if (found.value.length === 0) return refuse("members.export_nobody");
  const rows = await withDetails(tx, found.value);
  const secrets = await openSecrets(services.config.dataDir);
  const table = tableOf(asked, rows, writerIn(language, secrets));
  await noteReading(tx, {
    actor,
    now,
    memberIds: found.value.map(({ memberId }) => memberId),
    purpose: { purpose: "other", reason: purpose },
    what: "export",
    route: "members.exportMembers",
  });
  await sealExport(asked, sought.value, rows.length);
  const name = `${say(language, "members.export.file")} ${sought.value.on}`;
  return ok(
    format === "csv"
      ? { name: `${name}.csv`, type: "text/csv; charset=utf-8", bytes: writeCsv(table) }
      : { name: `${name}.xlsx`, type: XLSX, bytes: await writeXlsx(table) },
  );
}

async function withDetails(tx: Transaction, found: readonly Found[]): Promise<Row[]> {
  const list = await tx.query(sql<Details>`
    select member.id as "memberId", member.birth_date as "birthDate", member.card_number as "cardNumber",
           member.ethnicity, member.education, member.phone, member.email, member.citizen_id as "citizenId",
           organisation.code as "organisationCode", coalesce(home.path, organisation.path) as "filePath",
           case when member.restricted_on is not null then 'restricted'
                when exists (select from membership
                              where membership.member_id = member.id and membership.kind = 'party'
                                and (membership.until is null or membership.until > current_date)) then 'current'
                else 'left' end as state
      from unnest(${found.map((each) => each.memberId)}::uuid[], ${found.map((each) => each.organisationId)}::uuid[])
           with ordinality as line (member_id, organisation_id, place)
      join member on member.id = line.member_id
      join organisation on organisation.id = line.organisation_id
      left join organisation home on home.id = member.home_id
     order by line.place`);
  // Somebody whom the second wall hides is left out, so that lines are joined by their person.
  const known = new Map(list.map((each) => [each.memberId, each]));
  return found.flatMap((each) => {
    const details = known.get(each.memberId);
    return details === undefined ? [] : [{ found: each, details }];
  });
}

function writerIn(language: Language, secrets: Secrets): Writer {
  return {
    sex: ({ found }) => found.sex && say(language, `members.sex.${found.sex}`),
    standing: ({ found }) => say(language, `members.standing.${found.standing}`),
    posts: ({ found }) =>
      found.posts.map((post) => say(language, `members.post.${post}`)).join(", "),
    citizenId: ({ details }) => openNumber(secrets, details.memberId, "citizen", details.citizenId),
  };
}

function tableOf({ actor, body }: Asked, rows: readonly Row[], writer: Writer): Table {
  const { language } = body;
  const { keys, cells } = columnsFor(actor, rows);
  return {
    sheet: say(language, "members.export.file"),
    title: [],
    head: [say(language, "members.export.column.order"), ...keys.map((key) => say(language, key))],
    rows: rows.map((row, index) => [String(index + 1), ...cells(row, writer)]),
  };
}

/** In the log of the organisation asked for, or of the highest one within the asker's places. */
async function sealExport(asked: Asked, sought: Sought, lines: number): Promise<void> {
  const { tx, services, actor, now, body } = asked;
  const place = await organisationAt(tx, sought.places[0] ?? "/");
  if (place === undefined) throw new Error("whoever was found is in an organisation");
  const { purpose: _purpose, language: _language, text, ...asks } = body;
  const conditions = Object.entries(asks).filter(([, value]) => value !== undefined);
  await sealAct(tx, services.config, {
    organisationId: place.id,
    kind: "members.exported",
    at: now,
    actor: actor.accountId,
    ref: newId(),
    memberId: null,
    // Conditions, and only that a name or number was asked for: the log names nobody.
    content: {
      ...Object.fromEntries(conditions),
      on: sought.on,
      named: (text ?? "") !== "",
      lines,
    },
  });
}
