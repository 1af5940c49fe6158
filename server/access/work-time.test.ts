import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  addWorkTime,
  countWorkTime,
  viewWorkTime,
} from "@chiboso/domain/access/work-time-contract.ts";
import type { WorkSpan } from "@chiboso/domain/access/work-time.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { eraseAccountOf } from "./public.ts";
import { sweep } from "./sweep.ts";

const NOTHING = { preparing: 0, running: 0, after: 0, other: 0 };

describe("the time that the system costs", () => {
  const app = testApp("2026-11-22T03:00:00.000Z");
  const somebody = async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ thôn Hạ" });
    const person = await placeMember(app, cell, { name: "Trần Thị Mẫu", post: "secretary" });
    return { ...person, cell, caller: await app.signedIn(person.accountId) };
  };
  type Somebody = Awaited<ReturnType<typeof somebody>>;
  const add = ({ caller }: Pick<Somebody, "caller">, ...spans: WorkSpan[]) =>
    caller.call(addWorkTime, { body: { spans } });
  const seen = async ({ caller }: Pick<Somebody, "caller">) =>
    (await caller.call(viewWorkTime, {})).value;
  const keep = ({ memberId }: Somebody, day: string, seconds: number) =>
    app.held.database.commit((tx) =>
      tx.query(sql`
        insert into work_time (member_id, day, kind, seconds) values (${memberId}, ${day}, 'other', ${seconds})`),
    );
  const keptOf = async ({ memberId }: Pick<Somebody, "memberId">) =>
    (
      await app.held.database.query(
        sql<{ day: string }>`select day from work_time where member_id = ${memberId} order by day`,
      )
    ).map(({ day }) => day);

  it("is added up by month and kind, each month against the one before", async () => {
    const person = await somebody();
    await add(person, { day: "2026-11-22", kind: "preparing", seconds: 100 });
    await add(
      person,
      { day: "2026-11-22", kind: "preparing", seconds: 50 },
      { day: "2026-11-21", kind: "running", seconds: 600 },
    );
    await keep(person, "2026-10-31", 600);
    await keep(person, "2026-09-30", 600);
    assert.deepEqual(await seen(person), {
      counted: true,
      thisMonth: { ...NOTHING, preparing: 3, running: 10 },
      lastMonth: { ...NOTHING, other: 10 },
    });
  });

  it("is counted once when the same seconds are sent twice", async () => {
    const person = await somebody();
    const commandId = newId();
    const spans: WorkSpan[] = [{ day: "2026-11-22", kind: "after", seconds: 120 }];
    for (let sent = 0; sent < 2; sent += 1)
      await person.caller.call(addWorkTime, { body: { spans, commandId } });
    assert.equal((await seen(person)).thisMonth.after, 2);
  });

  it("refuses days that cannot be and more than a day has, and keeps nothing of them", async () => {
    const person = await somebody();
    const codes = [];
    for (const span of [
      { day: "2026-11-24", kind: "other", seconds: 1 },
      { day: "2026-11-14", kind: "other", seconds: 1 },
    ] as const)
      codes.push((await add(person, span)).refusal?.code);
    await add(person, { day: "2026-11-22", kind: "other", seconds: 86_399 });
    codes.push(
      (await add(person, { day: "2026-11-22", kind: "running", seconds: 2 })).refusal?.code,
    );
    assert.deepEqual(codes, ["access.work_day", "access.work_day", "access.work_too_long"]);
    assert.equal((await seen(person)).thisMonth.running, 0);
  });

  it("is seen by the person alone", async () => {
    const person = await somebody();
    await add(person, { day: "2026-11-22", kind: "other", seconds: 60 });
    const other = await somebody();
    assert.deepEqual((await seen(other)).thisMonth, NOTHING);
    const within = app.held.database.within({ places: [], members: [other.memberId] });
    assert.deepEqual(
      await within.query(sql`select from work_time where member_id = ${person.memberId}`),
      [],
    );
  });

  it("is deleted and no longer kept when the person does not want it", async () => {
    const person = await somebody();
    await add(person, { day: "2026-11-22", kind: "other", seconds: 60 });
    await person.caller.call(countWorkTime, { body: { counted: false } });
    assert.deepEqual(await keptOf(person), []);
    const sent = await add(person, { day: "2026-11-22", kind: "other", seconds: 60 });
    assert.deepEqual(sent.value, { counted: false });
    assert.deepEqual(await seen(person), {
      counted: false,
      thisMonth: NOTHING,
      lastMonth: NOTHING,
    });
    await person.caller.call(countWorkTime, { body: { counted: true } });
    await add(person, { day: "2026-11-22", kind: "other", seconds: 60 });
    assert.equal((await seen(person)).thisMonth.other, 1);
  });

  it("is not kept of whoever is no member", async () => {
    const { cell } = await somebody();
    const office = await placeOfficer(app, cell, "committeeOffice");
    const caller = await app.signedIn(office.accountId);
    const sent = await add({ caller }, { day: "2026-11-22", kind: "other", seconds: 60 });
    assert.deepEqual(sent.value, { counted: false });
    assert.equal((await seen({ caller })).counted, false);
  });

  it("goes after thirteen months, and with the account", async () => {
    const person = await somebody();
    for (const day of ["2025-10-21", "2025-10-22"]) await keep(person, day, 1);
    await app.held.database.commit((tx) => sweep(tx, app.now));
    assert.deepEqual(await keptOf(person), ["2025-10-22"]);
    await app.held.database.commit((tx) =>
      eraseAccountOf(
        { tx, services: app.system.services, now: app.now, actor: { accountId: person.accountId } },
        person.memberId,
      ),
    );
    assert.deepEqual(await keptOf(person), []);
  });
});
