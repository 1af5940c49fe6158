import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "@chiboso/domain/access/roles.ts";
import { getMemberFile, getOwnFile } from "@chiboso/domain/members/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";
import { addMember } from "./add-member.ts";
import { systemOrigin } from "./fact-store.ts";
import { openSecrets } from "./secrets.ts";

const app = testApp();
let made = 0;

async function world() {
  made += 1;
  const citizenId = `00107000000${made}`;
  const cell = await placeOrganisation(app, { name: "Chi bộ 1" });
  const { database, config } = app.system.services;
  const secrets = await openSecrets(config.dataDir);
  const memberId = await database.commit((tx) =>
    addMember(
      tx,
      secrets,
      {
        person: {
          name: "Phạm Văn Cường",
          sex: "male",
          birthDate: "1970-02-03",
          ethnicity: "Kinh",
          education: "Đại học",
          phone: "0900000001",
          email: null,
          citizenId,
          oldIdentityNumber: null,
          cardNumber: null,
          oldCardNumber: null,
          admittedOn: "2001-01-01",
          officialOn: "2002-01-01",
        },
        organisationId: cell.id,
        kind: "party",
        since: null,
        posts: [],
      },
      systemOrigin(app.now),
    ),
  );
  const params = { memberId };
  const file = async (role: Role) => {
    const caller = await app.signedIn((await placeOfficer(app, cell, role)).accountId);
    const stated = { purpose: "management" } as const;
    await caller.call(statePurpose, { params, body: { stated } });
    return (await caller.call(getMemberFile, { params })).value;
  };
  return { cell, memberId, citizenId, file };
}

test("a file is cut by the classes of the reader's role: what is closed is not in the reply at all", async () => {
  const { file, citizenId } = await world();
  const auditor = await file("auditor");
  assert.deepEqual(auditor.classes, ["basic"]);
  assert.equal(auditor.birthDate, "1970-02-03");
  assert.deepEqual(
    [auditor.phone, auditor.ethnicity, auditor.education, auditor.identity],
    [null, null, null, null],
  );
  const inspector = await file("inspectionCommission");
  assert.equal(inspector.ethnicity, "Kinh");
  assert.deepEqual([inspector.phone, inspector.identity], [null, null]);
  const office = await file("committeeOffice");
  assert.equal(office.phone, "0900000001");
  assert.equal(office.identity?.citizenId, citizenId);
});

test("of somebody who has left the cell its leaders see no more than the name, the registry as before", async () => {
  const { cell, file, memberId } = await world();
  const leader = await placeMember(app, cell, { name: "Lê Văn Thư", post: "secretary" });
  const secretary = await app.signedIn(leader.accountId);
  const params = { memberId };
  await secretary.call(statePurpose, { params, body: { stated: { purpose: "management" } } });
  const read = async () => (await secretary.call(getMemberFile, { params })).value;
  assert.equal((await read()).phone, "0900000001");
  await app.held.database.pool.query(
    "update membership set until = '2026-01-01' where member_id = $1",
    [memberId],
  );
  const left = await read();
  assert.deepEqual(
    [left.classes, left.phone, left.birthDate, left.standing],
    [[], null, null, null],
  );
  assert.equal((await file("committeeOffice")).phone, "0900000001");
});

test("one's own file is whole", async () => {
  const { memberId, citizenId } = await world();
  const accountId = newId();
  await app.held.database.pool.query(
    `insert into account (id, member_id, username, created_at)
     values ($1, $2, $3, '2020-01-01')`,
    [accountId, memberId, `u${accountId.replaceAll("-", "").slice(-20)}`],
  );
  const own = (await (await app.signedIn(accountId)).call(getOwnFile)).value;
  assert.equal(own.identity?.citizenId, citizenId);
  assert.equal(own.phone, "0900000001");
});
