import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import type { Secrets } from "./secrets.ts";
import type { MemberTables } from "./tables.ts";

const PLAIN = {
  name: "full_name",
  sex: "sex",
  birthDate: "birth_date",
  ethnicity: "ethnicity",
  education: "education",
  phone: "phone",
  email: "email",
  cardNumber: "card_number",
  oldCardNumber: "old_card_number",
  admittedOn: "admitted_on",
  officialOn: "official_on",
} as const satisfies Partial<Record<keyof Person, keyof MemberTables["member"]>>;

/** The columns of what is given; numbers of identity only ever reach the database sealed. */
export function memberColumns(secrets: Secrets, id: Id, person: Partial<Person>) {
  const columns: Record<string, string | Buffer | null> = {};
  for (const [field, column] of Object.entries(PLAIN)) {
    const value = person[field as keyof Person];
    if (value !== undefined) columns[column] = value;
  }
  const { citizenId, oldIdentityNumber } = person;
  if (citizenId !== undefined) {
    columns["citizen_id"] = citizenId && sealNumber(secrets, id, "citizen", citizenId);
    columns["citizen_id_index"] = citizenId && secrets.indexOf(citizenId, "citizen");
  }
  if (oldIdentityNumber !== undefined) {
    columns["old_identity_number"] =
      oldIdentityNumber && sealNumber(secrets, id, "old", oldIdentityNumber);
    columns["old_identity_number_index"] =
      oldIdentityNumber && secrets.indexOf(oldIdentityNumber, "old");
  }
  return columns;
}

type MemberRow = MemberTables["member"];

/** What a row of the register says of a person. */
export function personOf(
  secrets: Secrets,
  row: Omit<
    MemberRow,
    "name_fold" | "name_order" | "citizen_id_index" | "old_identity_number_index"
  >,
): Person {
  return {
    name: row.full_name,
    sex: row.sex,
    birthDate: row.birth_date,
    ethnicity: row.ethnicity,
    education: row.education,
    phone: row.phone,
    email: row.email,
    cardNumber: row.card_number,
    oldCardNumber: row.old_card_number,
    admittedOn: row.admitted_on,
    officialOn: row.official_on,
    citizenId: openNumber(secrets, row.id, "citizen", row.citizen_id),
    oldIdentityNumber: openNumber(secrets, row.id, "old", row.old_identity_number),
  };
}

function sealNumber(secrets: Secrets, id: Id, kind: "citizen" | "old", number: string): Buffer {
  return secrets.seal(Buffer.from(number), `member:${id}:${kind}`);
}

/** The number as it was, or null. Throws when it was tampered with or sealed for another member. */
export function openNumber(
  secrets: Secrets,
  id: Id,
  kind: "citizen" | "old",
  sealed: Buffer | null,
): string | null {
  return sealed === null ? null : secrets.open(sealed, `member:${id}:${kind}`).toString();
}
