import assert from "node:assert/strict";
import { test } from "node:test";
import { FIELD_CLASSES } from "@chiboso/domain/access/fields.ts";
import { factsOn } from "@chiboso/domain/members/sheet/timeline.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";
import { addMember, alterMember } from "./add-member.ts";
import { endFact, enterFact, factsOf, withdrawFact } from "./facts.ts";
import { openSecrets } from "./secrets.ts";

const app = testApp();
const TODAY = "2026-11-03";
const EVERYTHING = new Set(FIELD_CLASSES);

async function world() {
  const cell = await placeOrganisation(app, { name: "Chi bộ 1" });
  const { memberId } = await placeMember(app, cell, { name: "Trần Thị Bình" });
  const { database, config } = app.system.services;
  const secrets = await openSecrets(config.dataDir);
  const by = { accountId: newId(), name: "Cán bộ tổ chức" };
  const origin = {
    source: { kind: "sheet" as const, id: null },
    by,
    now: app.now,
    document: "Phiếu đảng viên năm 2020",
  };
  const facts = () => factsOf(database, secrets, memberId, EVERYTHING);
  return { cell, memberId, database, secrets, by, origin, facts };
}

async function columnsOf(memberId: string) {
  const [row] = await app.system.services.database.query(sql<Record<string, string | null>>`
    select full_name, phone, education, admitted_on from member where id = ${memberId}`);
  return row;
}

test("a fact says since when, from which document, and who entered it when; the register shows it", async () => {
  const { memberId, database, secrets, origin, facts, by } = await world();
  await database.commit((tx) =>
    enterFact(tx, secrets, {
      ...origin,
      memberId,
      kind: "phone",
      value: { number: "0900000001" },
      since: "2024-05-01",
      until: null,
    }),
  );
  const phone = (await facts()).filter((fact) => fact.kind === "phone");
  assert.equal(phone.length, 1);
  assert.deepEqual(phone[0]?.value, { number: "0900000001" });
  assert.equal(phone[0]?.since, "2024-05-01");
  assert.equal(phone[0]?.document, "Phiếu đảng viên năm 2020");
  assert.deepEqual(phone[0]?.entered, { at: app.now, by: by.name });
  assert.equal((await columnsOf(memberId))?.["phone"], "0900000001");
});

test("what the register showed before becomes part of the history when another value takes its place", async () => {
  const { memberId, database, secrets, origin, facts } = await world();
  await database.commit((tx) =>
    alterMember(tx, secrets, memberId, { name: "Trần Thị Bình An" }, { ...origin, on: TODAY }),
  );
  const names = (await facts()).filter((fact) => fact.kind === "name");
  assert.deepEqual(
    names.map((fact) => [fact.value?.["name"], fact.since, fact.source.kind]),
    [
      ["Trần Thị Bình", null, "register"],
      ["Trần Thị Bình An", TODAY, "sheet"],
    ],
  );
  assert.equal(factsOn(names, false, "2026-11-02")[0]?.value?.["name"], "Trần Thị Bình");
  assert.equal((await columnsOf(memberId))?.["full_name"], "Trần Thị Bình An");
});

test("a change that a list of an earlier day brings still shows, although a later fact is known", async () => {
  const { memberId, database, secrets, origin, facts } = await world();
  const phone = (number: string, on: string) =>
    database.commit((tx) =>
      alterMember(tx, secrets, memberId, { phone: number }, { ...origin, on }),
    );
  await phone("0900000001", "2026-10-01");
  await phone("0900000002", "2026-09-01");
  assert.equal((await columnsOf(memberId))?.["phone"], "0900000002");
  const numbers = (await facts()).filter((fact) => fact.kind === "phone");
  assert.deepEqual(
    numbers.map((fact) => fact.since),
    ["2026-10-01", "2026-10-01"],
  );
});

test("what is altered in one box keeps the others, and what is emptied holds no more", async () => {
  const { memberId, database, secrets, origin, facts } = await world();
  await database.commit((tx) =>
    enterFact(tx, secrets, {
      ...origin,
      memberId,
      kind: "admission",
      value: { on: "2020-01-01", cell: "Chi bộ 1", sponsor: "Lê Văn Giới" },
      since: null,
      until: null,
    }),
  );
  await database.commit((tx) =>
    alterMember(
      tx,
      secrets,
      memberId,
      { admittedOn: "2019-12-31", officialOn: null },
      { ...origin, on: TODAY },
    ),
  );
  const held = factsOn(
    (await facts()).filter((fact) => fact.kind === "admission"),
    false,
    TODAY,
  );
  assert.deepEqual(held[0]?.value, {
    on: "2019-12-31",
    cell: "Chi bộ 1",
    sponsor: "Lê Văn Giới",
  });
  const confirmations = (await facts()).filter((fact) => fact.kind === "confirmation");
  assert.deepEqual(factsOn(confirmations, false, TODAY), []);
  assert.equal(confirmations.length, 2);
});

test("a fact is withdrawn with its reason and stays; the register goes back to what held before", async () => {
  const { memberId, database, secrets, origin, facts, by } = await world();
  const enter = (number: string, since: string) =>
    database.commit((tx) =>
      enterFact(tx, secrets, {
        ...origin,
        memberId,
        kind: "phone",
        value: { number },
        since,
        until: null,
      }),
    );
  await enter("0900000001", "2020-01-01");
  const wrong = await enter("0900000009", "2025-01-01");
  const withdraw = () =>
    database.commit((tx) =>
      withdrawFact(tx, secrets, {
        memberId,
        factId: wrong,
        reason: "Nhập nhầm số",
        replacedBy: null,
        by,
        now: app.now,
      }),
    );
  await withdraw();
  assert.equal((await columnsOf(memberId))?.["phone"], "0900000001");
  const taken = (await facts()).find((fact) => fact.id === wrong);
  assert.equal(taken?.withdrawn?.reason, "Nhập nhầm số");
  assert.deepEqual(taken.value, { number: "0900000009" });
  app.now = "2026-11-04T01:00:00.000Z";
  await assert.rejects(withdraw, /once/);
  app.now = "2026-11-03T01:00:00.000Z";
});

test("a fact that is ended holds until that day, and the database lets nobody change what it says", async () => {
  const { memberId, database, secrets, origin, facts, by } = await world();
  const factId = await database.commit((tx) =>
    enterFact(tx, secrets, {
      ...origin,
      memberId,
      kind: "career",
      value: { work: "Kế toán" },
      since: "2010-01-01",
      until: null,
    }),
  );
  await database.commit((tx) =>
    endFact(tx, secrets, { memberId, factId, on: "2020-06-01", by, now: app.now }),
  );
  const career = (await facts()).filter((fact) => fact.kind === "career");
  assert.equal(factsOn(career, true, "2020-05-31").length, 1);
  assert.equal(factsOn(career, true, "2020-06-01").length, 0);
  await assert.rejects(
    database.commit((tx) =>
      tx.query(sql`update member_fact set content = ${Buffer.alloc(1)} where id = ${factId}`),
    ),
    /erased or stays/,
  );
  await assert.rejects(
    database.commit((tx) =>
      tx.query(sql`update member_fact set since = null where id = ${factId}`),
    ),
    /permission denied/,
  );
});

test("facts of a class that may not be seen are not given, and nothing of them stands readable in the table", async () => {
  const { memberId, database, secrets, origin } = await world();
  await database.commit((tx) =>
    enterFact(tx, secrets, {
      ...origin,
      memberId,
      kind: "warInvalid",
      value: { class: "2/4" },
      since: null,
      until: null,
    }),
  );
  const seen = await factsOf(database, secrets, memberId, new Set(["basic", "sheet"] as const));
  assert.deepEqual([...new Set(seen.map((fact) => fact.kind))].toSorted(), [
    "admission",
    "confirmation",
    "name",
  ]);
  const rows = await database.query(sql<{ text: string }>`
    select member_fact::text as text from member_fact where member_id = ${memberId}`);
  for (const { text } of rows) {
    assert.equal(text.includes(Buffer.from("2/4").toString("hex")), false);
    assert.equal(text.includes("Phiếu"), false);
  }
});

test("what an import brings first stands in the register alone, and says which import and who", async () => {
  const { cell, database, secrets, origin } = await world();
  const importId = newId();
  const memberId = await database.commit((tx) =>
    addMember(
      tx,
      secrets,
      {
        person: {
          name: "Phạm Văn Cường",
          sex: "male",
          birthDate: "1970",
          ethnicity: "Kinh",
          education: null,
          phone: null,
          email: null,
          citizenId: "001070000001",
          oldIdentityNumber: null,
          cardNumber: null,
          oldCardNumber: null,
          admittedOn: "2001-01-01",
          officialOn: null,
        },
        organisationId: cell.id,
        kind: "party",
        since: null,
        posts: [],
      },
      { ...origin, source: { kind: "import", id: importId } },
    ),
  );
  const facts = await factsOf(database, secrets, memberId, EVERYTHING);
  assert.deepEqual(facts.map((fact) => fact.kind).toSorted(), [
    "admission",
    "birthDate",
    "citizenId",
    "ethnicity",
    "name",
    "sex",
  ]);
  for (const fact of facts) {
    assert.deepEqual(fact.source, { kind: "import", id: importId });
    assert.equal(fact.entered?.by, "Cán bộ tổ chức");
  }
  const stored = await database.query(sql`select 1 from member_fact where member_id = ${memberId}`);
  assert.equal(stored.length, 1);
});
