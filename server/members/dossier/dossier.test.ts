import assert from "node:assert/strict";
import { test } from "node:test";
import * as contract from "@chiboso/domain/members/dossier/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { sql } from "../../platform/database.ts";
import type { Caller } from "../../in-process.ts";
import { carryOutAll } from "../../testing/life.ts";
import { openAs, twoCells } from "../../testing/two-cells.ts";
import { testApp } from "../../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../../testing/world.ts";

const app = testApp();

/** Says for what a file is read, without which it is not shown. */
async function stating(caller: Caller, memberId: string): Promise<Caller> {
  const stated = { purpose: "management" } as const;
  await caller.call(statePurpose, { params: { memberId }, body: { stated } });
  return caller;
}

async function world() {
  const committee = await placeOrganisation(app, { name: "Đảng bộ A", kind: "baseBody" });
  const cell = await placeOrganisation(app, { name: "Chi bộ 1", under: committee });
  const member = await placeMember(app, cell, { name: "Trần Thị Bình" });
  const office = await placeOfficer(app, committee, "committeeOffice");
  const secretary = await placeMember(app, cell, { name: "Lê Văn Thư", post: "secretary" });
  return {
    committee,
    params: { memberId: member.memberId },
    office: await stating(await app.signedIn(office.accountId), member.memberId),
    secretary: await stating(await app.signedIn(secretary.accountId), member.memberId),
  };
}

const kept = { state: "present", holder: "here", place: "Tủ 2, hộp 7", since: null } as const;
const gone = { state: "absent", holder: null, place: "", since: null } as const;

test("a check says who found which paper where and when, is sealed as one act, and earlier checks stay", async () => {
  const { office, secretary, params } = await world();
  const marks = [
    { number: 1, ...kept },
    { number: 5, ...kept },
    { number: 37, ...gone },
  ];
  const saved = await office.call(contract.markDossier, { params, body: { marks } });
  assert.equal(saved.value.changed, 3);
  const second = await office.call(contract.markDossier, {
    params,
    body: {
      marks: [
        { number: 1, ...gone },
        { number: 5, ...kept },
      ],
    },
  });
  assert.equal(second.value.changed, 1);
  const seen = (await secretary.call(contract.getDossier, { params })).value;
  const first = seen.marks.find(({ number }) => number === 1);
  assert.equal(first?.state, "absent");
  assert.equal(first.checkedBy, "Cán bộ committeeOffice");
  assert.deepEqual(
    seen.history.map(({ number, place }) => [number, place]),
    [[1, "Tủ 2, hộp 7"]],
  );
  assert.equal(seen.mayKeep, false);
  assert.equal(seen.bands[0]?.present, 1);
  const acts = await app.held.database.query(sql<{ kind: string }>`
    select kind from sealed_act where member_id = ${params.memberId}`);
  assert.deepEqual(
    acts.map(({ kind }) => kind),
    ["dossier.changed", "dossier.changed"],
  );
});

test("what cannot be is refused at its line and nothing is saved", async () => {
  const { office, secretary, params } = await world();
  const code = async (marks: (typeof kept | typeof gone)[], number = 1) =>
    (
      await office.call(contract.markDossier, {
        params,
        body: { marks: marks.map((mark) => ({ number, ...mark })) },
      })
    ).refusal?.code;
  assert.equal(await code([kept, kept]), "members.dossier_twice");
  const secret = { ...kept, place: "Tủ hồ sơ (Mật)" } as unknown as typeof kept;
  assert.equal(await code([secret]), "members.dossier_classified");
  const future = { ...kept, since: "2030-01-01" } as unknown as typeof kept;
  assert.equal(await code([future]), "members.dossier_future");
  const nowhere = { ...kept, holder: null } as unknown as typeof kept;
  assert.equal(await code([nowhere]), "members.dossier_where");
  assert.equal(await code([kept], 105), "kernel.bad_input");
  const leader = await secretary.call(contract.markDossier, {
    params,
    body: { marks: [{ number: 1, ...kept }] },
  });
  assert.equal(leader.status, 403);
  const rows = await app.held.database.query(sql`
    select 1 from dossier_mark where member_id = ${params.memberId}`);
  assert.equal(rows.length, 0);
});

test("the list of an organisation adds its members up, the emptiest dossier first", async () => {
  const { committee, office, secretary, params } = await world();
  const before = (
    await office.call(contract.listDossiers, { params: { organisationId: committee.id } })
  ).value;
  assert.equal(before.total, 2);
  await office.call(contract.markDossier, {
    params,
    body: { marks: [{ number: 1, ...kept }] },
  });
  const after = (
    await office.call(contract.listDossiers, { params: { organisationId: committee.id } })
  ).value;
  assert.equal(after.bands[0]?.present, 1);
  assert.equal(after.bands[0].unchecked, (before.bands[0]?.unchecked ?? 0) - 1);
  assert.equal(after.members.at(-1)?.memberId, params.memberId);
  const above = await secretary.call(contract.listDossiers, {
    params: { organisationId: committee.id },
  });
  assert.equal(above.status, 403);
});

test("the folder has the prescribed names, an index and the sheet, and the export is written down", async () => {
  const { office, params } = await world();
  const exported = await office.call(contract.exportDossier, { params });
  assert.equal(exported.status, 200);
  const text = exported.bytes.toString("latin1");
  for (const file of ["00.Muc luc tai lieu.pdf", "03.Phieu dang vien.pdf"])
    assert.equal(text.split(`ChiBo1/TranThiBinh/${file}`).length - 1, 2, file);
  const reads = await app.held.database.query(sql<{ route: string }>`
    select route from file_read where member_id = ${params.memberId}`);
  assert.deepEqual(reads, [{ route: "members.exportDossier" }]);
});

test("a finished case brings its papers into the dossier: needed, printed by the product, and in the folder", async () => {
  const { hereOffice, hereSecretary, here, member } = await twoCells(app);
  const params = { memberId: member.memberId };
  await stating(hereOffice, member.memberId);
  const before = (await hereOffice.call(contract.getDossier, { params })).value;
  assert.equal(before.needed.includes(102), false);
  const opened = await openAs(hereSecretary, here, {
    kind: "death",
    memberId: member.memberId,
    openedOn: "2026-11-01",
    input: { diedOn: "2026-10-30" },
  });
  const { caseId } = opened.value;
  await carryOutAll(caseId, [[hereSecretary, { step: "deathNotice", doneOn: "2026-11-01" }]]);
  const after = (await hereOffice.call(contract.getDossier, { params })).value;
  assert.ok(after.needed.includes(102) && after.needed.includes(83));
  assert.deepEqual(after.generated, [
    { number: 3, caseId: null },
    { number: 102, caseId },
  ]);
  const exported = await hereOffice.call(contract.exportDossier, { params });
  assert.equal(exported.status, 200);
  assert.ok(
    exported.bytes
      .toString("latin1")
      .includes("ChiBoDi/NguyenThiChuyen/102.Phieu bao dang vien tu tran.pdf"),
  );
});
