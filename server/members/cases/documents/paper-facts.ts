import type { FieldClass } from "@chiboso/domain/access/fields.ts";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Issuer } from "@chiboso/domain/members/cases/documents/issuer.ts";
import type {
  MeetingFigures,
  PaperPerson,
} from "@chiboso/domain/members/cases/documents/person.ts";
import { NO_FIGURES } from "@chiboso/domain/members/cases/documents/person.ts";
import { factsOn } from "@chiboso/domain/members/sheet/timeline.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import type { Post } from "@chiboso/domain/members/standing.ts";
import { POST_WORDS } from "@chiboso/domain/minutes/words/official.ts";
import { sql, type Reader } from "../../../platform/database.ts";
import { factsOf } from "../../facts.ts";
import type { Secrets } from "../../secrets.ts";
import { membersOf } from "../../store.ts";

/**
 * What a paper may say of a person on a day, from the register and the member sheet: only classes that whoever
 * prints it may see. Nobody of that id within reach: undefined.
 */
export async function readPaperPerson(
  reader: Reader,
  secrets: Secrets,
  memberId: Id,
  classes: ReadonlySet<FieldClass>,
  on: LocalDate,
): Promise<PaperPerson | undefined> {
  const [row] = await reader.query(sql<{ name: string; posts: Post[] }>`
    select full_name as name,
           coalesce((select array_agg(distinct post) from member_post
              where member_id = member.id and (since is null or since <= ${on}::date)
                and (until is null or until > ${on}::date)), '{}') as posts
      from member where id = ${memberId}`);
  if (row === undefined) return undefined;
  const facts = await factsOf(reader, secrets, memberId, classes);
  const text = (kind: FactKind, field: string): string | null => {
    const [fact] = factsOn(
      facts.filter((each) => each.kind === kind),
      false,
      on,
    );
    const value = fact?.value?.[field];
    return value === undefined || value === null ? null : value;
  };
  const work = [text("occupation", "work"), text("occupation", "workplace")];
  return {
    name: row.name,
    birthDate: text("birthDate", "on"),
    birthPlace: text("birthPlace", "place"),
    homeTown: text("nativePlace", "place"),
    ethnicity: text("ethnicity", "ethnicity"),
    religion: text("religion", "religion"),
    education: text("education", "level"),
    occupation: work.filter((part) => part !== null).join(", ") || null,
    residence: text("permanentResidence", "place"),
    cardNumber: text("cardNumber", "number"),
    admittedOn: text("admission", "on"),
    officialOn: text("confirmation", "on"),
    posts: row.posts.map((post) => POST_WORDS[post]).join(", "),
  };
}

/** An organisation as papers name it, with its superior. */
export interface IssuerRow extends Issuer {
  readonly id: Id;
  readonly superiorId: Id | null;
}

export async function readIssuer(reader: Reader, id: Id): Promise<IssuerRow | undefined> {
  const [row] = await reader.query(sql<IssuerRow>`
    select organisation.id, organisation.name, organisation.seat, organisation.kind,
           superior.id as "superiorId", superior.name as "superiorName"
      from organisation left join organisation superior on superior.id = organisation.parent_id
     where organisation.id = ${id}`);
  return row;
}

/** Who signs for an organisation: its secretary, as far as whoever prints may see; null is written by hand. */
export async function readSecretary(
  reader: Reader,
  organisationId: Id,
  on: LocalDate,
): Promise<string | null> {
  const [row] = await reader.query(sql<{ name: string }>`
    select member.full_name as name
      from member_post join member on member.id = member_post.member_id
     where member_post.organisation_id = ${organisationId} and post = 'secretary'
       and (since is null or since <= ${on}::date) and (until is null or until > ${on}::date)
     limit 1`);
  return row?.name ?? null;
}

/** How many members the cell had on the day of its meeting; the rest of the figures is what the step says. */
export async function readFigures(
  reader: Reader,
  cellId: Id,
  on: LocalDate | null,
  vote: { readonly base: number | null; readonly inFavour: number | null },
): Promise<MeetingFigures> {
  if (on === null) return NO_FIGURES;
  const members = await membersOf(reader, cellId, on);
  const probationary = members.filter(({ standing }) => standing === "probationary").length;
  return {
    ...NO_FIGURES,
    on,
    total: members.length,
    probationary,
    official: members.length - probationary,
    inFavour: vote.inFavour,
    base: vote.base,
  };
}
