import type pg from "pg";

/** Organisations of a made nation by level; they add up to the number that was asked for. */
export interface NationShape {
  readonly provinces: number;
  readonly communes: number;
  readonly bodies: number;
  readonly cells: number;
}

/** The proportions of the real tree: one commune for 80 organisations, one sectional body for 20, the rest cells. */
export function shapeOfNation(organisations: number): NationShape {
  const provinces = Math.min(40, Math.max(1, Math.round(organisations / 400)));
  const communes = Math.max(provinces, Math.round(organisations / 80));
  const bodies = Math.round(organisations / 20);
  const cells = organisations - 1 - provinces - communes - bodies;
  if (cells < communes)
    throw new Error("A nation needs at least 10 organisations: --organisations=10 or more.");
  return { provinces, communes, bodies, cells };
}

/** Labels of paths are numbers in base 36, in the order in which organisations are founded. */
const BASE36 = `
  create function pg_temp.base36(value bigint) returns text language plpgsql immutable as $$
  declare
    rest bigint := value;
    signs text := '';
  begin
    while rest > 0 loop
      signs := substr('0123456789abcdefghijklmnopqrstuvwxyz', (rest % 36)::int + 1, 1) || signs;
      rest := rest / 36;
    end loop;
    return signs;
  end $$`;

/** `no` is the order in the whole, `part` that within the superior, from 1. */
const PLACES = `
  create unlogged table nation_place (
    no int primary key, id uuid not null, parent int, level int not null, part int, path text, code text)`;

/** The first province has a tenth of everything, the last a hundredth: as unequal as the real ones. */
const FILL = `
  insert into nation_place (no, id, parent, level)
  select no, uuidv7(),
         case when no = 1 then null
              when no <= 1 + $1 then 1
              when no <= 1 + $1 + $1 then no - $1
              when no <= 1 + $1 + $2 then 2 + floor($1 * power(random(), 1.6))::int
              when no <= 1 + $1 + $2 + $3 then 2 + $1 + floor($2 * random())::int
              when no <= 1 + $1 + $2 + $3 + $2 then no - $2 - $3
              when random() < 0.6 and $3 > 0 then 2 + $1 + $2 + floor($3 * random())::int
              else 2 + $1 + floor($2 * random())::int end,
         case when no = 1 then 0 when no <= 1 + $1 then 1 when no <= 1 + $1 + $2 then 2
              when no <= 1 + $1 + $2 + $3 then 3 else 4 end
    from generate_series(1, 1 + $1 + $2 + $3 + $4) no`;

const NUMBER = `
  update nation_place set part = numbered.part
    from (select no, row_number() over (partition by parent, level order by no) as part from nation_place) numbered
   where numbered.no = nation_place.no`;

const STEPS = [
  `update nation_place set path = '/' || pg_temp.base36(nextval('organisation_label')) || '/',
          code = '01.000.000.000.000' where level = 0`,
  ...[1, 2, 3, 4].map(
    (level) => `
  update nation_place here
     set path = above.path || pg_temp.base36(nextval('organisation_label')) || '/',
         code = case here.level
           when 1 then lpad((10 + here.part)::text, 2, '0') || '.000.000.000.000'
           when 2 then left(above.code, 3) || lpad(here.part::text, 3, '0') || '.000.000.000'
           when 3 then left(above.code, 7) || lpad(here.part::text, 3, '0') || '.000.000'
           else case above.level when 3 then left(above.code, 11) || lpad(here.part::text, 3, '0') || '.000'
                                 else left(above.code, 7) || '000.' || lpad(here.part::text, 3, '0') || '.000' end
           end
    from nation_place above where above.no = here.parent and here.level = ${level}`,
  ),
  "update nation_place set code = null where code !~ '^[0-9]{2}([.][0-9]{3}){4}$'",
  `insert into organisation (id, parent_id, path, code, kind, name, seat, founded_on)
   select here.id, above.id, here.path, here.code,
          case here.level when 0 then 'partyBody' when 1 then 'partyBody' when 2 then 'baseBody'
                          when 3 then 'sectionalBody' else 'subCell' end,
          case here.level when 0 then 'Đảng bộ toàn quốc (mẫu)'
            when 1 then 'Đảng bộ tỉnh mẫu số ' || here.part
            when 2 then 'Đảng bộ xã mẫu số ' || here.part || ', tỉnh mẫu số ' || above.part
            when 3 then 'Đảng bộ bộ phận số ' || here.part || ', xã mẫu số ' || above.part
            else 'Chi bộ số ' || here.part || case above.level when 3 then ', bộ phận số ' else ', xã mẫu số ' end
                 || above.part end,
          case here.level when 0 then 'Hà Nội' else 'Tỉnh mẫu' end, date '1976-01-01'
     from nation_place here left join nation_place above on above.no = here.parent order by here.path`,
  // As the triggers that are set aside would have (0018, 0034).
  `insert into organisation_version (organisation_id, parent_id, name, code, kind, seat, since, until)
   select id, parent_id, name, code, kind, seat, founded_on, dissolved_on from organisation`,
  "select number_organisations((select array_agg(id) from organisation))",
  "analyze nation_place, organisation, organisation_reach",
];

/** Founds all organisations; the table `nation_place` stays for `fillCells`. */
export async function foundOrganisations(client: pg.Client, shape: NationShape): Promise<void> {
  await client.query("select setseed(0.2026)");
  await client.query(BASE36);
  await client.query(PLACES);
  await client.query(FILL, [shape.provinces, shape.communes, shape.bodies, shape.cells]);
  await client.query(NUMBER);
  for (const step of STEPS) await client.query(step);
}
