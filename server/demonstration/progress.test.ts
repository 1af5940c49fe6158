import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { firstAdministratorLink } from "../access/public.ts";
import { sql } from "../platform/database.ts";
import { testApp, type TestApp } from "../testing/app.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";
import { clearInterrupted, hasDemonstration, isUntouched, noteBegun } from "./progress.ts";

const organisationsIn = async (app: TestApp) =>
  (await app.held.database.query(sql`select from organisation`)).length;

describe("a demonstration in a system that has an office's data", () => {
  const app = testApp();

  test("is never begun, and what was imported before anybody could sign in stays", async () => {
    const { database, ownerUrl } = app.held;
    assert.equal(await isUntouched(database), true);
    await placeOrganisation(app, { name: "Đảng bộ xã Mẫu", kind: "baseBody" });
    assert.equal(await isUntouched(database), false);
    await assert.rejects(noteBegun(database), /empty system only/);
    assert.equal(await clearInterrupted(ownerUrl), false);
    assert.equal(await organisationsIn(app), 1);
    assert.equal(await hasDemonstration(database), false);
  });
});

describe("a demonstration in a system whose first administrator was invited", () => {
  const app = testApp();

  test("is not begun either", async () => {
    const { database } = app.held;
    await firstAdministratorLink(database, "https://a.example.vn", app.now);
    assert.equal(await isUntouched(database), false);
    await assert.rejects(noteBegun(database), /empty system only/);
  });
});

describe("a demonstration that was interrupted", () => {
  const app = testApp();

  test("is not taken away any more once somebody has signed in, and else is taken away whole", async () => {
    const { database, ownerUrl } = app.held;
    await noteBegun(database);
    const cell = await placeOrganisation(app, { name: "Chi bộ Dở dang" });
    const member = await placeMember(app, cell, { name: "Trần Thị Mẫu" });
    await app.signedIn(member.accountId);
    assert.equal(await clearInterrupted(ownerUrl), false);
    assert.equal(await organisationsIn(app), 1);
    await database.commit((tx) => tx.query(sql`update session set device = 'demonstration'`));
    assert.equal(await clearInterrupted(ownerUrl), true);
    await assert.rejects(organisationsIn(app), /does not exist/);
  });
});
