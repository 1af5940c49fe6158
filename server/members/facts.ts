import type { FieldClass } from "@chiboso/domain/access/fields.ts";
import {
  localDateOf,
  VIETNAM,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Person } from "@chiboso/domain/members/person.ts";
import {
  FACT_KINDS,
  specOf,
  valueSchema,
  type FactKind,
} from "@chiboso/domain/members/sheet/facts.ts";
import type { FactValue } from "@chiboso/domain/members/sheet/fields.ts";
import { factsOn, type Fact } from "@chiboso/domain/members/sheet/timeline.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import {
  factOf,
  factRows,
  insertFacts,
  ORIGIN,
  rowOf,
  sealReason,
  type FactRow,
  type Origin,
  type Stated,
} from "./fact-store.ts";
import { memberColumns, personOf } from "./member-columns.ts";
import type { Secrets } from "./secrets.ts";
import type { MemberTables } from "./tables.ts";

/** A fact to be entered. `value` null says that from `since` on nothing of the kind holds any more. */
export interface NewFact extends Origin {
  readonly memberId: Id;
  readonly kind: FactKind;
  readonly value: FactValue | null;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/**
 * Enters a fact and brings the column that shows it up to date. Earlier facts stay as they are. Throws when
 * the value is not of the kind, a fault of the caller; violates a unique constraint of `member` when a number
 * is held by somebody else.
 */
export async function enterFact(tx: Transaction, secrets: Secrets, fact: NewFact): Promise<Id> {
  const { memberId, kind, value, since, until, ...origin } = fact;
  const parsed = value === null ? null : valueSchema(kind).parse(value);
  const stated = { kind, value: parsed, since, until, origin };
  const [id] = await enterFacts(tx, secrets, { memberId, stated: [stated], now: origin.now });
  if (id === undefined) throw new Error("no fact was entered");
  return id;
}

interface Entering {
  readonly memberId: Id;
  readonly stated: readonly Stated[];
  readonly now: Instant;
  /** What was read and locked before, when it was. */
  readonly known?: Shown;
}

/** As `enterFact` for several facts of one member, unchecked: the caller has values of the register itself. */
export async function enterFacts(
  tx: Transaction,
  secrets: Secrets,
  { memberId, stated, now, known }: Entering,
): Promise<Id[]> {
  const kinds = stated.map(({ kind }) => kind).filter((kind) => specOf(kind).column);
  const shown =
    kinds.length === 0 ? undefined : (known ?? (await lockFacts(tx, secrets, memberId, kinds)));
  const rows = stated.map((each) => rowOf(secrets, memberId, each));
  await insertFacts(tx, [...(shown?.carried ?? []), ...rows]);
  if (shown) await project(tx, secrets, { memberId, kinds, rows: [...shown.rows, ...rows], now });
  return rows.map(({ id }) => id);
}

/** Notes that a fact holds no more from a day on. Throws when it has an end already. */
export async function endFact(
  tx: Transaction,
  secrets: Secrets,
  ended: { readonly memberId: Id; readonly factId: Id; readonly on: LocalDate } & Pick<
    Origin,
    "by" | "now"
  >,
): Promise<void> {
  const { memberId, factId, on, by, now } = ended;
  const rows = await tx.query(sql<{ kind: FactKind }>`
    update member_fact set ended_on = ${on}, ended_at = ${now}, ended_by = ${by.accountId},
           ended_by_name = ${by.name}
     where id = ${factId} and member_id = ${memberId} returning kind`);
  await projectAgain(tx, secrets, memberId, rows, now);
}

/** Takes a fact back, with the reason; it stays in the history. Throws when it was taken back already. */
export async function withdrawFact(
  tx: Transaction,
  secrets: Secrets,
  withdrawn: {
    readonly memberId: Id;
    readonly factId: Id;
    readonly reason: string;
    /** The fact that takes its place, entered before. */
    readonly replacedBy: Id | null;
  } & Pick<Origin, "by" | "now">,
): Promise<void> {
  const { memberId, factId, reason, replacedBy, by, now } = withdrawn;
  const rows = await tx.query(sql<{ kind: FactKind }>`
    update member_fact set withdrawn_at = ${now}, withdrawn_by = ${by.accountId},
           withdrawn_by_name = ${by.name}, replaced_by = ${replacedBy},
           withdrawn_reason = ${sealReason(secrets, memberId, factId, reason)}
     where id = ${factId} and member_id = ${memberId} returning kind`);
  await projectAgain(tx, secrets, memberId, rows, now);
}

/**
 * Every fact of a member in the classes that may be seen, those that were ended or withdrawn too, and what
 * the register shows beside them. Facts of other classes are not even opened.
 */
export async function factsOf(
  reader: Reader,
  secrets: Secrets,
  memberId: Id,
  classes: ReadonlySet<FieldClass>,
): Promise<Fact[]> {
  const kinds = FACT_KINDS.filter((kind) => classes.has(specOf(kind).fieldClass));
  return factsIn(secrets, await shownFacts(reader, secrets, memberId, kinds));
}

/** What the rows say, with a mark on what stands in the register alone. */
export function factsIn(secrets: Secrets, { rows, carried }: Shown): Fact[] {
  return rows.flatMap((row) => {
    const fact = factOf(secrets, row);
    return fact ? [{ ...fact, kept: !carried.includes(row) }] : [];
  });
}

/** Facts as rows, and those among them that the register shows without having a row yet. */
export interface Shown {
  readonly rows: readonly FactRow[];
  readonly carried: readonly FactRow[];
}

/** As `shownFacts`; whoever else wants to change the member waits until the transaction ends. */
export async function lockFacts(
  tx: Transaction,
  secrets: Secrets,
  memberId: Id,
  kinds: readonly FactKind[],
): Promise<Shown> {
  await tx.query(sql`select from member where id = ${memberId} for update`);
  return shownFacts(tx, secrets, memberId, kinds);
}

/**
 * The rows of these kinds, and for what the register shows without a row a new one that says where it came
 * from: first values are kept in the register alone until something else takes their place.
 */
async function shownFacts(
  reader: Reader,
  secrets: Secrets,
  memberId: Id,
  kinds: readonly FactKind[],
): Promise<Shown> {
  const [[member], stored] = await Promise.all([
    reader.query(sql<MemberTables["member"]>`
      select id, full_name, sex, birth_date, ethnicity, education, phone, email, citizen_id,
             old_identity_number, card_number, old_card_number, admitted_on, official_on
        from member where id = ${memberId}`),
    factRows(reader, memberId, kinds),
  ]);
  if (member === undefined) return { rows: stored, carried: [] };
  const person = personOf(secrets, member);
  const first = stored.find((row) => row.kind === ORIGIN);
  const carried = kinds.flatMap((kind) => {
    const value = valueIn(person, kind);
    if (value === null || stored.some((row) => row.kind === kind)) return [];
    const origin = {
      source: { kind: first?.source ?? "register", id: first?.source_id ?? null },
      by: { accountId: first?.entered_by ?? null, name: first?.entered_by_name ?? "" },
      now: first?.entered_at ?? null,
      document: "",
    } as const;
    return [rowOf(secrets, memberId, { kind, value, since: null, until: null, origin })];
  });
  return { rows: [...stored, ...carried], carried };
}

function valueIn(person: Person, kind: FactKind): FactValue | null {
  const { column } = specOf(kind);
  const value = column && person[column[0]];
  return column && value ? { [column[1]]: value } : null;
}

async function projectAgain(
  tx: Transaction,
  secrets: Secrets,
  memberId: Id,
  changed: readonly { readonly kind: FactKind }[],
  now: Instant,
): Promise<void> {
  const [fact] = changed;
  if (fact === undefined) throw new Error(`no such fact of member ${memberId}`);
  if (!specOf(fact.kind).column) return;
  const rows = await factRows(tx, memberId, [fact.kind]);
  await project(tx, secrets, { memberId, kinds: [fact.kind], rows, now });
}

interface Projecting {
  readonly memberId: Id;
  readonly kinds: readonly FactKind[];
  readonly rows: readonly FactRow[];
  readonly now: Instant;
}

/** The columns of the register show what holds today. */
async function project(
  tx: Transaction,
  secrets: Secrets,
  { memberId, kinds, rows, now }: Projecting,
): Promise<void> {
  const today = localDateOf(now, VIETNAM);
  const set: Record<string, string | null> = {};
  for (const kind of kinds) {
    const { column } = specOf(kind);
    if (!column) continue;
    const facts = rows
      .filter((row) => row.kind === kind)
      .flatMap((row) => factOf(secrets, row) ?? []);
    set[column[0]] = factsOn(facts, false, today)[0]?.value?.[column[1]] ?? null;
  }
  await tx
    .write<MemberTables>()
    .updateTable("member")
    .set(memberColumns(secrets, memberId, set))
    .where("id", "=", memberId)
    .execute();
}
