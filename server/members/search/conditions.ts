import { dayYearsBefore } from "@chiboso/domain/members/search/rules.ts";
import { STANDINGS } from "@chiboso/domain/members/standing.ts";
import { belongsToCell } from "@chiboso/domain/members/standing-on.ts";
import type { RawBuilder } from "kysely";
import { sql } from "../../platform/database.ts";
import type { Sought } from "./sought.ts";

const IN_STRENGTH = STANDINGS.filter(belongsToCell);

/** The words of a name, folded, from its place in the list: letters carry their marks behind them there. */
const WORDS = sql`' ' || translate(found.list_key, E'\\x01\\x02\\x03\\x04\\x05\\x06{|}', '      ')`;

/**
 * That each of the words begins a word of the name. Not by `like`, of which the planner would expect next to
 * nobody and give up walking in the order of the list. Where few lines are of a sought place (`first`), that is
 * asked before the name, which costs more.
 */
export function named(words: readonly string[], place: "first" | "later"): RawBuilder<boolean>[] {
  if (words.length === 0) return [];
  const begins = words.map((word) => sql<boolean>`strpos(${WORDS}, ${` ${word}`}) > 0`);
  if (place === "later") return begins;
  return [
    sql<boolean>`case when not (${allOf(begins)}) then false
                      when found.word is not null then true else after_the_place() end`,
  ];
}

/** What the filter asks of the person found, of the view `sought_member` under the name `found`. */
export function conditionsOf(sought: Sought): RawBuilder<boolean>[] {
  const { filter } = sought;
  const { kind, standing, sex, ethnicity, education, post } = filter;
  const all: (RawBuilder<boolean> | undefined)[] = [
    kind && sql`found.kind = ${kind}`,
    sql`found.standing = any (${standing === undefined ? IN_STRENGTH : [standing]}::text[])`,
    sex && sql`found.sex = ${sex}`,
    ethnicity === undefined ? undefined : sql`fold(found.ethnicity) = fold(${ethnicity})`,
    education === undefined
      ? undefined
      : sql`strpos(fold(found.education), fold(${education})) > 0`,
    ...agesOf(sought),
    post &&
      sql`exists (
        select from member_post held
         where held.member_id = found.member_id and held.post = ${post}
           and (held.since is null or held.since <= ${sought.on}::date)
           and (held.until is null or held.until > ${sought.on}::date))`,
    sought.within && sql`found.organisation_id = any (${[...sought.within]}::uuid[])`,
    sought.withoutRestricted &&
      sql`found.member_id <> all (array(select id from member where restricted_on is not null)::uuid[])`,
    sought.numbered && sql`found.member_id = any (${[...sought.numbered]}::uuid[])`,
  ];
  return all.filter((each) => each !== undefined);
}

/** A year of birth without a day counts from its first day. */
function agesOf({ filter, on }: Sought): (RawBuilder<boolean> | undefined)[] {
  const { ageFrom, ageTo, partyYearsFrom, partyYearsTo } = filter;
  const joined = sql`coalesce(found.admitted_on, found.official_on)`;
  const before = (years: number) => dayYearsBefore(on, years);
  return [
    ageFrom === undefined ? undefined : sql`found.birth_date collate "C" <= ${before(ageFrom)}`,
    ageTo === undefined ? undefined : sql`found.birth_date collate "C" > ${before(ageTo + 1)}`,
    partyYearsFrom === undefined ? undefined : sql`${joined} <= ${before(partyYearsFrom)}::date`,
    partyYearsTo === undefined ? undefined : sql`${joined} > ${before(partyYearsTo + 1)}::date`,
  ];
}

/** All of the conditions at once. */
export function allOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? sql<boolean>`true` : sql.join([...conditions], sql` and `);
}
