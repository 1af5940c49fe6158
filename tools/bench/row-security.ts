import { membersOf } from "../../server/members/public.ts";
import { openDatabase, sql, type Reader } from "../../server/platform/database.ts";
import type { Bench, BenchContext, Prepared } from "./harness.ts";
import { openNation, TODAY } from "./nation/nation-database.ts";
import { askBare, questionsOn, timeEach, type Asked } from "./nation/questions.ts";

/** Questions about persons with the second wall, against the same without. */
export const bench: Bench = {
  name: "row-security",
  title:
    "Searches, lists of cells and single files asked within a scope of one place under row-level security, against the same statements as the owner of the tables, who is not bound by it",
  aim: 1 / 1.3,
  rounds: 7,
  prepare,
};

async function prepare(context: BenchContext): Promise<Prepared> {
  const nation = await openNation(context);
  const bound = openDatabase(nation.appUrl, 1);
  const owner = openDatabase(nation.ownerUrl, 1);
  const questions = await questionsOn(owner);
  const cells = await cellsOf(owner, questions);
  const all = [...questions, ...cells];
  return {
    ours: {
      what: "one question within a scope of its place, under row-level security",
      run: () =>
        timeEach(all, (asked) =>
          bound
            .within({ places: [asked.path], members: [] })
            .commit((tx) => (isCell(asked) ? askCell(tx, asked) : askBare(tx, asked))),
        ),
    },
    peer: {
      what: "the same question without",
      run: () =>
        timeEach(all, (asked) =>
          owner.commit((tx) => (isCell(asked) ? askCell(tx, asked) : askBare(tx, asked))),
        ),
    },
    sizes: { ...nation.sizes, searches: questions.length, listsOfCells: cells.length },
    close: async () => {
      await bound.close();
      await owner.close();
      await nation.close();
    },
  };
}

const CELLS = 60;

/** Cells to be listed whole; they have no text. The scope is that of their province, as an office has it. */
async function cellsOf(reader: Reader, questions: readonly Asked[]): Promise<readonly Asked[]> {
  const provinces = [...new Set(questions.map(({ path }) => path))].filter(
    (path) => path.split("/").length === 4,
  );
  const lists = await Promise.all(
    provinces.map((province) =>
      reader.query(sql<{ id: string }>`
        select id from organisation where kind = 'subCell' and path ^@ ${province}
         order by id limit ${CELLS}`),
    ),
  );
  return lists.flatMap((list, index) =>
    list.map(({ id }) => ({ organisationId: id, path: provinces[index] ?? "/", text: "" })),
  );
}

const isCell = ({ text }: Asked) => text === "";

/** Everybody of a cell, then the file of the first of them. */
async function askCell(reader: Reader, { organisationId }: Asked): Promise<number> {
  const members = await membersOf(reader, organisationId, TODAY);
  const first = members[0];
  if (first !== undefined)
    await reader.query(sql`select * from member where id = ${first.memberId}`);
  return members.length;
}
