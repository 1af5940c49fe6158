import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import fc from "fast-check";
import { addDays, wholeMonthsBetween } from "@chiboso/domain/kernel/dates.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { searchMembers, type MemberFilter } from "@chiboso/domain/members/search/contract.ts";
import { listKey } from "@chiboso/domain/members/search/list-key.ts";
import { isNamed, questionOf } from "@chiboso/domain/members/search/rules.ts";
import { POSTS, STANDINGS } from "@chiboso/domain/members/standing.ts";
import { belongsToCell, standingOn } from "@chiboso/domain/members/standing-on.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { placeOfficer, placeOrganisation, type PlacedOrganisation } from "../../testing/world.ts";
import { countAlong, findAlong, type Mark } from "./find-members.ts";
import { declareSought, type Sought } from "./sought.ts";
import { makeRegister, NAMES, type Registered } from "./testing/register.ts";
import { declareWalk, type Way } from "./way.ts";

const app = testApp();
const anyDay = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays("2003-01-01", days));

const filter: fc.Arbitrary<MemberFilter> = fc.record(
  {
    on: anyDay,
    text: fc
      .array(
        fc
          .constantFrom(...NAMES)
          .chain((word) => fc.nat(word.length).map((cut) => word.slice(0, cut + 1))),
        { minLength: 1, maxLength: 3 },
      )
      .map((words) => words.join(" ")),
    standing: fc.constantFrom(...STANDINGS),
    sex: fc.constantFrom("male" as const, "female" as const),
    ethnicity: fc.constantFrom("Kinh", "tay", "h'mông"),
    education: fc.constantFrom("đại học", "thac"),
    post: fc.constantFrom(...POSTS),
    kind: fc.constantFrom("party" as const, "tradeUnion" as const),
    ageFrom: fc.integer({ min: 20, max: 60 }),
    ageTo: fc.integer({ min: 30, max: 80 }),
    partyYearsFrom: fc.integer({ min: 0, max: 30 }),
    partyYearsTo: fc.integer({ min: 5, max: 50 }),
  },
  { requiredKeys: ["on"] },
);

interface Dated {
  readonly since: string | null;
  readonly until: string | null;
}

const covers = (row: Dated, on: string) =>
  (row.since === null || row.since <= on) && (row.until === null || on < row.until);

/** Whole years from a day, or from the first of a year, to another day; NaN when nothing is known. */
function yearsTo(on: string, from: string | null): number {
  const day = from?.length === 4 ? `${from}-01-01` : from;
  return day === null || day === undefined ? NaN : Math.floor(wholeMonthsBetween(day, on) / 12);
}

const within = (years: number, from: number | undefined, to: number | undefined) =>
  (from === undefined && to === undefined) ||
  (years >= (from ?? -Infinity) && years <= (to ?? Infinity));

const same = (asked: string | undefined, known: string | null) =>
  asked === undefined || fold(asked) === fold(known ?? "");

function hasStanding(each: Registered, asked: MemberFilter, on: string): boolean {
  const own = standingOn({ ...each, rows: each.standings }, on);
  const standing = own ?? (each.kind === "party" ? null : "official");
  if (standing === null) return false;
  return asked.standing === undefined ? belongsToCell(standing) : standing === asked.standing;
}

function isAsked(each: Registered, asked: MemberFilter): boolean {
  return (
    same(asked.kind, each.kind) &&
    same(asked.sex, each.sex) &&
    same(asked.ethnicity, each.ethnicity) &&
    fold(each.education ?? "").includes(fold(asked.education ?? ""))
  );
}

/** What is expected, told once more in memory and without a look at the statements. */
function expected(register: readonly Registered[], place: string, asked: MemberFilter): string[] {
  const on = asked.on ?? "";
  const sought = questionOf(asked.text);
  return register
    .filter((each) => each.path.startsWith(place) && covers(each, on))
    .filter((each) => hasStanding(each, asked, on) && isAsked(each, asked))
    .filter((each) => sought.kind !== "words" || isNamed(each.name, sought.words))
    .filter(
      ({ posts }) =>
        asked.post === undefined ||
        posts.some((held) => held.post === asked.post && covers(held, on)),
    )
    .filter(
      (each) =>
        within(yearsTo(on, each.birthDate), asked.ageFrom, asked.ageTo) &&
        within(
          yearsTo(on, each.admittedOn ?? each.officialOn),
          asked.partyYearsFrom,
          asked.partyYearsTo,
        ),
    )
    .map((each) => ({ id: each.membershipId, key: listKey(each.name) }))
    .toSorted((a, b) => (a.key + a.id < b.key + b.id ? -1 : 1))
    .map(({ id }) => id);
}

const WIDTHS = ["first", "later"] as const;

/** Every way that the statements know, for these words. */
function waysFor(asked: MemberFilter): Way[] {
  const question = questionOf(asked.text);
  const words = question.kind === "words" ? question.words : [];
  const [first, ...others] = words;
  const all = NAMES.map((name) => fold(name));
  return WIDTHS.flatMap((place): Way[] => [
    { kind: "places", words: [], others: words, place },
    { kind: "everybody", words: [], others: words, place },
    ...(first === undefined
      ? []
      : [
          {
            kind: "words" as const,
            words: [...new Set(all.filter((word) => word.startsWith(first)))],
            others,
            place,
          },
        ]),
  ]);
}

describe("searching a register", () => {
  let register: readonly Registered[] = [];
  let top: PlacedOrganisation;
  let branch: PlacedOrganisation;

  before(async () => {
    top = await placeOrganisation(app, { name: "Đảng bộ Đo", kind: "partyBody" });
    branch = await placeOrganisation(app, { name: "Chi nhánh", kind: "baseBody", under: top });
    const cells = [
      await placeOrganisation(app, { name: "Chi bộ 1", under: branch }),
      await placeOrganisation(app, { name: "Chi bộ 2", under: branch }),
      await placeOrganisation(app, { name: "Chi bộ 3", under: top }),
    ];
    const union = await placeOrganisation(app, {
      name: "Công đoàn",
      kind: "tradeUnion",
      under: top,
    });
    register = await makeRegister(app, cells, union);
  });

  test("along every way, each filter finds whom a register kept in memory finds, in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(filter, fc.boolean(), async (asked, whole) => {
        const place = whole ? top.path : branch.path;
        const sought: Sought = {
          places: [place],
          on: asked.on ?? "",
          question: questionOf(asked.text),
          filter: asked,
          numbered: undefined,
        };
        const wanted = expected(register, place, asked);
        for (const way of waysFor(asked)) {
          await app.system.services.database.commit(async (tx) => {
            declareSought(tx, sought.places, sought.on);
            declareWalk(tx, way.place === "later");
            const found = await findAlong(tx, sought, way, { after: undefined, limit: 500 });
            assert.deepEqual(
              found.map((each) => each.membershipId),
              wanted,
              way.kind,
            );
            assert.equal(await countAlong(tx, sought, way, 500), wanted.length);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("turning pages of any size skips nobody and repeats nobody, along every way", async () => {
    const asked = { on: "2024-06-01", text: "n" };
    const wanted = expected(register, top.path, asked);
    assert.ok(wanted.length > 20);
    const sought = {
      places: [top.path],
      on: asked.on,
      question: questionOf(asked.text),
      filter: asked,
      numbered: undefined,
    };
    for (const way of waysFor(asked)) {
      for (const limit of [1, 7, 50]) {
        const turned: string[] = [];
        await app.system.services.database.commit(async (tx) => {
          declareSought(tx, sought.places, sought.on);
          let after: Mark | undefined;
          do {
            const page = await findAlong(tx, sought, way, { after, limit });
            turned.push(...page.map((each) => each.membershipId));
            after = page.length < limit ? undefined : page.at(-1);
          } while (after !== undefined);
        });
        assert.deepEqual(turned, wanted, `${way.kind} by ${limit}`);
      }
    }
  });

  test("over the network, pages follow each other by their marks to the end", async () => {
    const office = await app.signedIn((await placeOfficer(app, top, "committeeOffice")).accountId);
    const wanted = expected(register, top.path, { on: "2024-06-01" });
    const turned: string[] = [];
    let after: string | null = null;
    do {
      const sent: { on: string; limit: number; after?: string } = { on: "2024-06-01", limit: 9 };
      if (after !== null) sent.after = after;
      const { members, next } = (await office.call(searchMembers, { body: sent })).value;
      turned.push(...members.map((each) => each.membershipId));
      after = next;
    } while (after !== null);
    assert.deepEqual(turned, wanted);
  });

  test("the second wall finds nobody outside the scope, whatever place is sought", async () => {
    const scope = { places: [branch.path], members: [] };
    const question = { kind: "everybody" as const };
    const sought = {
      places: [top.path],
      on: "2024-06-01",
      question,
      filter: {},
      numbered: undefined,
    };
    const way: Way = { kind: "everybody", words: [], others: [], place: "first" };
    const found = await app.system.services.database.within(scope).commit(async (tx) => {
      declareSought(tx, sought.places, sought.on);
      return findAlong(tx, sought, way, { after: undefined, limit: 500 });
    });
    assert.deepEqual(found, []);
    await assert.rejects(
      app.system.services.database.commit((tx) => tx.query(sql`select * from member_word`)),
      /permission denied/,
    );
  });

  test("names have the same key in the database and in the rules, and every word of a name its line", async () => {
    const rows = await app.system.services.database.query(sql<{
      name: string;
      key: string;
      words: string[];
    }>`
      select full_name as name, list_key as key, array(select name_words(full_name)) as words from member`);
    assert.ok(rows.length > 50);
    for (const { name, key, words } of rows) {
      assert.equal(key, listKey(name));
      assert.deepEqual(words.toSorted(), [...new Set(["", ...fold(name).split(" ")])].toSorted());
    }
  });
});
