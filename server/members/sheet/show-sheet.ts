import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import {
  localDateOf,
  VIETNAM,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type {
  getMemberSheet,
  getOwnSheet,
  MemberSheet,
} from "@chiboso/domain/members/sheet/contract.ts";
import { sheetCitation } from "@chiboso/domain/members/sheet/items.ts";
import { standingOn } from "@chiboso/domain/members/standing-on.ts";
import type { LoggedReadAsked, ReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { factsOf } from "../facts.ts";
import { noteRead, openFile, type OpenedFile } from "../file-access.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import type { MemberTables } from "../tables.ts";

/** Shows a sheet as far as the reader may see it, and writes down that it was shown. */
export async function showMemberSheet(
  asked: LoggedReadAsked<typeof getMemberSheet>,
): Promise<Result<MemberSheet>> {
  const { tx, actor, params, query, now, services } = asked;
  const file = await openFile(tx, actor, params.memberId);
  if (file === undefined) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const sheet = await readSheet(tx, secrets, { file, actor, now, on: query.on });
  const reading = { actor, memberId: params.memberId, route: "members.getMemberSheet", now };
  const noted = await noteRead(tx, reading);
  return noted.ok ? ok(sheet) : noted;
}

/** One's own sheet, whole. */
export async function showOwnSheet(
  asked: ReadAsked<typeof getOwnSheet>,
): Promise<Result<MemberSheet>> {
  const { reader, actor, query, now, services } = asked;
  if (actor.memberId === null) return refuse("members.no_own_file");
  const file = await openFile(reader, actor, actor.memberId);
  if (file === undefined) return refuse("members.no_own_file");
  const secrets = await openSecrets(services.config.dataDir);
  return ok(await readSheet(reader, secrets, { file, actor, now, on: query.on }));
}

interface Wanted {
  readonly file: OpenedFile;
  readonly actor: Actor;
  readonly now: Instant;
  /** Today when absent. */
  readonly on: LocalDate | undefined;
}

/** The sheet of an opened file, with the standing of a day. */
export async function readSheet(
  reader: Reader,
  secrets: Secrets,
  { file, actor, now, on = localDateOf(now, VIETNAM) }: Wanted,
): Promise<MemberSheet> {
  const { memberId, classes, path } = file;
  const [facts, member, standings] = await Promise.all([
    factsOf(reader, secrets, memberId, classes),
    memberOf(reader, memberId),
    standingsOf(reader, memberId),
  ]);
  const { admitted_on: admittedOn, official_on: officialOn } = member;
  const seesBasic = classes.has("basic");
  return {
    memberId,
    name: member.full_name,
    on,
    standing: seesBasic ? standingOn({ admittedOn, officialOn, rows: standings }, on) : null,
    standings: seesBasic ? [...standings] : [],
    classes: [...classes],
    facts: facts.map((fact) => ({ ...fact })),
    may: mayChange(actor, memberId, path),
    citation: sheetCitation(localDateOf(now, VIETNAM)),
  };
}

/** Nobody enters facts about oneself, whatever one's office. */
function mayChange(actor: Actor, memberId: Id, path: string): MemberSheet["may"] {
  if (actor.memberId === memberId) return "propose";
  if (may(actor, "members.editFile", path)) return "enter";
  return may(actor, "members.proposeChange", path) ? "propose" : "read";
}

async function memberOf(reader: Reader, memberId: Id) {
  return reader
    .read<MemberTables>()
    .selectFrom("member")
    .select(["full_name", "admitted_on", "official_on"])
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow();
}

async function standingsOf(
  reader: Reader,
  memberId: Id,
): Promise<readonly MemberSheet["standings"][number][]> {
  return reader.query(sql<MemberSheet["standings"][number]>`
    select standing, since, until, document from member_standing
     where member_id = ${memberId} order by since desc, id desc`);
}
