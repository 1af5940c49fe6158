import { placesFor } from "@chiboso/domain/access/rights.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { EXPORTED, type exportMembers } from "@chiboso/domain/members/search/contract.ts";
import { ar } from "@chiboso/domain/members/search/words/ar.ts";
import { en } from "@chiboso/domain/members/search/words/en.ts";
import { vi } from "@chiboso/domain/members/search/words/vi.ts";
import { sealAct } from "../../ledger/public.ts";
import { organisationAt } from "../../organisations/public.ts";
import type { FileReply, WriteAsked } from "../../platform/capability.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { sayer } from "../../platform/language.ts";
import { noteReading } from "../readings/note-reading.ts";
import type { Details, Row } from "./export-columns.ts";
import { countFound, findMembers, type Found } from "./find-members.ts";
import { inTime } from "./in-time.ts";
import { seek, type Sought } from "./sought.ts";
import { growTable, type GrowingTable } from "./table-thread.ts";

const say = sayer({ vi, en, ar });

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Asked = WriteAsked<typeof exportMembers, undefined>;

/** As many lines are read, handed to the thread and noted at a time: a few milliseconds each. */
const BATCH = 500;

/**
 * The members whom a search finds as a table, with the columns that the asker may see. In one transaction it is
 * written down at each of them, with the purpose, and sealed in the log of the organisation. The table is written in
 * a thread of its own.
 */
export async function giveTable(asked: Asked): Promise<Result<FileReply>> {
  const { format, purpose: _purpose, language, ...filter } = asked.body;
  const { tx, actor, services } = asked;
  const sought = await seek({ ...asked, places: placesFor(actor, "members.export") }, filter);
  if (!sought.ok) return sought;
  const counted = await inTime(tx, () => countFound(tx, sought.value, EXPORTED + 1));
  if (!counted.ok) return counted;
  if (counted.value > EXPORTED) return refuse("members.export_too_large", { limit: EXPORTED });
  if (counted.value === 0) return refuse("members.export_nobody");
  const task = { dataDir: services.config.dataDir, actor, language, format };
  return growTable(task, async (table) => {
    const lines = await fillTable(asked, sought.value, table);
    if (!lines.ok) return lines;
    await sealExport(asked, sought.value, lines.value);
    const name = `${say(language, "members.export.file")} ${sought.value.on}`;
    const type = format === "csv" ? "text/csv; charset=utf-8" : XLSX;
    return ok({ name: `${name}.${format}`, type, bytes: await table.finish() });
  });
}

/** Page after page, noted at each person; says how many lines there are. */
async function fillTable(
  { tx, actor, now, body }: Asked,
  sought: Sought,
  table: GrowingTable,
): Promise<Result<number>> {
  let lines = 0;
  let after: Found | undefined;
  do {
    const page = { after, limit: BATCH };
    const found = await inTime(tx, () => findMembers(tx, sought, page));
    if (!found.ok) return found;
    const rows = await withDetails(tx, found.value);
    await table.add(rows);
    await noteReading(tx, {
      actor,
      now,
      memberIds: found.value.map(({ memberId }) => memberId),
      purpose: { purpose: "other", reason: body.purpose },
      what: "export",
      route: "members.exportMembers",
    });
    lines += rows.length;
    after = found.value.length < BATCH ? undefined : found.value.at(-1);
  } while (after !== undefined);
  return ok(lines);
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
