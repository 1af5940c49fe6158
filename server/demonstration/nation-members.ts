import type pg from "pg";
import type { NameStock } from "./nation-names.ts";

/** Cells with the numbers of their members, `first` to `last`; some have five times as many as others. */
const CELLS = `
  create unlogged table nation_cell as
  select row_number() over (order by path) as no, id, number,
         (1 + floor($1::float8 * coalesce(sum(weight) over (order by path rows between unbounded preceding
            and 1 preceding), 0) / sum(weight) over ()))::bigint as first,
         (floor($1::float8 * sum(weight) over (order by path) / sum(weight) over ()))::bigint as last
    from (select id, path, number, 0.35 + 1.3 * random() as weight
            from nation_place join organisation_reach on organisation_id = id where level = 4) cell`;

const PEOPLE = `
  create unlogged table nation_person (
    no bigint, id uuid, cell uuid, cell_number int, cell_no bigint, rank bigint, name text, sex text, birth date, ethnicity text,
    education text, admitted date, official date, standing text, standing_since date, moved date, earlier uuid, earlier_number int)`;

/** A draw from a list in which each name stands as often as it is met. */
const pick = (list: string) => `(${list})[1 + floor(random() * cardinality(${list}))::int]`;
const byHalf = (male: string, female: string) =>
  `case when sex = 'male' then ${pick(male)} else ${pick(female)} end`;

const ETHNICITIES = `array[${[
  ...Array.from({ length: 85 }, () => "'Kinh'"),
  "'Tày'",
  "'Tày'",
  "'Thái'",
  "'Thái'",
  "'Mường'",
  "'Mường'",
  "'Khmer'",
  "'Nùng'",
  "'H''Mông'",
  "'Dao'",
  "'Gia Rai'",
  "'Ê Đê'",
  "'Ba Na'",
  "'Hoa'",
  "'Lô Lô'",
].join()}]`;
const EDUCATIONS =
  "array['Đại học','Đại học','Đại học','Đại học','Thạc sĩ','Tiến sĩ','Cao đẳng','Trung cấp','12/12','10/10','9/12']";

/** Nobody joins before the 18th birthday (ADM-01) or in the future; whoever joined within a year is on probation. */
const DRAW = `
  insert into nation_person
  select no, id, cell, cell_number, cell_no, rank,
         case when ethnicity = 'Kinh' or chance < 0.4 then ${pick("$4::text[]")} else ${pick("$5::text[]")} end
           || ' ' || ${byHalf("$6::text[]", "$7::text[]")}
           || case when chance > 0.75 then ' ' || ${byHalf("$6::text[]", "$7::text[]")} else '' end
           || ' ' || ${byHalf("$8::text[]", "$9::text[]")},
         sex, birth, ethnicity, education, admitted,
         case when admitted <= today - 366 then (admitted + interval '1 year')::date end,
         case when admitted > today - 800 then null
              when chance < 0.006 then 'deceased' when chance < 0.008 then 'struckOff'
              when chance < 0.04 and birth < today - 25500 then 'exempt'
              when chance between 0.05 and 0.06 then 'temporarilyElsewhere'
              when chance between 0.06 and 0.062 then 'suspended' end,
         today - 30 - floor(random() * 300)::int,
         case when chance > 0.96 and admitted < today - 1500
              then admitted + 400 + floor(random() * (today - 800 - admitted))::int end
    from (select born.*, (birth + 6700 + floor(power(random(), 1.7)
                   * greatest(0, least(12000, today - birth - 6800)))::int)::date as admitted
            from (select one.no, uuidv7() as id, cell.id as cell, cell.number as cell_number,
                         cell.no as cell_no, one.no - cell.first + 1 as rank,
                         $3::date as today, random() as chance,
                         case when random() < 0.34 then 'female' else 'male' end as sex,
                         $3::date - 7300 - floor(random() * 23500)::int as birth,
                         (${ETHNICITIES})[1 + floor(random() * 100)::int] as ethnicity,
                         (${EDUCATIONS})[1 + floor(random() * 11)::int] as education
                    from nation_cell cell, generate_series(cell.first, cell.last) one (no)
                   where cell.no between $1 and $2) born) joined`;

/** Where somebody was before; nowhere else when that would be the same cell. */
const EARLIER = `
  update nation_person person set earlier = cell.id, earlier_number = cell.number
    from nation_cell cell
   where person.moved is not null
     and cell.no = 1 + (person.cell_no * 7 + 13) % (select max(no) from nation_cell)
     and cell.no <> person.cell_no`;

const EARLIER_NUMBER =
  "case when earlier is not null then int4multirange(int4range(earlier_number, earlier_number, '[]')) end";

/** Homes and numbers of places beside persons as the database itself keeps them (0034). */
const MEMBERS = [
  `insert into member (id, full_name, sex, birth_date, ethnicity, education, phone, card_number, admitted_on, official_on,
                       home_id, place_number, other_numbers)
   select id, name, sex, case when no % 50 = 0 then to_char(birth, 'YYYY') else to_char(birth, 'YYYY-MM-DD') end,
          ethnicity, education, '0900' || lpad((no % 1000000)::text, 6, '0'), lpad(no::text, 12, '0'), admitted, official,
          cell, cell_number, ${EARLIER_NUMBER}
     from nation_person order by no`,
  `insert into membership (id, member_id, organisation_id, kind, since, until, place_number, other_numbers)
   select uuidv7(), id, cell, 'party', case when earlier is null then admitted else moved end,
          case when standing in ('deceased', 'struckOff') then standing_since end,
          cell_number, ${EARLIER_NUMBER}
     from nation_person order by no`,
  `insert into membership (id, member_id, organisation_id, kind, since, until, place_number, other_numbers)
   select uuidv7(), id, earlier, 'party', admitted, moved, earlier_number,
          int4multirange(int4range(cell_number, cell_number, '[]'))
     from nation_person where earlier is not null`,
  `insert into member_standing (id, member_id, standing, since, document, place_number, other_numbers)
   select uuidv7(), id, standing, standing_since, '', cell_number, ${EARLIER_NUMBER} from nation_person where standing is not null`,
  `insert into member_post (id, member_id, organisation_id, post, since, place_number, other_numbers)
   select uuidv7(), id, cell, (array['secretary', 'deputySecretary', 'cellCommitteeMember'])[rank],
          greatest(date '2025-01-01', official), cell_number, ${EARLIER_NUMBER}
     from nation_person
    where rank <= 3 and official is not null and coalesce(standing, 'official') not in ('deceased', 'struckOff')`,
];

export interface FillWanted {
  readonly members: number;
  /** The day as of which everybody is what they are, `YYYY-MM-DD`. */
  readonly today: string;
  readonly names: NameStock;
  /** Called after each part with the number of members who are there. */
  readonly progress: (done: number) => void;
}

const BATCH = 50_000;

/** Gives every cell its members with standings, posts and earlier cells, some 50,000 at a time. */
export async function fillCells(client: pg.Client, wanted: FillWanted): Promise<void> {
  await client.query("select setseed(0.5)");
  await client.query(CELLS, [wanted.members]);
  await client.query("create index on nation_cell (no)");
  await client.query("create index on nation_cell (id)");
  await client.query("analyze nation_cell");
  await client.query(PEOPLE);
  const { rows } = await client.query<{ cells: string }>(
    "select count(*) as cells from nation_cell",
  );
  const cells = Number(rows[0]?.cells);
  const step = Math.max(1, Math.round((BATCH * cells) / wanted.members));
  const { names, today } = wanted;
  for (let from = 1; from <= cells; from += step) {
    const to = Math.min(cells, from + step - 1);
    await client.query("truncate nation_person");
    await client.query(DRAW, [
      from,
      to,
      today,
      names.families,
      names.smallFamilies,
      names.maleMiddles,
      names.femaleMiddles,
      names.maleGiven,
      names.femaleGiven,
    ]);
    await client.query(EARLIER);
    for (const statement of MEMBERS) await client.query(statement);
    wanted.progress(Math.round((wanted.members * to) / cells));
  }
  await client.query("drop table nation_person, nation_cell, nation_place");
}
