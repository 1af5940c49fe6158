import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { askPrivacy, decidePrivacyRequest } from "@chiboso/domain/members/privacy/contract.ts";
import {
  exportCorrections,
  listComparedRows,
  uploadNationalList,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "../../testing/world.ts";
import { alterMember } from "../add-member.ts";
import { systemOrigin } from "../fact-store.ts";
import { unpack } from "../import-pack.ts";
import { openSecrets } from "../secrets.ts";
import { importDesk } from "../testing/import-desk.ts";

const GONE = { name: "Trương Vĩnh Xóa", cardNumber: "770000000071", phone: "0900000071" };
const STAYS = { name: "Lê Thị Còn", cardNumber: "770000000072", phone: "0900000072" };
const LIST = [
  "Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Số thẻ,Chi bộ,Số định danh,Số điện thoại",
  `${GONE.name},01/02/1990,,,,${GONE.cardNumber},Chi bộ Mẫu,,${GONE.phone}`,
  `${STAYS.name},02/02/1990,,01/01/2020,01/01/2020,${STAYS.cardNumber},Chi bộ Mẫu,,${STAYS.phone}`,
].join("\r\n");

describe("a deletion that was granted, and imports", () => {
  const app = testApp();
  const desk = importDesk(app);
  const world = {} as {
    above: PlacedOrganisation;
    gone: PlacedMember;
    office: Caller;
    committed: Id;
    waiting: Id;
    compared: Id;
  };

  before(async () => {
    world.above = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: world.above });
    const officer = async (role: "organisationBoard" | "committeeOffice") =>
      app.signedIn((await placeOfficer(app, world.above, role)).accountId);
    world.office = await officer("committeeOffice");
    world.gone = await place(cell, GONE, "1990-02-01");
    await place(cell, STAYS, "1990-02-02");
    const sheet = await correctionsFrom();
    world.committed = (await desk.upload(world.office, sheet)).value.id;
    assert.equal(
      (await desk.commit(world.office, world.committed)).value.counts.alterations,
      2,
      "both phones were new",
    );
    // Says what the register says by now, so only its numbers lead to the person.
    world.waiting = (await desk.upload(world.office, sheet, "lan-hai.xlsx")).value.id;
    assert.ok((await kept()).includes(GONE.cardNumber));
    await erase(await officer("organisationBoard"));
  });

  async function place(
    cell: PlacedOrganisation,
    wanted: typeof GONE,
    birthDate: string,
  ): Promise<PlacedMember> {
    const placed = await placeMember(app, cell, { name: wanted.name });
    const secrets = await openSecrets(app.system.services.config.dataDir);
    const origin = { ...systemOrigin(app.now), on: "2026-11-01" };
    await app.system.services.database.commit(async (tx) => {
      const { memberId } = placed;
      await alterMember(
        tx,
        secrets,
        memberId,
        { cardNumber: wanted.cardNumber, birthDate },
        origin,
      );
    });
    return placed;
  }

  async function correctionsFrom(): Promise<Uint8Array> {
    const { value } = await world.office.call(uploadNationalList, {
      params: { organisationId: world.above.id },
      query: { name: "so-tay.csv", asOf: "2026-10-31" },
      upload: Buffer.from(`\uFEFF${LIST}\r\n`),
    });
    world.compared = value.id;
    const given = await world.office.call(exportCorrections, {
      params: { reconciliationId: value.id },
      query: { kind: "forOurs", as: "xlsx" },
    });
    return given.bytes;
  }

  /** Entered as a member by mistake: what is left when that is put right may all go. */
  async function erase(board: Caller): Promise<void> {
    await app.system.services.database.commit((tx) =>
      tx.query(sql`
        update member set admitted_on = null, official_on = null where id = ${world.gone.memberId}`),
    );
    const own = await app.signedIn(world.gone.accountId);
    const requestId = newId();
    const wish = { kind: "deletion", wish: "Xin xóa dữ liệu", readingId: null } as const;
    await own.call(askPrivacy, { body: { requestId, ...wish } });
    const body = { decision: "granted", reason: "Không tiếp tục kết nạp" } as const;
    const decided = await board.call(decidePrivacyRequest, { params: { requestId }, body });
    assert.equal(decided.status, 200, JSON.stringify(decided.refusal));
  }

  /** Everything that imports and comparisons keep, opened. */
  async function kept(): Promise<string> {
    const { config, database } = app.system.services;
    const secrets = await openSecrets(config.dataDir);
    const packed = await database.query(sql<{ context: string; content: Buffer }>`
      select 'import:' || id || ':sheet' as context, sheet as content from import
      union all select 'import:' || import_id || ':' || row_number, content from import_row
      union all select 'reconciliation:' || reconciliation_id || ':' || position, content from reconciliation_row`);
    const sealed = await database.query(sql<{ context: string; content: Buffer }>`
      select 'import:' || import_id || ':effect:' || position as context, content from import_effect`);
    return [
      ...packed.map(({ context, content }) => JSON.stringify(unpack(secrets, context, content))),
      ...sealed.map(({ context, content }) => secrets.open(content, context).toString()),
    ].join("\n");
  }

  it("leaves nothing of the person in sheets, previews, effects and compared lists, and everything of others", async () => {
    const all = await kept();
    for (const said of Object.values(GONE)) assert.ok(!all.includes(said), said);
    for (const said of Object.values(STAYS)) assert.ok(all.includes(said), said);
    const { value } = await world.office.call(listComparedRows, {
      params: { reconciliationId: world.compared },
      query: {},
    });
    assert.equal(value.rows.length, 2);
  });

  it("keeps an import from bringing the person back, when it is committed and when it is undone", async () => {
    await desk.commit(world.office, world.waiting);
    const undone = await desk.undo(world.office, world.committed);
    assert.equal(undone.value.status, "undone", JSON.stringify(undone.value.failure));
    const [person] = await app.held.database.query(
      sql`select full_name as name, phone, card_number as card from member where id = ${world.gone.memberId}`,
    );
    assert.deepEqual(person, { name: "—", phone: null, card: null });
  });
});
