import type pg from "pg";
import { spreadOf } from "../harness.ts";

const ROUNDS = 7;

/** One way to keep a tree, as tables and the four questions that are put to it. */
interface Shape {
  readonly name: string;
  readonly make: readonly string[];
  /** How many stand at and below the place of ten thousand. */
  readonly count: string;
  /** The two hundred of them that come first by name, as a list shows them. */
  readonly page: string;
  /** For each of a thousand places, whether it lies within one of ten grants. */
  readonly within: string;
  /** The move of ten thousand to another superior and back. */
  readonly moves: readonly [readonly string[], readonly string[]];
}

/** From `bench_tree (id, parent_id, path, name)`, which has the same organisations as the product. */
const SHAPES: readonly Shape[] = [
  {
    name: "text path",
    make: [
      `create table shape_path as select id, path, name from bench_tree`,
      `alter table shape_path add primary key (id)`,
      `create unique index on shape_path (path)`,
      `create index on shape_path (path text_pattern_ops)`,
    ],
    count: `select count(*) from shape_path where path like '/t/e/b0/%'`,
    page: `select id, name from shape_path where path like '/t/e/b0/%' order by name limit 200`,
    within: `select count(*) from (select path from shape_path order by id limit 1000) place
              where path like any (array['/t/e/b0/%', '/t/e/b1/c1x1/%', '/t/e/b1/c1x2/%', '/t/e/b1/c1x3/%',
                '/t/e/b2/c2x1/%', '/t/e/b2/c2x2/%', '/t/e/b2/c2x3/%', '/t/e/b3/c3x1/%', '/t/e/b3/c3x2/%',
                '/t/e/b3/c3x3/%'])`,
    moves: [
      [`update shape_path set path = '/t/w/b0/' || substr(path, 9) where path like '/t/e/b0/%'`],
      [`update shape_path set path = '/t/e/b0/' || substr(path, 9) where path like '/t/w/b0/%'`],
    ],
  },
  {
    name: "ltree",
    make: [
      `create extension if not exists ltree`,
      `create table shape_ltree as
         select id, text2ltree(replace(trim(both '/' from path), '/', '.')) as path, name from bench_tree`,
      `alter table shape_ltree add primary key (id)`,
      `create unique index on shape_ltree (path)`,
      `create index on shape_ltree using gist (path)`,
    ],
    count: `select count(*) from shape_ltree where path <@ 't.e.b0'`,
    page: `select id, name from shape_ltree where path <@ 't.e.b0' order by name limit 200`,
    within: `select count(*) from (select path from shape_ltree order by id limit 1000) place
              where path <@ array['t.e.b0', 't.e.b1.c1x1', 't.e.b1.c1x2', 't.e.b1.c1x3', 't.e.b2.c2x1',
                't.e.b2.c2x2', 't.e.b2.c2x3', 't.e.b3.c3x1', 't.e.b3.c3x2', 't.e.b3.c3x3']::ltree[]`,
    moves: [
      [
        `update shape_ltree
            set path = case nlevel(path) when 3 then 't.w.b0' else 't.w.b0' || subpath(path, 3) end
          where path <@ 't.e.b0'`,
      ],
      [
        `update shape_ltree
            set path = case nlevel(path) when 3 then 't.e.b0' else 't.e.b0' || subpath(path, 3) end
          where path <@ 't.w.b0'`,
      ],
    ],
  },
  {
    name: "closure table",
    make: [
      `create table shape_node as select id, path, name from bench_tree`,
      `alter table shape_node add primary key (id)`,
      `create unique index on shape_node (path)`,
      `create table shape_closure as
         with recursive line (ancestor, descendant, parent_id) as (
           select id, id, parent_id from bench_tree
           union all
           select above.id, line.descendant, above.parent_id
             from line join bench_tree above on above.id = line.parent_id)
         select ancestor, descendant from line`,
      `alter table shape_closure add primary key (ancestor, descendant)`,
      `create index on shape_closure (descendant)`,
    ],
    count: `select count(*) from shape_closure
             where ancestor = (select id from shape_node where path = '/t/e/b0/')`,
    page: `select node.id, node.name from shape_closure
             join shape_node node on node.id = descendant
            where ancestor = (select id from shape_node where path = '/t/e/b0/')
            order by node.name limit 200`,
    within: `select count(*) from (select id from shape_node order by id limit 1000) place
              where exists (select from shape_closure
                where descendant = place.id and ancestor = any (array(
                  select id from shape_node where path = any (array['/t/e/b0/', '/t/e/b1/c1x1/',
                    '/t/e/b1/c1x2/', '/t/e/b1/c1x3/', '/t/e/b2/c2x1/', '/t/e/b2/c2x2/', '/t/e/b2/c2x3/',
                    '/t/e/b3/c3x1/', '/t/e/b3/c3x2/', '/t/e/b3/c3x3/']))))`,
    moves: [closureMove("/t/e/", "/t/w/"), closureMove("/t/w/", "/t/e/")],
  },
];

function closureMove(from: string, to: string): readonly string[] {
  const node = (path: string) => `(select id from shape_node where path = '${path}')`;
  const inside = `(select descendant from shape_closure where ancestor = ${node("/t/e/b0/")})`;
  const above = (path: string) =>
    `(select ancestor from shape_closure where descendant = ${node(path)})`;
  return [
    `delete from shape_closure where descendant in ${inside} and ancestor in ${above(from)}`,
    `insert into shape_closure (ancestor, descendant)
       select up.ancestor, down.descendant
         from ${above(to)} up, ${inside} down`,
  ];
}

/** What each shape takes for each question: the median in milliseconds, and its size on the disk. */
export async function compareShapes(owner: pg.Client): Promise<Record<string, string>> {
  await owner.query(
    `create table bench_tree as select id, parent_id, path, name from organisation`,
  );
  const found: Record<string, string> = {};
  for (const shape of SHAPES) {
    for (const statement of shape.make) await owner.query(statement);
    await owner.query("analyze");
    const [count, page, within] = [
      await medianOf(owner, [shape.count]),
      await medianOf(owner, [shape.page]),
      await medianOf(owner, [shape.within]),
    ];
    const [there, back] = shape.moves;
    const moves: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      moves.push(await take(owner, there), await take(owner, back));
    }
    const move = spreadOf(moves).median;
    const figures = { count, page, within, move };
    found[shape.name] = Object.entries(figures)
      .map(([what, milliseconds]) => `${what} ${milliseconds.toFixed(1)} ms`)
      .join(" / ");
  }
  return found;
}

async function medianOf(owner: pg.Client, statements: readonly string[]): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const milliseconds = await take(owner, statements);
    if (round > 0) taken.push(milliseconds);
  }
  return spreadOf(taken).median;
}

async function take(owner: pg.Client, statements: readonly string[]): Promise<number> {
  const begin = performance.now();
  await owner.query("begin");
  for (const statement of statements) await owner.query(statement);
  await owner.query("commit");
  return performance.now() - begin;
}
