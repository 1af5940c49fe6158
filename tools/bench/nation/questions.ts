import { questionOf } from "../../../domain/members/search/rules.ts";
import { findMembers } from "../../../server/members/search/find-members.ts";
import { declareSought, type Sought } from "../../../server/members/search/sought.ts";
import { sql, type Database, type Transaction } from "../../../server/platform/database.ts";
import { TODAY } from "./nation-database.ts";

/** One search: a part of a name in a part of the tree. */
export interface Asked {
  readonly organisationId: string;
  readonly path: string;
  readonly text: string;
}

/** Names that millions have, that thousands have, that hardly anybody has, and what stands there while one types. */
const TEXTS = [
  "Nguyễn Văn",
  "nguyen thi",
  "Nguyễn Thị Yến",
  "Lê Văn Hùng",
  "tran quoc bao",
  "Phạm Minh",
  "van",
  "ng v",
  "hà",
  "Ksor",
  "Rơ Châm",
  "Doãn Khôi",
  "Âu Dương",
  "Tôn Thất",
];

/** A cell, a sectional body, communes, a small, a middle and the largest province, and all. */
const PLACES = `
  select id as "organisationId", path from (
    (select id, path, 1 as place from organisation where kind = 'subCell' order by path offset 1000 limit 2)
    union all (select id, path, 2 from organisation where kind = 'sectionalBody' order by path offset 100 limit 1)
    union all (select id, path, 3 from organisation where kind = 'baseBody' order by path offset 50 limit 2)
    union all (select id, path, 4 from organisation where kind = 'partyBody' and parent_id is not null order by code desc limit 1)
    union all (select id, path, 5 from organisation where kind = 'partyBody' and parent_id is not null order by code offset 12 limit 1)
    union all (select id, path, 6 from organisation where kind = 'partyBody' and parent_id is not null order by code limit 1)
    union all (select id, path, 7 from organisation where parent_id is null)) chosen order by place, path`;

/** Every text at every place. */
export async function questionsOn(database: Database): Promise<readonly Asked[]> {
  const places = await database.query(sql<Omit<Asked, "text">>`${sql.raw(PLACES)}`);
  return places.flatMap((place) => TEXTS.map((text) => ({ ...place, text })));
}

export const PAGE = 50;

/** The statements of a search as the product sends them, without request, session and rights. */
export async function askBare(tx: Transaction, asked: Asked): Promise<number> {
  const sought: Sought = {
    places: [asked.path],
    on: TODAY,
    question: questionOf(asked.text),
    filter: {},
    numbered: undefined,
  };
  declareSought(tx, sought.places, TODAY);
  return (await findMembers(tx, sought, { after: undefined, limit: PAGE + 1 })).length;
}

/** Asks one after the other and says how long each took, in seconds. */
export async function timeEach(
  questions: readonly Asked[],
  ask: (asked: Asked) => Promise<unknown>,
): Promise<{ readonly units: number; readonly samples: readonly number[] }> {
  const samples: number[] = [];
  for (const asked of questions) {
    const begun = performance.now();
    await ask(asked);
    samples.push((performance.now() - begun) / 1000);
  }
  return { units: questions.length, samples };
}
